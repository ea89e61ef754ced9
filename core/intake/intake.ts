import * as z from 'zod/mini';
import { levels, topicId, urgencies } from '../people/ability.ts';
import { availability } from '../people/availability.ts';
import { day, documentId, side, stamps, text, time, whole } from '../base/common.ts';
import { languageCode, LIMIT as PROFILE_LIMIT } from '../people/participant.ts';
import { PROGRAMME } from '../base/side.ts';
import { noun, withhold } from '../base/noun.ts';

/**
 * intakes/{uid}: the interview with an applicant, what was decided, and how the engagement ends.
 * Written by staff other than that person, read by staff and researchers (docs/decisions/14).
 */
export const LIMIT = {
  place: 300,
  durationMinutes: { min: 15, max: 480 },
  story: 4000,
  firstGive: 1000,
  /** Of one skill, as the page asks it; the rules can only see to the sum of all. */
  evidence: 300,
  evidenceInAll: 6019,
  reason: 2000,
  message: 2000,
} as const;

export const STAGES = ['idea', 'trying', 'running', 'growing'] as const;
export const AIMS = ['social', 'environmental'] as const;
/** Whether the solution ought to be entrepreneurial at all. */
export const VENTURES = ['yes', 'no', 'unsure'] as const;
export const DECISIONS = ['accept', 'wait', 'refer', 'decline'] as const;
export type DecisionKind = (typeof DECISIONS)[number];
/** What becomes of the points of somebody who leaves: there are none, or staff have decided. */
export const EXITS = ['even', 'forgiven', 'donated', 'kept-open'] as const;
export type ExitKind = (typeof EXITS)[number];

const signed = { by: side, at: time };
const reason = text(LIMIT.reason, 1);

export const interviewSchema = z.object({
  at: time,
  durationMinutes: whole(LIMIT.durationMinutes.min, LIMIT.durationMinutes.max),
  place: text(LIMIT.place),
  /** The colleague who holds it. */
  by: side,
  /** False once it has been called off. */
  isOn: z.boolean(),
  /** When it was planned, moved or called off: each is told once. */
  plannedAt: time,
});
export type Interview = z.infer<typeof interviewSchema>;

/** One line each, so that rules without loops can tell them apart; in all no more than they let in. */
const evidence = z
  .record(topicId, z.string().check(z.regex(/^[^\n]*$/)))
  .check(
    z.refine((lines) => Object.values(lines).join('\n').length <= LIMIT.evidenceInAll, 'too long'),
  );

/** What the interview asks. All of it may be missing while it is under way. */
export const answersShape = {
  idea: text(LIMIT.story),
  problem: text(LIMIT.story),
  stage: z.nullable(z.enum(STAGES)),
  aims: z.array(z.enum(AIMS)).check(z.maxLength(AIMS.length)),
  entrepreneurial: z.nullable(z.enum(VENTURES)),
  needs: urgencies,
  skills: levels,
  /** By topic, what shows the level. */
  evidence,
  firstGive: text(LIMIT.firstGive),
  languages: z.array(languageCode).check(z.maxLength(PROFILE_LIMIT.languages)),
  availability,
};
export const answersSchema = z.object(answersShape);
export type Answers = z.infer<typeof answersSchema>;

export const intakeSchema = z.object({
  /** When the person applied: their wait begins. */
  appliedAt: time,
  interview: z.nullable(interviewSchema),
  ...answersShape,
  /** `reason` is for the team, `message` goes to the applicant; empty if nothing is to be sent. */
  decision: z.nullable(
    z.object({ kind: z.enum(DECISIONS), reason, message: text(LIMIT.message), ...signed }),
  ),
  /** The last one; those before are in the audit. */
  extension: z.nullable(z.object({ endsOn: day, reason, ...signed })),
  exit: z.nullable(
    z.object({
      kind: z.enum(EXITS),
      /** The balance that was decided about, in points. */
      balance: z.int(),
      /** What settles it; null where nothing is to be settled, or not yet. */
      adjustmentId: z.nullable(documentId),
      /** Until when it is kept open, by agreement. */
      until: z.nullable(day),
      reason,
      ...signed,
    }),
  ),
  createdAt: time,
  ...stamps,
});
export type Intake = z.infer<typeof intakeSchema>;
export type Decision = NonNullable<Intake['decision']>;
export type Exit = NonNullable<Intake['exit']>;

export const INTAKE = noun({
  pattern: 'intakes/{uid}',
  schema: intakeSchema,
  persons: {
    found: { by: 'id' },
    exported: 'whole',
    erased: 'emptied-and-deleted',
    until: 'erasure',
  },
  audited: {
    own: () => [PROGRAMME],
    // An interview is saved as it is typed: that somebody goes on with their answers is no news.
    news: ['interview', 'decision', 'extension', 'exit', 'updatedBy'],
    // What somebody has told need not stand twice.
    redact: withhold(...Object.keys(answersShape)),
  },
});
