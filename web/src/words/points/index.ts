import { catalogue } from '../index.ts';
import type { PointsWords } from './nl.ts';

/** The words about transfers; this module is ready once they are there. */
export const p = await catalogue<PointsWords>({
  nl: async () => (await import('./nl.ts')).nl,
  fr: async () => (await import('./fr.ts')).fr,
  en: async () => (await import('./en.ts')).en,
});
