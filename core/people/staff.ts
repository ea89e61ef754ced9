import * as z from 'zod/mini';
import { stamps, text } from '../base/common.ts';
import { PROGRAMME } from '../base/side.ts';
import { noun } from '../base/noun.ts';

/** staff/{uid}: who works for the programme; a trigger copies `role` into the custom claim. */
export const LIMIT = { email: 254 } as const;

export const ROLES = ['staff', 'admin', 'researcher'] as const;
export const staffSchema = z.object({
  role: z.nullable(z.enum(ROLES)),
  email: text(LIMIT.email),
  ...stamps,
});
export type Staff = z.infer<typeof staffSchema>;
export type Role = (typeof ROLES)[number];

export const STAFF = noun({
  pattern: 'staff/{uid}',
  schema: staffSchema,
  persons: {
    found: { by: 'id' },
    exported: 'whole',
    erased: {
      role: 'kept',
      email: { becomes: '' },
      updatedAt: 'now',
      updatedBy: { becomes: PROGRAMME },
    },
    until: 'erasure',
  },
  // Every write, those of the command line too.
  audited: { own: () => [] },
});
