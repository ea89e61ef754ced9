import * as z from 'zod/mini';
import { documentId, side, stamps, text, time, whole } from '../base/common.ts';
import { PROGRAMME } from '../base/side.ts';
import { ERASED } from '../base/erased.ts';
import { noun } from '../base/noun.ts';

/** adjustments/{id}: points corrected by staff, with a reason; functions write the `result`. */
export const LIMIT = { points: { min: 1, max: 1000 }, reason: { min: 5, max: 500 } } as const;

export const DIRECT_KINDS = ['correction', 'forgiveness', 'donation', 'opening'] as const;

const shared = {
  participantId: side,
  reason: text(LIMIT.reason.max, LIMIT.reason.min),
  createdAt: time,
  ...stamps,
  result: z.optional(
    z.object({ state: z.enum(['applied', 'rejected']), reason: z.nullable(z.string()) }),
  ),
};

export const adjustmentSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(DIRECT_KINDS),
    direction: z.enum(['credit', 'debit']),
    points: whole(LIMIT.points.min, LIMIT.points.max),
    transferId: z.optional(z.null()),
    ...shared,
  }),
  z.object({
    kind: z.literal('reversal'),
    direction: z.null(),
    points: z.null(),
    transferId: documentId,
    ...shared,
  }),
]);
export type Adjustment = z.infer<typeof adjustmentSchema>;
export type AdjustmentResult = NonNullable<Adjustment['result']>;

export const ADJUSTMENT = noun({
  pattern: 'adjustments/{id}',
  schema: adjustmentSchema,
  persons: {
    found: { by: 'field', field: 'participantId' },
    exported: 'whole',
    erased: {
      kind: 'kept',
      participantId: 'kept',
      direction: 'kept',
      points: 'kept',
      transferId: 'kept',
      reason: { becomes: ERASED.reason },
      result: 'kept',
      createdAt: 'kept',
      updatedAt: 'kept',
      updatedBy: 'kept',
    },
    until: 'for good',
  },
  audited: { own: () => [PROGRAMME] },
});
