import * as z from 'zod/mini';
import { time, whereMissing, whole } from '../base/common.ts';
import { noun } from '../base/noun.ts';

/** accounts/{uid}: a participant's points; written by functions alone (design.md, section 4). */
export const accountSchema = z.object({
  balance: z.int(),
  held: whole(0),
  floor: z.int().check(z.lte(0)),
  open: z.boolean(),
  mayReceive: z.boolean(),
  /** Since when an open account's `mayReceive` has been false without a break; missing in older documents. */
  blockedSince: whereMissing(z.nullable(time), null),
  version: whole(1),
  updatedAt: time,
});
export type Account = z.infer<typeof accountSchema>;

export const ACCOUNT = noun({
  pattern: 'accounts/{uid}',
  schema: accountSchema,
  persons: { found: { by: 'id' }, exported: 'whole', erased: 'kept', until: 'for good' },
  audited: 'nothing',
});
