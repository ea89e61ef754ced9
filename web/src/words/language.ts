import type { Locale } from '../../../core/people/participant.ts';

export type Language = Locale;

/** Each in its own name, in the order in which the switch shows them. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  nl: 'Nederlands',
  fr: 'Français',
  en: 'English',
};

const REMEMBERED = 'wederdienst.language';

export const isLanguage = (value: string): value is Language =>
  Object.hasOwn(LANGUAGE_NAMES, value);

/** What was chosen before, else the first language of the browser that there is, else Dutch. */
export function preferredLanguage(): Language {
  const wished = [remembered() ?? '', ...navigator.languages];
  return wished.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'nl';
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // A browser that keeps nothing shows its own language next time.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}
