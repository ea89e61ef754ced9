import { halfYear, type Method } from './half-year.ts';

/** Of all half-years together; scripts/fairness.ts says what counts as stuck and as unmet. */
export interface Fairness {
  stuckShare: number;
  unmetShare: number;
  /** The mean of the standard deviations of balances, in points. */
  spread: number;
  people: number;
  needs: number;
}

/** Both ways of matching, on the same seeds, both ends included. */
export const fairnessOf = (from: number, to: number): Record<'round' | 'firstCome', Fairness> => ({
  round: over(from, to, 'round'),
  firstCome: over(from, to, 'first-come'),
});

function over(from: number, to: number, method: Method): Fairness {
  const sum = { people: 0, stuck: 0, needs: 0, unmet: 0, spread: 0 };
  for (let seed = from; seed <= to; seed++) {
    const found = halfYear(seed, method);
    sum.people += found.people;
    sum.stuck += found.stuck;
    sum.needs += found.needs;
    sum.unmet += found.unmet;
    sum.spread += found.spread;
  }
  const { people, stuck, needs, unmet, spread } = sum;
  return {
    stuckShare: stuck / people,
    unmetShare: unmet / needs,
    spread: spread / (to - from + 1),
    people,
    needs,
  };
}
