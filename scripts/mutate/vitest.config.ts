import { defineConfig } from 'vitest/config';

/** The core's own tests alone, as Stryker runs them: again for every mutant that they reach. */
export default defineConfig({
  test: {
    include: [
      'test/{base,people,points,sessions,preparation,matching,intake,mail,functions}/*.pure.test.ts',
    ],
    // The same few histories each time: a mutant that survives by luck today must not die tomorrow.
    env: { FC_RUNS: '60', FC_SEED: '1' },
    testTimeout: 20_000,
  },
});
