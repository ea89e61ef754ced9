import type { MoveKind } from '../../core/sessions/moves.ts';
import {
  REPORTS,
  type Report,
  SESSION_STATUSES,
  type SessionStatus,
} from '../../core/sessions/session.ts';

/** Who acts. Whoever is staff and a party of the session is both in one person. */
const INSIDERS = ['giver', 'receiver', 'staff', 'staff who gives', 'staff who receives'] as const;
export const WHO = [...INSIDERS, 'admin', 'researcher', 'stranger', 'applicant', 'nobody'] as const;
export type Who = (typeof WHO)[number];
export type Side = 'giver' | 'receiver';

/** One move that somebody tries in some circumstances. */
export interface Case {
  move: MoveKind;
  who: Who;
  /** Which side is the programme's. */
  programme: Side | 'neither';
  /** The session as it is; a new one has none of it, but is proposed by this side. */
  status: SessionStatus;
  proposedBy: Side;
  startsAt: 'ahead' | 'past';
  hold: 'pending' | 'none' | 'voided';
  mayReceive: boolean;
  overridden: boolean;
  giverReport: Report | null;
  receiverReport: Report | null;
  /** Of the accounts, when a session is new. */
  giverAccount: 'open' | 'closed' | 'missing';
  receiverAccount: 'open' | 'closed' | 'missing';
  /** What is tried: in which side's name, */
  inNameOf: Side;
  newStartsAt: 'ahead' | 'past';
  note: '' | 'a note';
  /** with which report or outcome, */
  value: Report;
  /** where the report is said to lead, */
  leadsTo: 'accepted' | 'closed' | 'disputed';
  /** and with what reason for an override, if any. */
  override: 'none' | 'without reason' | 'with reason';
}

type Dimensions = { readonly [K in keyof Case]?: readonly Case[K][] };

/** Circumstances in which nothing stands in the way but who it is, and what is varied. */
const SMOOTH: Omit<Case, 'move'> = {
  who: 'giver',
  programme: 'neither',
  status: 'requested',
  proposedBy: 'receiver',
  startsAt: 'ahead',
  hold: 'pending',
  mayReceive: true,
  overridden: false,
  giverReport: null,
  receiverReport: null,
  giverAccount: 'open',
  receiverAccount: 'open',
  inNameOf: 'giver',
  newStartsAt: 'ahead',
  note: 'a note',
  value: 'took-place',
  leadsTo: 'accepted',
  override: 'none',
};

const programmes = ['neither', 'giver', 'receiver'] as const;
const sides = ['giver', 'receiver'] as const;
const times = ['ahead', 'past'] as const;
const notes = ['', 'a note'] as const;
const booleans = [true, false] as const;
const accounts = ['open', 'closed', 'missing'] as const;
const holds = ['pending', 'none', 'voided'] as const;
const reports = [null, 'took-place'] as const;
const reasons = ['none', 'without reason', 'with reason'] as const;

/** Every way to be covered or not: by a hold, by the account, by an override, by nothing. */
const COVER: readonly Dimensions[] = [
  { hold: holds, mayReceive: [false] },
  { hold: ['none'], mayReceive: booleans, overridden: booleans },
];

/**
 * What is varied, all against all, for whoever may make a move some time. Where a dimension is not
 * named, it is as in SMOOTH.
 */
const TABLE: Record<MoveKind, readonly Dimensions[]> = {
  request: [
    { proposedBy: sides, newStartsAt: times, mayReceive: booleans, override: reasons },
    { proposedBy: sides, giverAccount: accounts, receiverAccount: accounts },
  ],
  record: [
    { proposedBy: sides, newStartsAt: times, override: reasons },
    { newStartsAt: ['past'], giverAccount: accounts, receiverAccount: accounts },
    { newStartsAt: ['past'], mayReceive: booleans },
  ],
  counter: [
    ...COVER.map((cover) => ({ ...cover, inNameOf: sides, newStartsAt: times })),
    { inNameOf: sides, startsAt: times, proposedBy: sides },
  ],
  accept: COVER.map((cover) => ({ ...cover, proposedBy: sides, startsAt: times })),
  decline: [{ proposedBy: sides, startsAt: times, note: notes }],
  cancel: [{ status: ['requested', 'accepted'], proposedBy: sides, startsAt: times, note: notes }],
  override: [
    {
      proposedBy: sides,
      startsAt: times,
      overridden: booleans,
      override: ['without reason', 'with reason'],
    },
  ],
  reschedule: [
    {
      status: ['accepted'],
      proposedBy: sides,
      startsAt: times,
      inNameOf: sides,
      newStartsAt: times,
    },
  ],
  report: [
    {
      status: ['accepted'],
      startsAt: ['past'],
      giverReport: reports,
      receiverReport: reports,
      inNameOf: sides,
      value: ['took-place', 'receiver-absent'],
      leadsTo: ['accepted', 'closed', 'disputed'],
    },
    { status: ['accepted'], startsAt: times, hold: holds, proposedBy: sides, inNameOf: sides },
  ],
  resolve: [{ status: ['disputed'], startsAt: times, note: notes, value: REPORTS }],
};

/**
 * Each move again by everybody and in every status, where nothing but these stands in its way: what
 * an outsider may not do then, no other circumstances can allow.
 */
function byEverybody(move: MoveKind): Dimensions {
  const all: Dimensions = {
    who: WHO,
    programme: ['neither', 'giver'],
    // To reschedule what is only requested writes what a counter-proposal does: not a case.
    status: SESSION_STATUSES.filter((status) => move !== 'reschedule' || status !== 'requested'),
  };
  switch (move) {
    case 'request':
      return { ...all, status: ['requested'], proposedBy: sides, override: reasons };
    case 'record':
      return { ...all, status: ['requested'], newStartsAt: ['past'], override: reasons };
    case 'counter':
    case 'reschedule':
      return { ...all, inNameOf: sides };
    case 'report':
      return { ...all, startsAt: ['past'], inNameOf: sides };
    case 'accept':
    case 'decline':
    case 'cancel':
      return { ...all, proposedBy: sides };
    case 'override':
      return { ...all, override: ['with reason'] };
    case 'resolve':
      return all;
  }
}

/** All cases of a move, each once. */
export function casesOf(move: MoveKind): Case[] {
  const insiders = TABLE[move].map((varied) => ({
    who: INSIDERS,
    programme: programmes,
    ...varied,
  }));
  const cases = [...insiders, byEverybody(move)]
    .flatMap((varied) => combinations({ move, ...SMOOTH }, varied))
    .filter(isPossible);
  return [...new Map(cases.map((one) => [JSON.stringify(one), one])).values()];
}

/** The programme's side is nobody in person. */
const isPossible = ({ who, programme }: Case): boolean =>
  !(programme === 'giver' && (who === 'giver' || who === 'staff who gives')) &&
  !(programme === 'receiver' && (who === 'receiver' || who === 'staff who receives'));

const combinations = (base: Case, dimensions: Dimensions): Case[] =>
  Object.entries(dimensions).reduce<Case[]>(
    (cases, [dimension, values]) =>
      cases.flatMap((one) => values.map((value): Case => ({ ...one, [dimension]: value }))),
    [base],
  );

/** A case in one line: in what it is not smooth. */
export const summaryOf = (one: Case): string => {
  const smooth = new Map<string, unknown>(Object.entries(SMOOTH));
  const turns = Object.entries(one).filter(([key, value]) => smooth.get(key) !== value);
  return turns.map(([key, value]) => `${key}: ${value}`).join(', ');
};

/** The side that somebody speaks for: staff for the programme's, if they are no party themselves. */
export function sideOf({ who, programme }: Case): Side | null {
  if (who === 'giver' || who === 'staff who gives') return 'giver';
  if (who === 'receiver' || who === 'staff who receives') return 'receiver';
  const speaksForProgramme = who === 'staff' || who === 'admin';
  return speaksForProgramme && programme !== 'neither' ? programme : null;
}
