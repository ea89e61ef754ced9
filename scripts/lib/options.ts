import { ALL_EMULATORS, type EmulatorName } from './emulator-config.ts';
import { Refusal } from './project.ts';

/** From --port-offset or WEDERDIENST_PORT_OFFSET; portsFor() checks which numbers will do. */
export function portOffsetFrom(option: string | undefined): number {
  const text = option ?? process.env.WEDERDIENST_PORT_OFFSET ?? '';
  return text === '' ? 0 : Number(text);
}

export function emulatorNamesFrom(option: string | undefined): readonly EmulatorName[] {
  if (option === undefined) return ALL_EMULATORS;
  return option.split(',').map((text) => {
    const name = ALL_EMULATORS.find((known) => known === text.trim());
    if (!name)
      throw new Refusal(`There is no emulator "${text}": choose from ${ALL_EMULATORS.join(', ')}.`);
    return name;
  });
}

const MOST_SEEDS = 10_000_000;

/** "1..1000" or "17", both ends included. */
export function seedsFrom(text: string): [from: number, to: number] {
  const [, first, last] = /^(\d+)(?:\.\.(\d+))?$/.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last ?? first)];
  if (!(from <= to) || to > Number.MAX_SAFE_INTEGER || to - from >= MOST_SEEDS) {
    throw new Refusal(`--seeds takes one number or two, like 17 or 1..1000; not "${text}".`);
  }
  return [from, to];
}
