import type { MethodId } from './plan.ts';

/**
 * The methods of a session: steps with their minutes, what the giver prepares, what the receiver
 * brings. Structure alone; what each step asks of whom stands in web/src/words/methods.
 */

/** Who has the floor: the other listens, or asks. */
export type Lead = 'giver' | 'receiver' | 'both';

interface Method {
  /** In their order; the minutes are those of a session that takes `minutesOf`. */
  steps: Readonly<Record<string, readonly [minutes: number, lead: Lead]>>;
  /** In a shorter session its steps would be no more than their names. */
  leastMinutes: number;
  /** The giver's checklist. */
  prepares: readonly string[];
  brings: readonly string[];
}

export const METHODS = {
  'peer-consulting': {
    steps: {
      arrive: [5, 'both'],
      tell: [10, 'receiver'],
      clarify: [10, 'giver'],
      'think-aloud': [15, 'giver'],
      respond: [10, 'receiver'],
      choose: [5, 'receiver'],
      close: [5, 'both'],
    },
    leastMinutes: 15,
    prepares: ['read', 'steps', 'open-questions', 'own-experience', 'place'],
    brings: ['one-sentence', 'tried', 'wish'],
  },
  intervision: {
    steps: {
      arrive: [5, 'both'],
      bring: [10, 'receiver'],
      core: [5, 'both'],
      ask: [15, 'giver'],
      silence: [5, 'both'],
      mirror: [10, 'giver'],
      reframe: [10, 'receiver'],
      advise: [15, 'giver'],
      plan: [10, 'receiver'],
      'look-back': [5, 'both'],
    },
    leastMinutes: 60,
    prepares: ['read', 'steps', 'open-questions', 'time', 'place'],
    brings: ['situation', 'own-part', 'one-sentence'],
  },
  'case-clinic': {
    steps: {
      roles: [3, 'both'],
      intention: [15, 'receiver'],
      stillness: [3, 'both'],
      mirror: [10, 'giver'],
      dialogue: [27, 'both'],
      closing: [10, 'receiver'],
      journal: [2, 'both'],
    },
    leastMinutes: 60,
    prepares: ['read', 'steps', 'set-aside', 'time', 'quiet-place'],
    brings: ['challenge', 'future', 'edge'],
  },
  'walk-through': {
    steps: {
      aim: [5, 'receiver'],
      overview: [10, 'receiver'],
      through: [30, 'giver'],
      list: [10, 'both'],
      close: [5, 'both'],
    },
    leastMinutes: 30,
    prepares: ['read', 'study', 'three-points', 'example', 'place'],
    brings: ['document', 'doubts', 'readers'],
  },
  'skills-demo': {
    steps: {
      aim: [5, 'receiver'],
      show: [10, 'giver'],
      explain: [10, 'giver'],
      try: [20, 'receiver'],
      apply: [10, 'receiver'],
      close: [5, 'both'],
    },
    leastMinutes: 45,
    prepares: ['read', 'rehearse', 'equipment', 'exercise', 'handout'],
    brings: ['own-case', 'device', 'level'],
  },
} as const satisfies Record<MethodId, Method>;

type Methods = typeof METHODS;
export type StepId<M extends MethodId> = keyof Methods[M]['steps'];
export type CheckId<M extends MethodId> = Methods[M]['prepares'][number];
export type BringId<M extends MethodId> = Methods[M]['brings'][number];

/**
 * The method that stands there until the giver chooses: it suits most questions and any duration.
 * Nothing better can be known beforehand. Topics are the admins' own, so that no table could say what
 * fits them, and from an issue only people can tell; each card says in one line when it fits.
 */
export const DEFAULT_METHOD: MethodId = 'peer-consulting';

export interface TimedStep {
  id: string;
  minutes: number;
  lead: Lead;
}

const methodOf = (id: MethodId): Method => METHODS[id];

const stepsAsMade = (id: MethodId): TimedStep[] =>
  Object.entries(methodOf(id).steps).map(([step, [minutes, lead]]) => ({
    id: step,
    minutes,
    lead,
  }));

/** How long the method takes when nothing is shortened. */
export const minutesOf = (id: MethodId): number => sum(stepsAsMade(id).map((step) => step.minutes));

/** Whether a session is long enough for it. */
export const fits = (id: MethodId, durationMinutes: number): boolean =>
  durationMinutes >= methodOf(id).leastMinutes;

/**
 * The steps of a method in a session of so many minutes, each in proportion and in whole minutes that
 * add up to the duration. What is lost in rounding goes to the steps that lost most by it.
 * @param durationMinutes a whole number, at least 15: as many as any session has, and more than a
 *   method has steps
 */
export function stepsIn(id: MethodId, durationMinutes: number): TimedStep[] {
  const steps = stepsAsMade(id);
  // A minute each comes first, so that no step vanishes from a short session.
  const toShare = durationMinutes - steps.length;
  const wanted = steps.map(
    ({ minutes }) => ((minutes - 1) * toShare) / (minutesOf(id) - steps.length),
  );
  const whole = wanted.map(Math.floor);
  const left = toShare - sum(whole);
  // Sorting is stable: of two alike the earlier comes first.
  const byLoss = steps
    .map((_, index) => index)
    .toSorted((a, b) => lossAt(b, wanted) - lossAt(a, wanted));
  const extra = new Set(byLoss.slice(0, left));
  return steps.map((step, index) => ({
    ...step,
    minutes: 1 + (whole[index] ?? 0) + (extra.has(index) ? 1 : 0),
  }));
}

const lossAt = (index: number, wanted: readonly number[]): number => (wanted[index] ?? 0) % 1;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** What the giver prepares and the receiver brings. */
export const prepares = (id: MethodId): readonly string[] => methodOf(id).prepares;
export const brings = (id: MethodId): readonly string[] => methodOf(id).brings;
