import { describe, expect, it } from 'vitest';
import { adjustmentSchema } from '../../core/points/adjustment.ts';
import { documentId, parse, text } from '../../core/base/common.ts';
import { problemOf } from '../../core/nouns.ts';
import { DEFAULTS, programmeProblems, readProgramme } from '../../core/programme/programme.ts';
import { sessionSchema } from '../../core/sessions/session.ts';
import { NOON } from '../../scripts/lib/builders/moments.ts';
import { session } from '../../scripts/lib/builders/session.ts';

/** As either SDK hands a document over: times are timestamps. */
const stored = (document: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(document).map(([field, value]: [string, unknown]) => [
      field,
      value instanceof Date ? { toDate: () => value } : value,
    ]),
  );
const problem = (change: object): string | null =>
  problemOf('sessions/s1', stored({ ...session(), ...change }));

describe('a session', () => {
  it('reads, with its times as dates', () => {
    expect(parse(sessionSchema, stored(session()))).toEqual({ ok: true, value: session() });
  });

  const WRONG: [string, object, string][] = [
    [
      'the same person twice',
      { receiverId: 'giver', participantIds: ['giver', 'giver'] },
      'receiverId: custom',
    ],
    ['a proposer who is no side', { proposedBy: 'somebody' }, 'proposedBy: custom'],
    [
      'parties in the wrong order',
      { participantIds: ['receiver', 'giver'] },
      'participantIds: custom',
    ],
    [
      'the programme as a participant',
      { giverId: 'programme', participantIds: ['programme', 'receiver'] },
      'participantIds: custom',
    ],
    ['closed without an outcome', { status: 'closed' }, 'outcome: custom'],
    ['an outcome while it is open', { outcome: 'took-place' }, 'outcome: custom'],
    ['a uid that leads elsewhere', { giverId: 'a/b' }, 'giverId: invalid_format'],
    ['a time in words', { startsAt: 'tomorrow' }, 'startsAt: custom'],
    ['half a minute', { durationMinutes: 30.5 }, 'durationMinutes: invalid_type'],
  ];
  it.each(WRONG)('does not read with %s', (_, change, expected) => {
    expect(problem({})).toBeNull();
    expect(problem(change)).toContain(expected);
  });

  it('counts characters as people do: an emoji is one', () => {
    expect(problem({ issue: '🌱'.repeat(2000) })).toBeNull();
    expect(problem({ issue: '🌱'.repeat(2001) })).toBe('issue: too_big');
  });

  it('reads whatever the rules let in, which count an emoji as two', () => {
    expect(parse(text(5, 5), '😀😀😀')).toMatchObject({ ok: true });
    expect(parse(text(5, 5), '😀😀')).toMatchObject({ ok: false });
    expect(parse(documentId, '😀'.repeat(64))).toMatchObject({ ok: true });
    expect(parse(documentId, '__a\nb__')).toMatchObject({ ok: false });
  });

  it('says what is wrong without saying what stands there', () => {
    const told = problem({ note: 7, issue: 'my secret'.repeat(1000) });
    expect(told).toContain('note');
    expect(told).not.toContain('secret');
  });
});

describe('an adjustment', () => {
  const base = {
    participantId: 'anna',
    reason: 'counted wrongly',
    createdAt: NOON,
    updatedAt: NOON,
    updatedBy: 'staff',
  };
  const correction = { ...base, kind: 'correction', direction: 'debit', points: 8 };
  const reversal = { ...base, kind: 'reversal', direction: null, points: null, transferId: 's1' };
  const reads = (document: object) => parse(adjustmentSchema, stored(document)).ok;

  it.each([
    ['a correction', correction, true],
    ['a correction that names no transfer', { ...correction, transferId: null }, true],
    ['a correction of a transfer', { ...correction, transferId: 's1' }, false],
    ['a correction without a direction', { ...correction, direction: null }, false],
    ['a correction of nothing', { ...correction, points: 0 }, false],
    ['a reversal', reversal, true],
    ['a reversal of a path', { ...reversal, transferId: 'a/b' }, false],
    ['a reversal with points', { ...reversal, points: 8 }, false],
  ])('%s: %#', (_, document, expected) => {
    expect(reads(document)).toBe(expected);
  });
});

describe('the settings', () => {
  it('are the defaults where the document is missing', () => {
    expect(readProgramme(undefined)).toMatchObject(DEFAULTS);
  });

  it('fall back field by field, and tell which', () => {
    const data = {
      sessionPoints: 10,
      floor: 'low',
      timeZone: 'Mars/Olympus',
      requestExpiryDays: 0,
    };
    expect(readProgramme(data)).toMatchObject({ ...DEFAULTS, sessionPoints: 10 });
    expect(programmeProblems(data)).toEqual(['timeZone', 'floor', 'requestExpiryDays']);
  });
});
