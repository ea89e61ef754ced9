import type { MoveKind } from '../../core/sessions/moves.ts';
import type { SessionStatus } from '../../core/sessions/session.ts';
import { type Case, sideOf } from './moves.cases.ts';

// Section 5 of design.md once more, copied from its table by hand, so that the rules and the domain
// can't be wrong together. A move is allowed if one row says so.

const isStaff = ({ who }: Case): boolean => who === 'staff' || who === 'admin';

/** Who, in the words of the table. Staff also act as the party for the programme's side. */
const ACTORS = {
  'either party': (c: Case) => sideOf(c) !== null,
  'the giver': (c: Case) => sideOf(c) === 'giver',
  'the receiver': (c: Case) => sideOf(c) === 'receiver',
  'the proposer': (c: Case) => sideOf(c) === c.proposedBy,
  'the party that is not the proposer': (c: Case) =>
    sideOf(c) !== null && sideOf(c) !== c.proposedBy,
  'a party in person': (c: Case) => sideOf(c) !== null && !isStaff(c),
  staff: isStaff,
};

const ownReport = (c: Case) => (c.inNameOf === 'giver' ? c.giverReport : c.receiverReport);
const otherReport = (c: Case) => (c.inNameOf === 'giver' ? c.receiverReport : c.giverReport);
const mayReceive = (c: Case): boolean => c.programme === 'receiver' || c.mayReceive;

const CONDITIONS = {
  'before startsAt': (c: Case) => c.startsAt === 'ahead',
  'after startsAt': (c: Case) => c.startsAt === 'past',
  'the new startsAt in the future': (c: Case) => c.newStartsAt === 'ahead',
  'the new startsAt in the past': (c: Case) => c.newStartsAt === 'past',
  'both accounts open': (c: Case) =>
    (c.programme === 'giver' || c.giverAccount === 'open') &&
    (c.programme === 'receiver' || c.receiverAccount === 'open'),
  'mayReceive or an override': (c: Case) => mayReceive(c) || c.override === 'with reason',
  mayReceive,
  'proposed by the giver': (c: Case) => c.proposedBy === 'giver',
  'proposed by the receiver': (c: Case) => c.proposedBy === 'receiver',
  'an override': (c: Case) => c.override === 'with reason',
  'no override': (c: Case) => c.override === 'none',
  'an override or none': (c: Case) => c.override !== 'without reason',
  'not overridden before': (c: Case) => !c.overridden,
  'the transfer is pending': (c: Case) => c.hold === 'pending',
  covered: (c: Case) => c.hold === 'pending' || mayReceive(c) || c.overridden,
  'a note': (c: Case) => c.note !== '',
  'in their own name': (c: Case) => c.inNameOf === sideOf(c),
  'not reported before': (c: Case) => ownReport(c) === null,
  'the other has not reported': (c: Case) => otherReport(c) === null,
  'the other has reported the same': (c: Case) => otherReport(c) === c.value,
  'the other has reported something else': (c: Case) =>
    otherReport(c) !== null && otherReport(c) !== c.value,
  'leads to accepted': (c: Case) => c.leadsTo === 'accepted',
  'leads to closed': (c: Case) => c.leadsTo === 'closed',
  'leads to disputed': (c: Case) => c.leadsTo === 'disputed',
};

type Row = readonly [
  MoveKind,
  SessionStatus | 'new',
  keyof typeof ACTORS,
  ...(keyof typeof CONDITIONS)[],
];

const ROWS: readonly Row[] = [
  // — → requested
  [
    'request',
    'new',
    'the proposer',
    'both accounts open',
    'the new startsAt in the future',
    'no override',
    'proposed by the giver',
  ],
  [
    'request',
    'new',
    'the proposer',
    'both accounts open',
    'the new startsAt in the future',
    'no override',
    'mayReceive',
  ],
  [
    'request',
    'new',
    'staff',
    'both accounts open',
    'the new startsAt in the future',
    'an override or none',
    'proposed by the giver',
  ],
  [
    'request',
    'new',
    'staff',
    'both accounts open',
    'the new startsAt in the future',
    'an override or none',
    'mayReceive or an override',
  ],
  // requested → requested
  ['counter', 'requested', 'the giver', 'in their own name', 'the new startsAt in the future'],
  [
    'counter',
    'requested',
    'the receiver',
    'in their own name',
    'the new startsAt in the future',
    'covered',
  ],
  // requested → accepted
  [
    'accept',
    'requested',
    'the party that is not the proposer',
    'proposed by the receiver',
    'before startsAt',
    'the transfer is pending',
  ],
  [
    'accept',
    'requested',
    'the party that is not the proposer',
    'proposed by the giver',
    'before startsAt',
    'covered',
  ],
  // requested → declined
  ['decline', 'requested', 'the party that is not the proposer'],
  // requested → cancelled
  ['cancel', 'requested', 'the proposer'],
  // requested → requested, overridden
  ['override', 'requested', 'staff', 'an override', 'not overridden before'],
  // requested, accepted → cancelled, by staff
  ['cancel', 'requested', 'staff', 'a note'],
  ['cancel', 'accepted', 'staff', 'a note'],
  // accepted → requested
  [
    'reschedule',
    'accepted',
    'either party',
    'in their own name',
    'before startsAt',
    'the new startsAt in the future',
  ],
  // accepted → cancelled, by a party
  ['cancel', 'accepted', 'a party in person', 'a note', 'before startsAt'],
  // accepted → accepted, closed, disputed
  [
    'report',
    'accepted',
    'either party',
    'in their own name',
    'not reported before',
    'after startsAt',
    'the transfer is pending',
    'the other has not reported',
    'leads to accepted',
  ],
  [
    'report',
    'accepted',
    'either party',
    'in their own name',
    'not reported before',
    'after startsAt',
    'the transfer is pending',
    'the other has reported the same',
    'leads to closed',
  ],
  [
    'report',
    'accepted',
    'either party',
    'in their own name',
    'not reported before',
    'after startsAt',
    'the transfer is pending',
    'the other has reported something else',
    'leads to disputed',
  ],
  // disputed → closed
  ['resolve', 'disputed', 'staff', 'a note'],
  // — → closed, as recorded
  ['record', 'new', 'staff', 'the new startsAt in the past', 'an override or none'],
];

/** What section 5 says of a case. */
export const isAllowedByDesign = (one: Case): boolean =>
  ROWS.some(
    ([move, from, actor, ...conditions]) =>
      move === one.move &&
      (from === 'new' || from === one.status) &&
      ACTORS[actor](one) &&
      conditions.every((condition) => CONDITIONS[condition](one)),
  );

/**
 * What each move turns on; what is varied beside it must not matter. Both are read off the rules'
 * answers: two cases that differ in one thing alone, one allowed and one denied.
 */
export const TURNS_ON: Record<MoveKind, readonly (keyof Case)[]> = {
  request: [
    'who',
    'programme',
    'proposedBy',
    'newStartsAt',
    'mayReceive',
    'override',
    'giverAccount',
    'receiverAccount',
  ],
  record: ['who', 'newStartsAt', 'override'],
  counter: [
    'who',
    'programme',
    'status',
    'inNameOf',
    'newStartsAt',
    'hold',
    'mayReceive',
    'overridden',
  ],
  accept: [
    'who',
    'programme',
    'status',
    'proposedBy',
    'startsAt',
    'hold',
    'mayReceive',
    'overridden',
  ],
  decline: ['who', 'programme', 'status', 'proposedBy'],
  cancel: ['who', 'programme', 'status', 'proposedBy', 'startsAt', 'note'],
  override: ['who', 'status', 'override', 'overridden'],
  reschedule: ['who', 'programme', 'status', 'inNameOf', 'startsAt', 'newStartsAt'],
  report: [
    'who',
    'programme',
    'status',
    'startsAt',
    'hold',
    'giverReport',
    'receiverReport',
    'inNameOf',
    'value',
    'leadsTo',
  ],
  resolve: ['who', 'status', 'note'],
};
