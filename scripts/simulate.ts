/**
 * npm run simulate -- --seeds 1..1000
 * Runs the production stores and triggers against a stand-in for Firestore, in virtual time, with
 * everything going wrong that can: see scripts/simulate/world.ts. A seed always gives the same schedule.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { seedsFrom } from './lib/options.ts';
import { Refusal } from './lib/project.ts';
import { runAsScript } from './lib/script.ts';
import { simulate } from './simulate/pool.ts';
import { progressBar } from './simulate/progress.ts';
import { reportOf } from './simulate/report.ts';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { seeds: { type: 'string', default: '1..1000' }, threads: { type: 'string' } },
  });
  const [from, to] = seedsFrom(values.seeds);
  const threads = threadsFrom(values.threads);
  const progress = progressBar(to - from + 1);
  const began = performance.now();
  const result = await simulate(from, to, threads, progress.tell);
  progress.end();
  console.log(reportOf(result, { seconds: (performance.now() - began) / 1000, threads }));
  return result.failures.length > 0 ? 1 : 0;
}

function threadsFrom(text: string | undefined): number {
  const threads = text === undefined ? availableParallelism() : Number(text);
  if (!Number.isInteger(threads) || threads < 1 || threads > 256) {
    throw new Refusal(`--threads takes a number from 1 to 256; not "${text}".`);
  }
  return threads;
}

runAsScript(main);
