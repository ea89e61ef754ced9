import {
  arrayUnion,
  collection,
  doc,
  limit,
  orderBy,
  serverTimestamp,
  Timestamp,
  type Transaction,
} from 'firebase/firestore';
import { SESSION } from '../../../core/sessions/session.ts';
import { PROPOSED_MINUTES, startsOf } from '../../../core/matching/appointments.ts';
import { entrant, type Match, score } from '../../../core/matching/score.ts';
import { planRound } from '../../../core/matching/plan-round.ts';
import { decideRequest } from '../../../core/sessions/moves.ts';
import { ACCOUNT } from '../../../core/points/account.ts';
import { ROUND, LIMIT, type Proposal, type Round } from '../../../core/matching/round.ts';
import { ask, readIn } from '../kit/ask.ts';
import type { Community } from './community.ts';
import { programme } from './documents.ts';
import { db } from '../kit/firestore.ts';
import { readOpenSessions } from './intake.ts';
import { liveDocument, liveQuery, memoized } from '../kit/live.ts';
import { me, stamps } from './me.ts';
import { type Facts, newSessionId, request, sessionWrite } from './sessions.ts';
import { type Failure, failureOf, type Outcome, write, writeNew } from '../kit/write.ts';

/** Matching rounds: planned from the whole community, edited, and sent one proposal after the other. */

export const round = memoized((id: string) => liveDocument(ROUND.at(id)));

/** The last rounds, the latest first: a year of weeks. */
export const rounds = liveQuery('rounds', () =>
  ask(ROUND.in(), orderBy('createdAt', 'desc'), limit(52)),
);

/** An id for a round to be, the same for all attempts. */
export const newRoundId = (): string => doc(collection(db, ROUND.collection)).id;

export type Planned = Pick<Round, 'proposals' | 'unmet'>;

/** Plans a round for a community as it was read. */
export function plannedFor({ peers, history, sessions, now }: Community): Planned {
  const plan = planRound(peers, history, programme.value, now);
  const first = plan.proposals.slice(0, LIMIT.proposals);
  const rest = plan.proposals.slice(LIMIT.proposals);
  const starts = startsOf(first, sessions, now, programme.value.timeZone);
  const unmet: Round['unmet'] = [
    ...plan.unmet.map(({ receiverId, topic, why }) => ({ receiverId, topic, why })),
    ...rest.map(({ receiverId, topic }) => ({ receiverId, topic, why: 'next-round' as const })),
  ];
  return {
    proposals: first.map(({ giverId, receiverId, topic }, index) => ({
      sessionId: newSessionId(),
      giverId,
      receiverId,
      topic,
      startsAt: starts[index] ?? now,
      durationMinutes: PROPOSED_MINUTES,
      isDropped: false,
    })),
    unmet: unmet.slice(0, LIMIT.unmet),
  };
}

const stored = (proposals: readonly Proposal[]) =>
  proposals.map((proposal) => ({ ...proposal, startsAt: Timestamp.fromDate(proposal.startsAt) }));

export const createRound = (id: string, { proposals, unmet }: Planned): Promise<Outcome> => {
  const place = doc(db, ROUND.at(id).path);
  return writeNew(place, (transaction) => {
    transaction.set(place, {
      proposals: stored(proposals),
      unmet,
      sent: [],
      failed: {},
      createdAt: serverTimestamp(),
      ...stamps(),
    });
    return Promise.resolve(null);
  });
};

/** Changes one proposal of a plan, as long as it has not been sent. */
export const editProposal = (
  id: string,
  sessionId: string,
  change: Partial<Pick<Proposal, 'startsAt' | 'isDropped'>>,
): Promise<Outcome> =>
  write(async (transaction) => {
    const place = doc(db, ROUND.at(id).path);
    const found = await readIn(transaction, ROUND.at(id));
    if (!found?.ok) return 'unreadable';
    if (found.value.sent.includes(sessionId)) return 'look-again';
    const proposals = found.value.proposals.map((proposal) =>
      proposal.sessionId === sessionId ? { ...proposal, ...change } : proposal,
    );
    transaction.update(place, { proposals: stored(proposals), ...stamps() });
    return null;
  });

/** Throws away a plan of which nothing has been sent. */
export const discardRound = (id: string): Promise<Outcome> =>
  write((transaction) => {
    transaction.delete(doc(db, ROUND.at(id).path));
    return Promise.resolve(null);
  });

/** What speaks for each proposal, by its session's id, as things stand; null where it is no longer possible. */
export function matchesIn(
  { proposals }: Pick<Round, 'proposals'>,
  { peers, history, now }: Community,
): Map<string, Match | null> {
  const known = new Map(peers.map((peer) => [peer.uid, entrant(peer)]));
  return new Map(
    proposals.map(({ sessionId, giverId, receiverId, topic }) => {
      const [giver, receiver] = [known.get(giverId), known.get(receiverId)];
      const match = giver && receiver && score(receiver, giver, topic, history, now);
      return [sessionId, match ?? null];
    }),
  );
}

/** The proposals that are still to be sent, in the order of the plan. */
export const unsent = ({ proposals, sent }: Pick<Round, 'proposals' | 'sent'>): Proposal[] =>
  proposals.filter(({ sessionId, isDropped }) => !isDropped && !sent.includes(sessionId));

/** @param issue what the request says, in words of the page's language */
export type IssueOf = (topic: string) => string;

/**
 * Sends one proposal: a request on behalf of who gets help, with the session's id that the plan has
 * chosen, and in the same commit the mark in the round that it has been sent. Sent twice, it is there
 * once: so a round that was broken off goes on where it stopped, and two colleagues may send one.
 */
export async function sendProposal(
  id: string,
  { sessionId }: Proposal,
  issueOf: IssueOf,
): Promise<Outcome> {
  const outcome = await write(async (transaction) => {
    const place = doc(db, ROUND.at(id).path);
    const session = doc(db, SESSION.at(sessionId).path);
    const found = await readIn(transaction, ROUND.at(id));
    if (!found?.ok) return 'unreadable';
    const proposal = found.value.proposals.find((one) => one.sessionId === sessionId);
    if (!proposal || proposal.isDropped) return 'look-again';
    if (found.value.sent.includes(sessionId)) return null;
    if (!(await transaction.get(session)).exists()) {
      const verdict = await decide(transaction, proposal, issueOf(proposal.topic));
      if (!verdict.allowed) return verdict.why;
      transaction.set(session, { ...sessionWrite(verdict.write), createdAt: serverTimestamp() });
    }
    transaction.update(place, { sent: arrayUnion(sessionId), ...stamps() });
    return null;
  });
  if (!outcome.saved && outcome.why !== 'offline') await noteFailure(id, sessionId, outcome.why);
  return outcome;
}

/**
 * What a match asks for, on behalf of one of its sides; staff who take part speak for themselves only.
 * @param proposedBy one of the two
 */
function requestFor(
  {
    giverId,
    receiverId,
    topic,
    startsAt,
  }: Pick<Proposal, 'giverId' | 'receiverId' | 'topic' | 'startsAt'>,
  proposedBy: string,
  issue: string,
) {
  const { uid } = me();
  return {
    giverId,
    receiverId,
    proposedBy: uid === giverId || uid === receiverId ? uid : proposedBy,
    topic,
    issue,
    startsAt,
    durationMinutes: PROPOSED_MINUTES,
    place: '',
    overrideReason: null,
  };
}

/**
 * Makes a request of one match, beside what the two have before them. Their open sessions are read
 * when it is made: a handful of documents, where to follow those of everybody who is suggested would
 * read as many for each of them.
 * @param id the same for all attempts
 */
export async function propose(
  id: string,
  match: Match,
  proposedBy: string,
  issue: string,
  facts: Facts,
): Promise<Outcome> {
  const { giverId, receiverId } = match;
  try {
    const before = await Promise.all([giverId, receiverId].map(readOpenSessions));
    const now = new Date();
    const [startsAt = now] = startsOf([match], before.flat(), now, programme.value.timeZone);
    return await request(id, requestFor({ ...match, startsAt }, proposedBy, issue), facts);
  } catch (error) {
    console.warn(error);
    return { saved: false, why: failureOf(error) };
  }
}

async function decide(transaction: Transaction, proposal: Proposal, issue: string) {
  const { giverId, receiverId, durationMinutes } = proposal;
  const giver = await readIn(transaction, ACCOUNT.at(giverId));
  const receiver = await readIn(transaction, ACCOUNT.at(receiverId));
  const wanted = { ...requestFor(proposal, receiverId, issue), durationMinutes };
  return decideRequest(wanted, me(), {
    now: new Date(),
    transferIsPending: false,
    giverIsOpen: Boolean(giver?.ok && giver.value.open),
    receiverIsOpen: Boolean(receiver?.ok && receiver.value.open),
    receiverMayReceive: Boolean(receiver?.ok && receiver.value.mayReceive),
  });
}

/**
 * So that whoever takes the round up later sees which could not be sent, and why; unless a colleague
 * has sent it meanwhile.
 */
const noteFailure = (id: string, sessionId: string, why: Failure): Promise<Outcome> =>
  write(async (transaction) => {
    const place = doc(db, ROUND.at(id).path);
    const found = await readIn(transaction, ROUND.at(id));
    if (!found?.ok) return 'unreadable';
    if (!found.value.sent.includes(sessionId)) {
      transaction.update(place, { [`failed.${sessionId}`]: why, ...stamps() });
    }
    return null;
  });

/**
 * Sends what is left of a round, one after the other; it stops without a connection, and goes on
 * when it is called again.
 * @param fits whether a proposal is still possible, as things stand: else it is not sent, and noted
 * @param told after each, how many are done
 */
export async function sendRound(
  id: string,
  waiting: readonly Proposal[],
  issueOf: IssueOf,
  fits: (proposal: Proposal) => boolean,
  told: (done: number) => void,
): Promise<Outcome> {
  for (const [index, proposal] of waiting.entries()) {
    const outcome = fits(proposal)
      ? await sendProposal(id, proposal, issueOf)
      : await noteFailure(id, proposal.sessionId, 'look-again');
    if (!outcome.saved && outcome.why === 'offline') return outcome;
    told(index + 1);
  }
  return { saved: true };
}
