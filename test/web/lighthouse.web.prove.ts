import { describe, expect, it } from 'vitest';
import { BUDGET, isKept } from '../../scripts/bench/budget.ts';
import { runLighthouse } from '../../scripts/bench/lighthouse.ts';
import { PAGE } from './browser.ts';

describe('Lighthouse', () => {
  /**
   * The phone and its network are simulated, but what the simulation starts from is observed: a
   * machine that is busy with other tests can cost some points, and never adds any. So the best of
   * three runs counts here, where `npm run bench` gives their median.
   */
  const RUNS = 3;

  it('finds nothing against the sign-in page on a phone', async () => {
    const runs = await runLighthouse(PAGE, RUNS, ({ performance }) =>
      isKept('performance', performance),
    );
    for (const name of ['accessibility', 'bestPractices', 'performance'] as const) {
      const best = Math.max(...runs.map((scores) => scores[name]));
      expect
        .soft(best, `${name}: ${JSON.stringify(runs)}`)
        .toBeGreaterThanOrEqual(BUDGET[name].atLeast);
    }
  }, 180_000);
});
