import { catalogue } from '../index.ts';
import type { MatchingWords } from './nl.ts';

/** The words about matches; this module is ready once they are there. */
export const m = await catalogue<MatchingWords>({
  nl: async () => (await import('./nl.ts')).nl,
  fr: async () => (await import('./fr.ts')).fr,
  en: async () => (await import('./en.ts')).en,
});
