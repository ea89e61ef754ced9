import { describe, expect, it } from 'vitest';
import { overdue } from '../../core/sessions/overdue.ts';
import type { Session } from '../../core/sessions/session.ts';
import { days } from '../../scripts/lib/builders/moments.ts';
import { PROGRAMME_DEFAULTS } from '../../scripts/lib/builders/programme.ts';
import { session } from '../../scripts/lib/builders/session.ts';

const justBefore = (moment: Date) => new Date(moment.getTime() - 1);
const startsLater = { startsAt: days(30) };
const reported = { status: 'accepted', giverReport: 'took-place', updatedAt: days(8) } as const;
const expired = { status: 'expired' } as const;
const stands = { status: 'closed', outcome: 'took-place' } as const;
const unreported = { status: 'disputed', note: 'unreported' } as const;

const CASES: [string, Partial<Session>, Date, Partial<Session>][] = [
  ['an unanswered request expires after 14 days', startsLater, days(14), expired],
  ['a request expires when its time comes', {}, days(7), expired],
  ['one report stands after a week', reported, days(15), stands],
  [
    'the receiver’s report stands as well',
    { ...reported, giverReport: null, receiverReport: 'took-place' },
    days(15),
    stands,
  ],
  ['an unreported session is disputed after a week', { status: 'accepted' }, days(14), unreported],
];

describe('what time alone moves', () => {
  it.each(CASES)('%s, and not a millisecond before', (_, change, at, move) => {
    const document = session(change);
    expect(overdue(document, PROGRAMME_DEFAULTS, at)).toEqual(move);
    expect(overdue(document, PROGRAMME_DEFAULTS, justBefore(at))).toBeNull();
  });

  it('counts from the last move, not from the first', () => {
    const moved = session({ ...startsLater, updatedAt: days(10) });
    expect(overdue(moved, PROGRAMME_DEFAULTS, days(15))).toBeNull();
    expect(overdue(moved, PROGRAMME_DEFAULTS, days(24))).toEqual(expired);
  });

  it('counts the days that the programme sets', () => {
    const shorter = { requestExpiryDays: 3, reportGraceDays: 1 };
    expect(overdue(session(startsLater), shorter, days(3))).toEqual(expired);
    expect(overdue(session({ status: 'accepted' }), shorter, days(8))).toEqual(unreported);
  });

  it.each(['disputed', 'declined', 'cancelled', 'refused', 'expired', 'closed'] as const)(
    'leaves a session that is %s alone for ever',
    (status) => {
      expect(overdue(session({ status }), PROGRAMME_DEFAULTS, days(10_000))).toBeNull();
    },
  );
});
