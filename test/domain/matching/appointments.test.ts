import { describe, expect, it } from 'vitest';
import { NOTICE_DAYS, startsOf } from '../../../functions/src/domain/matching/appointments.ts';

const BRUSSELS = 'Europe/Brussels';
/** A Thursday afternoon. */
const NOW = new Date('2026-11-26T15:00Z');
const shown = (starts: Date[]) => starts.map((at) => at.toISOString());
const pair = (giverId: string, receiverId: string, slot: 'mo-am' | 'we-pm' | null) => ({
  giverId,
  receiverId,
  slot,
});

describe('when proposals begin', () => {
  it('is in the part of the week that suits both, with some days to answer', () => {
    expect(NOTICE_DAYS).toBe(5);
    const starts = startsOf([pair('a', 'b', 'mo-am'), pair('c', 'd', 'we-pm')], NOW, BRUSSELS);
    // The Monday that comes is too near; the Wednesday is not.
    expect(shown(starts)).toEqual(['2026-12-07T09:00:00.000Z', '2026-12-02T13:00:00.000Z']);
  });
  it('is in the middle of the week where nothing is known', () => {
    expect(shown(startsOf([pair('a', 'b', null)], NOW, BRUSSELS))).toEqual([
      '2026-12-02T13:00:00.000Z',
    ]);
  });
  it('is for nobody twice at the same time, on whichever side', () => {
    const starts = startsOf(
      [
        pair('a', 'b', 'we-pm'),
        pair('a', 'c', null),
        pair('c', 'b', 'we-pm'),
        pair('d', 'e', 'we-pm'),
      ],
      NOW,
      BRUSSELS,
    );
    expect(shown(starts)).toEqual([
      '2026-12-02T13:00:00.000Z',
      '2026-12-09T13:00:00.000Z',
      '2026-12-16T13:00:00.000Z',
      '2026-12-02T13:00:00.000Z',
    ]);
  });
  it('keeps to the clock on the wall when summer time begins', () => {
    const march = new Date('2027-03-18T15:00Z');
    const starts = startsOf([pair('a', 'b', 'we-pm'), pair('a', 'c', 'we-pm')], march, BRUSSELS);
    expect(shown(starts)).toEqual(['2027-03-24T13:00:00.000Z', '2027-03-31T12:00:00.000Z']);
  });
});
