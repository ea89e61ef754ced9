import type { Account } from '../../core/points/account.ts';
import { describe, expect, it } from 'vitest';
import {
  accountOf,
  available,
  refreshed,
  rewritten,
  staysAboveFloor,
} from '../../core/points/give-before-receive.ts';
import { account } from '../../scripts/lib/builders/account.ts';
import { days, NOON } from '../../scripts/lib/builders/moments.ts';
import { PROGRAMME_DEFAULTS } from '../../scripts/lib/builders/programme.ts';

const later = days(1);
const of = (status: 'active' | 'paused' | 'applied' | 'alumni') => ({ status });

describe('what may still be received on credit', () => {
  it('is balance − held − floor', () => {
    expect(available({ balance: 0, held: 0, floor: -16 })).toBe(16);
    expect(available({ balance: 5, held: 8, floor: -16 })).toBe(13);
    expect(available({ balance: -8, held: 8, floor: 0 })).toBe(-16);
  });

  it.each([
    [-8, 0, true],
    [-9, 0, false],
    [0, 8, true],
    [0, 9, false],
    [8, 16, true],
  ])('from %i with %i held, one more session stays above the floor: %s', (balance, held, stays) => {
    expect(staysAboveFloor({ balance, held }, { sessionPoints: 8, floor: -16 })).toBe(stays);
  });
});

describe('the account of a participant', () => {
  it('is opened with 0 when the person is first active, and not before', () => {
    expect(accountOf(of('active'), null, PROGRAMME_DEFAULTS, later)).toEqual({
      balance: 0,
      held: 0,
      floor: -16,
      open: true,
      mayReceive: true,
      blockedSince: null,
      version: 1,
      updatedAt: later,
    });
    for (const status of ['applied', 'paused', 'alumni'] as const) {
      expect(accountOf(of(status), null, PROGRAMME_DEFAULTS, later)).toBeNull();
    }
    expect(accountOf(null, null, PROGRAMME_DEFAULTS, later)).toBeNull();
  });

  it('is opened without credit where the floor leaves no room', () => {
    const strict = { sessionPoints: 8, floor: -7 };
    expect(accountOf(of('active'), null, strict, later)).toMatchObject({
      mayReceive: false,
      blockedSince: later,
    });
  });

  it('is closed with its balance kept, when the person pauses, leaves, or vanishes', () => {
    const own = account({ balance: -8, held: 8 });
    for (const participant of [of('paused'), of('alumni'), null]) {
      expect(accountOf(participant, own, PROGRAMME_DEFAULTS, later)).toEqual({
        ...own,
        open: false,
        mayReceive: false,
        blockedSince: null,
        version: 2,
        updatedAt: later,
      });
    }
  });

  it('is opened again as it was', () => {
    const closed = account({ balance: 4, open: false });
    expect(accountOf(of('active'), closed, PROGRAMME_DEFAULTS, later)).toEqual({
      ...closed,
      open: true,
      mayReceive: true,
      version: 2,
      updatedAt: later,
    });
  });

  it('stands as it is where nothing would change', () => {
    expect(accountOf(of('active'), account(), PROGRAMME_DEFAULTS, later)).toBeNull();
    const closed = account({ open: false });
    expect(accountOf(of('paused'), closed, PROGRAMME_DEFAULTS, later)).toBeNull();
  });
});

describe('a changed price or floor', () => {
  it('is taken up where the floor differs, though the verdict stays', () => {
    const next = refreshed(account(), true, { sessionPoints: 8, floor: -24 }, later);
    expect(next).toMatchObject({ floor: -24, mayReceive: true, version: 2, updatedAt: later });
  });

  it('is taken up where the verdict differs, though the floor stays', () => {
    const next = refreshed(account(), true, { sessionPoints: 17, floor: -16 }, later);
    expect(next).toMatchObject({ floor: -16, mayReceive: false, open: true });
  });

  it('changes nothing where neither does', () => {
    expect(refreshed(account(), true, { sessionPoints: 9, floor: -16 }, later)).toBeNull();
  });

  it('opens or closes nothing by itself', () => {
    const closed = account({ open: false });
    expect(refreshed(closed, false, { sessionPoints: 8, floor: -24 }, later)).toMatchObject({
      open: false,
      mayReceive: false,
    });
    expect(refreshed(account(), false, PROGRAMME_DEFAULTS, later)).toMatchObject({ open: false });
  });
});

it('an account that is rewritten counts its version on and takes up the floor of today', () => {
  const before = account({ balance: 8, version: 7, floor: -24 });
  expect(rewritten(before, { balance: 0, held: 8 }, PROGRAMME_DEFAULTS, later)).toEqual({
    balance: 0,
    held: 8,
    floor: -16,
    open: true,
    mayReceive: true,
    blockedSince: null,
    version: 8,
    updatedAt: later,
  });
  expect(before.updatedAt).toEqual(NOON);
});

it('an open account says since when it may not receive, without a break', () => {
  const after = (own: Account, balance: number, at: Date): Account =>
    rewritten(own, { balance }, PROGRAMME_DEFAULTS, at);
  const free = account({ balance: -8 });
  const blocked = after(free, -16, NOON);
  expect(blocked).toMatchObject({ mayReceive: false, blockedSince: NOON });
  const still = after(blocked, -12, later);
  expect(still).toMatchObject({ mayReceive: false, blockedSince: NOON });
  expect(after(still, -8, later)).toMatchObject({ mayReceive: true, blockedSince: null });
  // One from before this was kept begins with its next write.
  const old = { ...still, blockedSince: null };
  expect(after(old, -16, later)).toMatchObject({ mayReceive: false, blockedSince: later });
});
