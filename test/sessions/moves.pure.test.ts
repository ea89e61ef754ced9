import { describe, expect, it } from 'vitest';
import {
  type Actor,
  actsAsStaff,
  type Circumstances,
  decideRecord,
  decideRequest,
  decideStep,
  isFinal,
  type MoveRefusal,
  sideOf,
  type Step,
} from '../../core/sessions/moves.ts';
import { SESSION_STATUSES, type Session } from '../../core/sessions/session.ts';
import { days, NOON } from '../../scripts/lib/builders/moments.ts';
import { session } from '../../scripts/lib/builders/session.ts';
import { casesOf, summaryOf } from './moves.cases.ts';
import { isAllowedByDesign } from './moves.design.ts';
import { domainAnswer, MOVES } from './moves.played.ts';

describe('every move by everybody, in every status and under every condition', () => {
  it.each(MOVES)('%s: the domain says what section 5 of design.md says', (move) => {
    const cases = casesOf(move);
    expect(cases.length).toBeGreaterThan(50);
    const disagreements = cases.filter(
      (one) => domainAnswer(one) !== (isAllowedByDesign(one) ? 'allowed' : 'denied'),
    );
    expect(disagreements.map(summaryOf)).toEqual([]);
    expect(cases.some(isAllowedByDesign)).toBe(true);
  });
});

const RECEIVER: Actor = { uid: 'receiver', role: null };
const GIVER: Actor = { uid: 'giver', role: null };
const STRANGER: Actor = { uid: 'stranger', role: null };
const STAFF: Actor = { uid: 'staff', role: 'staff' };
const GIVING_STAFF: Actor = { uid: 'giver', role: 'admin' };

const SMOOTH: Circumstances = {
  now: NOON,
  transferIsPending: true,
  receiverMayReceive: true,
  giverIsOpen: true,
  receiverIsOpen: true,
};
const appointment = (startsAt = days(3)) => ({ startsAt, durationMinutes: 60, place: '' });
const broke = { transferIsPending: false, receiverMayReceive: false };

/** Each refusal where nothing else stands in the way, so that it is this that is told. */
describe('a step that is refused says the reason that a person can do something about', () => {
  const accepted = { status: 'accepted' } as const;
  const begun = { startsAt: NOON };
  const cases: [MoveRefusal, Step, Partial<Session>, Actor, Partial<Circumstances>][] = [
    ['not-a-party', { kind: 'accept' }, {}, STRANGER, {}],
    ['not-a-party', { kind: 'decline', note: '' }, {}, STAFF, {}],
    ['not-a-party', { kind: 'counter', ...appointment() }, {}, STRANGER, {}],
    ['not-a-party', { kind: 'reschedule', ...appointment() }, accepted, STRANGER, {}],
    ['not-a-party', { kind: 'cancel', note: 'ill' }, {}, STRANGER, {}],
    [
      'not-a-party',
      { kind: 'report', report: 'took-place' },
      { ...accepted, ...begun },
      STRANGER,
      {},
    ],
    ['staff-only', { kind: 'override', reason: 'hardship' }, {}, RECEIVER, {}],
    ['staff-only', { kind: 'override', reason: 'hardship' }, {}, GIVING_STAFF, {}],
    [
      'staff-only',
      { kind: 'resolve', outcome: 'took-place', note: 'x' },
      { status: 'disputed' },
      GIVER,
      {},
    ],
    ['not-in-this-status', { kind: 'accept' }, accepted, GIVER, {}],
    ['not-in-this-status', { kind: 'decline', note: '' }, accepted, GIVER, {}],
    ['not-in-this-status', { kind: 'counter', ...appointment() }, accepted, GIVER, {}],
    ['not-in-this-status', { kind: 'reschedule', ...appointment() }, {}, GIVER, {}],
    ['not-in-this-status', { kind: 'cancel', note: 'ill' }, { status: 'expired' }, GIVER, {}],
    ['not-in-this-status', { kind: 'override', reason: 'x' }, accepted, STAFF, {}],
    ['not-in-this-status', { kind: 'report', report: 'took-place' }, begun, GIVER, {}],
    [
      'not-in-this-status',
      { kind: 'resolve', outcome: 'took-place', note: 'x' },
      accepted,
      STAFF,
      {},
    ],
    ['not-your-turn', { kind: 'accept' }, {}, RECEIVER, {}],
    ['not-your-turn', { kind: 'decline', note: '' }, {}, RECEIVER, {}],
    ['own-proposal-only', { kind: 'cancel', note: 'ill' }, {}, GIVER, {}],
    ['give-first', { kind: 'accept' }, { proposedBy: 'giver' }, RECEIVER, broke],
    ['give-first', { kind: 'counter', ...appointment() }, {}, RECEIVER, broke],
    ['starts-in-the-past', { kind: 'accept' }, begun, GIVER, {}],
    ['starts-in-the-past', { kind: 'counter', ...appointment(NOON) }, {}, GIVER, {}],
    ['starts-in-the-past', { kind: 'reschedule', ...appointment(NOON) }, accepted, GIVER, {}],
    [
      'already-begun',
      { kind: 'reschedule', ...appointment() },
      { ...accepted, ...begun },
      GIVER,
      {},
    ],
    ['already-begun', { kind: 'cancel', note: 'ill' }, { ...accepted, ...begun }, GIVER, {}],
    ['not-yet-begun', { kind: 'report', report: 'took-place' }, accepted, GIVER, {}],
    ['points-not-held', { kind: 'accept' }, {}, GIVER, { transferIsPending: false }],
    [
      'points-not-held',
      { kind: 'report', report: 'took-place' },
      { ...accepted, ...begun },
      GIVER,
      { transferIsPending: false },
    ],
    [
      'already-reported',
      { kind: 'report', report: 'took-place' },
      { ...accepted, ...begun, giverReport: 'took-place' },
      GIVER,
      {},
    ],
    [
      'already-overridden',
      { kind: 'override', reason: 'x' },
      { override: { reason: 'x', by: 'staff', at: NOON } },
      STAFF,
      {},
    ],
    ['note-missing', { kind: 'override', reason: '' }, {}, STAFF, {}],
    ['note-missing', { kind: 'cancel', note: '' }, accepted, GIVER, {}],
    [
      'note-missing',
      { kind: 'resolve', outcome: 'took-place', note: '' },
      { status: 'disputed' },
      STAFF,
      {},
    ],
  ];

  it.each(cases)('%s: %o', (why, step, change, actor, circumstances) => {
    const before = session(change);
    expect(decideStep(step, before, actor, { ...SMOOTH, ...circumstances })).toEqual({
      allowed: false,
      why,
    });
  });
});

describe('a new session that is refused', () => {
  const request = {
    giverId: 'giver',
    receiverId: 'receiver',
    proposedBy: 'receiver',
    topic: 'law',
    issue: 'how',
    overrideReason: null,
    ...appointment(),
  };
  const asked: [
    MoveRefusal,
    Partial<typeof request> | { overrideReason: string },
    Actor,
    Partial<Circumstances>,
  ][] = [
    ['same-person', { giverId: 'receiver' }, RECEIVER, {}],
    ['not-a-party', {}, STRANGER, {}],
    ['own-proposal-only', { proposedBy: 'giver' }, RECEIVER, {}],
    ['staff-only', { overrideReason: 'hardship' }, RECEIVER, {}],
    ['account-closed', {}, RECEIVER, { giverIsOpen: false }],
    ['account-closed', {}, RECEIVER, { receiverIsOpen: false }],
    ['starts-in-the-past', { startsAt: NOON }, RECEIVER, {}],
    ['note-missing', { overrideReason: '' }, STAFF, {}],
    ['give-first', {}, RECEIVER, { receiverMayReceive: false }],
  ];
  it.each(asked)('%s: %o', (why, change, actor, circumstances) => {
    const verdict = decideRequest({ ...request, ...change }, actor, {
      ...SMOOTH,
      ...circumstances,
    });
    expect(verdict).toEqual({ allowed: false, why });
  });

  const happened = { ...request, startsAt: NOON, note: '' };
  it.each<[MoveRefusal, object, Actor]>([
    ['same-person', { giverId: 'receiver' }, STAFF],
    ['staff-only', {}, RECEIVER],
    ['not-yet-begun', { startsAt: days(1) }, STAFF],
    ['note-missing', { overrideReason: '' }, STAFF],
  ])('recorded: %s: %o', (why, change, actor) => {
    expect(decideRecord({ ...happened, ...change }, actor, SMOOTH)).toEqual({
      allowed: false,
      why,
    });
  });
});

describe('who somebody is in a session', () => {
  const house = session({ giverId: 'programme' });

  it('staff, if they have a role that manages and are no party', () => {
    expect(actsAsStaff(STAFF, session())).toBe(true);
    expect(actsAsStaff({ uid: 'x', role: 'admin' }, session())).toBe(true);
    expect(actsAsStaff({ uid: 'x', role: 'researcher' }, session())).toBe(false);
    expect(actsAsStaff(STRANGER, session())).toBe(false);
    expect(actsAsStaff(GIVING_STAFF, session())).toBe(false);
  });

  it('their own side, or the house’s for staff', () => {
    expect(sideOf(GIVER, session())).toBe('giver');
    expect(sideOf(GIVING_STAFF, session())).toBe('giver');
    expect(sideOf(STAFF, session())).toBeNull();
    expect(sideOf(STAFF, house)).toBe('programme');
    expect(sideOf(STAFF, session({ receiverId: 'programme' }))).toBe('programme');
    expect(sideOf(STRANGER, house)).toBeNull();
  });
});

it('a status is final if no move leads out of it', () => {
  const open = SESSION_STATUSES.filter((status) => !isFinal(status));
  expect(open).toEqual(['requested', 'accepted', 'disputed']);
});
