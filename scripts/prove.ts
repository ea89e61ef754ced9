/**
 * npm run prove -- [--only tests,storm,…] [--port-offset 100]
 * Everything, by night: npm test with what only belongs here (docs/tests.md), and whatever repeats more
 * than it proves. Prints one table at the end and exits 1 if anything failed.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from './admin/print.ts';
import { listenForInterrupts } from './lib/interrupts.ts';
import { portOffsetFrom } from './lib/options.ts';
import { Refusal, ROOT } from './lib/project.ts';
import { runAsScript } from './lib/script.ts';
import { PROVE } from './lib/test-projects.ts';
import { runProgram } from './lib/tool.ts';

/** Each a script beside this one, which exits 0 if all is well. The shortest come first. */
const DUTIES: Record<string, { script: string; args?: string[] }> = {
  tests: { script: 'check.ts' },
  simulate: { script: 'simulate.ts', args: ['--seeds', '1..10000'] },
  explore: { script: 'explore.ts', args: ['--people', '3', '--sessions', '3'] },
  bench: { script: 'bench.ts' },
  storm: { script: 'storm.ts' },
  mutate: { script: 'mutate.ts' },
};

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, 'port-offset': { type: 'string' } },
  });
  const names = values.only?.split(',').map((name) => name.trim()) ?? Object.keys(DUTIES);
  const unknown = names.find((name) => !(name in DUTIES));
  if (unknown !== undefined) {
    throw new Refusal(`There is no "${unknown}": choose from ${Object.keys(DUTIES).join(', ')}.`);
  }
  process.env[PROVE] = '1';
  // By the environment, since not every script takes the option.
  process.env['WEDERDIENST_PORT_OFFSET'] = String(portOffsetFrom(values['port-offset']));
  const { first } = listenForInterrupts();
  const rows: [string, string, number][] = [];
  for (const name of names) {
    if (first.aborted) break;
    console.log(`\n── ${name}\n`);
    const began = performance.now();
    const code = await runDuty(name, first);
    rows.push([
      name,
      code === 0 ? '✓' : '✗ failed',
      Math.round((performance.now() - began) / 1000),
    ]);
  }
  console.log(`\n${table(['what', 'result', 'seconds'], rows)}`);
  const isWhole = rows.length === names.length && rows.every(([, result]) => result === '✓');
  return isWhole ? 0 : 1;
}

async function runDuty(name: string, end: AbortSignal): Promise<number> {
  const { script = '', args = [] } = DUTIES[name] ?? {};
  const show = (chunk: Buffer): boolean => process.stdout.write(chunk);
  const { code } = await runProgram(ROOT, [join(import.meta.dirname, script), ...args], end, show);
  return code;
}

runAsScript(main);
