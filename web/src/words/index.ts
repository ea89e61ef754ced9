import { batch, signal } from '@preact/signals';
import { INTL_LOCALE } from '../../../core/people/locale.ts';
import { type Language, preferredLanguage, rememberLanguage } from './language.ts';
import type { Words } from './nl.ts';

const spoken = signal(preferredLanguage());
const translators: ((to: Language) => Promise<() => void>)[] = [];

/**
 * Loads a catalogue in the present language, and again whenever another is chosen.
 * @returns the words of the moment; whoever renders with them renders anew when they change
 */
export async function catalogue<W>(load: Record<Language, () => Promise<W>>): Promise<() => W> {
  const words = signal(await load[spoken.peek()]());
  translators.push(async (to) => {
    const translated = await load[to]();
    return () => (words.value = translated);
  });
  return () => words.value;
}

/** Speaks another language, everywhere at once. */
export async function choose(to: Language): Promise<void> {
  rememberLanguage(to);
  const changes = await Promise.all(translators.map((translate) => translate(to)));
  batch(() => {
    for (const change of changes) change();
    spoken.value = to;
  });
  document.documentElement.lang = to;
}

export const language = (): Language => spoken.value;
export const intlLocale = (): string => INTL_LOCALE[spoken.value];

/** The words of all pages but those that are loaded apart. */
export const t = await catalogue<Words>({
  nl: async () => (await import('./nl.ts')).nl,
  fr: async () => (await import('./fr.ts')).fr,
  en: async () => (await import('./en.ts')).en,
});
