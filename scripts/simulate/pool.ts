import { Worker } from 'node:worker_threads';
import type { Failure } from './run.ts';
import type { Tally } from './world.ts';

export interface Result {
  schedules: number;
  tally: Partial<Tally>;
  failures: Failure[];
}

interface Answer {
  seed: number;
  tally: Tally;
  failure: Failure | null;
}

/** Shrinking takes long; who has seen this many has seen enough. */
const ENOUGH_FAILURES = 3;

/**
 * Runs the schedules of all seeds from `from` to `to` in several threads.
 * @param tell is told after each how many are done and how many have failed
 */
export async function simulate(
  from: number,
  to: number,
  threads: number,
  tell: (done: number, failed: number) => void,
): Promise<Result> {
  const result: Result = { schedules: 0, tally: {}, failures: [] };
  let next = from;
  const take = (): number | null =>
    next > to || result.failures.length >= ENOUGH_FAILURES ? null : next++;
  const note = ({ tally, failure }: Answer): void => {
    result.schedules++;
    add(result.tally, tally);
    if (failure) result.failures.push(failure);
    tell(result.schedules, result.failures.length);
  };
  const count = Math.min(threads, to - from + 1);
  await Promise.all(Array.from({ length: count }, () => runThread(take, note)));
  result.failures.sort((one, other) => one.seed - other.seed);
  return result;
}

function runThread(take: () => number | null, note: (answer: Answer) => void): Promise<void> {
  const worker = new Worker(new URL('worker.ts', import.meta.url));
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const advance = (): void => {
    const seed = take();
    if (seed === null) {
      worker.terminate().then(() => resolve(), reject);
    } else {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(seed);
    }
  };
  worker.on('message', (answer: Answer) => {
    note(answer);
    advance();
  });
  worker.on('error', reject);
  advance();
  return promise;
}

function add(sum: Partial<Record<string, number>>, tally: Tally): void {
  for (const [what, count] of Object.entries(tally)) sum[what] = (sum[what] ?? 0) + count;
}
