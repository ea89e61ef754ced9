import { describe, expect, it } from 'vitest';
import { NeedsRepair } from '../../core/base/repair.ts';
import { accountWith } from '../../scripts/explore/documents.ts';
import { walk } from '../../scripts/explore/walk.ts';
import { type Core, PRODUCTION, worldOf } from '../../scripts/explore/world.ts';

const SLOW = { timeout: 300_000 };

describe('every state of two people and two sessions', SLOW, () => {
  const found = walk(worldOf(2, 2));

  it('keeps every promise, and is no dead end', () => {
    expect(found.fault).toBeNull();
    expect(found.longestHome.every((steps) => steps > 0 && steps < 10)).toBe(true);
  });

  it('are many, and of every kind that two sessions allow', () => {
    expect(found.allStates).toBeGreaterThan(100_000);
    const counts = Object.fromEntries(found.kinds);
    // Below the floor comes only who has an override at the floor: that takes a third session.
    expect(counts['with somebody below the floor']).toBe(0);
    delete counts['with somebody below the floor'];
    for (const [kind, count] of Object.entries(counts)) expect(count, kind).toBeGreaterThan(100);
  });

  it('meets every status, every state of a transfer, and every reason to refuse a move', () => {
    const documents = found.locals.all.map((local) => local.documents);
    const statuses = new Set(documents.map(({ session }) => session?.status));
    const states = new Set(documents.map(({ transfer }) => transfer?.state));
    for (const status of ['requested', 'accepted', 'disputed', 'declined', 'cancelled']) {
      expect(statuses).toContain(status);
    }
    for (const status of ['expired', 'closed']) expect(statuses).toContain(status);
    expect([...states].map(String).toSorted()).toEqual([
      'pending',
      'posted',
      'undefined',
      'voided',
    ]);
    expect(found.futures.refusals.size).toBeGreaterThanOrEqual(10);
  });
});

describe('three sessions of one person', SLOW, () => {
  const found = walk(worldOf(1, 3));

  it('reach the floor, are refused there, and pass it by the override alone', () => {
    expect(found.fault).toBeNull();
    expect(found.kinds.get('with somebody at the floor')).toBeGreaterThan(1000);
    expect(found.kinds.get('with somebody below the floor')).toBeGreaterThan(100);
    const statuses = found.locals.all.map(({ documents }) => documents.session?.status);
    expect(statuses).toContain('refused');
    expect(found.futures.refusals).toContain('give-first');
  });
});

type Settle = Core['settle'];
/** The production's answer with something wrong in it. */
const spoilt =
  (spoil: (settlement: NonNullable<ReturnType<Settle>>) => ReturnType<Settle>): Settle =>
  (...facts) => {
    const settlement = PRODUCTION.settle(...facts);
    return settlement && spoil(settlement);
  };

const DEFECTS: [name: string, core: Partial<Core>, sessions: number, problem: RegExp][] = [
  [
    'a hold that is not released',
    {
      settle: spoilt((settlement) =>
        settlement.transfer?.state === 'voided'
          ? { ...settlement, accounts: new Map() }
          : settlement,
      ),
    },
    1,
    /^2: of p\d 8 are held, pending transfers sum to 0$/,
  ],
  [
    'points that leave one side and do not reach the other',
    {
      settle: spoilt((settlement) =>
        settlement.transfer?.state === 'posted'
          ? { ...settlement, accounts: new Map([...settlement.accounts].slice(0, 1)) }
          : settlement,
      ),
    },
    1,
    /^[15]: /,
  ],
  [
    'a floor that is off by a session',
    {
      settle: (facts, accounts, price, now) =>
        PRODUCTION.settle(facts, accounts, { ...price, floor: price.floor - 8 }, now),
    },
    3,
    /^6: p\d reads/,
  ],
  [
    'no guard against a duplicate',
    {
      due: (facts) => (facts.transfer?.state === 'pending' ? 'hold' : PRODUCTION.due(facts)),
      settle: (facts, accounts, price, now) =>
        PRODUCTION.settle(
          facts.transfer?.state === 'pending' ? { ...facts, transfer: null } : facts,
          accounts,
          price,
          now,
        ),
    },
    1,
    /^[25]: |once more/,
  ],
  [
    'a session that nothing ends',
    {
      overdue: (session, programme, now) =>
        session.status === 'accepted' ? null : PRODUCTION.overdue(session, programme, now),
    },
    1,
    /^no way home by time/,
  ],
  [
    'staff who can’t resolve a dispute',
    {
      decideStep: (step, session, actor, circumstances) =>
        step.kind === 'resolve'
          ? { allowed: false, why: 'staff-only' }
          : PRODUCTION.decideStep(step, session, actor, circumstances),
    },
    1,
    /^no way home/,
  ],
  [
    'a core that asks for repair',
    {
      settle: spoilt(() => {
        throw new NeedsRepair('accounts/p1', 'held would be -8');
      }),
    },
    1,
    /accounts\/p1 needs repair/,
  ],
];

describe('a defect in the core is met, with the shortest way to it', SLOW, () => {
  it.each(DEFECTS)('%s', (_, core, sessions, problem) => {
    const { fault } = walk(worldOf(2, sessions), { core: { ...PRODUCTION, ...core } });
    expect(fault?.problem).toMatch(problem);
    expect(fault?.history.length).toBeGreaterThan(0);
    expect(fault?.history.length).toBeLessThan(10);
    expect(fault?.history[0]).toMatch(/^session \d: \w+: (request|record) /);
  });
});

it('an account is described by its transfers alone', () => {
  expect(accountWith(-8, 8)).toMatchObject({ mayReceive: false, floor: -16, open: true });
  expect(accountWith(-8, 0)).toMatchObject({ mayReceive: true });
});
