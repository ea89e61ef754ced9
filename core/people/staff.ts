import * as z from 'zod/mini';
import { stamps, text } from '../base/common.ts';

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
