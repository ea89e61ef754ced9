import * as z from 'zod/mini';
import { side, stamps, text } from '../base/common.ts';
import { PROGRAMME } from '../base/side.ts';
import { noun } from '../base/noun.ts';

/**
 * preparations/{sessionId}: who of the team stands by the giver; written by staff, read by them and
 * the parties. It is there once somebody has been chosen: a session costs nothing more until then
 * (docs/decisions/16).
 */
export const LIMIT = { coachName: 80 } as const;

export const preparationSchema = z
  .object({
    coachId: z.nullable(side),
    /** By which the parties know them, who can't read staff/{uid}; empty without a coach. */
    coachName: text(LIMIT.coachName),
    ...stamps,
  })
  .check(
    z.refine(({ coachId, coachName }) => (coachId === null) === (coachName === ''), {
      path: ['coachName'],
    }),
  );
export type Preparation = z.infer<typeof preparationSchema>;

export const PREPARATION = noun({
  pattern: 'preparations/{sessionId}',
  schema: preparationSchema,
  persons: {
    found: { by: 'field', field: 'coachId' },
    exported: 'whole',
    erased: {
      coachId: { becomes: null },
      coachName: { becomes: '' },
      updatedAt: 'now',
      updatedBy: { becomes: PROGRAMME },
    },
    until: 'for good',
  },
  audited: { own: () => [PROGRAMME] },
});
