import type { Level, Urgency } from '../people/ability.ts';

/**
 * Everything that matching weighs and limits, each with the sentence that justifies it. Weights are
 * whole numbers, so that the same people always give the same plan; only their proportions matter.
 */
export const WEIGHT = {
  /** Whoever teaches a topic saves a beginner days; but who has done it once knows the way as well. */
  level: { 1: 20, 2: 70, 3: 120 } satisfies Record<Level, number>,
  /** A need of now is lost if it waits; one of some day can. Decides only where help is scarce. */
  urgency: { 1: 0, 2: 80, 3: 240 } satisfies Record<Urgency, number>,
  /** Most proposals that come to nothing do so over the date. */
  commonTime: 120,
  noCommonTime: -240,
  /**
   * At the floor, where one may not receive before one gives: as much as all niceties together. It
   * grows with the square of the turn: a session above the floor, nobody has to wait yet. With 400,
   * nearly twice as many were stuck at the floor (docs/performance.md).
   */
  turn: 1000,
  /** A network grows by new ties, and two who know each other need no matching to meet again. */
  firstMeeting: 40,
  /** For each time that they have met, up to `MEETINGS_COUNTED`. */
  metBefore: -40,
  /** For each day since they last gave, up to `DAYS_SINCE_GIVING`; who never gave has waited longest. */
  dayWithoutGiving: 1,
  /** For each session that they are to give already. Small: `MOST_GIVING` keeps them from wearing out. */
  load: -40,
} as const;

/** In a round, a need met: four times all that two matches can differ by, so that help comes first. */
export const NEED_MET = 10_000;

/** In a round, to whoever has given most: points earned are to be of use, or nobody earns them. */
export const RECEIVES_FIRST = 200;

/** From the fourth time on, two are old acquaintances; no more can be said by counting. */
export const MEETINGS_COUNTED = 3;

/** After two months without giving, one has waited long; a third is no reason to wait less. */
export const DAYS_SINCE_GIVING = 60;

/**
 * Of three proposals, two come about: so much of a session does one count towards somebody's turn
 * while the round goes on, and whoever is at the floor may be proposed twice.
 */
export const COMES_ABOUT = 2 / 3;

/** From here on it is somebody's turn to give: a session or less above the floor, as it is by default. */
export const TURN_DUE = 0.75;
/** Up to here, somebody has given enough of late. */
export const TURN_PAID = 0.25;

/** People are volunteers with work of their own: two sessions to prepare, of one letter, are many. */
export const GIVES_PER_ROUND = 2;
/** Two answers at a time are what somebody can act on before the next round. */
export const RECEIVES_PER_ROUND = 2;
/** More than three sessions ahead, and one of them is put off. */
export const MOST_GIVING = 3;
export const MOST_RECEIVING = 3;

/** What came of a session shows after a month; then a need still listed is a need again. */
export const REST_DAYS = 30;
/** Whoever said no, or let it lapse, is not asked the same by the same person within a quarter. */
export const TRIED_DAYS = 90;

/** People choose from a handful; whoever wants more than twenty looks in the directory. */
export const MOST_SUGGESTIONS = 20;
/** Cards that a page reads to suggest givers on a topic, those first whose turn it is. */
export const MOST_CARDS = 50;
