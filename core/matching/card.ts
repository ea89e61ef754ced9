import * as z from 'zod/mini';
import { levels, sessionCount, urgencies } from '../people/ability.ts';
import { availability } from '../people/availability.ts';
import { text, time } from '../base/common.ts';
import { languageCode, LIMIT } from '../people/participant.ts';
import { noun } from '../base/noun.ts';

/**
 * cards/{uid}: what matching may know of a person whose account is open, drawn by functions from the
 * participant, the intake, the account and the sessions (docs/decisions/14). Read by people whose
 * account is open, and so without the balance: of it, `turn` and `seeks` tell who is near or at the floor.
 */
export const TURNS = [0, 1, 2] as const;
export type Turn = (typeof TURNS)[number];

export const cardSchema = z.object({
  /** The account is open. */
  open: z.boolean(),
  languages: z.array(languageCode).check(z.maxLength(LIMIT.languages)),
  skills: levels,
  needs: urgencies,
  /** The topics of `skills`; an index can't look into a map. */
  helpsWith: z.array(text(60, 1)),
  /** The topics of `needs` as long as they may receive, else none. */
  seeks: z.array(text(60, 1)),
  availability,
  /** 0 has given enough of late, 1 as anybody, 2 it is their turn to give. */
  turn: z.literal(TURNS),
  /** Sessions to come in which they give. */
  giving: sessionCount,
  lastGaveAt: z.nullable(time),
  updatedAt: time,
});
export type Card = z.infer<typeof cardSchema>;

export const CARD = noun({
  pattern: 'cards/{uid}',
  schema: cardSchema,
  persons: { found: { by: 'id' }, exported: 'whole', erased: 'redrawn', until: 'erasure' },
  audited: 'nothing',
});
