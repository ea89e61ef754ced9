import type { Slot } from '../../schema/ability.ts';
import { nextStart } from './slot-times.ts';

/** When a proposal is made for two people of whose week nothing is known: in the middle of it. */
const OTHERWISE: Slot = 'we-pm';

/** Long enough to answer and to prepare, short enough to be remembered. */
export const NOTICE_DAYS = 5;
const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_MS = 7 * DAY_MS;

interface Proposed {
  giverId: string;
  receiverId: string;
  slot: Slot | null;
}

/**
 * When each of several proposals would begin: in the part of the week that suits both, after
 * `NOTICE_DAYS`, and for nobody twice at the same time.
 * @param timeZone the programme's
 * @returns as many moments as proposals, in their order
 */
export function startsOf(proposals: readonly Proposed[], now: Date, timeZone: string): Date[] {
  const from = now.getTime() + NOTICE_DAYS * DAY_MS;
  const taken = new Set<string>();
  return proposals.map(({ giverId, receiverId, slot }) => {
    for (let week = 0; ; week++) {
      // From that week on by the clock on the wall, whatever summer time does in between.
      const at = nextStart(slot ?? OTHERWISE, new Date(from + week * WEEK_MS), timeZone);
      const keys = [giverId, receiverId].map((uid) => `${uid} ${at.getTime()}`);
      if (keys.some((key) => taken.has(key))) continue;
      keys.forEach((key) => taken.add(key));
      return at;
    }
  });
}
