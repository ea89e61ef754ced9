import { type Slot, SLOTS } from '../../../../core/people/availability.ts';
import { DAY_MS } from '../../../../core/base/time.ts';

/** Of many common parts of a week the first few: enough to begin with. */
const TOLD = 3;
const A_MONDAY = Date.UTC(2024, 0, 1);

/**
 * Names parts of a week in a language: "maandagvoormiddag en vrijdagavond".
 * @param parts names of morning, afternoon and evening, as they follow the name of the day
 */
export function slotNames(locale: string, parts: readonly [string, string, string]) {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const list = new Intl.ListFormat(locale);
  const name = (slot: Slot): string => {
    const at = SLOTS.indexOf(slot);
    const day = new Date(A_MONDAY + Math.floor(at / parts.length) * DAY_MS);
    return `${weekday.format(day)}${parts[at % parts.length]}`;
  };
  return (slots: readonly Slot[]): string => list.format(slots.slice(0, TOLD).map(name));
}
