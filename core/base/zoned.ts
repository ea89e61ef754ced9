import { DAY_MS } from './time.ts';
/**
 * Between moments and what the clock on the wall says in a time zone. Local times are written as
 * `<input type="datetime-local">` writes them: yyyy-mm-ddThh:mm.
 */

/** What the clock shows at a moment, to the minute. */
export function localTime(moment: Date, timeZone: string): string {
  const parts = Object.fromEntries(
    clock(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** The calendar day at a moment, yyyy-mm-dd. */
export const localDay = (moment: Date, timeZone: string): string =>
  localTime(moment, timeZone).slice(0, 10);

/**
 * The moment at which the clock shows a local time. A time that comes twice, as summer time ends,
 * is the first of the two; one that is skipped, as it begins, is as much later as the clock jumps.
 * @returns null if the text is no local time
 */
export function momentOf(local: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null;
  const asIfUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asIfUtc)) return null;
  // The offset a day earlier and a day later: they differ only around a change of the clock.
  const before = asIfUtc - offset(asIfUtc - DAY_MS, timeZone);
  const after = asIfUtc - offset(asIfUtc + DAY_MS, timeZone);
  const shows = (moment: number) => localTime(new Date(moment), timeZone) === local;
  const first = [before, after].toSorted((a, b) => a - b).find(shows);
  return new Date(first ?? before);
}

/** How far the clock is ahead of UTC at a moment, in milliseconds. */
const offset = (moment: number, timeZone: string): number => {
  const wholeMinute = moment - (moment % 60_000);
  return Date.parse(`${localTime(new Date(wholeMinute), timeZone)}Z`) - wholeMinute;
};

const clock = (timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });

/** The same day some months later, or the last of that month if it has no such day. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const later = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
  return later.toISOString().slice(0, 10);
}

/** How many days later the calendar is at another moment: 0 on the same day, 1 if it is tomorrow. */
export const daysUntil = (now: Date, moment: Date, timeZone: string): number =>
  daysBetween(localDay(now, timeZone), localDay(moment, timeZone));

/** How many days later another calendar day is; negative if it is earlier. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(`${until}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY_MS);
