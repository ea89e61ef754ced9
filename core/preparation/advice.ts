import * as z from 'zod/mini';
import { stamps, text, time } from '../base/common.ts';

/**
 * preparations/{sessionId}/advice/{id}: one message between the team and the giver. The receiver does
 * not read it; nobody edits it, so that an answer stays an answer (docs/decisions/16).
 */
export const LIMIT = { text: 2000 } as const;

export const adviceSchema = z.object({
  text: text(LIMIT.text, 1),
  /** Whom its writer speaks for. */
  side: z.enum(['giver', 'coach']),
  createdAt: time,
  ...stamps,
});
export type Advice = z.infer<typeof adviceSchema>;
