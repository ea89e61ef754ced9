import type { Terms } from '../programme/programme.ts';
import type { Session } from './session.ts';
import { DAY_MS } from '../base/time.ts';

const after = (time: Date, days: number): number => time.getTime() + days * DAY_MS;

/**
 * The move that a session makes by itself because its time has come: the sweep's rows in the table
 * of design.md, section 5. Days are periods of 24 hours, counted from `updatedAt`; for a session
 * that nobody reported, from `startsAt`.
 * @returns the fields that change, or null while nothing is due
 */
export function overdue(
  session: Session,
  programme: Pick<Terms, 'requestExpiryDays' | 'reportGraceDays'>,
  now: Date,
): Partial<Session> | null {
  const isPast = (deadline: number) => now.getTime() >= deadline;
  if (session.status === 'requested') {
    const unanswered = isPast(after(session.updatedAt, programme.requestExpiryDays));
    return unanswered || isPast(session.startsAt.getTime()) ? { status: 'expired' } : null;
  }
  if (session.status !== 'accepted') return null;
  const report = session.giverReport ?? session.receiverReport;
  if (report) {
    const stands = isPast(after(session.updatedAt, programme.reportGraceDays));
    return stands ? { status: 'closed', outcome: report } : null;
  }
  const unreported = isPast(after(session.startsAt, programme.reportGraceDays));
  return unreported ? { status: 'disputed', note: 'unreported' } : null;
}
