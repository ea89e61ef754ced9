import { type Slot, SLOTS } from '../people/availability.ts';
import { localDay, momentOf } from '../base/zoned.ts';
import { DAY_MS } from '../base/time.ts';

/** When a session begins in the morning, afternoon and evening: late enough to travel, early enough to go home. */
const BEGINS = ['10:00', '14:00', '19:00'];

const DAYS_OF_WEEK = 7;

/**
 * The next moment at which a part of the week would begin a session, by the programme's clock.
 * @param from the moment is later than this, by a week at the most
 */
export function nextStart(slot: Slot, from: Date, timeZone: string): Date {
  const part = SLOTS.indexOf(slot);
  const weekday = Math.floor(part / BEGINS.length);
  const today = Date.parse(`${localDay(from, timeZone)}T00:00Z`);
  for (let later = 0; later <= DAYS_OF_WEEK; later++) {
    const day = new Date(today + later * DAY_MS);
    const local = `${day.toISOString().slice(0, 10)}T${BEGINS[part % BEGINS.length]}`;
    const moment = momentOf(local, timeZone);
    if (weekdayOf(day) === weekday && moment && moment > from) return moment;
  }
  throw new TypeError(`${slot} is no part of the week`);
}

/** Monday is 0, as in `SLOTS`. */
const weekdayOf = (day: Date): number => (day.getUTCDay() + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK;
