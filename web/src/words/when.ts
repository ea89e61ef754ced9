import { intlLocale } from './index.ts';

/** Times as people say them, in the time zone of the programme wherever they are themselves. */

const DAY_AND_TIME = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
} as const;

/** "dinsdag 1 december om 14:00"; with the year if it is another than the present one. */
export function dayAndTime(moment: Date, timeZone: string, now: Date): string {
  const year = (at: Date) =>
    new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(at);
  const format = new Intl.DateTimeFormat(intlLocale(), {
    ...DAY_AND_TIME,
    timeZone,
    ...(year(moment) !== year(now) && { year: 'numeric' }),
  });
  return format.format(moment);
}

/** A calendar day, yyyy-mm-dd, in few letters. */
export const shortDay = (day: string): string =>
  new Intl.DateTimeFormat(intlLocale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00Z`),
  );

/** "Midden-Europese tijd": what people call a time zone. */
export function timeZoneName(timeZone: string): string {
  const format = new Intl.DateTimeFormat(intlLocale(), { timeZone, timeZoneName: 'longGeneric' });
  const part = format.formatToParts(new Date()).find(({ type }) => type === 'timeZoneName');
  return part?.value ?? timeZone;
}
