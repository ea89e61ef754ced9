import * as z from 'zod/mini';
import { stamps, text } from '../base/common.ts';
import { materials } from './material.ts';
import { noun } from '../base/noun.ts';

/**
 * preparations/{sessionId}/background/receiver: what the receiver tells the giver beforehand, written
 * by the receiver alone and read by both parties and staff (docs/decisions/16).
 */
export const LIMIT = { issue: 2000, background: 4000 } as const;

export const backgroundSchema = z.object({
  /** The issue in the receiver's own words; empty as long as that of the session says it. */
  issue: text(LIMIT.issue),
  background: text(LIMIT.background),
  materials,
  ...stamps,
});
export type Background = z.infer<typeof backgroundSchema>;

export const BACKGROUND = noun({
  pattern: 'preparations/{sessionId}/background/receiver',
  schema: backgroundSchema,
  persons: {
    found: { by: 'session', written: 'by-them' },
    exported: 'whole',
    erased: 'deleted',
    until: 'erasure',
  },
  audited: 'nothing',
});
