import { describe, expect, it } from 'vitest';
import type { Circumstances } from '../../core/sessions/moves.ts';
import type { Session } from '../../core/sessions/session.ts';
import { groupOf, possibleSteps, situationOf } from '../../web/src/data/outlook.ts';
import { account } from '../../scripts/lib/builders/account.ts';
import { days, NOON } from '../../scripts/lib/builders/moments.ts';
import { session } from '../../scripts/lib/builders/session.ts';
import { isWebAddress } from '../../web/src/kit/web-address.ts';
import { pointsFacts } from '../../web/src/data/points.ts';

const BEGUN = days(-1);
const NOW = NOON;

const facts = (change: Partial<Circumstances>): Circumstances => ({
  now: NOW,
  transferIsPending: true,
  receiverMayReceive: true,
  giverIsOpen: true,
  receiverIsOpen: true,
  ...change,
});

const accepted = { status: 'accepted', startsAt: BEGUN } as const;
const closed = { status: 'closed', startsAt: BEGUN } as const;

describe('what a session comes to for its receiver and its giver', () => {
  it.each<[string, Partial<Session>, Partial<Circumstances>, string, string]>([
    ['asked, points unknown', {}, { transferIsPending: false }, 'checking', 'checking-theirs'],
    ['asked, points held', {}, {}, 'waiting-for-answer', 'answer-to-give'],
    [
      'offered',
      { proposedBy: 'giver' },
      { transferIsPending: false },
      'answer-to-receive',
      'waiting-for-answer',
    ],
    [
      'offered at the floor',
      { proposedBy: 'giver' },
      { transferIsPending: false, receiverMayReceive: false },
      'answer-give-first',
      'waiting-for-answer',
    ],
    ['asked for a time that has passed', { startsAt: BEGUN }, {}, 'start-passed', 'start-passed'],
    ['agreed', { status: 'accepted' }, {}, 'agreed', 'agreed'],
    ['begun', accepted, {}, 'report', 'report'],
    [
      'told by the giver',
      { ...accepted, giverReport: 'took-place' },
      {},
      'report-second',
      'waiting-for-report',
    ],
    ['told differently', { status: 'disputed' }, {}, 'disputed', 'disputed'],
    ['told by nobody', { status: 'disputed', note: 'unreported' }, {}, 'unreported', 'unreported'],
    [
      'refused at the floor',
      { status: 'refused', note: 'give-first' },
      {},
      'refused-give-first-me',
      'refused-give-first-them',
    ],
    [
      'refused for a fault',
      { status: 'refused', note: 'id-taken' },
      {},
      'refused-other',
      'refused-other',
    ],
    [
      'declined',
      { status: 'declined', updatedBy: 'giver' },
      {},
      'declined-by-other',
      'declined-by-me',
    ],
    [
      'cancelled',
      { status: 'cancelled', updatedBy: 'receiver' },
      {},
      'cancelled-by-me',
      'cancelled-by-other',
    ],
    [
      'cancelled by staff',
      { status: 'cancelled', updatedBy: 'staff' },
      {},
      'cancelled-by-staff',
      'cancelled-by-staff',
    ],
    ['took place', { ...closed, outcome: 'took-place' }, {}, 'paid', 'earned'],
    [
      'giver absent',
      { ...closed, outcome: 'giver-absent' },
      {},
      'giver-absent-them',
      'giver-absent-me',
    ],
    [
      'receiver absent',
      { ...closed, outcome: 'receiver-absent' },
      {},
      'receiver-absent-me',
      'receiver-absent-them',
    ],
  ])('%s', (_, change, circumstances, forReceiver, forGiver) => {
    expect(situationOf(session(change), 'receiver', facts(circumstances))).toBe(forReceiver);
    expect(situationOf(session(change), 'giver', facts(circumstances))).toBe(forGiver);
  });
});

describe('where a session stands in the list', () => {
  const refused = session({ status: 'refused', note: 'give-first', updatedAt: days(-1) });

  it('is first where an answer or a report is due, and last where it is over', () => {
    expect(groupOf(session({}), 'answer-to-give', NOW)).toBe('todo');
    expect(groupOf(session({}), 'waiting-for-answer', NOW)).toBe('ahead');
    expect(groupOf(session({}), 'expired', NOW)).toBe('past');
  });

  it('keeps a refusal in sight for three days', () => {
    expect(groupOf(refused, 'refused-give-first-me', NOW)).toBe('todo');
    expect(groupOf(refused, 'refused-give-first-me', days(2))).toBe('past');
  });
});

describe('the steps that are offered', () => {
  const giver = { uid: 'giver', role: null };
  const staff = { uid: 'staff', role: 'staff' } as const;

  it.each<
    [string, Partial<Session>, Partial<Circumstances>, typeof giver | typeof staff, string[]]
  >([
    ['to answer', {}, {}, giver, ['accept', 'counter', 'decline']],
    [
      'to answer while points are checked',
      {},
      { transferIsPending: false },
      giver,
      ['counter', 'decline'],
    ],
    ['of what was agreed', { status: 'accepted' }, {}, giver, ['reschedule', 'cancel']],
    ['once it has begun', accepted, {}, giver, ['report']],
    ['after one’s own report', { ...accepted, giverReport: 'took-place' }, {}, giver, []],
    ['to staff', {}, {}, staff, ['cancel', 'override']],
    ['to staff in a dispute', { status: 'disputed' }, {}, staff, ['resolve']],
    ['when all is over', closed, {}, staff, []],
  ])('%s', (_, change, circumstances, actor, steps) => {
    expect(possibleSteps(session(change), actor, facts(circumstances))).toEqual(steps);
  });
});

describe('what an account comes to', () => {
  it.each([
    [0, 0, 2, 0],
    [0, 8, 1, 0],
    [-8, 8, 0, 1],
    [-16, 0, 0, 1],
    [-24, 0, 0, 2],
    [-12, 0, 0, 1],
    [8, 0, 3, 0],
  ])('balance %i, %i held: %i to receive, %i to give first', (balance, held, left, toGive) => {
    const points = pointsFacts(account({ balance, held }), { sessionPoints: 8 });
    expect(points).toMatchObject({ left, toGive, price: 8 });
  });
});

describe('a place', () => {
  it.each([
    ['https://meet.example.org/room', true],
    ['http://example.org', true],
    ['javascript:alert(1)', false],
    ['data:text/html,hello', false],
    ['Buurthuis, eerste verdieping', false],
    ['see https://example.org', false],
    ['http:example.org', false],
    ['https://bank.example@evil.example', false],
    ['https://ok.example/\u202egnp.exe', false],
  ])('%s is a link: %s', (place, isLink) => {
    expect(isWebAddress(place)).toBe(isLink);
  });
});
