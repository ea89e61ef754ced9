import { accountOf, rewritten } from '../../core/points/give-before-receive.ts';
import type { Account } from '../../core/points/account.ts';
import { readProgramme } from '../../core/programme/programme.ts';
import { participantIdsOf, type Session } from '../../core/sessions/session.ts';
import { DAY_MS } from '../../core/base/time.ts';

/** Documents as benchmarks need them, many of a kind. */

export const PRICE = readProgramme(undefined);

/** Of somebody who takes part, with so many points held. */
export function openAccount(held: number, at: Date): Account {
  const account = accountOf({ status: 'active' }, null, PRICE, at);
  if (!account) throw new TypeError('somebody active has an account');
  return held === 0 ? account : rewritten(account, { held }, PRICE, at);
}

/** A session that both have agreed to, in a week. */
export const agreed = (giverId: string, receiverId: string, at: Date): Session => ({
  giverId,
  receiverId,
  participantIds: participantIdsOf(giverId, receiverId),
  proposedBy: receiverId,
  topic: 'impact',
  issue: 'Wat kost het? (demo)',
  startsAt: new Date(Date.now() + 7 * DAY_MS),
  durationMinutes: 60,
  place: '',
  status: 'accepted',
  giverReport: null,
  receiverReport: null,
  outcome: null,
  note: '',
  override: null,
  createdAt: at,
  updatedAt: at,
  updatedBy: giverId,
});
