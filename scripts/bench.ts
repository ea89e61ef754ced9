// npm run bench: what the system costs and how fast it is, against the budget in bench/budget.ts.
//
//   npm run bench                       everything, as a table
//   npm run -s bench -- --only web      one benchmark
//   npm run -s bench -- --json          one JSON object (-s silences npm's own lines)
//
// Exits 1 if a figure is over its bound.
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { table } from './admin/print.ts';
import { type Bound, BUDGET, isBudgeted, isKept } from './bench/budget.ts';
import { benchMatching } from './bench/matching.ts';
import type { Place } from './bench/reads.ts';
import { benchSpeed, OTHER_TRIGGERS } from './bench/speed.ts';
import { benchWeb, type Finding } from './bench/web.ts';
import { startSuite } from './lib/emulators.ts';
import { type Interrupts, listenForInterrupts } from './lib/interrupts.ts';
import { portOffsetFrom } from './lib/options.ts';
import { HOST } from './lib/ports.mjs';
import { Refusal } from './lib/project.ts';
import { runAsScript } from './lib/script.ts';

/** Each begins with empty emulators of its own. */
const BENCHMARKS: Record<string, Benchmark> = {
  web: { run: benchWeb },
  speed: { run: benchSpeed, alsoFunctions: OTHER_TRIGGERS },
  matching: { run: benchMatching },
};

interface Benchmark {
  run: (place: Place) => Promise<Finding>;
  /** Functions that the emulators load beside ours. */
  alsoFunctions?: string;
}

interface Judgement {
  name: string;
  figure: number;
  atMost?: number;
  atLeast?: number;
  kept: boolean;
}

runAsScript(async () => {
  const { names, json, portOffset } = readArguments();
  const interrupts = listenForInterrupts();
  const findings: { name: string; finding: Finding; budget: Judgement[] }[] = [];
  for (const name of names) {
    const finding = await runOne(name, portOffset, interrupts);
    findings.push({ name, finding, budget: judge(finding) });
  }
  if (json) {
    const entries = findings.map(({ name, finding: { figures, details }, budget }) => [
      name,
      { figures, details, budget },
    ]);
    console.log(JSON.stringify(Object.fromEntries(entries), null, 2));
  } else {
    for (const { name, finding, budget } of findings) console.log(asText(name, finding, budget));
  }
  return findings.every(({ budget }) => budget.every(({ kept }) => kept)) ? 0 : 1;
});

function readArguments(): { names: string[]; json: boolean; portOffset: number } {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      json: { type: 'boolean' },
      'port-offset': { type: 'string' },
    },
  });
  const known = Object.keys(BENCHMARKS);
  const names = values.only?.flatMap((list) => list.split(',')) ?? known;
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Refusal(`There is no benchmark "${unknown}": choose from ${known.join(', ')}.`);
  return {
    names,
    json: values.json ?? false,
    portOffset: portOffsetFrom(values['port-offset']),
  };
}

async function runOne(name: string, portOffset: number, interrupts: Interrupts): Promise<Finding> {
  const benchmark = BENCHMARKS[name];
  if (!benchmark) throw new TypeError(`${name} is no benchmark.`);
  const { run, ...also } = benchmark;
  const suite = await startSuite({ portOffset, interrupts, ...also });
  // The Admin SDK finds the emulators by the environment alone.
  Object.assign(process.env, suite.env);
  const { hosting, firestore } = suite.ports;
  const place = { pageUrl: `http://${HOST}:${hosting}`, firestorePort: firestore };
  try {
    return await Promise.race([run(place), untilAborted(interrupts.first)]);
  } finally {
    await suite.stop();
    // What is under way would go on waiting for what has ended.
    if (interrupts.first.aborted) process.exit(130);
  }
}

async function untilAborted(end: AbortSignal): Promise<never> {
  if (!end.aborted) await once(end, 'abort');
  throw new Refusal('The benchmark was broken off.');
}

function judge({ figures }: Finding): Judgement[] {
  return Object.entries(figures).flatMap(([name, figure]) => {
    if (!isBudgeted(name) || figure === null) return [];
    const { atMost, atLeast }: Bound = BUDGET[name];
    const bounds = {
      ...(atMost !== undefined && { atMost }),
      ...(atLeast !== undefined && { atLeast }),
    };
    return { name, figure, ...bounds, kept: isKept(name, figure) };
  });
}

function asText(name: string, { figures, details, text }: Finding, budget: Judgement[]): string {
  const rows = Object.entries(figures).map(([figure, value]) => {
    const bound = budget.find((judgement) => judgement.name === figure);
    const limit = bound?.atMost ?? bound?.atLeast;
    const words = bound?.atMost === undefined ? 'at least' : 'at most';
    return [
      figure,
      value ?? 'none',
      limit === undefined ? '' : `${words} ${limit}`,
      bound === undefined ? '' : bound.kept ? 'kept' : 'NOT KEPT',
    ];
  });
  const about = Object.entries(details).map(([what, found]) => `${what}: ${JSON.stringify(found)}`);
  return [table([name, 'figure', 'budget', ''], rows), text ?? about.join('\n')].join('\n\n');
}
