import * as z from 'zod/mini';
import { stamps } from '../base/common.ts';
import { materials } from './material.ts';
import { noun } from '../base/noun.ts';

/**
 * preparations/{sessionId}/plan/giver: how the giver prepares, written by the giver alone and read by
 * both parties and staff (docs/decisions/16).
 */
export const LIMIT = { done: 20 } as const;

/** What each is for and how it goes is in methods.ts; the first is the default. */
export const METHOD_IDS = [
  'peer-consulting',
  'intervision',
  'case-clinic',
  'walk-through',
  'skills-demo',
] as const;
export type MethodId = (typeof METHOD_IDS)[number];

export const planSchema = z.object({
  method: z.enum(METHOD_IDS),
  /** What of the checklist is done. Ids of other methods may be among them, and count for nothing. */
  done: z.array(z.string().check(z.regex(/^[a-z-]{1,30}$/))).check(z.maxLength(LIMIT.done)),
  materials,
  ready: z.boolean(),
  ...stamps,
});
export type Plan = z.infer<typeof planSchema>;

export const PLAN = noun({
  pattern: 'preparations/{sessionId}/plan/giver',
  schema: planSchema,
  persons: {
    found: { by: 'session', written: 'by-them' },
    exported: 'whole',
    erased: 'deleted',
    until: 'erasure',
  },
  audited: 'nothing',
});
