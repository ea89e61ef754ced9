import { type Price, staysAboveFloor } from '../../../core/points/give-before-receive.ts';
import type { Account } from '../../../core/points/account.ts';

/** Somebody with an account, by any name that the caller knows them by. */
interface Holder {
  account: Pick<Account, 'balance' | 'held' | 'open'>;
}

export interface PriceChange<P> {
  /** Could receive a session, and then has to give first. */
  lose: P[];
  /** Has to give first, and could then receive a session. */
  gain: P[];
}

/** Does another price or floor change what a person may do? */
export const changesPrice = (before: Price, after: Price): boolean =>
  before.sessionPoints !== after.sessionPoints || before.floor !== after.floor;

/**
 * Whom another price or floor affects. What is held already stays as it is: a session keeps the
 * price at which it was asked for (design.md, section 6). A closed account receives nothing either way.
 */
export function affectedBy<P extends Holder>(
  holders: readonly P[],
  before: Price,
  after: Price,
): PriceChange<P> {
  const open = holders.filter(({ account }) => account.open);
  const couldAndCan = (could: boolean, can: boolean): P[] =>
    open.filter(
      ({ account }) =>
        staysAboveFloor(account, before) === could && staysAboveFloor(account, after) === can,
    );
  return { lose: couldAndCan(true, false), gain: couldAndCan(false, true) };
}
