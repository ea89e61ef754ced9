import * as z from 'zod/mini';
import { time, whole } from '../base/common.ts';

/** accounts/{uid}: a participant's points; written by functions alone (design.md, section 4). */
export const accountSchema = z.object({
  balance: z.int(),
  held: whole(0),
  floor: z.int().check(z.lte(0)),
  open: z.boolean(),
  mayReceive: z.boolean(),
  version: whole(1),
  updatedAt: time,
});
export type Account = z.infer<typeof accountSchema>;
