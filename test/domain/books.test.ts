import { describe, expect, it } from 'vitest';
import { auditBooks, type Books, type Drift } from '../../functions/src/domain/books.ts';
import { account, days, hold, NOON, PROGRAMME_DEFAULTS, session } from './builders.ts';

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

const FAULTS: [string, Drift['invariant'], string, (books: Whole) => void][] = [
  [
    'a balance that no transfer explains',
    1,
    'accounts/giver',
    (b) => b.accounts.set('giver', account({ balance: 9 })),
  ],
  ['points that moved on no account', 1, 'accounts/giver', (b) => b.accounts.delete('giver')],
  [
    'a hold that was not released',
    2,
    'accounts/giver',
    (b) => b.accounts.set('giver', account({ balance: 8, held: 8 })),
  ],
  [
    'a pending transfer that was not held',
    2,
    'accounts/receiver',
    (b) => b.accounts.set('receiver', account({ balance: -8 })),
  ],
  [
    'a hold below the floor',
    3,
    'transfers/s3',
    (b) => {
      b.transfers.set('s3', hold({ sessionId: 's3', createdAt: days(2) }));
      b.sessions.set('s3', session());
    },
  ],
  ['a second transfer of one session', 4, 'transfers/s9', (b) => b.transfers.set('s9', posted)],
  [
    'a reversal under an id of its own',
    4,
    'transfers/other',
    (b) => b.transfers.set('other', reversal),
  ],
  [
    'a reversal of other points',
    4,
    'transfers/s1-reversal',
    (b) => b.transfers.set('s1-reversal', { ...reversal, points: 7 }),
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
  ],
  [
    'a transfer to oneself',
    4,
    'transfers/s1',
    (b) => b.transfers.set('s1', { ...posted, to: 'receiver' }),
  ],
  [
    'a reversal of nothing',
    4,
    'transfers/s1-reversal',
    (b) => b.transfers.set('s1-reversal', { ...reversal, reverses: null }),
  ],
  [
    'a posted transfer that was changed',
    5,
    'accounts/receiver',
    (b) => b.transfers.set('s1', { ...posted, fromBalance: -9 }),
  ],
  [
    'a resolved transfer without its time',
    5,
    'transfers/s1',
    (b) => b.transfers.set('s1', { ...posted, resolvedAt: null }),
  ],
  [
    'a verdict too kind',
    6,
    'accounts/receiver',
    (b) => b.accounts.set('receiver', account({ balance: -8, held: 8, mayReceive: true })),
  ],
  [
    'a floor that is not the programme’s',
    6,
    'accounts/giver',
    (b) => b.accounts.set('giver', account({ balance: 8, floor: -24 })),
  ],
];

describe('the audit of the books', () => {
  it('finds nothing in books that balance', () => {
    expect(auditBooks(whole())).toEqual({ drift: [], programmeBalance: 0 });
  });

  it.each(FAULTS)('finds %s (invariant %i)', (_, invariant, document, plant) => {
    const books = whole();
    plant(books);
    const found = auditBooks(books).drift.map((drift) => [drift.invariant, drift.document]);
    expect(found).toContainEqual([invariant, document]);
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
});
