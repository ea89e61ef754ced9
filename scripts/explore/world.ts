import type { Actor } from '../../core/sessions/moves.ts';
import { decideRecord, decideRequest, decideStep } from '../../core/sessions/moves.ts';
import { overdue } from '../../core/sessions/overdue.ts';
import { due, settle } from '../../core/points/settle.ts';
import { PROGRAMME } from '../../core/base/side.ts';
import { days, NOON } from '../lib/builders/moments.ts';
import { PROGRAMME_DEFAULTS } from '../lib/builders/programme.ts';

/** The decisions that are walked through: the ones in use, unless a test plants a fault in one. */
export interface Core {
  decideRequest: typeof decideRequest;
  decideRecord: typeof decideRecord;
  decideStep: typeof decideStep;
  due: typeof due;
  settle: typeof settle;
  overdue: typeof overdue;
}

export const PRODUCTION: Core = { decideRequest, decideRecord, decideStep, due, settle, overdue };

/** A member of staff who is a party to no session. */
export const STAFF: Actor = { uid: 'staff', role: 'staff' };

/** The two sides of a session. */
export interface Pair {
  giverId: string;
  receiverId: string;
}

export interface World {
  people: readonly string[];
  sessions: number;
  /** Who may have a session with whom: everybody with everybody else, and with the programme. */
  pairs: readonly Pair[];
}

export function worldOf(people: number, sessions: number): World {
  const names = Array.from({ length: people }, (_, index) => `p${index + 1}`);
  const sides = [...names, PROGRAMME];
  const pairs = sides.flatMap((giverId) =>
    sides
      .filter((receiverId) => receiverId !== giverId)
      .map((receiverId) => ({ giverId, receiverId })),
  );
  return { people: names, sessions, pairs };
}

/**
 * The moments that decisions tell apart, as seen from a now that stands still: time passes by moving
 * a session's own dates back. The deadlines are exactly met, not passed.
 */
export const AT = {
  now: NOON,
  ahead: days(60),
  /** A session that began so long ago has waited for any report long enough. */
  unreported: days(-PROGRAMME_DEFAULTS.reportGraceDays),
  /** A request last touched then has waited for its answer long enough. */
  unanswered: days(-PROGRAMME_DEFAULTS.requestExpiryDays),
  /** A report filed then has waited for the other long enough. */
  unopposed: days(-PROGRAMME_DEFAULTS.reportGraceDays),
} as const;
