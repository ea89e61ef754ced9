import { type Level, UNTOLD_LEVEL, UNTOLD_URGENCY, type Urgency } from '../people/ability.ts';
import { type Slot } from '../people/availability.ts';
import type { Account } from '../points/account.ts';
import type { Participant } from '../people/participant.ts';
import type { Price } from '../points/give-before-receive.ts';
import type { History, Standing } from './history.ts';

/**
 * What matching knows of somebody. Drawn from their card, where a peer looks for help; or, for staff
 * and the round, from the documents themselves.
 */
export interface Peer {
  uid: string;
  languages: readonly string[];
  /** Topic id → how well they know it. */
  skills: Readonly<Record<string, Level>>;
  /** Topic id → how soon. Only needs that ask for somebody now: none that is under way or rests. */
  needs: Readonly<Record<string, Urgency>>;
  /** Empty: nobody knows; then time speaks neither for nor against them. */
  availability: readonly Slot[];
  /** How much it is their turn to give, sessions under way included: 0 not at all, 1 at the floor. */
  turn: number;
  /** How many sessions the floor still lets them receive; 0 at the floor and for a closed account. */
  receivable: number;
  /** Sessions before them, asked for or agreed, in which they give, and receive. */
  giving: number;
  receiving: number;
  lastGaveAt: Date | null;
}

/** What an interview has found out; null where there was none. */
export interface Ability {
  skills: Readonly<Record<string, Level>>;
  needs: Readonly<Record<string, Urgency>>;
  availability: readonly Slot[];
}

export interface Person {
  uid: string;
  participant: Pick<Participant, 'languages' | 'skills' | 'needs'>;
  account: Account | null;
  ability: Ability | null;
}

/**
 * Somebody as matching sees them, from their documents.
 * @param history of all their sessions
 * @param price of today, by which the next hold will be decided
 */
export function peerOf(
  { uid, participant, account, ability }: Person,
  history: History,
  price: Price,
): Peer {
  const standing = history.standing(uid);
  const needs = participant.needs.filter((topic) => !history.rests(uid, topic));
  return {
    uid,
    languages: participant.languages,
    skills: told(participant.skills, ability?.skills, UNTOLD_LEVEL),
    needs: told(needs, ability?.needs, UNTOLD_URGENCY),
    availability: ability?.availability ?? [],
    turn: turnAt(expected(account, standing.earning, price), price),
    receivable: account ? receivable(account, standing, price) : 0,
    giving: standing.giving,
    receiving: standing.receiving,
    lastGaveAt: standing.lastGaveAt,
  };
}

/** For each topic that is listed, what the interview said of it; a topic listed later has the default. */
const told = <T>(
  topics: readonly string[],
  said: Readonly<Record<string, T>> | undefined,
  untold: T,
): Record<string, T> =>
  Object.fromEntries(topics.map((topic) => [topic, (said && own(said, topic)) ?? untold]));

/** What a record says of a topic; its id may be any text, and be called `constructor`. */
export const own = <T>(record: Readonly<Record<string, T>>, topic: string): T | undefined =>
  Object.hasOwn(record, topic) ? record[topic] : undefined;

/** The balance once all that is under way has taken place. */
const expected = (account: Account | null, earning: number, { sessionPoints }: Price): number =>
  account ? account.balance - account.held + earning * sessionPoints : 0;

/** 1 at the floor and below, a half at 0, 0 from as far above it on. */
export function turnAt(balance: number, { floor }: Price): number {
  if (floor === 0) return balance > 0 ? 0 : 1;
  return Math.min(1, Math.max(0, (floor + balance) / (2 * floor)));
}

/** How far one session moves somebody's turn. */
export const turnOfSession = ({ sessionPoints, floor }: Price): number =>
  floor === 0 ? 1 : sessionPoints / (-2 * floor);

/**
 * Of the sessions under way, those for which nothing is held yet will take theirs too: an offer that
 * waits for this receiver's answer, or a request that no trigger has seen. How many they are can't be
 * told by what is held, for it may have been taken at another price. So whatever does not show its
 * hold counts as without one; but where none shows one and points are held, one of them has it. That
 * is a session too careful where several requests wait that are held, and never against the floor.
 */
function receivable(account: Account, standing: Standing, price: Price): number {
  if (!account.open || !account.mayReceive) return 0;
  const { shownHeld, notShownHeld } = standing;
  const allowed = Math.floor((account.balance - account.held - price.floor) / price.sessionPoints);
  const known = shownHeld === 0 && account.held > 0 ? 1 : 0;
  return Math.max(0, allowed - Math.max(0, notShownHeld - known));
}
