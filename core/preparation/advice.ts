import * as z from 'zod/mini';
import { stamps, text, time } from '../base/common.ts';
import { PROGRAMME } from '../base/side.ts';
import { noun, withhold } from '../base/noun.ts';

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

export const ADVICE = noun({
  pattern: 'preparations/{sessionId}/advice/{id}',
  schema: adviceSchema,
  persons: {
    found: { by: 'session', written: 'by-both' },
    exported: 'whole',
    erased: 'deleted',
    until: 'erasure',
  },
  audited: {
    // The giver's own messages are not staff's; the rules see to it that `side` says who wrote.
    own: (_, after) => [after?.['side'] === 'giver' ? after['updatedBy'] : null, PROGRAMME],
    // Whom the words are about may be among the staff, who read the audit.
    redact: withhold('text'),
  },
});
