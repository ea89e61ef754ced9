import type { Account } from '../../../core/points/account.ts';
import { NOON } from './moments.ts';

/** Of somebody who takes part, at 0. */
export const account = (change: Partial<Account> = {}): Account => {
  const next = { balance: 0, held: 0, floor: -16, open: true, version: 1, ...change };
  const mayReceive = next.open && next.balance - next.held - 8 >= next.floor;
  const blockedSince = next.open && !mayReceive ? NOON : null;
  return { updatedAt: NOON, mayReceive, blockedSince, ...next };
};
