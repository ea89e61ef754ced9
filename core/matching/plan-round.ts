import type { Urgency } from '../people/ability.ts';
import type { Price } from '../points/give-before-receive.ts';
import { assign, type Problem } from './assignment.ts';
import { at } from './ints.ts';
import type { History } from './history.ts';
import { type Peer, turnOfSession } from './peer.ts';
import {
  entrant,
  type Entrant,
  hurdleOf,
  type Match,
  measure,
  score,
  worthOf,
  worthOfTurn,
} from './score.ts';
import { inOrder } from './suggest.ts';
import {
  COMES_ABOUT,
  GIVES_PER_ROUND,
  MOST_GIVING,
  MOST_RECEIVING,
  NEED_MET,
  RECEIVES_FIRST,
  RECEIVES_PER_ROUND,
  WEIGHT,
} from './weights.ts';

/**
 * Why a need is left open, the most lasting first. `nobody-can`: nobody who knows the topic shares a
 * language · `all-tried`: everybody who could has been asked · `must-give-first`: the floor ·
 * `enough-at-once`: the receiver has as many sessions before them as one can prepare · `meets-already`:
 * whoever could and has not as many meets the receiver in this round, for another need ·
 * `nobody-free`: everybody else who could has as many.
 */
export type Unmet =
  | 'nobody-can'
  | 'all-tried'
  | 'must-give-first'
  | 'enough-at-once'
  | 'meets-already'
  | 'nobody-free';

export interface OpenNeed {
  receiverId: string;
  topic: string;
  urgency: Urgency;
  why: Unmet;
}

export interface Plan {
  /** By receiver and topic. */
  proposals: Match[];
  unmet: OpenNeed[];
  /** What the plan adds up to: the proposals, and the turns that they bring nearer to 0. */
  weight: number;
}

/**
 * A matching round: proposals for all open needs at once, of the greatest weight that can be had.
 * Nobody falls below the floor, even if every proposal is accepted; nobody gives or receives more
 * than they can carry, or is asked again what came to nothing; and no receiver meets a giver twice.
 * A turn to give weighs less with each session given, and to receive with each received, so that
 * balances are drawn towards zero (docs/decisions/15).
 * @param peers everybody whose account is open, each once, in any order
 * @param history of all their sessions
 */
export function planRound(peers: readonly Peer[], history: History, price: Price, now: Date): Plan {
  const people = peers.map(entrant).toSorted((a, b) => inOrder(a.uid, b.uid));
  const round = { people, helpers: byTopic(people), history, price, now };
  const needs = needsOf(people);
  const problem = problemOf(needs, round);
  const chosen = assign(problem);
  const proposals: Match[] = [];
  const meets = new Map<number, Set<number>>();
  const gives = new Map<number, number>();
  needs.forEach((need, index) => {
    const place = problem.giverOf[chosen[index] ?? NONE] ?? NONE;
    const giver = people[place];
    const match = giver && score(need.receiver, giver, need.topic, history, now);
    if (!match) return;
    proposals.push(match);
    meets.set(need.of, (meets.get(need.of) ?? new Set()).add(place));
    gives.set(place, (gives.get(place) ?? 0) + 1);
  });
  const unmet = needs
    .filter((_, index) => chosen[index] === NONE)
    .map((need) => openNeed(need, round, { meets: meets.get(need.of) ?? new Set(), gives }));
  return { proposals, unmet, weight: weightOf(problem, chosen) };
}

const NONE = -1;

interface Round {
  /** By uid, so that the order in which they were read decides nothing. */
  people: readonly Entrant[];
  /** Topic → those who know it, by their places in `people`. */
  helpers: ReadonlyMap<string, readonly number[]>;
  history: History;
  price: Price;
  now: Date;
}

interface Need {
  receiver: Entrant;
  /** The receiver's place in `people`. */
  of: number;
  topic: string;
  urgency: Urgency;
}

function byTopic(people: readonly Entrant[]): Map<string, number[]> {
  const helpers = new Map<string, number[]>();
  people.forEach(({ skills }, place) => {
    for (const topic of Object.keys(skills)) {
      const known = helpers.get(topic) ?? [];
      known.push(place);
      helpers.set(topic, known);
    }
  });
  return helpers;
}

const needsOf = (people: readonly Entrant[]): Need[] =>
  people.flatMap((receiver, of) =>
    Object.entries(receiver.needs)
      .map(([topic, urgency]) => ({ receiver, of, topic, urgency }))
      .toSorted((a, b) => inOrder(a.topic, b.topic)),
  );

/** What a plan weighs, in numbers: see `Problem`. Everybody is both a receiver and a giver. */
function problemOf(needs: readonly Need[], round: Round): Problem {
  const { people, history, price, now } = round;
  const asked = needs.map((need) => askedFor(need, round));
  const most = asked.reduce((sum, places) => sum + places.length, 0);
  const [needOf, giverOf, gains] = [
    new Int32Array(most),
    new Int32Array(most),
    new Int32Array(most),
  ];
  const starts = new Int32Array(needs.length + 1);
  let found = 0;
  needs.forEach(({ receiver, topic }, need) => {
    for (const place of asked[need] ?? []) {
      const giver = people[place];
      const measures = giver && measure(receiver, giver, topic, history, now);
      if (!measures) continue;
      needOf[found] = need;
      giverOf[found] = place;
      gains[found] = NEED_MET + worthOf(measures);
      found++;
    }
    starts[need + 1] = found;
  });
  return {
    receivers: people.map((person) => gainsOfReceiving(person, price)),
    givers: people.map((person) => gainsOfGiving(person, price)),
    receiverOf: Int32Array.from(needs, ({ of }) => of),
    starts,
    needOf,
    giverOf,
    gains,
  };
}

/** Nobody, for somebody who may not receive now. */
const askedFor = ({ receiver, topic }: Need, { helpers }: Round): readonly number[] =>
  mostReceived(receiver) > 0 ? (helpers.get(topic) ?? []) : [];

const mostReceived = ({ receivable, receiving }: Peer): number =>
  Math.max(0, Math.min(receivable, RECEIVES_PER_ROUND, MOST_RECEIVING - receiving));

/** Whoever has given most receives first; with each session received, that is less so. */
const gainsOfReceiving = (receiver: Peer, price: Price): Int32Array =>
  Int32Array.from({ length: mostReceived(receiver) }, (_, before) => {
    const turn = within01(receiver.turn + before * turnOfProposal(price));
    return Math.round(RECEIVES_FIRST * (1 - turn));
  });

const mostGiven = ({ giving }: Peer): number =>
  Math.max(0, Math.min(GIVES_PER_ROUND, MOST_GIVING - giving));

/** With each session given, it is less a person's turn, and one more is to be carried. */
const gainsOfGiving = (giver: Peer, price: Price): Int32Array =>
  Int32Array.from({ length: mostGiven(giver) }, (_, before) => {
    const turn = within01(giver.turn - before * turnOfProposal(price));
    return worthOfTurn(turn) + WEIGHT.load * before;
  });

/** How far one more proposal moves a turn while the round goes on. */
const turnOfProposal = (price: Price): number => COMES_ABOUT * turnOfSession(price);

const within01 = (turn: number): number => Math.min(1, Math.max(0, turn));

/** What has been chosen adds up to. */
function weightOf(problem: Problem, chosen: Int32Array): number {
  const [given, received] = [new Map<number, number>(), new Map<number, number>()];
  const next = (
    gains: readonly Int32Array[],
    count: Map<number, number>,
    place: number,
  ): number => {
    const before = count.get(place) ?? 0;
    count.set(place, before + 1);
    return gains[place]?.[before] ?? 0;
  };
  let weight = 0;
  for (const match of chosen) {
    if (match === NONE) continue;
    weight += at(problem.gains, match);
    weight += next(problem.givers, given, at(problem.giverOf, match));
    const receiver = at(problem.receiverOf, at(problem.needOf, match));
    weight += next(problem.receivers, received, receiver);
  }
  return weight;
}

/** What a plan has chosen so far as one receiver is concerned, by places in `people`. */
interface Chosen {
  /** Those whom they meet, for other needs. */
  meets: ReadonlySet<number>;
  /** How often each giver gives, to whomever. */
  gives: ReadonlyMap<number, number>;
}

function openNeed(need: Need, round: Round, chosen: Chosen): OpenNeed {
  const { receiver, topic, urgency } = need;
  return { receiverId: receiver.uid, topic, urgency, why: whyUnmet(need, round, chosen) };
}

function whyUnmet({ receiver, topic }: Need, round: Round, { meets, gives }: Chosen): Unmet {
  const able = (round.helpers.get(topic) ?? []).flatMap((place) => {
    const giver = round.people[place];
    const hurdle = giver && hurdleOf(receiver, giver, topic, round.history);
    const isAble = hurdle !== 'same-person' && hurdle !== 'no-language';
    return giver && isAble ? [{ place, giver, hurdle }] : [];
  });
  if (able.length === 0) return 'nobody-can';
  if (able.every(({ hurdle }) => hurdle === 'tried')) return 'all-tried';
  if (meets.size >= receiver.receivable) return 'must-give-first';
  if (meets.size >= mostReceived(receiver)) return 'enough-at-once';
  const isFree = able.some(
    ({ place, giver, hurdle }) => hurdle === null && (gives.get(place) ?? 0) < mostGiven(giver),
  );
  // Anybody else who is free would have been chosen.
  return isFree ? 'meets-already' : 'nobody-free';
}
