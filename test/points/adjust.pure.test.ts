import { describe, expect, it } from 'vitest';
import { accountsToAdjust, adjust, type Rejection } from '../../core/points/adjust.ts';
import type { Adjustment } from '../../core/points/adjustment.ts';
import type { Transfer } from '../../core/points/transfer.ts';
import { account } from '../../scripts/lib/builders/account.ts';
import { hold } from '../../scripts/lib/builders/transfer.ts';
import { NOON } from '../../scripts/lib/builders/moments.ts';
import { PROGRAMME_DEFAULTS } from '../../scripts/lib/builders/programme.ts';

const stamps = { createdAt: NOON, updatedAt: NOON, updatedBy: 'staff' };
const correction = (change: object = {}): Adjustment => ({
  kind: 'correction',
  participantId: 'receiver',
  direction: 'debit',
  points: 20,
  reason: 'counted twice',
  ...stamps,
  ...change,
});
const reversal = (change: object = {}): Adjustment => ({
  kind: 'reversal',
  participantId: 'receiver',
  direction: null,
  points: null,
  transferId: 's1',
  reason: 'it never took place',
  ...stamps,
  ...change,
});
const posted = hold({ state: 'posted', resolvedAt: NOON, fromBalance: -8, toBalance: 8 });
const accounts = new Map([
  ['giver', account({ balance: 8 })],
  ['receiver', account({ balance: -8 })],
]);

const decide = (
  adjustment: Adjustment,
  { taken = null, target = null }: { taken?: Transfer | null; target?: Transfer | null } = {},
) => adjust({ adjustmentId: 'a1', adjustment, taken, target }, accounts, PROGRAMME_DEFAULTS, NOON);

describe('correcting points', () => {
  it('may take a balance below the floor; then nothing is received', () => {
    const decision = decide(correction());
    expect(decision?.result).toEqual({ state: 'applied', reason: null });
    expect(decision?.transfer).toMatchObject({
      id: 'a1',
      document: {
        from: 'receiver',
        to: 'programme',
        points: 20,
        state: 'posted',
        fromBalance: -28,
        toBalance: null,
      },
    });
    expect(decision?.accounts.get('receiver')).toMatchObject({ balance: -28, mayReceive: false });
  });

  it('writes one whole transfer', () => {
    expect(decide(correction())?.transfer?.document).toEqual({
      from: 'receiver',
      to: 'programme',
      participantIds: ['receiver'],
      points: 20,
      kind: 'correction',
      state: 'posted',
      sessionId: null,
      reverses: null,
      reason: 'counted twice',
      createdAt: NOON,
      resolvedAt: NOON,
      fromBalance: -28,
      toBalance: null,
    });
  });

  it('credits from the programme', () => {
    const decision = decide(correction({ direction: 'credit' }));
    expect(decision?.transfer?.document).toMatchObject({
      from: 'programme',
      to: 'receiver',
      toBalance: 12,
    });
  });

  it('is done once', () => {
    expect(decide(correction({ result: { state: 'applied', reason: null } }))).toBeNull();
  });
});

describe('reversing a transfer', () => {
  it('moves the same points back, on both sides', () => {
    const decision = decide(reversal(), { target: posted });
    expect(decision?.transfer).toMatchObject({
      id: 's1-reversal',
      document: {
        from: 'giver',
        to: 'receiver',
        points: 8,
        kind: 'reversal',
        reverses: 's1',
        sessionId: null,
        fromBalance: 0,
        toBalance: 0,
      },
    });
  });
});

describe('the accounts that an adjustment needs, in the order in which they are locked', () => {
  it.each([
    ['a correction: its participant', correction(), null, ['receiver']],
    ['a correction, whatever transfer stands there', correction(), posted, ['receiver']],
    ['a reversal: both parties by uid', reversal(), posted, ['giver', 'receiver']],
    [
      'a reversal of a transfer that names them the other way round',
      reversal(),
      { ...posted, participantIds: ['receiver', 'giver'] },
      ['giver', 'receiver'],
    ],
    ['a reversal of nothing: nobody', reversal(), null, []],
  ])('%s', (_, adjustment, target, uids) => {
    expect(accountsToAdjust(adjustment, target)).toEqual(uids);
  });
});

const REJECTED: [Rejection, Adjustment, { taken?: Transfer; target?: Transfer }][] = [
  ['own-account', correction({ updatedBy: 'receiver' }), {}],
  ['id-taken', correction(), { taken: hold() }],
  ['no-account', correction({ participantId: 'nobody' }), {}],
  ['no-account', correction({ participantId: 'programme' }), {}],
  ['transfer-not-found', reversal(), {}],
  ['transfer-not-posted', reversal(), { target: hold() }],
  ['transfer-not-posted', reversal(), { target: hold({ state: 'voided' }) }],
  ['is-a-reversal', reversal(), { target: { ...posted, kind: 'reversal' } }],
  ['not-a-party', reversal({ participantId: 'nobody' }), { target: posted }],
  ['own-account', reversal({ updatedBy: 'giver' }), { target: posted }],
  // One of the two has an account.
  [
    'no-account',
    reversal(),
    { target: { ...posted, to: 'nobody', participantIds: ['nobody', 'receiver'] } },
  ],
  ['already-reversed', reversal(), { target: posted, taken: { ...posted, kind: 'reversal' } }],
];

describe('what is rejected moves nothing', () => {
  it.each(REJECTED)('%s', (reason, adjustment, facts) => {
    expect(decide(adjustment, facts)).toEqual({
      result: { state: 'rejected', reason },
      accounts: new Map(),
    });
  });
});
