import * as z from 'zod/mini';
import { topicId } from '../people/ability.ts';
import { documentId, side, stamps, text, time, whole } from '../base/common.ts';
import { PROGRAMME } from '../base/side.ts';
import { type Fields, noun } from '../base/noun.ts';

/**
 * rounds/{id}: a matching round, planned, edited and sent by staff. Each proposal has the id that its
 * session will have, so that it is sent once however often the sending is broken off and taken up.
 */
export const LIMIT = { proposals: 1000, unmet: 5000 } as const;

export const UNMET = [
  'nobody-can',
  'all-tried',
  'must-give-first',
  'enough-at-once',
  'nobody-free',
  'meets-already',
  /** A plan holds no more; another round goes on from there. */
  'next-round',
] as const;

export const proposalSchema = z.object({
  sessionId: documentId,
  giverId: side,
  receiverId: side,
  topic: topicId,
  startsAt: time,
  durationMinutes: whole(15, 480),
  /** Staff have taken it out of the plan. */
  isDropped: z.boolean(),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const roundSchema = z.object({
  proposals: z.array(proposalSchema).check(z.maxLength(LIMIT.proposals)),
  unmet: z
    .array(z.object({ receiverId: side, topic: topicId, why: z.enum(UNMET) }))
    .check(z.maxLength(LIMIT.unmet)),
  /** Ids of the sessions that have been sent. */
  sent: z.array(documentId).check(z.maxLength(LIMIT.proposals)),
  /** By session id, why one could not be sent, in a word of the message catalogue. */
  failed: z.record(documentId, text(60, 1)),
  createdAt: time,
  ...stamps,
});
export type Round = z.infer<typeof roundSchema>;

const LISTS = ['proposals', 'unmet', 'sent', 'failed'] as const;

/** How much was in it: the sessions that were sent say the rest. */
const counted = (round: Fields): Fields => ({
  ...round,
  ...Object.fromEntries(LISTS.map((list) => [list, Object.keys(round[list] ?? []).length])),
});

export const ROUND = noun({
  pattern: 'rounds/{id}',
  schema: roundSchema,
  persons: {
    found: { by: 'entries' },
    exported: 'entries',
    erased: 'taken-out',
    until: 'for good',
  },
  // Sending notes each session; each of them is in the audit itself.
  audited: { own: () => [PROGRAMME], news: ['proposals'], redact: counted },
});
