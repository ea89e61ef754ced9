import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import munkres from 'munkres-js';
import { assign, type Problem } from '../../core/matching/assignment.ts';
import { examples } from './people.ts';

interface Small {
  /** What each further session adds to each receiver, and giver: falling. */
  receivers: number[][];
  givers: number[][];
  /** For each need whose it is, and what each giver's help would add; null: they can't. */
  needs: { receiver: number; gains: (number | null)[] }[];
}

function problemOf({ receivers, givers, needs }: Small): Problem {
  const sorted = needs.toSorted((a, b) => a.receiver - b.receiver);
  const matches = sorted.flatMap(({ gains }, need) =>
    gains.flatMap((gain, giver) => (gain === null ? [] : [{ need, giver, gain }])),
  );
  const upTo = (need: number) => matches.filter((match) => match.need < need).length;
  return {
    receivers: receivers.map((gains) => Int32Array.from(gains)),
    givers: givers.map((gains) => Int32Array.from(gains)),
    receiverOf: Int32Array.from(sorted, ({ receiver }) => receiver),
    starts: Int32Array.from({ length: sorted.length + 1 }, (_, need) => upTo(need)),
    needOf: Int32Array.from(matches, ({ need }) => need),
    giverOf: Int32Array.from(matches, ({ giver }) => giver),
    gains: Int32Array.from(matches, ({ gain }) => gain),
  };
}

/** What a choice adds up to; null if it breaks a rule. */
function total(problem: Problem, chosen: readonly number[]): number | null {
  const left = {
    givers: problem.givers.map((gains) => [...gains]),
    receivers: problem.receivers.map((gains) => [...gains]),
  };
  const pairs = new Set<string>();
  let sum = 0;
  for (const [need, match] of chosen.entries()) {
    if (match === -1) continue;
    if (problem.needOf[match] !== need) return null;
    const [giver = -1, receiver = -1] = [problem.giverOf[match], problem.receiverOf[need]];
    const gains = [left.givers[giver]?.shift(), left.receivers[receiver]?.shift()];
    const pair = `${receiver}/${giver}`;
    if (pairs.has(pair)) return null;
    pairs.add(pair);
    for (const gain of [...gains, problem.gains[match]]) {
      if (gain === undefined) return null;
      sum += gain;
    }
  }
  return sum;
}

/** The best of all choices, by trying each. */
function optimum(problem: Problem, chosen: number[] = []): number {
  const need = chosen.length;
  if (need === problem.receiverOf.length) return total(problem, chosen) ?? -Infinity;
  const own = [...problem.needOf.keys()].filter((match) => problem.needOf[match] === need);
  return Math.max(...[-1, ...own].map((match) => optimum(problem, [...chosen, match])));
}

const falling = (most: number) =>
  fc
    .array(fc.integer({ min: -20, max: 20 }), { maxLength: most })
    .map((gains) => gains.toSorted((a, b) => b - a));

const small: fc.Arbitrary<Small> = fc
  .record({
    receivers: fc.array(falling(3), { minLength: 1, maxLength: 3 }),
    givers: fc.array(falling(2), { minLength: 1, maxLength: 3 }),
  })
  .chain(({ receivers, givers }) =>
    fc.record({
      receivers: fc.constant(receivers),
      givers: fc.constant(givers),
      needs: fc.array(
        fc.record({
          receiver: fc.nat(receivers.length - 1),
          gains: fc.tuple(...givers.map(() => fc.option(fc.integer({ min: -10, max: 40 })))),
        }),
        { maxLength: 6 },
      ),
    }),
  );

describe('an assignment', () => {
  it('keeps the rules, and none that keeps them adds up to more', () => {
    fc.assert(
      fc.property(small, (community) => {
        const problem = problemOf(community);
        const chosen = [...assign(problem)];
        expect(total(problem, chosen)).toBe(optimum(problem));
      }),
      examples(1000),
    );
  });

  // Larger than all choices can be tried, so that a path undoes many earlier ones.
  it('of one need and one session each is that of the Hungarian algorithm', () => {
    const size = 24;
    const row = fc.array(fc.nat(9), { minLength: size, maxLength: size });
    fc.assert(
      fc.property(fc.array(row, { minLength: size, maxLength: size }), (gains) => {
        const problem = problemOf({
          receivers: gains.map(() => [0]),
          givers: gains.map(() => [0]),
          needs: gains.map((own, receiver) => ({ receiver, gains: own })),
        });
        const costs = gains.map((own) => own.map((gain) => -gain));
        const least = munkres(costs).map(([one, other]) => costs[one]?.[other] ?? NaN);
        const best = least.reduce((sum, cost) => sum - cost, 0);
        expect(total(problem, [...assign(problem)])).toBe(best);
      }),
      examples(30),
    );
  });

  const one = { receivers: [[0]], givers: [[0]] };
  const CASES: [string, Small, number][] = [
    ['nobody needs anything', { receivers: [], givers: [[5]], needs: [] }, 0],
    ['one can help', { ...one, needs: [{ receiver: 0, gains: [7] }] }, 7],
    ['nobody can', { ...one, needs: [{ receiver: 0, gains: [null] }] }, 0],
    ['help that does harm is not given', { ...one, needs: [{ receiver: 0, gains: [-1] }] }, 0],
    [
      'one helps once, where it adds more',
      {
        receivers: [[0], [0]],
        givers: [[0]],
        needs: [
          { receiver: 0, gains: [7] },
          { receiver: 1, gains: [8] },
        ],
      },
      8,
    ],
    [
      'two needs of one person don’t meet the same giver',
      {
        receivers: [[0, 0]],
        givers: [[0, 0]],
        needs: [
          { receiver: 0, gains: [7] },
          { receiver: 0, gains: [8] },
        ],
      },
      8,
    ],
    [
      'the first comer makes room: they can be helped by another',
      {
        receivers: [[0], [0]],
        givers: [[0], [0]],
        needs: [
          { receiver: 0, gains: [9, 8] },
          { receiver: 1, gains: [9, null] },
        ],
      },
      17,
    ],
    [
      'a second session adds less',
      {
        receivers: [[0], [0]],
        givers: [[10, -5], [0]],
        needs: [
          { receiver: 0, gains: [4, 1] },
          { receiver: 1, gains: [4, 1] },
        ],
      },
      15,
    ],
  ];
  it.each(CASES)('%s', (_, community, expected) => {
    const problem = problemOf(community);
    expect(total(problem, [...assign(problem)])).toBe(expected);
  });
});
