import { intlLocale } from './index.ts';

/** What languages people speak, in the present language: "Nederlands, Frans". */
export function languageNames(codes: readonly string[]): string {
  const names = new Intl.DisplayNames(intlLocale(), { type: 'language' });
  return codes.map((code) => names.of(code) ?? code).join(', ');
}
