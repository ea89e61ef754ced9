import * as z from 'zod/mini';
import { time, whole } from '../base/common.ts';
import { noun } from '../base/noun.ts';

/** accounts/{uid}: a participant's points; written by functions alone (design.md, section 4). */
const fields = z.object({
  balance: z.int(),
  held: whole(0),
  floor: z.int().check(z.lte(0)),
  open: z.boolean(),
  mayReceive: z.boolean(),
  /** Since when an open account's `mayReceive` has been false without a break; else null. */
  blockedSince: z.optional(z.nullable(time)),
  version: whole(1),
  updatedAt: time,
});
type Stored = z.infer<typeof fields>;

const sinceLastWrite = ({
  open,
  mayReceive,
  updatedAt,
}: Omit<Stored, 'blockedSince'>): Date | null => (open && !mayReceive ? updatedAt : null);

/** One from before this was kept has been blocked since its last write at the latest. */
export const accountSchema = z.pipe(
  fields,
  z.transform(({ blockedSince, ...account }: Stored) => ({
    ...account,
    blockedSince: blockedSince === undefined ? sinceLastWrite(account) : blockedSince,
  })),
);
export type Account = z.infer<typeof accountSchema>;

export const ACCOUNT = noun({
  pattern: 'accounts/{uid}',
  schema: accountSchema,
  persons: { found: { by: 'id' }, exported: 'whole', erased: 'kept', until: 'for good' },
  audited: 'nothing',
});
