import { type Level, UNTOLD_URGENCY, type Urgency } from '../people/ability.ts';
import { type Slot, SLOTS } from '../people/availability.ts';
import type { History } from './history.ts';
import { own, type Peer } from './peer.ts';
import { DAYS_SINCE_GIVING, MEETINGS_COUNTED, MOST_GIVING, TURN_DUE, WEIGHT } from './weights.ts';
import { DAY_MS } from '../base/time.ts';

/** What speaks for or against a match: a fact that the data bear out, told in words by the page. */
export type Fact =
  | { kind: 'level'; level: Level }
  /** The usual urgency is no reason: it also stands for one that nobody has told. */
  | { kind: 'urgency'; urgency: Exclude<Urgency, typeof UNTOLD_URGENCY> }
  | { kind: 'language'; languages: string[] }
  /** Parts of the week in which both are free; or both have told, and there is none. */
  | { kind: 'common-time'; slots: Slot[] }
  | { kind: 'no-common-time' }
  /** No more than this is told of a balance: others read it. */
  | { kind: 'turn' }
  | { kind: 'never-gave' }
  | { kind: 'gave'; days: number }
  | { kind: 'first-meeting' }
  | { kind: 'met'; times: number }
  | { kind: 'load'; sessions: number };

/** A fact with what it adds to the weight, or takes from it. */
export type Reason = Fact & { weight: number };

/** One person's help with one topic for another: a suggestion, or a proposal of a round. */
export interface Match {
  receiverId: string;
  giverId: string;
  topic: string;
  /**
   * The sum of the reasons' weights, and of what is no reason by itself: the usual urgency, and the
   * giver's turn where it is not theirs yet.
   */
  weight: number;
  reasons: Reason[];
  /** The first part of a usual week in which both are free, if that is known. */
  slot: Slot | null;
}

/** A peer with their parts of the week as bits, in the order of `SLOTS`: a round compares many. */
export interface Entrant extends Peer {
  free: number;
}

export const entrant = (peer: Peer): Entrant => ({
  ...peer,
  free: peer.availability.reduce((bits, slot) => bits | (1 << SLOTS.indexOf(slot)), 0),
});

/** Why one person can't be asked to help another with a topic. */
export type Hurdle = 'same-person' | 'no-skill' | 'no-language' | 'tried' | 'full';

/** What stands in the way, the most lasting first; null if nothing does. */
export function hurdleOf(
  receiver: Peer,
  giver: Peer,
  topic: string,
  history: History,
): Hurdle | null {
  if (receiver.uid === giver.uid) return 'same-person';
  if (own(giver.skills, topic) === undefined) return 'no-skill';
  if (!giver.languages.some((code) => receiver.languages.includes(code))) return 'no-language';
  if (history.wasTried(receiver.uid, giver.uid, topic)) return 'tried';
  return giver.giving >= MOST_GIVING ? 'full' : null;
}

/**
 * All that counts between two people beside whose turn it is, which a round weighs for each further
 * session anew. Numbers alone, so that a round can look at half a million pairs.
 */
export interface Measures {
  level: Level;
  urgency: Urgency;
  /** Common parts of the week as bits; -1 while one of them has not told. */
  commonTime: number;
  /** Whole days since the giver last gave; Infinity: never. */
  daysSinceGiving: number;
  meetings: number;
  load: number;
}

/** @returns null if there is a hurdle */
export function measure(
  receiver: Entrant,
  giver: Entrant,
  topic: string,
  history: History,
  now: Date,
): Measures | null {
  const level = own(giver.skills, topic);
  if (level === undefined || hurdleOf(receiver, giver, topic, history)) return null;
  return {
    level,
    urgency: own(receiver.needs, topic) ?? UNTOLD_URGENCY,
    commonTime: receiver.free === 0 || giver.free === 0 ? -1 : receiver.free & giver.free,
    daysSinceGiving: daysSince(giver.lastGaveAt, now),
    meetings: history.meetings(receiver.uid, giver.uid),
    load: giver.giving,
  };
}

const daysSince = (moment: Date | null, now: Date): number =>
  moment ? Math.max(0, Math.floor((now.getTime() - moment.getTime()) / DAY_MS)) : Infinity;

/** What each fact adds, in one place for the sum and for the reasons. */
const WORTH = {
  level: ({ level }: Measures) => WEIGHT.level[level],
  urgency: ({ urgency }: Measures) => WEIGHT.urgency[urgency],
  time: ({ commonTime }: Measures) => {
    if (commonTime === -1) return 0;
    return commonTime === 0 ? WEIGHT.noCommonTime : WEIGHT.commonTime;
  },
  giving: ({ daysSinceGiving }: Measures) =>
    WEIGHT.dayWithoutGiving * Math.min(DAYS_SINCE_GIVING, daysSinceGiving),
  meeting: ({ meetings }: Measures) =>
    meetings === 0 ? WEIGHT.firstMeeting : WEIGHT.metBefore * Math.min(MEETINGS_COUNTED, meetings),
  load: ({ load }: Measures) => WEIGHT.load * load,
};

/** What a match is worth, whoever's turn it is. */
export const worthOf = (found: Measures): number =>
  WORTH.level(found) +
  WORTH.urgency(found) +
  WORTH.time(found) +
  WORTH.giving(found) +
  WORTH.meeting(found) +
  WORTH.load(found);

/** What a giver's turn adds, from 0 to 1. */
export const worthOfTurn = (turn: number): number => Math.round(WEIGHT.turn * turn ** 2);

/**
 * A match with its weight and reasons.
 * @param topic the receiver's need; one that they have not listed counts as of the default urgency
 * @returns null if it is impossible: see `Hurdle`
 */
export function score(
  receiver: Entrant,
  giver: Entrant,
  topic: string,
  history: History,
  now: Date,
): Match | null {
  const found = measure(receiver, giver, topic, history, now);
  if (!found) return null;
  return {
    receiverId: receiver.uid,
    giverId: giver.uid,
    topic,
    weight: worthOf(found) + worthOfTurn(giver.turn),
    reasons: reasonsOf(found, receiver, giver),
    slot: found.commonTime === -1 ? null : (slotsOf(found.commonTime)[0] ?? null),
  };
}

function reasonsOf(found: Measures, receiver: Peer, giver: Peer): Reason[] {
  const { level, urgency, commonTime, daysSinceGiving, meetings, load } = found;
  const languages = receiver.languages.filter((code) => giver.languages.includes(code));
  const reasons: (Reason | null)[] = [
    { kind: 'level', level, weight: WORTH.level(found) },
    urgency === UNTOLD_URGENCY ? null : { kind: 'urgency', urgency, weight: WORTH.urgency(found) },
    { kind: 'language', languages, weight: 0 },
    timeReason(commonTime, WORTH.time(found)),
    giver.turn >= TURN_DUE ? { kind: 'turn', weight: worthOfTurn(giver.turn) } : null,
    daysSinceGiving === Infinity
      ? { kind: 'never-gave', weight: WORTH.giving(found) }
      : { kind: 'gave', days: daysSinceGiving, weight: WORTH.giving(found) },
    meetings === 0
      ? { kind: 'first-meeting', weight: WORTH.meeting(found) }
      : { kind: 'met', times: meetings, weight: WORTH.meeting(found) },
    load > 0 ? { kind: 'load', sessions: load, weight: WORTH.load(found) } : null,
  ];
  return reasons.filter((reason) => reason !== null);
}

function timeReason(commonTime: number, weight: number): Reason | null {
  if (commonTime === -1) return null;
  if (commonTime === 0) return { kind: 'no-common-time', weight };
  return { kind: 'common-time', slots: slotsOf(commonTime), weight };
}

const slotsOf = (bits: number): Slot[] => SLOTS.filter((_, at) => (bits & (1 << at)) !== 0);
