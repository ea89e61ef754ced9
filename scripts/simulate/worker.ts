import { parentPort } from 'node:worker_threads';
import { examine } from './run.ts';

/** One of several threads: is told a seed, and answers what became of its schedule. */
parentPort?.on('message', (seed: number) => {
  examine(seed).then(
    (result) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      parentPort?.postMessage({ seed, ...result });
    },
    // A defect of the simulator itself ends the run.
    (error: unknown) => {
      throw error;
    },
  );
});
