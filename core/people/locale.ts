import type { Locale } from './participant.ts';

/** For dates and numbers: as they are written in Belgium, and in English without surprises. */
export const INTL_LOCALE: Record<Locale, string> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };
