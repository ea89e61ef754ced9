import { type Level, LEVELS, type Urgency, URGENCIES } from '../../core/people/ability.ts';
import { type Slot, SLOTS } from '../../core/people/availability.ts';
import { type Random, randomFrom } from '../simulate/random.ts';

/**
 * Who takes part, and what they come to need, day by day: drawn from the seed alone, so that each way
 * of matching meets the same people with the same needs.
 */
export interface Member {
  uid: string;
  /** Days of the half-year; the last one is the first on which they are gone. */
  joins: number;
  leaves: number;
  languages: string[];
  skills: Record<string, Level>;
  availability: Slot[];
  needs: Wish[];
}

/** A need that comes up. */
export interface Wish {
  day: number;
  topic: string;
  urgency: Urgency;
}

export const DAYS = 182;
/** As many as take part at a time, each for half a year: whoever leaves is followed by a newcomer. */
const PLACES = 150;
/** A participant receives a session a month in the programme's own model of what it costs. */
const DAYS_BETWEEN_NEEDS = 30;
const TOPICS = Array.from({ length: 12 }, (_, number) => `topic-${number}`);
const FEWEST_SKILLS = 2;
const MOST_SKILLS = 4;
/** How many take part in an interview that asks when they are free. */
const TELLS_TIMES = 0.6;
const FREE_IN_A_PART = 0.3;
const SPEAKS = { nl: 0.7, fr: 0.45, en: 0.6 };

export function communityOf(seed: number): Member[] {
  const random = randomFrom(`fairness/${seed}`);
  // What many need and what many know are two orders: that is what makes some topics scarce.
  const orders = { known: shuffled(TOPICS, random), needed: shuffled(TOPICS, random) };
  const members: Member[] = [];
  for (let place = 0; place < PLACES; place++) {
    // Those of the first day have been there for a while, as in any week of the year.
    for (let joins = -random.below(DAYS); joins < DAYS; joins += DAYS) {
      members.push(member(members.length, joins, orders, random));
    }
  }
  // The page lists people by name, which has nothing to do with when they came.
  return shuffled(members, random).map((one, at) => ({ ...one, uid: `person-${threeDigits(at)}` }));
}

const threeDigits = (number: number): string => String(number).padStart(3, '0');

interface Orders {
  known: readonly string[];
  needed: readonly string[];
}

function member(number: number, joins: number, { known, needed }: Orders, random: Random): Member {
  const skills: Record<string, Level> = {};
  const most = FEWEST_SKILLS + random.below(MOST_SKILLS - FEWEST_SKILLS + 1);
  for (const topic of popularFirst(known, random).slice(0, most)) {
    skills[topic] = random.pick(LEVELS);
  }
  const wanted = popularFirst(needed, random).filter((topic) => !Object.hasOwn(skills, topic));
  const leaves = joins + DAYS;
  return {
    uid: String(number),
    joins: Math.max(0, joins),
    leaves,
    languages: languages(random),
    skills,
    availability: random.chance(TELLS_TIMES)
      ? SLOTS.filter(() => random.chance(FREE_IN_A_PART))
      : [],
    needs: wishes(Math.max(0, joins), Math.min(leaves, DAYS), wanted, random),
  };
}

/** Each topic once: what has been answered does not come up again. */
function wishes(from: number, to: number, wanted: readonly string[], random: Random): Wish[] {
  const found: Wish[] = [];
  let day = from;
  for (const topic of wanted) {
    day += Math.ceil(-Math.log(1 - random.next()) * DAYS_BETWEEN_NEEDS);
    if (day >= to) break;
    found.push({ day, topic, urgency: random.pick(URGENCIES) });
  }
  return found;
}

function languages(random: Random): string[] {
  const spoken = Object.entries(SPEAKS).filter(([, share]) => random.chance(share));
  return spoken.length > 0 ? spoken.map(([code]) => code) : ['nl'];
}

/** In an order of their own, in which the n-th most popular is drawn with a weight of 1/n (Zipf). */
function popularFirst(topics: readonly string[], random: Random): string[] {
  const left = topics.map((topic, rank) => ({ topic, key: random.next() ** (rank + 1) }));
  return left.toSorted((a, b) => b.key - a.key).map(({ topic }) => topic);
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const keyed = list.map((item) => ({ item, key: random.next() }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}
