import type { Slot } from '../people/availability.ts';
import type { Session } from '../sessions/session.ts';
import { nextStart } from './slot-times.ts';
import { DAY_MS, MINUTE_MS } from '../base/time.ts';

/** When a proposal is made for two people of whose week nothing is known: in the middle of it. */
const OTHERWISE: Slot = 'we-pm';

/** Long enough to answer and to prepare, short enough to be remembered. */
export const NOTICE_DAYS = 5;
/** How long a session takes that is proposed. */
export const PROPOSED_MINUTES = 60;
const WEEK_MS = 7 * DAY_MS;

interface Proposed {
  giverId: string;
  receiverId: string;
  slot: Slot | null;
}

type Known = Pick<Session, 'giverId' | 'receiverId' | 'startsAt' | 'durationMinutes' | 'status'>;

interface Interval {
  from: number;
  to: number;
}

/**
 * When each of several proposals would begin: in the part of the week that suits both, after
 * `NOTICE_DAYS`, and for nobody while they are in another of them, or in a session of theirs that
 * has been asked for or agreed.
 * @param sessions all that are known of these people, over or still to come
 * @param timeZone the programme's
 * @returns as many moments as proposals, in their order
 */
export function startsOf(
  proposals: readonly Proposed[],
  sessions: Iterable<Known>,
  now: Date,
  timeZone: string,
): Date[] {
  const from = now.getTime() + NOTICE_DAYS * DAY_MS;
  const taken = takenBy(sessions);
  return proposals.map(({ giverId, receiverId, slot }) => {
    for (let week = 0; ; week++) {
      // From that week on by the clock on the wall, whatever summer time does in between.
      const at = nextStart(slot ?? OTHERWISE, new Date(from + week * WEEK_MS), timeZone);
      const wanted = intervalOf(at, PROPOSED_MINUTES);
      const others = [giverId, receiverId].flatMap((uid) => taken.get(uid) ?? []);
      if (others.some((other) => overlaps(other, wanted))) continue;
      take(taken, [giverId, receiverId], wanted);
      return at;
    }
  });
}

const isToTakePlace = ({ status }: Known): boolean =>
  status === 'requested' || status === 'accepted';

function takenBy(sessions: Iterable<Known>): Map<string, Interval[]> {
  const taken = new Map<string, Interval[]>();
  for (const session of sessions) {
    if (!isToTakePlace(session)) continue;
    const { giverId, receiverId, startsAt, durationMinutes } = session;
    take(taken, [giverId, receiverId], intervalOf(startsAt, durationMinutes));
  }
  return taken;
}

const intervalOf = (start: Date, minutes: number): Interval => ({
  from: start.getTime(),
  to: start.getTime() + minutes * MINUTE_MS,
});

const overlaps = (one: Interval, other: Interval): boolean =>
  one.from < other.to && other.from < one.to;

function take(taken: Map<string, Interval[]>, uids: readonly string[], interval: Interval): void {
  for (const uid of uids) taken.set(uid, [...(taken.get(uid) ?? []), interval]);
}
