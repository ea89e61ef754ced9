import * as z from 'zod/mini';
import { side, text, time } from './common.ts';
import { noun } from './noun.ts';

/** audit/{id}: written by functions, read by staff (design.md, section 4). */
export const auditSchema = z.discriminatedUnion('kind', [
  /** A write by staff: who, when, which document, before and after. The id is the event's. */
  z.object({
    kind: z.literal('write'),
    document: text(500, 1),
    /** A uid; `programme` for what the command line writes; `unknown` for a deletion, which bears no name. */
    by: side,
    at: time,
    before: z.nullable(z.record(z.string(), z.unknown())),
    after: z.nullable(z.record(z.string(), z.unknown())),
  }),
  /** A document that a person has to mend: reported once, closed when it reads again. */
  z.object({
    kind: z.literal('repair'),
    document: text(500, 1),
    problem: z.string(),
    fault: z.enum(['unreadable', 'contradiction']),
    state: z.enum(['open', 'mended']),
    at: time,
    mendedAt: z.nullable(time),
  }),
  /** The last sweep that went through whole; the next one looks back to it. */
  z.object({ kind: z.literal('sweep'), at: time, healed: z.record(z.string(), z.int()) }),
]);
export type AuditEntry = z.infer<typeof auditSchema>;

export const SWEEP_ID = 'last-sweep';
export const repairId = (document: string): string => `repair-${document.replaceAll('/', '-')}`;

export const AUDIT = noun({
  pattern: 'audit/{id}',
  schema: auditSchema,
  persons: {
    found: { by: 'record' },
    exported: 'whole',
    erased: {
      kind: 'kept',
      document: 'kept',
      by: 'kept',
      at: 'kept',
      before: { becomes: null },
      after: { becomes: null },
      problem: 'kept',
      fault: 'kept',
      state: 'kept',
      mendedAt: 'kept',
      healed: 'kept',
    },
    until: 'for good',
  },
  audited: 'nothing',
});
