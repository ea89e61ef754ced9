import { describe, expect, it } from 'vitest';
import {
  preparationReminder,
  progressOf,
  ticked,
  UNTOUCHED_PLAN,
  withMethod,
} from '../../core/preparation/progress.ts';
import { daysUntil } from '../../core/base/zoned.ts';
import { DAY_MS, HOUR_MS } from '../../core/base/time.ts';
import { LIMIT, materialLine, materialOf, materials } from '../../core/preparation/material.ts';
import { SESSION_STATUSES } from '../../core/sessions/session.ts';
import { days, NOON } from '../../scripts/lib/builders/moments.ts';
import { session } from '../../scripts/lib/builders/session.ts';

const agreed = (startsInDays: number) =>
  session({ status: 'accepted', startsAt: days(startsInDays), updatedAt: days(-30) });
/** As of a nightly sweep at NOON, the one before having been a day earlier. */
const tonight = { since: days(-1), now: NOON };

describe('the reminder to prepare', () => {
  it.each([
    [9.1, null],
    [8.5, null],
    [8, 'seven-days'],
    [7.4, 'seven-days'],
    [7.01, 'seven-days'],
    [7, null],
    [5, null],
    [2.5, null],
    [2, 'one-day'],
    [1.4, 'one-day'],
    [1.01, 'one-day'],
    [1, null],
    [0.4, null],
  ])('of a session in %d days is %s tonight', (inDays, expected) => {
    expect(preparationReminder(agreed(inDays), null, tonight)).toBe(expected);
  });

  it('comes once in the nights before a session, each of the two', () => {
    const nights = Array.from({ length: 12 }, (_, index) => {
      const now = days(index);
      return preparationReminder(agreed(10.4), null, { since: days(index - 1), now });
    });
    expect(nights.filter((one) => one !== null)).toEqual(['seven-days', 'one-day']);
    expect(nights.indexOf('seven-days')).toBe(3);
    expect(nights.indexOf('one-day')).toBe(9);
  });

  it('is made good when a night was left out, and the later stands for both', () => {
    const threeNights = { since: days(-3), now: NOON };
    expect(preparationReminder(agreed(5.4), null, threeNights)).toBe('seven-days');
    expect(preparationReminder(agreed(4.4), null, threeNights)).toBeNull();
    expect(preparationReminder(agreed(1), null, { since: days(-9), now: NOON })).toBe('one-day');
    expect(preparationReminder(agreed(0), null, { since: days(-9), now: NOON })).toBeNull();
    const soon = agreed(1 / 24);
    expect(preparationReminder(soon, null, { since: days(-9), now: NOON })).toBe('one-day');
    const begun = { since: days(-9), now: new Date(soon.startsAt.getTime() + HOUR_MS) };
    expect(preparationReminder(soon, null, begun)).toBeNull();
  });

  it('comes at once where the session was agreed too late for it', () => {
    const lately = (startsInDays: number) => ({ ...agreed(startsInDays), updatedAt: days(-0.5) });
    expect(preparationReminder(lately(1), null, tonight)).toBe('one-day');
    expect(preparationReminder(lately(5), null, tonight)).toBeNull();
    const told = { ...agreed(1), updatedAt: days(-1) };
    expect(preparationReminder(told, null, tonight)).toBeNull();
  });

  it.each([
    // Accepted on Tuesday at ten: the night that comes is already that of the session.
    ['2026-12-02T03:00+01:00', '2026-12-02T20:00+01:00', 'one-day', 0],
    ['2026-12-02T03:00+01:00', '2026-12-03T20:00+01:00', 'one-day', 1],
    ['2026-12-02T03:00+01:00', '2026-12-04T02:00+01:00', 'one-day', 2],
    // By Greenwich it would still be the day before.
    ['2026-12-02T00:30+01:00', '2026-12-02T20:00+01:00', 'one-day', 0],
    // Two nights were missed.
    ['2026-12-02T03:00+01:00', '2026-12-07T20:00+01:00', 'seven-days', 5],
  ] as const)(
    'of the night at %s for %s is of the kind %s, and says %i days',
    (night, start, kind, n) => {
      const [now, startsAt] = [new Date(night), new Date(start)];
      const updatedAt = new Date('2026-12-01T10:00+01:00');
      const since = new Date(
        kind === 'one-day' ? now.getTime() - DAY_MS : '2026-11-29T03:00+01:00',
      );
      const found = { ...agreed(0), startsAt, updatedAt };
      expect(preparationReminder(found, null, { since, now })).toBe(kind);
      expect(daysUntil(now, startsAt, 'Europe/Brussels')).toBe(n);
    },
  );

  it('is none for who is ready, and one for who has only begun', () => {
    const plan = { ready: false };
    expect(preparationReminder(agreed(7.4), plan, tonight)).toBe('seven-days');
    expect(preparationReminder(agreed(7.4), { ready: true }, tonight)).toBeNull();
  });

  it.each(SESSION_STATUSES)('concerns what is agreed: %s', (status) => {
    const found = preparationReminder({ ...agreed(7.4), status }, null, tonight);
    expect(found).toBe(status === 'accepted' ? 'seven-days' : null);
  });
});

describe('a plan', () => {
  const begun = { ...UNTOUCHED_PLAN, done: ['read', 'place', 'rehearse'] };

  it('that nobody has begun is by the default method, and nothing of it is done', () => {
    const nothing = { done: [], materials: [], ready: false };
    expect(UNTOUCHED_PLAN).toEqual({ method: 'peer-consulting', ...nothing });
  });

  it('counts what of its own checklist is done', () => {
    expect(progressOf(UNTOUCHED_PLAN)).toEqual({ done: 0, of: 5 });
    expect(progressOf(begun)).toEqual({ done: 2, of: 5 });
  });

  it('is ticked once and unticked whole', () => {
    expect(ticked(begun, 'read', true).done).toEqual(['place', 'rehearse', 'read']);
    expect(ticked(begun, 'read', false).done).toEqual(['place', 'rehearse']);
    expect(ticked(begun, 'steps', true).done).toHaveLength(4);
  });

  it('by another method keeps what that asks for as well, and is no longer ready', () => {
    const other = withMethod({ ...begun, ready: true }, 'skills-demo');
    expect(other).toMatchObject({
      method: 'skills-demo',
      done: ['read', 'rehearse'],
      ready: false,
    });
    expect(withMethod({ ...begun, ready: true }, begun.method).ready).toBe(true);
  });
});

describe('a material', () => {
  it.each([
    ['example.org/guide', 'A guide', 'https://example.org/guide A guide'],
    [' https://example.org ', '', 'https://example.org/ example.org'],
    ['https://bücher.example/über', 'x', 'https://xn--bcher-kva.example/%C3%BCber x'],
    ['https://example.org/a b', 'two\nlines', 'https://example.org/a%20b two lines'],
    ['https://example.org/?q=1#x', '🌱', 'https://example.org/?q=1#x 🌱'],
  ])('typed as %j, %j is kept as a line that reads', (url, title, line) => {
    expect(materialLine(url, title)).toBe(line);
    expect(materials.safeParse([line]).success).toBe(true);
    expect(materialOf(line)).toEqual({ url: line.split(' ')[0], title: line.replace(/^\S+ /, '') });
  });

  it.each([
    ['', 'x'],
    ['x', 'x'],
    ['http://example.org', 'x'],
    ['javascript:alert(1)', 'x'],
    ['JavaScript:alert(1)//.org', 'x'],
    ['data:text/html,x', 'x'],
    ['https://example.org@evil.example', 'x'],
    ['mailto:sam@example.org', 'x'],
    [`https://example.org/${'x'.repeat(700)}`, 'x'],
    ['https://example.org', 'x'.repeat(LIMIT.title + 1)],
  ])('typed as %j, %j is none', (url, title) => {
    expect(materialLine(url, title)).toBeNull();
  });

  it.each([
    'https://example.org',
    'https://example.org ',
    'http://example.org x',
    'https://example.org@evil.example x',
    'https://example.org x\ny',
    'https://exämple.org x',
  ])('%j does not read', (line) => {
    expect(materials.safeParse([line]).success).toBe(false);
  });
});
