import { signal } from '@preact/signals';
import { INTL_LOCALE, type Language, rememberLanguage } from './language.ts';
import type { Words } from './nl.ts';

const CATALOGUES: Record<Language, () => Promise<Words>> = {
  nl: async () => (await import('./nl.ts')).nl,
  fr: async () => (await import('./fr.ts')).fr,
  en: async () => (await import('./en.ts')).en,
};

const spoken = signal<{ language: Language; words: Words } | null>(null);

/** Loads a language, and then speaks it everywhere at once. */
export async function speak(language: Language): Promise<void> {
  spoken.value = { language, words: await CATALOGUES[language]() };
  document.documentElement.lang = language;
}

export async function choose(language: Language): Promise<void> {
  rememberLanguage(language);
  await speak(language);
}

const current = () => {
  if (!spoken.value) throw new Error('No language has been loaded.');
  return spoken.value;
};

/** The words of the present language; whoever renders with them renders anew when it changes. */
export const t = (): Words => current().words;
export const language = (): Language => current().language;
export const intlLocale = (): string => INTL_LOCALE[language()];
