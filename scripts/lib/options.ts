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
