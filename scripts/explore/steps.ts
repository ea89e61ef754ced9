import type {
  Actor,
  MoveKind,
  MoveRefusal,
  SessionWrite,
  Step as Move,
} from '../../core/sessions/moves.ts';
import { NeedsRepair } from '../../core/base/repair.ts';
import { accountsNeeded, type Settlement } from '../../core/points/settle.ts';
import { PROGRAMME } from '../../core/base/side.ts';
import { REPORTS, type Session } from '../../core/sessions/session.ts';
import { type Documents, SESSION_ID, UNWRITTEN } from './documents.ts';
import { type Moment, problemOf } from './invariants.ts';
import { AT, type Core, type Pair, STAFF } from './world.ts';
import { PROGRAMME_DEFAULTS } from '../lib/builders/programme.ts';

/** What can happen to one session next. */
export interface Step {
  /** By whose doing: people's own moves, the team's, the functions' on an event or at night, or time's. */
  by: 'party' | 'staff' | 'delivery' | 'sweep' | 'time';
  /** The person's move, if it is one. */
  move: MoveKind | null;
  /** In words, for a history. */
  words: string;
  after: Moment;
  /** What is wrong with it, or null. */
  problem: string | null;
}

/** Refusals met on the way, so that a walk can tell where it has been. */
export type Refusals = Set<MoveRefusal>;

const APPOINTMENT = { startsAt: AT.ahead, durationMinutes: 60, place: '' };

/** Every move, with all that makes a difference in it. */
const MOVES: readonly Move[] = [
  { kind: 'accept' },
  { kind: 'decline', note: '' },
  { kind: 'cancel', note: 'ill' },
  { kind: 'counter', ...APPOINTMENT },
  { kind: 'reschedule', ...APPOINTMENT },
  { kind: 'override', reason: 'hardship' },
  ...REPORTS.map((report) => ({ kind: 'report' as const, report })),
  ...REPORTS.map((outcome) => ({ kind: 'resolve' as const, outcome, note: 'both heard' })),
];

/** Time moves a session's dates back, to the next deadline or past it. */
const WAITS: readonly { words: string; date: 'startsAt' | 'updatedAt'; to: Date }[] = [
  { words: 'its hour comes', date: 'startsAt', to: AT.now },
  { words: 'days of grace pass without a report', date: 'startsAt', to: AT.unreported },
  { words: 'days pass without an answer', date: 'updatedAt', to: AT.unanswered },
];

/**
 * Everything that can happen next to one session: each move of each person and of the team that the
 * core allows, the delivery of an event, the visit of the sweep, and time.
 *
 * An event carries no more than the session's id, so its delivery is `settle` on the documents as
 * they stand, and here it may come at any moment. That is as far as events delivered zero, one or
 * two times, late and out of order, can bring the documents, and no further: a delivery changes
 * something only where points are due; what is due follows from the session and its transfer; after
 * a delivery nothing is (a second is tried after each, and may change nothing). So where something
 * is due, no event has been delivered since the write that made it so, and the event of that write
 * is still under way. One that is lost is one that never comes. test/explore compares this with a
 * walk that keeps account of every event.
 *
 * The sweep goes through the documents in transactions of their own, between which anything may
 * happen, and may break off anywhere: so each of its visits is a step by itself too.
 * @param pair the sides of a session that is yet to be asked for
 * @param mayOverride the one override is still to be had
 */
export function stepsOf(
  core: Core,
  before: Moment,
  pair: Pair,
  actors: readonly Actor[],
  mayOverride: boolean,
  refusals: Refusals,
): Step[] {
  const steps: Step[] = [];
  const write = (actor: Actor, move: MoveKind, words: string, session: Session): void => {
    const by = actor.uid === STAFF.uid ? 'staff' : 'party';
    const after = { ...before, session };
    const problem = problemOf(before, after);
    steps.push({ by, move, words: `${actor.uid}: ${words}`, after, problem });
  };
  if (!before.session) {
    for (const actor of actors) {
      for (const opening of openings(core, before, pair, actor, mayOverride, refusals))
        write(actor, opening.kind, opening.words, opening.session);
    }
    return steps;
  }
  for (const actor of actors) {
    for (const move of MOVES) {
      if (move.kind === 'override' && !mayOverride) continue;
      const verdict = core.decideStep(move, before.session, actor, circumstances(before, pair));
      if (verdict.allowed)
        write(actor, move.kind, wordsOf(move), stamped(before.session, verdict.write, actor));
      else refusals.add(verdict.why);
    }
  }
  for (const { words, date, to } of WAITS) {
    const session = { ...before.session, [date]: to };
    const after = { ...before, session };
    if (to < before.session[date])
      steps.push({ by: 'time', move: null, words, after, problem: problemOf(before, after) });
  }
  return [...steps, ...byFunctions(core, before)];
}

const wordsOf = (move: Move): string => {
  if (move.kind === 'report') return `reports ${move.report}`;
  return move.kind === 'resolve' ? `resolves as ${move.outcome}` : move.kind;
};

function circumstances({ transfer, accounts }: Moment, { giverId, receiverId }: Pair) {
  const isOpen = (uid: string) => uid === PROGRAMME || accounts.get(uid)?.open === true;
  return {
    now: AT.now,
    transferIsPending: transfer?.state === 'pending',
    receiverMayReceive: receiverId === PROGRAMME || accounts.get(receiverId)?.mayReceive === true,
    giverIsOpen: isOpen(giverId),
    receiverIsOpen: isOpen(receiverId),
  };
}

/** A session asked for, or put on record. */
function openings(
  core: Core,
  before: Moment,
  pair: Pair,
  actor: Actor,
  mayOverride: boolean,
  refusals: Refusals,
): { kind: 'request' | 'record'; words: string; session: Session }[] {
  const reasons = mayOverride ? [null, 'hardship'] : [null];
  const ways = [pair.giverId, pair.receiverId].flatMap((proposedBy) =>
    reasons.map((overrideReason) => ({ proposedBy, overrideReason })),
  );
  return ways.flatMap(({ proposedBy, overrideReason }) => {
    const about = { ...pair, proposedBy, overrideReason, topic: 'law', issue: 'how' };
    const request = { ...about, ...APPOINTMENT };
    const record = { ...request, startsAt: AT.now, note: '' };
    const sides = `${pair.receiverId} from ${pair.giverId}, as proposed by ${proposedBy}`;
    const words = `${sides}${overrideReason ? ', with an override' : ''}`;
    return [
      {
        kind: 'request' as const,
        verdict: core.decideRequest(request, actor, circumstances(before, pair)),
      },
      { kind: 'record' as const, verdict: core.decideRecord(record, actor, { now: AT.now }) },
    ].flatMap(({ kind, verdict }) => {
      if (!verdict.allowed) refusals.add(verdict.why);
      return verdict.allowed
        ? [{ kind, words: `${kind} ${words}`, session: stamped(UNWRITTEN, verdict.write, actor) }]
        : [];
    });
  });
}

/** The session as a person's move leaves it, with the stamps that the rules demand. */
function stamped(session: Session, { override, ...fields }: SessionWrite, actor: Actor): Session {
  const granted =
    override === undefined
      ? session.override
      : override && { ...override, by: actor.uid, at: AT.now };
  return { ...session, ...fields, override: granted, updatedAt: AT.now, updatedBy: actor.uid };
}

/** What the stores do with the core's decisions: on an event, and when the sweep comes by. */
function byFunctions(core: Core, before: Moment): Step[] {
  const visits = [
    { by: 'delivery', words: 'its event is delivered', visit: deliver },
    { by: 'sweep', words: 'the sweep comes by', visit: sweep },
  ] as const;
  return visits.flatMap(({ by, words, visit }) => {
    try {
      const after = visit(core, before);
      if (!after) return [];
      const problem = problemOf(before, after) ?? secondTimeProblem(core, after);
      return [{ by, move: null, words, after, problem }];
    } catch (error) {
      if (!(error instanceof NeedsRepair)) throw error;
      return [{ by, move: null, words, after: before, problem: error.message }];
    }
  });
}

function secondTimeProblem(core: Core, after: Moment): string | null {
  return deliver(core, after) ? 'delivered once more it would change something again' : null;
}

function deliver(core: Core, before: Moment): Moment | null {
  if (core.due({ sessionId: SESSION_ID, ...documentsOf(before) }) === 'nothing') return null;
  const settlement = settled(core, before, before.session);
  return settlement && applied(before, settlement, settlement.session);
}

function sweep(core: Core, before: Moment): Moment | null {
  const settlement = settled(core, before, before.session);
  if (settlement) return applied(before, settlement, settlement.session);
  const move = before.session && core.overdue(before.session, PROGRAMME_DEFAULTS, AT.now);
  if (!before.session || !move) return null;
  const moved = settled(core, before, { ...before.session, ...move, updatedAt: AT.now });
  return applied(before, moved, { ...move, ...moved?.session });
}

const documentsOf = ({ session, transfer }: Moment): Documents => ({ session, transfer });

/** Only the accounts that the core asks for are at its hand. */
function settled(core: Core, before: Moment, session: Session | null): Settlement | null {
  const facts = { sessionId: SESSION_ID, ...documentsOf(before) };
  const accounts = accountsNeeded(facts).map(
    (uid) => [uid, before.accounts.get(uid) ?? null] as const,
  );
  return core.settle({ ...facts, session }, new Map(accounts), PROGRAMME_DEFAULTS, AT.now);
}

function applied(
  before: Moment,
  settlement: Settlement | null,
  change: Partial<Session> | undefined,
): Moment {
  const stamps = { updatedAt: AT.now, updatedBy: PROGRAMME };
  return {
    session:
      before.session && change ? { ...before.session, ...change, ...stamps } : before.session,
    transfer: settlement?.transfer ?? before.transfer,
    accounts: new Map([...before.accounts, ...(settlement?.accounts ?? [])]),
  };
}
