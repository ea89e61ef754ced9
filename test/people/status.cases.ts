import { PARTICIPANT_STATUSES, type ParticipantStatus } from '../../core/people/participant.ts';

// Every change of a participant's status by everybody, and section 4 of design.md on it, copied by
// hand, so that the core, the rules and the page can't be wrong together.

export const WHO = [
  'staff',
  'admin',
  'staff themselves',
  'themselves',
  'researcher',
  'other',
] as const;
/** Of the account: not there, nothing in it, points, a hold, or points that the commit settles. */
const POINTS = ['no account', 'even', 'owing', 'held', 'settled'] as const;

export interface Case {
  from: ParticipantStatus;
  to: ParticipantStatus;
  who: (typeof WHO)[number];
  points: (typeof POINTS)[number];
}

export const CASES: readonly Case[] = PARTICIPANT_STATUSES.flatMap((from) =>
  PARTICIPANT_STATUSES.filter((to) => to !== from).flatMap((to) =>
    WHO.flatMap((who) => POINTS.map((points): Case => ({ from, to, who, points }))),
  ),
);

/** From, to, and the button of the page that leads there, if it is one of this life cycle's. */
export const ROWS: readonly [ParticipantStatus, ParticipantStatus, button: string | null][] = [
  ['applied', 'active', null],
  ['active', 'paused', 'pause'],
  ['paused', 'active', 'resume'],
  ['active', 'alumni', 'end'],
  ['paused', 'alumni', 'end'],
  ['alumni', 'active', 'activate'],
];

export const isSettled = ({ points }: Case): boolean => points !== 'owing' && points !== 'held';

export const isAllowedByDesign = (one: Case): boolean =>
  (one.who === 'staff' || one.who === 'admin') &&
  ROWS.some(([from, to]) => from === one.from && to === one.to) &&
  (one.to !== 'alumni' || isSettled(one));
