import { available } from '../../../core/points/give-before-receive.ts';
import type { Account } from '../../../core/points/account.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import type { PointsFacts } from '../words/nl.ts';

/**
 * What an account comes to, in the numbers that its sentences mention.
 * @returns `left` whole sessions that may still be received, `toGive` sessions to give before one may
 */
export function pointsFacts(
  account: Account,
  { sessionPoints }: Pick<Programme, 'sessionPoints'>,
): PointsFacts {
  const sessions = available(account) / sessionPoints;
  return {
    balance: account.balance,
    held: account.held,
    floor: account.floor,
    price: sessionPoints,
    left: Math.max(0, Math.floor(sessions)),
    toGive: Math.max(0, Math.ceil(1 - sessions)),
  };
}
