import * as z from 'zod/mini';
import { side, text, time, whole } from '../base/common.ts';
import { ERASED } from '../base/erased.ts';
import { noun } from '../base/noun.ts';

/** transfers/{id}: one movement of points, never deleted, never changed once resolved. */
export const TRANSFER_KINDS = [
  'session',
  'correction',
  'forgiveness',
  'donation',
  'opening',
  'reversal',
] as const;

export const transferSchema = z.object({
  from: side,
  to: side,
  participantIds: z.array(side).check(z.minLength(1), z.maxLength(2)),
  points: whole(1),
  kind: z.enum(TRANSFER_KINDS),
  state: z.enum(['pending', 'posted', 'voided']),
  sessionId: z.nullable(z.string()),
  reverses: z.nullable(z.string()),
  reason: text(500),
  createdAt: time,
  resolvedAt: z.nullable(time),
  fromBalance: z.nullable(z.int()),
  toBalance: z.nullable(z.int()),
});
export type Transfer = z.infer<typeof transferSchema>;

/** The id of the one reversal that a transfer can have (design.md, section 4). */
export const reversalId = (transferId: string): string => `${transferId}-reversal`;

export const TRANSFER = noun({
  pattern: 'transfers/{id}',
  schema: transferSchema,
  persons: {
    found: { by: 'list', field: 'participantIds' },
    exported: 'whole',
    erased: {
      from: 'kept',
      to: 'kept',
      participantIds: 'kept',
      points: 'kept',
      kind: 'kept',
      state: 'kept',
      sessionId: 'kept',
      reverses: 'kept',
      // A session's says its topic; of the others it is what staff wrote.
      reason: ({ kind, reason }) => (kind === 'session' ? reason : ERASED.reason),
      createdAt: 'kept',
      resolvedAt: 'kept',
      fromBalance: 'kept',
      toBalance: 'kept',
    },
    until: 'for good',
  },
  audited: 'nothing',
});
