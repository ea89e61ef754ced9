import { catalogue } from '../index.ts';
import type { PreparationWords } from './nl.ts';

/** The words about preparing a session; this module is ready once they are there. */
export const w = await catalogue<PreparationWords>({
  nl: async () => (await import('./nl.ts')).nl,
  fr: async () => (await import('./fr.ts')).fr,
  en: async () => (await import('./en.ts')).en,
});
