import { catalogue } from '../index.ts';
import type { RoundWords } from './nl.ts';

/** The words about rounds and what staff see of matching; this module is ready once they are there. */
export const r = await catalogue<RoundWords>({
  nl: async () => (await import('./nl.ts')).nl,
  fr: async () => (await import('./fr.ts')).fr,
  en: async () => (await import('./en.ts')).en,
});
