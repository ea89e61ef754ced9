import * as z from 'zod/mini';
import { stamps, text, time } from '../base/common.ts';
import { PROGRAMME } from '../base/side.ts';
import { noun, withhold } from '../base/noun.ts';

/**
 * participants/{uid}/notes/{id}: what staff note about a person, read by staff other than that
 * person; never edited, so that it stays what its writer said on that day (docs/decisions/09).
 */
export const LIMIT = { text: 2000 } as const;

export const noteSchema = z.object({
  text: text(LIMIT.text, 1),
  createdAt: time,
  ...stamps,
});
export type Note = z.infer<typeof noteSchema>;

export const NOTE = noun({
  pattern: 'participants/{uid}/notes/{id}',
  schema: noteSchema,
  persons: {
    found: { by: 'parent' },
    exported: 'whole',
    erased: 'emptied-and-deleted',
    until: 'erasure',
  },
  // Whom a note is about may be among the staff, who read the audit; and what is deleted is to be gone.
  audited: { own: () => [PROGRAMME], redact: withhold('text') },
});
