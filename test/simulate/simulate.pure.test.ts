import { describe, expect, it } from 'vitest';
import { type Handler, HANDLERS } from '../../scripts/lib/handlers.ts';
import { IS_PROVING } from '../../scripts/lib/test-projects.ts';
import { planOf } from '../../scripts/simulate/plan.ts';
import { examine, run } from '../../scripts/simulate/run.ts';
import type { Tally } from '../../scripts/simulate/world.ts';

/** Half a minute of work as a rule; the limit only ends what hangs. */
const SLOW = { timeout: 600_000 };
const SCHEDULES = IS_PROVING ? 500 : 100;

/** Another handler in place of the production's for sessions. */
const withDefect = (defect: Handler) => ({ ...HANDLERS, sessions: defect });

describe('the stores under faults', () => {
  it(`keep every promise in ${SCHEDULES} schedules, and have been everywhere`, SLOW, async () => {
    const sum: Partial<Record<string, number>> = {};
    for (let seed = 1; seed <= SCHEDULES; seed++) {
      const { broken, tally } = await run(planOf(seed));
      expect(broken?.message, `seed ${seed}`).toBeUndefined();
      for (const [what, count] of Object.entries(tally)) sum[what] = (sum[what] ?? 0) + count;
    }
    const counted: (keyof Tally)[] = ['posted', 'voided', 'refused', 'disputed', 'overridden'];
    const faults: (keyof Tally)[] = ['duplicated', 'delayed', 'dropped', 'killed', 'failed'];
    for (const what of [...counted, ...faults]) {
      expect(sum[what], what).toBeGreaterThan(SCHEDULES / 2);
    }
  });

  it(
    'keep them too if no event of a session is ever heard: the sweep does it all',
    SLOW,
    async () => {
      for (let seed = 1; seed <= 20; seed++) {
        const { broken } = await run(
          planOf(seed),
          withDefect(() => () => Promise.resolve()),
        );
        expect(broken?.message, `seed ${seed}`).toBeUndefined();
      }
    },
  );

  it('come out the same for the same seed, to the line and the millisecond', SLOW, async () => {
    const historyOf = async (seed: number) => {
      const history: string[] = [];
      await run(planOf(seed), HANDLERS, (line) => history.push(line));
      return history;
    };
    for (const seed of [3, 14, 38]) expect(await historyOf(seed)).toEqual(await historyOf(seed));
    expect(await historyOf(3)).not.toEqual(await historyOf(14));
  });
});

const raising: Handler =
  ({ store }) =>
  async ({ after }) => {
    const { db } = await store();
    const account = db.doc(`accounts/${String(after?.['receiverId'])}`);
    const fields = new Map<string, unknown>(Object.entries((await account.get()).data() ?? {}));
    if (fields.size === 0) return;
    const version = Number(fields.get('version')) + 1;
    await account.update({ held: Number(fields.get('held')) + 8, version });
  };

const DEFECTS: [name: string, defect: Handler, problem: RegExp][] = [
  [
    'a hold that is raised on every event',
    raising,
    /^invariant 2: accounts\/p\d+: held 8, pending 0$/m,
  ],
  [
    'a session that is moved for no reason',
    ({ store }) =>
      async ({ document, after }) => {
        const { db } = await store();
        const isDone = after === null || after['updatedBy'] === 'programme';
        const stamps = { updatedAt: new Date(), updatedBy: 'programme' };
        if (!isDone) await db.doc(document).update({ status: 'accepted', ...stamps });
      },
    /functions may not move/,
  ],
  [
    'a handler that fails for another reason than the network',
    () => () => Promise.reject(new TypeError('x is undefined')),
    /failed: TypeError: x is undefined$/m,
  ],
];

describe('a defect', () => {
  it.each(DEFECTS)('%s', SLOW, async (_, defect, problem) => {
    const problems: string[] = [];
    for (let seed = 1; seed <= 5; seed++) {
      const { broken } = await run(planOf(seed), withDefect(defect));
      if (broken) problems.push(broken.message);
    }
    expect(problems.join('\n')).toMatch(problem);
  });

  it('is shown in the shortest history that has it', SLOW, async () => {
    const { failure } = await examine(2, withDefect(raising));
    expect(failure?.problem).toMatch(/^invariant 2/);
    expect(planOf(2).acts.length).toBeGreaterThan(50);
    // One who asks is enough.
    expect(failure?.shrunk.acts).toHaveLength(1);
    expect(failure?.history.at(-1)).toMatch(/✗ invariant 2|→ accounts/);
    expect((await examine(2)).failure).toBeNull();
  });
});
