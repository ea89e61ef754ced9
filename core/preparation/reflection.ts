import * as z from 'zod/mini';
import { stamps, text } from '../base/common.ts';
import { noun } from '../base/noun.ts';

/**
 * preparations/{sessionId}/reflections/{giver|receiver}: what a session brought one of its parties,
 * written by that party once it has begun. Read by its writer and staff, and by the other party if it
 * is shared.
 */
export const LIMIT = { text: 2000 } as const;

export const reflectionSchema = z.object({
  text: text(LIMIT.text, 1),
  shared: z.boolean(),
  ...stamps,
});
export type Reflection = z.infer<typeof reflectionSchema>;

export const REFLECTION = noun({
  pattern: 'preparations/{sessionId}/reflections/{side}',
  schema: reflectionSchema,
  persons: {
    found: { by: 'session', written: 'by-them' },
    exported: 'whole',
    erased: 'deleted',
    until: 'erasure',
  },
  audited: 'nothing',
});
