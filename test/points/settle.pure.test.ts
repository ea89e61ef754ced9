import { describe, expect, it } from 'vitest';
import { accountsNeeded, due, type Due, settle } from '../../core/points/settle.ts';
import type { Account } from '../../core/points/account.ts';
import type { Session } from '../../core/sessions/session.ts';
import type { Transfer } from '../../core/points/transfer.ts';
import { account } from '../../scripts/lib/builders/account.ts';
import { days, NOON } from '../../scripts/lib/builders/moments.ts';
import { hold } from '../../scripts/lib/builders/transfer.ts';
import { PROGRAMME_DEFAULTS } from '../../scripts/lib/builders/programme.ts';
import { session } from '../../scripts/lib/builders/session.ts';

const accounts = (receiver: Partial<Account> = {}, giver: Partial<Account> = {}) =>
  new Map([
    ['giver', account(giver)],
    ['receiver', account(receiver)],
  ]);

const settled = (
  document: Session | null,
  transfer: Transfer | null,
  of: ReadonlyMap<string, Account> = accounts(),
) => settle({ sessionId: 's1', session: document, transfer }, of, PROGRAMME_DEFAULTS, NOON);

const byGiver = { proposedBy: 'giver' };
const closed = (outcome: Session['outcome']) => session({ status: 'closed', outcome });
const posted = hold({ state: 'posted', resolvedAt: NOON });
const voided = hold({ state: 'voided', resolvedAt: NOON });
const correction = hold({ kind: 'correction', state: 'posted', sessionId: null });
const pendingCorrection = hold({ kind: 'correction', sessionId: null });
const others = hold({ from: 'giver', to: 'receiver' });

const CASES: [string, Session | null, Transfer | null, Due][] = [
  ['the receiver proposes', session(), null, 'hold'],
  ['the giver proposes', session(byGiver), null, 'nothing'],
  ['accepted', session({ status: 'accepted', ...byGiver }), null, 'hold'],
  ['disputed without a hold', session({ status: 'disputed' }), null, 'nothing'],
  ['recorded', closed('took-place'), null, 'record'],
  ['closed, giver absent, never held', closed('giver-absent'), null, 'nothing'],
  ['declined before it was held', session({ status: 'declined' }), null, 'nothing'],
  ['held already', session(), hold(), 'nothing'],
  ['the giver counters a held request', session(byGiver), hold(), 'nothing'],
  ['disputed', session({ status: 'disputed' }), hold(), 'nothing'],
  ['took place', closed('took-place'), hold(), 'post'],
  ['receiver absent', closed('receiver-absent'), hold(), 'post'],
  ['giver absent', closed('giver-absent'), hold(), 'void'],
  ['declined', session({ status: 'declined' }), hold(), 'void'],
  ['cancelled', session({ status: 'cancelled' }), hold(), 'void'],
  ['refused', session({ status: 'refused' }), hold(), 'void'],
  ['expired', session({ status: 'expired' }), hold(), 'void'],
  ['vanished', null, hold(), 'void'],
  ['vanished after posting', null, posted, 'nothing'],
  ['never was', null, null, 'nothing'],
  ['posted already', closed('took-place'), posted, 'nothing'],
  ['voided already', session({ status: 'declined' }), voided, 'nothing'],
  ['open again after its hold was voided', session(), voided, 'hold-gone'],
  ['open again after its hold was posted', session({ status: 'accepted' }), posted, 'hold-gone'],
  ['recorded over a voided hold', closed('took-place'), voided, 'hold-gone'],
  ['its id belongs to a correction', session(), correction, 'id-taken'],
  ['recorded under the id of a correction', closed('took-place'), correction, 'id-taken'],
  ['declined under the id of a correction', session({ status: 'declined' }), correction, 'nothing'],
  ['its id is held by other parties', session(), others, 'id-taken'],
  ['declined over a hold of other parties', session({ status: 'declined' }), others, 'void'],
  ['a correction of a vanished session’s id', null, correction, 'nothing'],
  ['a correction still pending under a vanished session’s id', null, pendingCorrection, 'nothing'],
  [
    'declined over a pending correction',
    session({ status: 'declined' }),
    pendingCorrection,
    'nothing',
  ],
  ['a hold that names another session', session(), hold({ sessionId: 's2' }), 'id-taken'],
  ['a hold of another receiver', session(), hold({ from: 'other' }), 'id-taken'],
  ['a hold for another giver', session(), hold({ to: 'other' }), 'id-taken'],
];

describe('what a session’s points are waiting for', () => {
  it.each(CASES)('%s', (_, document, transfer, expected) => {
    expect(due({ sessionId: 's1', session: document, transfer })).toBe(expected);
  });
});

describe('taking a hold', () => {
  it('raises what is held and moves no balance', () => {
    const result = settled(session(), null);
    expect(result?.transfer).toEqual(hold());
    expect(result?.accounts).toEqual(
      new Map([['receiver', account({ held: 8, version: 2, mayReceive: true })]]),
    );
    expect(result?.session).toBeUndefined();
  });

  const refusals: [
    string,
    Partial<Session>,
    Partial<Account>,
    Partial<Account>,
    string | undefined,
  ][] = [
    ['the second session reaches the floor', {}, { balance: -8 }, {}, undefined],
    ['the third would pass it', {}, { balance: -16 }, {}, 'give-first'],
    ['points held count as spent', {}, { balance: 0, held: 16 }, {}, 'give-first'],
    ['one point short', {}, { balance: -9 }, {}, 'give-first'],
    [
      'an override lifts the floor',
      { override: { reason: 'hard', by: 's', at: NOON } },
      { balance: -16 },
      {},
      undefined,
    ],
    ['the receiver is not active', {}, { open: false }, {}, 'receiver-not-active'],
    ['the giver is not active', {}, {}, { open: false }, 'giver-not-active'],
    [
      'an override opens no account',
      { override: { reason: 'hard', by: 's', at: NOON } },
      { open: false },
      {},
      'receiver-not-active',
    ],
  ];
  it.each(refusals)('%s', (_, change, receiver, giver, note) => {
    const result = settled(session(change), null, accounts(receiver, giver));
    expect(result?.session?.note).toBe(note);
    expect(result?.session?.status).toBe(note === undefined ? undefined : 'refused');
    expect(result?.transfer === undefined).toBe(note !== undefined);
    expect(result?.accounts.size).toBe(note === undefined ? 1 : 0);
  });

  it('refuses somebody who never had an account, and accepts the twin who has', () => {
    const without = new Map([['giver', account()]]);
    expect(settled(session(), null, without)?.session?.note).toBe('receiver-not-active');
    expect(settled(session(), null)?.session).toBeUndefined();
  });

  it('takes the price of today, not that of yesterday’s verdict', () => {
    const facts = { sessionId: 's1', session: session(), transfer: null };
    const dear = { sessionPoints: 10, floor: -16 };
    expect(settle(facts, accounts({ balance: -8 }), dear, NOON)?.session?.note).toBe('give-first');
    expect(settle(facts, accounts({ balance: -6 }), dear, NOON)?.transfer?.points).toBe(10);
  });
});

describe('a hold that several things stand against', () => {
  const closedToo = { open: false, balance: -16 };
  it.each([
    ['receiver-not-active', closedToo, { open: false }],
    ['giver-not-active', { balance: -16 }, { open: false }],
    ['give-first', { balance: -16 }, {}],
  ])('is refused with what must be mended first: %s', (note, receiver, giver) => {
    expect(settled(session(), null, accounts(receiver, giver))?.session?.note).toBe(note);
  });

  it('is not let through by an override that a party has written', () => {
    const by = (uid: string) => session({ override: { reason: 'hard', by: uid, at: NOON } });
    const floor = accounts({ balance: -16 });
    expect(settled(by('receiver'), null, floor)?.session?.note).toBe('give-first');
    expect(settled(by('staff'), null, floor)?.transfer?.state).toBe('pending');
  });
});

describe('resolving a hold', () => {
  it('posts once for both sides, and lets a giver at the floor receive again', () => {
    const before = accounts({ held: 8 }, { balance: -16 });
    expect(before.get('giver')?.mayReceive).toBe(false);
    const result = settled(closed('took-place'), hold(), before);
    expect(result?.transfer).toEqual({ ...posted, fromBalance: -8, toBalance: -8 });
    expect(result?.accounts.get('receiver')).toEqual(account({ balance: -8, version: 2 }));
    expect(result?.accounts.get('giver')).toEqual(
      account({ balance: -8, version: 2, mayReceive: true }),
    );
  });

  it('voids without moving a balance', () => {
    const result = settled(session({ status: 'declined' }), hold(), accounts({ held: 8 }));
    expect(result?.transfer).toEqual(voided);
    expect(result?.accounts).toEqual(new Map([['receiver', account({ version: 2 })]]));
  });

  it('moves the points that were held, whatever the price is by now', () => {
    const dear = { sessionPoints: 12, floor: -16 };
    const facts = { sessionId: 's1', session: closed('took-place'), transfer: hold() };
    const result = settle(facts, accounts({ held: 8 }), dear, NOON);
    expect(result?.accounts.get('giver')?.balance).toBe(8);
    expect(result?.accounts.get('receiver')?.mayReceive).toBe(false);
  });

  it('resolves for people who have paused in the meantime', () => {
    const result = settled(
      closed('took-place'),
      hold(),
      accounts({ held: 8, open: false }, { open: false }),
    );
    expect(result?.accounts.get('giver')).toMatchObject({ balance: 8, mayReceive: false });
  });

  it('asks for repair instead of inventing an account', () => {
    const without = new Map([['giver', account()]]);
    expect(() => settled(closed('took-place'), hold(), without)).toThrow(
      'accounts/receiver needs repair: missing, though points move on it',
    );
    expect(() => settled(closed('took-place'), hold(), accounts())).toThrow('held would be -8');
  });

  it('releases another’s hold under its id when it refuses itself', () => {
    const result = settled(session(), others, accounts({}, { held: 8 }));
    expect(result?.session).toEqual({ status: 'refused', note: 'id-taken' });
    expect(result?.transfer?.state).toBe('voided');
    expect(result?.accounts.get('giver')?.held).toBe(0);
  });
});

describe('the programme’s side', () => {
  it('gives without an account and without a limit', () => {
    const given = session({ giverId: 'programme' });
    const result = settled(given, null, new Map([['receiver', account()]]));
    expect(result?.transfer).toMatchObject({ from: 'receiver', to: 'programme', state: 'pending' });
  });

  it('receives without being held to anything', () => {
    const received = session({ receiverId: 'programme' });
    const held = settled(received, null, new Map([['giver', account()]]));
    expect(held?.accounts.size).toBe(0);
    const transfer = held?.transfer ?? null;
    const document = { ...received, status: 'closed', outcome: 'took-place' } as const;
    const result = settled(document, transfer, new Map([['giver', account()]]));
    expect(result?.transfer).toMatchObject({ fromBalance: null, toBalance: 8 });
    expect([...(result?.accounts.keys() ?? [])]).toEqual(['giver']);
  });
});

describe('a recorded session', () => {
  it('is held and posted in one go', () => {
    const result = settled(closed('took-place'), null);
    expect(result?.transfer).toMatchObject({ state: 'posted', fromBalance: -8, toBalance: 8 });
    expect(result?.accounts.get('receiver')).toEqual(account({ balance: -8, version: 2 }));
  });

  it('is refused like any other, its twin with an override is not', () => {
    const floor = accounts({ balance: -16 });
    expect(settled(closed('took-place'), null, floor)?.session?.note).toBe('give-first');
    const override = { reason: 'given before we began', by: 'staff', at: days(-1) };
    const result = settled({ ...closed('took-place'), override }, null, floor);
    expect(result?.accounts.get('receiver')?.balance).toBe(-24);
  });
});

const ORDERS: [string, string, string[]][] = [
  ['anna', 'bert', ['anna', 'bert']],
  ['bert', 'anna', ['anna', 'bert']],
  ['programme', 'anna', ['anna']],
];
it.each(ORDERS)('locks accounts by uid, whoever gives (%s to %s)', (giverId, receiverId, uids) => {
  const document = session({ giverId, receiverId });
  expect(accountsNeeded({ sessionId: 's1', session: document, transfer: null })).toEqual(uids);
});

it('locks the accounts of a hold whose session has vanished, and of nothing none', () => {
  const gone = { sessionId: 's1', session: null };
  expect(accountsNeeded({ ...gone, transfer: hold() })).toEqual(['giver', 'receiver']);
  expect(accountsNeeded({ ...gone, transfer: posted })).toEqual([]);
  expect(accountsNeeded({ ...gone, transfer: null })).toEqual([]);
});

describe('a session whose hold is resolved already', () => {
  it('is refused, and moves nothing', () => {
    expect(settled(session(), voided)).toEqual({
      session: { status: 'refused', note: 'hold-gone' },
      accounts: new Map(),
    });
  });
});

it('a hold whose session has vanished is released', () => {
  const result = settled(null, hold(), accounts({ held: 8 }));
  expect(result).toMatchObject({ transfer: { state: 'voided', resolvedAt: NOON } });
  expect(result?.accounts.get('receiver')).toMatchObject({ held: 0 });
});

it('nothing due is null', () => {
  expect(settled(session(), hold())).toBeNull();
  expect(settled(null, null)).toBeNull();
});
