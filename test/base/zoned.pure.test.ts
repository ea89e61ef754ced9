import { describe, expect, it } from 'vitest';
import { localDay, localTime, momentOf, monthsLater } from '../../core/base/zoned.ts';

const BRUSSELS = 'Europe/Brussels';
const at = (local: string, timeZone = BRUSSELS) => momentOf(local, timeZone)?.toISOString();

describe('the moment of a local time', () => {
  it.each([
    ['in winter', '2026-12-01T14:00', '2026-12-01T13:00:00.000Z'],
    ['in summer', '2026-07-01T14:00', '2026-07-01T12:00:00.000Z'],
    ['the last minute before summer time', '2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    [
      'skipped as summer time begins: as much later',
      '2026-03-29T02:30',
      '2026-03-29T01:30:00.000Z',
    ],
    ['the first hour of summer time', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['just before the hour that comes twice', '2026-10-25T01:59', '2026-10-24T23:59:00.000Z'],
    ['twice as summer time ends: the first', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['after the hour that came twice', '2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
    ['around midnight', '2026-06-30T00:10', '2026-06-29T22:10:00.000Z'],
  ])('%s', (_, local, moment) => {
    expect(at(local)).toBe(moment);
  });

  it('works where the offset is no whole hour, and west of Greenwich', () => {
    expect(at('2026-12-01T14:00', 'Asia/Kolkata')).toBe('2026-12-01T08:30:00.000Z');
    expect(at('2026-12-01T14:00', 'America/New_York')).toBe('2026-12-01T19:00:00.000Z');
  });

  it('comes back as what was typed, whenever the clock shows it', () => {
    for (const local of ['2026-03-29T01:59', '2026-10-25T02:30', '2027-01-01T00:00']) {
      const moment = momentOf(local, BRUSSELS);
      expect(moment && localTime(moment, BRUSSELS)).toBe(local);
    }
  });

  it.each(['', '2026-12-01', '14:00', '2026-13-01T10:00', 'tomorrow'])('refuses %j', (text) => {
    expect(momentOf(text, BRUSSELS)).toBeNull();
  });
});

describe('days', () => {
  it('begin in the programme’s time zone', () => {
    expect(localDay(new Date('2026-12-31T23:30Z'), BRUSSELS)).toBe('2027-01-01');
    expect(localDay(new Date('2026-12-31T22:30Z'), BRUSSELS)).toBe('2026-12-31');
  });

  it.each([
    ['2026-01-15', 6, '2026-07-15'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-01', 1, '2027-01-01'],
  ])('%s and %i months later', (day, months, later) => {
    expect(monthsLater(day, months)).toBe(later);
  });
});
