/** What is compared is measured in turn, in one run, so that a slow machine slows both. */
export const ROUNDS = 5;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new TypeError('nothing was measured');
  return (low + high) / 2;
}

/**
 * Measures one side and the other, in every second round the other first.
 * @returns the medians of all rounds, and of one over the other in each: what grows slower from round
 *   to round, such as an emulator that fills, does so for both
 */
export async function inTurn(
  one: (round: number) => Promise<number>,
  other: (round: number) => Promise<number>,
  rounds = ROUNDS,
): Promise<{ one: number; other: number; ratio: number }> {
  const found: { one: number[]; other: number[] } = { one: [], other: [] };
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? (['one', 'other'] as const) : (['other', 'one'] as const);
    for (const side of order) found[side].push(await { one, other }[side](round));
  }
  const ratio = median(found.one.map((took, round) => took / (found.other[round] ?? NaN)));
  return { one: median(found.one), other: median(found.other), ratio };
}

/** In milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
