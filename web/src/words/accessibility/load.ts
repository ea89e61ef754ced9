import type { Language } from '../language.ts';
import type { AccessibilityWords } from './nl.ts';

/** Each language by itself, before signing in and after. */
export const ACCESSIBILITY_WORDS: Record<Language, () => Promise<AccessibilityWords>> = {
  nl: async () => (await import('./nl.ts')).nl,
  fr: async () => (await import('./fr.ts')).fr,
  en: async () => (await import('./en.ts')).en,
};
