import { catalogue } from '../../../words/index.ts';
import type { ProgrammeWords } from '../../../words/programme/nl.ts';

/** The words of the programme's settings and roles; their module is ready once these are there. */
export const p = await catalogue<ProgrammeWords>({
  nl: async () => (await import('../../../words/programme/nl.ts')).nl,
  fr: async () => (await import('../../../words/programme/fr.ts')).fr,
  en: async () => (await import('../../../words/programme/en.ts')).en,
});
