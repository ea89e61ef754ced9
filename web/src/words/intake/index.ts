import { catalogue } from '../index.ts';
import type { IntakeWords } from './nl.ts';

/** The words about intakes; this module is ready once they are there. */
export const i = await catalogue<IntakeWords>({
  nl: async () => (await import('./nl.ts')).nl,
  fr: async () => (await import('./fr.ts')).fr,
  en: async () => (await import('./en.ts')).en,
});
