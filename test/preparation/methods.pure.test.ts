import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brings,
  DEFAULT_METHOD,
  fits,
  METHODS,
  minutesOf,
  prepares,
  stepsIn,
} from '../../core/preparation/methods.ts';
import { LIMIT, METHOD_IDS, planSchema } from '../../core/preparation/plan.ts';
import { LIMIT as SESSION_LIMIT } from '../../core/sessions/session.ts';

const method = fc.constantFrom(...METHOD_IDS);
const { min, max } = SESSION_LIMIT.durationMinutes;

describe('the steps of a method', () => {
  it.each([
    ['peer-consulting', [5, 10, 10, 15, 10, 5, 5]],
    ['intervision', [5, 10, 5, 15, 5, 10, 10, 15, 10, 5]],
    ['case-clinic', [3, 15, 3, 10, 27, 10, 2]],
    ['walk-through', [5, 10, 30, 10, 5]],
    ['skills-demo', [5, 10, 10, 20, 10, 5]],
  ] as const)('%s takes these minutes in a session as long as they are', (id, minutes) => {
    const total = minutes.reduce((sum: number, each) => sum + each, 0);
    expect(minutesOf(id)).toBe(total);
    expect(stepsIn(id, total).map((step) => step.minutes)).toEqual(minutes);
  });

  it('fill any session to the minute, whole and in order', () => {
    fc.assert(
      fc.property(method, fc.integer({ min, max }), (id, duration) => {
        const steps = stepsIn(id, duration);
        expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(duration);
        expect(steps.every(({ minutes }) => Number.isInteger(minutes) && minutes >= 1)).toBe(true);
        expect(steps.map((step) => step.id)).toEqual(Object.keys(METHODS[id].steps));
      }),
    );
  });

  it('keep their proportions: a longer step is never shorter than a shorter one by more than rounding', () => {
    fc.assert(
      fc.property(method, fc.integer({ min, max }), (id, duration) => {
        const asMade = stepsIn(id, minutesOf(id));
        const scaled = stepsIn(id, duration);
        for (const [i, a] of asMade.entries()) {
          for (const [j, b] of asMade.entries()) {
            if (a.minutes < b.minutes) continue;
            const [one, other] = [scaled[i]?.minutes ?? 0, scaled[j]?.minutes ?? 0];
            expect(one).toBeGreaterThanOrEqual(other - 1);
          }
        }
      }),
    );
  });

  it('what rounding leaves goes to the steps that lost most, the earlier of two alike', () => {
    const minutes = (duration: number) => stepsIn('walk-through', duration).map((s) => s.minutes);
    expect(minutes(60)).toEqual([5, 10, 30, 10, 5]);
    expect(minutes(61)).toEqual([5, 10, 31, 10, 5]);
    expect(minutes(30)).toEqual([3, 5, 14, 5, 3]);
    expect(minutes(120)).toEqual([9, 20, 62, 20, 9]);
  });
});

describe('a method', () => {
  it('fits from the minutes that it needs', () => {
    expect(METHOD_IDS.map((id) => [fits(id, 59), fits(id, 60)])).toEqual([
      [true, true],
      [false, true],
      [false, true],
      [true, true],
      [true, true],
    ]);
  });

  it('that stands there by default fits every session', () => {
    expect(fits(DEFAULT_METHOD, min)).toBe(true);
  });

  it.each(METHOD_IDS)('%s asks for five things of the giver and three of the receiver', (id) => {
    expect([prepares(id).length, brings(id).length]).toEqual([5, 3]);
    expect(new Set(prepares(id)).size).toBe(5);
  });

  it('has items that a plan can hold, of all methods at once', () => {
    const all = [...new Set(METHOD_IDS.flatMap(prepares))];
    expect(all.length).toBeLessThanOrEqual(LIMIT.done);
    const now = { toDate: () => new Date(0) };
    const plan = { method: DEFAULT_METHOD, done: all, materials: [], ready: false };
    expect(planSchema.safeParse({ ...plan, updatedAt: now, updatedBy: 'giver' }).success).toBe(
      true,
    );
  });
});
