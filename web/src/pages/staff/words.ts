import { catalogue } from '../../words/index.ts';
import type { StaffWords } from '../../words/staff/nl.ts';

/** The words of the pages for staff; their module is ready once these are there. */
export const s = await catalogue<StaffWords>({
  nl: async () => (await import('../../words/staff/nl.ts')).nl,
  fr: async () => (await import('../../words/staff/fr.ts')).fr,
  en: async () => (await import('../../words/staff/en.ts')).en,
});
