import { describe, expect, it, test } from 'vitest';
import {
  averageWaitDays,
  daysWaited,
  decideExit,
  type ExitChoice,
  exitsFor,
  NO_ANSWERS,
  welcome,
} from '../../core/intake/engagement.ts';
import { calledOff, endingLetter, intakeLetters } from '../../core/mail/intake-letters.ts';
import { peopleIn } from '../../core/mail/letters/letter.ts';
import type { Decision, Interview } from '../../core/intake/intake.ts';

const at = (day: string): Date => new Date(`${day}T12:00Z`);

describe('accepting somebody', () => {
  const person = { skills: ['law'], needs: ['money'], languages: ['nl'] };
  const period = { startsOn: '2026-12-01', endsOn: '2027-06-01' };

  it('fills in what the interview has found, in the order of the topics', () => {
    const answers = {
      skills: { tech: 3, law: 1 },
      needs: { sales: 2 },
      languages: ['fr', 'nl'],
    } as const;
    expect(welcome(person, { ...answers, languages: [...answers.languages] }, period)).toEqual({
      status: 'active',
      skills: ['law', 'tech'],
      needs: ['sales'],
      languages: ['fr', 'nl'],
      ...period,
    });
  });
  it('leaves as the person wrote it what the interview did not ask about', () => {
    expect(welcome(person, NO_ANSWERS, period)).toEqual({ status: 'active', ...person, ...period });
  });
});

describe('how somebody leaves', () => {
  const today = '2026-11-26';
  const choice = (change: Partial<ExitChoice>): ExitChoice => ({
    kind: 'kept-open',
    until: '2026-11-27',
    reason: 'As agreed',
    ...change,
  });
  const outcome = (
    balance: number | null,
    change: Partial<ExitChoice>,
    openSessions = 0,
    held = 0,
  ) => {
    const verdict = decideExit(
      choice(change),
      balance === null ? null : { balance, held },
      openSessions,
      today,
    );
    return verdict.allowed ? [verdict.exit, verdict.adjustment] : verdict.why;
  };
  const exit = (kind: string, balance: number, until: string | null = null) => ({
    kind,
    balance,
    until,
    reason: 'As agreed',
  });

  test.each<[string, Parameters<typeof outcome>, unknown]>([
    ['even', [0, { kind: 'even' }], [exit('even', 0), null]],
    ['even, without an account', [null, { kind: 'even' }], [exit('even', 0), null]],
    ['said to be even, and owing', [-1, { kind: 'even' }], 'not-even'],
    ['said to be even, with a point', [1, { kind: 'even' }], 'not-even'],
    [
      'owing, forgiven',
      [-16, { kind: 'forgiven' }],
      [
        exit('forgiven', -16),
        { kind: 'forgiveness', direction: 'credit', points: 16, reason: 'As agreed' },
      ],
    ],
    ['owing nothing, forgiven', [0, { kind: 'forgiven' }], 'owes-nothing'],
    [
      'with points, donated',
      [8, { kind: 'donated' }],
      [
        exit('donated', 8),
        { kind: 'donation', direction: 'debit', points: 8, reason: 'As agreed' },
      ],
    ],
    ['with nothing, donated', [0, { kind: 'donated' }], 'has-nothing'],
    ['kept open', [-8, {}], [exit('kept-open', -8, '2026-11-27'), null]],
    ['kept open until today', [-8, { until: today }], 'until-in-the-past'],
    ['kept open for ever', [-8, { until: null }], 'until-in-the-past'],
    ['with a session under way', [0, { kind: 'even' }, 1], 'sessions-open'],
    ['with points held', [0, { kind: 'even' }, 0, 8], 'points-held'],
    ['for four letters', [0, { kind: 'even', reason: ' four ' }], 'reason-missing'],
    [
      'for five',
      [0, { kind: 'even', reason: 'fives' }],
      [{ ...exit('even', 0), reason: 'fives' }, null],
    ],
    [
      'owing as much as one transfer holds',
      [-1000, { kind: 'forgiven' }],
      [
        exit('forgiven', -1000),
        { kind: 'forgiveness', direction: 'credit', points: 1000, reason: 'As agreed' },
      ],
    ],
    ['owing more', [-1001, { kind: 'forgiven' }], 'too-many-points'],
    ['owing more, kept open', [-1001, {}], [exit('kept-open', -1001, '2026-11-27'), null]],
  ])('%s', (_, given, expected) => {
    expect(outcome(...given)).toEqual(expected);
  });

  test('each way that is offered can be had', () => {
    for (const balance of [-8, 0, 8]) {
      const ways = exitsFor(balance).map((kind) => outcome(balance, { kind }));
      expect(ways.every(Array.isArray)).toBe(true);
    }
    expect([-8, 0, 8].map((balance) => exitsFor(balance).length)).toEqual([2, 1, 2]);
  });
});

const decision = (kind: Decision['kind'], day: string, message = ''): Decision => ({
  kind,
  reason: 'Fits',
  message,
  by: 'mira',
  at: at(day),
});

describe('waiting', () => {
  test('is counted in whole days', () => {
    const waited = (until: Date) => daysWaited({ appliedAt: at('2026-11-01') }, until);
    expect(waited(at('2026-11-11'))).toBe(10);
    expect(waited(new Date(at('2026-11-11').getTime() - 1))).toBe(9);
    expect(waited(at('2026-10-01'))).toBe(0);
  });
  test('on average, of those alone who were accepted', () => {
    const appliedAt = at('2026-11-01');
    expect(
      averageWaitDays([
        { appliedAt, decision: decision('accept', '2026-11-03') },
        { appliedAt, decision: decision('accept', '2026-11-06') },
        { appliedAt, decision: decision('wait', '2026-11-30') },
        { appliedAt, decision: null },
      ]),
    ).toBe(3.5);
    expect(averageWaitDays([{ appliedAt, decision: null }])).toBeNull();
  });
});

describe('the letters of an intake', () => {
  const names = { applicant: 'Anna (demo)', interviewer: 'Mira (demo)' };
  const now = at('2026-11-26');
  const interview: Interview = {
    at: at('2026-12-01'),
    durationMinutes: 60,
    place: 'At the office',
    by: 'mira',
    isOn: true,
    plannedAt: at('2026-11-25'),
  };
  const letters = (change: Partial<Interview> | null, made: Decision | null = null) =>
    intakeLetters(
      'anna',
      { interview: change && { ...interview, ...change }, decision: made },
      names,
      now,
    );
  const told = (list: ReturnType<typeof letters>) => list.map(({ kind, to }) => [kind, to]);

  test('an interview is told to both', () => {
    expect(told(letters({}))).toEqual([
      ['interview-invitation', 'anna'],
      ['interview-planned', 'mira'],
    ]);
    expect(letters({})[0]).toMatchObject({ interviewer: 'Mira (demo)', at: interview.at });
    expect(letters({})[1]).toMatchObject({ applicant: 'Anna (demo)', place: 'At the office' });
  });
  test('whoever is named in a letter, or reads it, is on record for it', () => {
    const all = [...letters({}), ...letters({ isOn: false })];
    expect(all.map((letter) => peopleIn(letter).toSorted())).toEqual(
      all.map(() => ['anna', 'mira']),
    );
    expect(peopleIn(endingLetter('anna', '2026-12-26', 30))).toEqual(['anna']);
  });
  test('one that is called off as well', () => {
    const off = letters({ isOn: false });
    expect(told(off)).toEqual([
      ['interview-cancelled', 'anna'],
      ['interview-cancelled', 'mira'],
    ]);
    expect(off).toMatchObject([{ with: 'Mira (demo)' }, { with: 'Anna (demo)' }]);
  });
  test('one that is over is not told any more', () => {
    expect(letters({ at: now })).toEqual([]);
    expect(letters({ at: new Date(now.getTime() + 1) })).toHaveLength(2);
  });
  test('each change has letters of its own, and the same change the same', () => {
    const ids = (list: ReturnType<typeof letters>) => list.map(({ id }) => id);
    expect(ids(letters({}))).toEqual(ids(letters({ place: 'typed twice' })));
    const all = [letters({}), letters({ plannedAt: now }), letters({ isOn: false })].flatMap(ids);
    expect(new Set(all).size).toBe(6);
  });
  test('a decision is told in the words that were written for it, if there are any', () => {
    expect(letters(null, decision('refer', '2026-11-26', 'Try the house next door'))).toMatchObject(
      [{ kind: 'decision', to: 'anna', decision: 'refer', text: 'Try the house next door' }],
    );
    expect(letters(null, decision('refer', '2026-11-26'))).toEqual([]);
    expect(letters(null)).toEqual([]);
  });
  test('a colleague who is replaced learns of it when that is decided', () => {
    const [letter] = calledOff('anna', interview, names, 'interviewer', now);
    expect(letter).toMatchObject({ to: 'mira', kind: 'interview-cancelled', changedAt: now });
    expect(letter?.id).toContain(String(now.getTime()));
  });
  test('an extension is reminded of anew', () => {
    const ids = ['2026-12-26', '2027-01-26'].map((day) => endingLetter('anna', day, 30).id);
    expect(new Set(ids).size).toBe(2);
    expect(endingLetter('anna', '2026-12-26', 30)).toMatchObject({ to: 'anna', daysLeft: 30 });
  });
});
