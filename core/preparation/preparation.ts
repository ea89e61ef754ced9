import * as z from 'zod/mini';
import { side, stamps, text } from '../base/common.ts';

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
