/** A whole number with a true minus sign, which no line breaks off. */
export const whole = (n: number): string => `${n < 0 ? '−' : ''}${Math.abs(n)}`;

/** With its sign in any case: a change of a balance. */
export const signed = (n: number): string => (n > 0 ? `+${n}` : whole(n));

/** Counts things in a language: `count(2, 'punt', 'punten')`. */
export function counting(locale: string) {
  const rules = new Intl.PluralRules(locale);
  return (n: number, one: string, other: string, written = whole): string =>
    `${written(n)} ${rules.select(Math.abs(n)) === 'one' ? one : other}`;
}
