import type { Locale } from '../../people/participant.ts';
import type { Programme } from '../../programme/programme.ts';
import { INTL_LOCALE } from '../../people/locale.ts';
import { oneLine } from './blocks.ts';

/** How things are called and said in one language, for the catalogues of letters. */
export interface Speech {
  /** The programme's name. */
  programme: string;
  /** "dinsdag 1 december 2026 om 14:00", in the programme's time zone. */
  moment: (at: Date) => string;
  /** "1 december 2026", of a calendar day, yyyy-mm-dd. */
  day: (day: string) => string;
  /** A topic's name; its id where the programme has it no more. */
  topic: (id: string) => string;
  /** The address of a page, by its path. */
  page: (path: string) => string;
}

/** @param page the address under which the page is found, without a slash at its end */
export function speech(locale: Locale, programme: Programme, page: string): Speech {
  const intl = INTL_LOCALE[locale];
  const { timeZone } = programme;
  const moment = new Intl.DateTimeFormat(intl, { ...MOMENT, timeZone });
  const day = new Intl.DateTimeFormat(intl, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    programme: oneLine(programme.name),
    moment: (at) => moment.format(at),
    day: (date) => day.format(new Date(`${date}T00:00Z`)),
    topic: (id) => oneLine(programme.topics.find((topic) => topic.id === id)?.[locale] ?? id),
    page: (path) => page + path,
  };
}

const MOMENT = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
} as const;
