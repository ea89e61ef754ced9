import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTICE_DAYS, PROPOSED_MINUTES, startsOf } from '../../core/matching/appointments.ts';
import { SLOTS } from '../../core/people/availability.ts';
import { session } from '../../scripts/lib/builders/session.ts';
import { examples } from './people.ts';

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
    const starts = startsOf([pair('a', 'b', 'mo-am'), pair('c', 'd', 'we-pm')], [], NOW, BRUSSELS);
    // The Monday that comes is too near; the Wednesday is not.
    expect(shown(starts)).toEqual(['2026-12-07T09:00:00.000Z', '2026-12-02T13:00:00.000Z']);
  });
  it('is in the middle of the week where nothing is known', () => {
    expect(shown(startsOf([pair('a', 'b', null)], [], NOW, BRUSSELS))).toEqual([
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
      [],
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
    const starts = startsOf(
      [pair('a', 'b', 'we-pm'), pair('a', 'c', 'we-pm')],
      [],
      march,
      BRUSSELS,
    );
    expect(shown(starts)).toEqual(['2027-03-24T13:00:00.000Z', '2027-03-31T12:00:00.000Z']);
  });

  const WEDNESDAY = new Date('2026-12-02T13:00Z');
  const minutesLater = (minutes: number) => new Date(WEDNESDAY.getTime() + minutes * 60_000);
  const asked = session({ giverId: 'x', receiverId: 'a', startsAt: WEDNESDAY });
  const LATER = '2026-12-09T13:00:00.000Z';
  const SAME = WEDNESDAY.toISOString();
  it.each([
    ['asked for', asked, LATER],
    ['agreed', { ...asked, status: 'accepted' as const }, LATER],
    ['on the other side', { ...asked, giverId: 'b', receiverId: 'x' }, LATER],
    ['not over yet', { ...asked, startsAt: minutesLater(-59), durationMinutes: 60 }, LATER],
    ['just over', { ...asked, startsAt: minutesLater(-60), durationMinutes: 60 }, SAME],
    ['begun before the end', { ...asked, startsAt: minutesLater(59) }, LATER],
    ['begun after it', { ...asked, startsAt: minutesLater(60) }, SAME],
    ['declined', { ...asked, status: 'declined' as const }, SAME],
    ['of others', { ...asked, receiverId: 'y' }, SAME],
  ])('minds a session that is there already: %s', (_, known, expected) => {
    expect(shown(startsOf([pair('a', 'b', 'we-pm')], [known], NOW, BRUSSELS))).toEqual([expected]);
  });

  it('takes nobody twice at once, whatever is proposed and was taken before', () => {
    const sides = fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 2, maxLength: 2 });
    const proposed = fc
      .record({ sides, slot: fc.option(fc.constantFrom(...SLOTS.slice(5, 9))) })
      .map(({ sides: [giverId = '', receiverId = ''], slot }) => ({ giverId, receiverId, slot }));
    const known = fc
      .record({
        sides,
        quarters: fc.integer({ min: -100, max: 1500 }),
        durationMinutes: fc.integer({ min: 15, max: 480 }),
        status: fc.constantFrom('requested' as const, 'accepted' as const),
      })
      .map(({ sides: [giverId = '', receiverId = ''], quarters, durationMinutes, status }) => {
        const startsAt = minutesLater(quarters * 15);
        return session({ giverId, receiverId, startsAt, durationMinutes, status });
      });
    fc.assert(
      fc.property(
        fc.array(proposed, { maxLength: 8 }),
        fc.array(known, { maxLength: 8 }),
        (proposals, before) => {
          const starts = startsOf(proposals, before, NOW, BRUSSELS);
          expect(starts).toHaveLength(proposals.length);
          const planned = proposals.map((one, index) => ({
            ...one,
            startsAt: starts[index] ?? NOW,
            durationMinutes: PROPOSED_MINUTES,
          }));
          planned.forEach((one, index) => {
            for (const other of [...before, ...planned.slice(0, index)]) {
              const common = [one.giverId, one.receiverId].some(
                (uid) => uid === other.giverId || uid === other.receiverId,
              );
              const [first, second] =
                one.startsAt <= other.startsAt ? ([one, other] as const) : ([other, one] as const);
              const end = first.startsAt.getTime() + first.durationMinutes * 60_000;
              if (common) expect(end).toBeLessThanOrEqual(second.startsAt.getTime());
            }
          });
        },
      ),
      examples(300),
    );
  });
});
