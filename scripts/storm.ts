/**
 * npm run storm -- [--only load,kill,restart,late-triggers] [--people 200] [--sessions 2000] [--clients 32]
 * Many signed-in people at once against the emulators, and something that goes wrong in the middle.
 * Afterwards one sweep; then every acknowledged write must be there and the books must balance.
 */
import { parseArgs } from 'node:util';
import { listenForInterrupts } from './lib/interrupts.ts';
import { portOffsetFrom } from './lib/options.ts';
import { Refusal } from './lib/project.ts';
import { runAsScript } from './lib/script.ts';
import { asJson, reportOf } from './storm/report.ts';
import { type Aftermath, type Kind, KINDS, storm } from './storm/storm.ts';

runAsScript(async () => {
  const { kinds, size, json, portOffset } = readArguments();
  const interrupts = listenForInterrupts();
  const found: Aftermath[] = [];
  for (const kind of kinds) {
    const aftermath = await storm(kind, size, { portOffset, interrupts, tell });
    tell('');
    if (!json) console.log(`${reportOf(aftermath)}\n`);
    found.push(aftermath);
  }
  if (json) console.log(JSON.stringify(found.map(asJson), null, 2));
  return found.every(({ problems }) => problems.length === 0) ? 0 : 1;
});

/** Where we are, on one line of a terminal. */
function tell(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}`);
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      people: { type: 'string' },
      sessions: { type: 'string' },
      clients: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'boolean' },
      'port-offset': { type: 'string' },
    },
  });
  const number = (
    name: 'people' | 'sessions' | 'clients' | 'seed',
    usual: number,
    least: number,
  ) => {
    const found = values[name] === undefined ? usual : Number(values[name]);
    if (Number.isInteger(found) && found >= least) return found;
    throw new Refusal(`--${name} takes a whole number from ${least}; not "${values[name]}".`);
  };
  const size = {
    people: number('people', 200, 2),
    sessions: number('sessions', 2000, 1),
    clients: number('clients', 32, 1),
    seed: number('seed', 1, 0),
  };
  const kinds = kindsFrom(values.only);
  if (kinds.includes('late-triggers') && size.sessions <= 2 * size.people) {
    throw new Refusal(
      '--only late-triggers takes more than two sessions a person: else there is no second half.',
    );
  }
  const json = values.json ?? false;
  return {
    kinds,
    size,
    json,
    portOffset: portOffsetFrom(values['port-offset']),
  };
}

function kindsFrom(text: string | undefined): Kind[] {
  const known = Object.keys(KINDS).filter((kind): kind is Kind => kind in KINDS);
  if (text === undefined) return known;
  return text.split(',').map((name) => {
    const kind = known.find((one) => one === name.trim());
    if (!kind) throw new Refusal(`There is no storm "${name}": choose from ${known.join(', ')}.`);
    return kind;
  });
}
