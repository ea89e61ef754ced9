import { describe, expect, it } from 'vitest';
import { auditBooks, type Books, type Drift } from '../../core/points/books.ts';
import { account } from '../../scripts/lib/builders/account.ts';
import { days, NOON } from '../../scripts/lib/builders/moments.ts';
import { hold } from '../../scripts/lib/builders/transfer.ts';
import { PROGRAMME_DEFAULTS } from '../../scripts/lib/builders/programme.ts';
import { session } from '../../scripts/lib/builders/session.ts';

const posted = hold({ state: 'posted', resolvedAt: NOON, fromBalance: -8, toBalance: 8 });
const override = { reason: 'hardship', by: 'staff', at: NOON };

/** One posted session and one that is held: books that balance. */
const whole = (): Books & {
  accounts: Map<string, ReturnType<typeof account>>;
  transfers: Map<string, ReturnType<typeof hold>>;
  sessions: Map<string, ReturnType<typeof session>>;
} => ({
  programme: PROGRAMME_DEFAULTS,
  sweptAt: null,
  accounts: new Map([
    ['giver', account({ balance: 8 })],
    ['receiver', account({ balance: -8, held: 8 })],
  ]),
  sessions: new Map([
    ['s1', session({ status: 'closed', outcome: 'took-place' })],
    ['s2', session()],
  ]),
  transfers: new Map([
    ['s1', posted],
    ['s2', hold({ sessionId: 's2', createdAt: days(1) })],
  ]),
});

type Whole = ReturnType<typeof whole>;
const reversal = {
  ...posted,
  kind: 'reversal',
  sessionId: null,
  reverses: 's1',
  from: 'giver',
  to: 'receiver',
} as const;

const FAULTS: [string, Drift['invariant'], string, (books: Whole) => void, string][] = [
  [
    'a balance that no transfer explains',
    1,
    'accounts/giver',
    (b) => b.accounts.set('giver', account({ balance: 9 })),
    'balance 9, posted transfers sum to 8',
  ],
  [
    'points that moved on no account',
    1,
    'accounts/giver',
    (b) => b.accounts.delete('giver'),
    'missing, though points moved on it',
  ],
  [
    'a hold that was not released',
    2,
    'accounts/giver',
    (b) => b.accounts.set('giver', account({ balance: 8, held: 8 })),
    'held 8, pending transfers sum to 0',
  ],
  [
    'a pending transfer that was not held',
    2,
    'accounts/receiver',
    (b) => b.accounts.set('receiver', account({ balance: -8 })),
    'held 0, pending transfers sum to 8',
  ],
  [
    'a hold below the floor',
    3,
    'transfers/s3',
    (b) => {
      b.transfers.set('s3', hold({ sessionId: 's3', createdAt: days(2) }));
      b.sessions.set('s3', session());
    },
    'took receiver below the floor without an override',
  ],
  [
    'a second transfer of one session',
    4,
    'transfers/s9',
    (b) => b.transfers.set('s9', posted),
    'a second transfer of session s1',
  ],
  [
    'a reversal under an id of its own',
    4,
    'transfers/other',
    (b) => b.transfers.set('other', reversal),
    'does not mirror the transfer it reverses',
  ],
  [
    'a reversal of other points',
    4,
    'transfers/s1-reversal',
    (b) => b.transfers.set('s1-reversal', { ...reversal, points: 7 }),
    'does not mirror the transfer it reverses',
  ],
  [
    'a reversal of a reversal',
    4,
    'transfers/s1-reversal-reversal',
    (b) => {
      b.transfers.set('s1-reversal', reversal);
      b.transfers.set('s1-reversal-reversal', {
        ...reversal,
        from: 'receiver',
        to: 'giver',
        reverses: 's1-reversal',
      });
    },
    'does not mirror the transfer it reverses',
  ],
  [
    'a transfer to oneself',
    4,
    'transfers/s1',
    (b) => b.transfers.set('s1', { ...posted, to: 'receiver' }),
    'from and to are the same',
  ],
  [
    'a reversal of nothing',
    4,
    'transfers/s1-reversal',
    (b) => b.transfers.set('s1-reversal', { ...reversal, reverses: null }),
    'is a reversal, or names what it reverses, but not both',
  ],
  [
    'a posted transfer that was changed',
    5,
    'accounts/receiver',
    (b) => b.transfers.set('s1', { ...posted, fromBalance: -9 }),
    'the balances after each posted transfer do not follow',
  ],
  [
    'a resolved transfer without its time',
    5,
    'transfers/s1',
    (b) => b.transfers.set('s1', { ...posted, resolvedAt: null }),
    'posted does not agree with its resolvedAt',
  ],
  [
    'a verdict too kind',
    6,
    'accounts/receiver',
    (b) => b.accounts.set('receiver', account({ balance: -8, held: 8, mayReceive: true })),
    'mayReceive is true, ought to be false',
  ],
  [
    'a floor that is not the programme’s',
    6,
    'accounts/giver',
    (b) => b.accounts.set('giver', account({ balance: 8, floor: -24 })),
    "floor -24, the programme's is -16",
  ],
];

describe('the audit of the books', () => {
  it('finds nothing in books that balance', () => {
    expect(auditBooks(whole())).toEqual({ drift: [], programmeBalance: 0 });
  });

  it.each(FAULTS)('finds %s (invariant %i)', (_, invariant, document, plant, problem) => {
    const books = whole();
    plant(books);
    expect(auditBooks(books).drift).toContainEqual({ invariant, document, problem });
  });

  it('allows a hold below the floor where an override stands', () => {
    const books = whole();
    books.transfers.set('s3', hold({ sessionId: 's3', createdAt: days(2) }));
    books.sessions.set('s3', session({ override }));
    books.accounts.set('receiver', account({ balance: -8, held: 16 }));
    expect(auditBooks(books).drift).toEqual([]);
  });

  it('judges a hold by what had happened by then, not by what came later', () => {
    const books = whole();
    const debit = {
      ...posted,
      kind: 'correction',
      sessionId: null,
      to: 'programme',
      toBalance: null,
    } as const;
    books.transfers.set('a1', {
      ...debit,
      createdAt: days(3),
      resolvedAt: days(3),
      points: 30,
      fromBalance: -38,
    });
    books.accounts.set('receiver', account({ balance: -38, held: 8 }));
    expect(auditBooks(books)).toEqual({ drift: [], programmeBalance: 30 });
  });

  it('waits for the trigger where the settings are younger than an account, until a sweep has been by', () => {
    const books = {
      ...whole(),
      programme: { ...PROGRAMME_DEFAULTS, floor: 0, updatedAt: days(5) },
    };
    expect(auditBooks(books).drift).toEqual([]);
    expect(auditBooks({ ...books, sweptAt: days(4) }).drift).toEqual([]);
    expect(auditBooks({ ...books, sweptAt: days(6) }).drift).toMatchObject([
      { invariant: 6, document: 'accounts/giver' },
      { invariant: 6, document: 'accounts/receiver' },
    ]);
    books.accounts.set('giver', account({ balance: 8, updatedAt: days(6) }));
    expect(auditBooks(books).drift).toMatchObject([{ invariant: 6, document: 'accounts/giver' }]);
  });

  it('names what the accounts and the programme together are short of', () => {
    const books = whole();
    books.accounts.set('giver', account({ balance: 9 }));
    expect(auditBooks(books).drift.at(-1)).toEqual({
      invariant: 1,
      document: 'accounts',
      problem: 'all accounts hold 1, the programme 0: not 0',
    });
  });

  it('judges verdicts by the price while no settings are written, whatever has been swept', () => {
    const books = whole();
    books.accounts.set('giver', account({ balance: 8, mayReceive: false }));
    const found = [{ invariant: 6, document: 'accounts/giver' }];
    expect(auditBooks(books).drift).toMatchObject(found);
    expect(auditBooks({ ...books, sweptAt: days(1) }).drift).toMatchObject(found);
  });

  it('does not wait for a trigger where the account was written at the settings’ own time', () => {
    const programme = { ...PROGRAMME_DEFAULTS, floor: -24, updatedAt: NOON };
    expect(auditBooks({ ...whole(), programme }).drift).toHaveLength(2);
    const later = { ...programme, updatedAt: days(1) };
    expect(auditBooks({ ...whole(), programme: later, sweptAt: days(1) }).drift).toEqual([]);
  });

  it.each<[string, Partial<ReturnType<typeof hold>>]>([
    ['from another than it went to', { from: 'other' }],
    ['to another than it came from', { to: 'other' }],
  ])('finds a reversal %s', (_, change) => {
    const books = whole();
    books.transfers.set('s1-reversal', { ...reversal, ...change });
    expect(auditBooks(books).drift).toContainEqual({
      invariant: 4,
      document: 'transfers/s1-reversal',
      problem: 'does not mirror the transfer it reverses',
    });
  });

  it('finds a reversal of what was never posted, or is not there', () => {
    for (const reverses of ['s2', 's7']) {
      const books = whole();
      const id = `${reverses}-reversal`;
      books.transfers.set(id, { ...reversal, reverses });
      expect(auditBooks(books).drift).toContainEqual({
        invariant: 4,
        document: `transfers/${id}`,
        problem: 'does not mirror the transfer it reverses',
      });
    }
  });
});

/** Somebody with a balance of −8 who is held to −16, and whatever else there was at the time. */
describe('a hold, judged by what had happened by then', () => {
  const SECOND = 1000;
  const at = days(2);
  const before = (seconds: number) => new Date(at.getTime() - seconds * SECOND);
  type Transfers = Record<string, ReturnType<typeof hold>>;

  /** The third hold of 8 from 0 is one too many, unless something speaks for it. */
  const judged = (others: Transfers, third: Partial<ReturnType<typeof hold>> = {}) => {
    const books = whole();
    const early = { createdAt: days(-9) };
    books.transfers.set('s2', hold({ sessionId: 's2', ...early }));
    books.transfers.set('s3', hold({ sessionId: 's3', createdAt: at, ...third }));
    books.sessions.set('s3', session());
    for (const [id, transfer] of Object.entries(others)) books.transfers.set(id, transfer);
    const { drift } = auditBooks(books);
    return drift.filter(({ invariant }) => invariant === 3).map(({ document }) => document);
  };
  const earned = (resolvedAt: Date, change: object = {}): Transfers => ({
    s4: {
      ...hold({ from: 'giver', to: 'receiver', sessionId: 's4', createdAt: days(-9) }),
      state: 'posted',
      resolvedAt,
      ...change,
    },
  });

  it('is one too many', () => {
    expect(judged({})).toEqual(['transfers/s3']);
  });

  it.each([
    ['posted before', before(1), []],
    ['posted a minute later by the stamp: the clocks may differ so much', before(-60), []],
    ['posted more than a minute later', before(-61), ['transfers/s3']],
  ])('is excused by points earned: %s', (_, resolvedAt, found) => {
    expect(judged(earned(resolvedAt))).toEqual(found);
  });

  it('is not excused by points that are pending, or were voided', () => {
    const pending = { state: 'pending', resolvedAt: null };
    expect(judged(earned(before(1), pending))).toEqual(['transfers/s3']);
    expect(judged(earned(before(1), { state: 'voided' }))).toEqual(['transfers/s3']);
  });

  it.each([
    ['released before', before(1), []],
    ['released a minute later by the stamp', before(-60), []],
    ['released more than a minute later', before(-61), ['transfers/s3']],
  ])('is excused by another hold that was released: %s', (_, resolvedAt, found) => {
    const released = hold({ sessionId: 's2', createdAt: days(-9), state: 'voided', resolvedAt });
    expect(judged({ s2: released })).toEqual(found);
  });

  it.each([
    ['at the same time', before(0), []],
    ['a minute before: the clocks may differ so much', before(60), []],
    ['more than a minute before', before(61), ['transfers/s3']],
  ])('is excused by the order of two holds that were taken %s', (_, createdAt, found) => {
    expect(judged({ s2: hold({ sessionId: 's2', createdAt }) })).toEqual(found);
  });

  it('is not judged under a floor that came later, and is under one of the same moment before', () => {
    const books = whole();
    books.transfers.set('s3', hold({ sessionId: 's3', createdAt: at }));
    books.sessions.set('s3', session());
    const since = (updatedAt: Date) => ({
      ...books,
      programme: { ...PROGRAMME_DEFAULTS, updatedAt },
    });
    const threes = (of: Books) => auditBooks(of).drift.filter(({ invariant }) => invariant === 3);
    expect(threes(since(before(1)))).toHaveLength(1);
    expect(threes(since(at))).toEqual([]);
    expect(threes(since(before(-1)))).toEqual([]);
  });

  it('does not obey the floor if it is a correction, nor does what one earns', () => {
    const debit = { kind: 'correction', sessionId: null, state: 'posted', resolvedAt: at } as const;
    expect(judged({}, { ...debit, to: 'programme', points: 90 })).toEqual([]);
    const books = whole();
    books.accounts.set('receiver', account({ balance: -108 }));
    books.transfers.set('s5', {
      ...hold({ from: 'programme', to: 'receiver', sessionId: 's5', createdAt: at }),
      state: 'posted',
      resolvedAt: at,
    });
    books.transfers.set('a1', {
      ...hold({ to: 'programme', points: 100, createdAt: days(1) }),
      ...debit,
      resolvedAt: days(1),
    });
    books.transfers.delete('s2');
    books.sessions.set('s5', session());
    const { drift } = auditBooks(books);
    expect(drift.filter(({ invariant }) => invariant === 3)).toEqual([]);
  });
});
