import { type Random, randomFrom } from './random.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../core/base/time.ts';

/** What befalls what functions do. Chances are from 0 to 1. */
export interface Faults {
  /** That an event is delivered a second time, and perhaps a third. */
  duplicated: number;
  /** That it comes days late. */
  delayed: number;
  /** That it never comes. */
  dropped: number;
  /** For each request to the database: that the process dies before it arrives, or before its answer. */
  killed: number;
  /** For each commit: that Firestore aborts it. */
  aborted: number;
  /** For each commit: that it is done, but the answer is an error. */
  unanswered: number;
  /** How far the functions' clocks may be off, in milliseconds. */
  skewMs: number;
}

export const NO_FAULTS: Faults = {
  duplicated: 0,
  delayed: 0,
  dropped: 0,
  killed: 0,
  aborted: 0,
  unanswered: 0,
  skewMs: 0,
};

/** Somebody does something. What exactly follows from `number`, their habits, and what they see. */
export interface Act {
  number: number;
  /** After the beginning. */
  atMs: number;
  /** Which of the people; those after the participants are staff. */
  who: number;
}

/** A deploy that brings a new price and floor: every process is replaced. */
export interface Deploy {
  atMs: number;
  sessionPoints: number;
  floor: number;
}

/** One schedule: who does what when, and what befalls. All else follows from the seed. */
export interface Plan {
  seed: number;
  participants: number;
  staff: number;
  /** Processes that handle events. */
  instances: number;
  faults: Faults;
  deploy: Deploy | null;
  acts: Act[];
}

/** Draws a schedule. Most are of a few people who meet often; some of hundreds. */
export function planOf(seed: number): Plan {
  const random = randomFrom(`${seed}/plan`);
  const participants = populationOf(random);
  const staff = 1 + random.below(3);
  const each = participants > 100 ? 4 : participants > 8 ? 8 : 25;
  const acts = actsOf(random, participants, staff, participants * each + random.below(20));
  const lengthMs = acts.at(-1)?.atMs ?? 0;
  return {
    seed,
    participants,
    staff,
    instances: 1 + random.below(3),
    faults: faultsOf(random),
    deploy: random.chance(0.4) ? deployOf(random, lengthMs) : null,
    acts,
  };
}

function populationOf(random: Random): number {
  const kind = random.next();
  if (kind < 0.9) return 2 + random.below(6);
  return kind < 0.985 ? 10 + random.below(30) : 200 + random.below(200);
}

function actsOf(random: Random, participants: number, staff: number, count: number): Act[] {
  let atMs = 0;
  return Array.from({ length: count }, (_, number) => {
    atMs += gapOf(random, participants);
    const isStaffs = random.chance(0.2);
    const who = isStaffs ? participants + random.below(staff) : random.below(participants);
    return { number, atMs, who };
  });
}

/** Mostly at the same moment, so that transactions meet; then again nothing for days. */
function gapOf(random: Random, participants: number): number {
  const kind = random.next();
  if (kind < 0.4) return random.below(200);
  if (kind < 0.6) return random.below(5 * MINUTE_MS);
  if (kind < 0.95 || participants > 8)
    return random.below(participants > 40 ? HOUR_MS : 12 * HOUR_MS);
  return random.below(12 * DAY_MS);
}

function faultsOf(random: Random): Faults {
  const often = (most: number) => (random.chance(0.5) ? random.next() * most : 0);
  return {
    duplicated: often(0.5),
    delayed: often(0.3),
    dropped: often(0.3),
    killed: often(0.03),
    aborted: often(0.2),
    unanswered: often(0.1),
    skewMs: random.chance(0.3) ? random.pick([MINUTE_MS / 2, DAY_MS, 365 * DAY_MS]) : 0,
  };
}

const deployOf = (random: Random, lengthMs: number): Deploy => ({
  atMs: Math.floor(random.next() * lengthMs),
  sessionPoints: random.pick([4, 6, 8, 10]),
  floor: random.pick([-24, -16, -8, 0]),
});
