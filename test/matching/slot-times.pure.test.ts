import { describe, expect, it } from 'vitest';
import { nextStart } from '../../core/matching/slot-times.ts';
import { type Slot, SLOTS } from '../../core/people/availability.ts';
import { DAY_MS } from '../../core/base/time.ts';

const BRUSSELS = 'Europe/Brussels';

describe('the next start of a part of the week', () => {
  // A Monday, in winter: noon in London, one o'clock in Brussels.
  const monday = new Date('2026-03-02T12:00:00Z');
  const CASES: [string, Slot, Date, string, string][] = [
    ['this afternoon', 'mo-pm', monday, BRUSSELS, '2026-03-02T13:00:00.000Z'],
    ['tonight', 'mo-ev', monday, BRUSSELS, '2026-03-02T18:00:00.000Z'],
    ['this morning is past', 'mo-am', monday, BRUSSELS, '2026-03-09T09:00:00.000Z'],
    ['tomorrow', 'tu-am', monday, BRUSSELS, '2026-03-03T09:00:00.000Z'],
    ['at the end of the week', 'su-ev', monday, BRUSSELS, '2026-03-08T18:00:00.000Z'],
    [
      'not now, but in a week',
      'mo-pm',
      new Date('2026-03-02T13:00:00Z'),
      BRUSSELS,
      '2026-03-09T13:00:00.000Z',
    ],
    [
      'a moment before',
      'mo-pm',
      new Date('2026-03-02T12:59:59Z'),
      BRUSSELS,
      '2026-03-02T13:00:00.000Z',
    ],
    [
      'after the clock has changed',
      'mo-am',
      new Date('2026-03-28T12:00:00Z'),
      BRUSSELS,
      '2026-03-30T08:00:00.000Z',
    ],
    [
      'where it is a day later already',
      'tu-am',
      new Date('2026-03-02T20:00:00Z'),
      'Asia/Tokyo',
      '2026-03-03T01:00:00.000Z',
    ],
  ];
  it.each(CASES)('%s', (_, slot, from, timeZone, expected) => {
    expect(nextStart(slot, from, timeZone).toISOString()).toBe(expected);
  });

  it('are within a week, each at another time', () => {
    const starts = SLOTS.map((slot) => nextStart(slot, monday, BRUSSELS).getTime());
    expect(new Set(starts).size).toBe(SLOTS.length);
    for (const start of starts) {
      expect(start).toBeGreaterThan(monday.getTime());
      expect(start).toBeLessThanOrEqual(monday.getTime() + 7 * DAY_MS);
    }
  });
});
