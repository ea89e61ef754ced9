import * as z from 'zod/mini';
import { PROGRAMME } from '../base/side.ts';
import { side, stamps, text, time, whole } from '../base/common.ts';
import { ERASED } from '../base/erased.ts';
import { type Fields, noun } from '../base/noun.ts';

/** sessions/{id}: what two parties agree and what they saw happen (design.md, sections 4 and 5). */
export const LIMIT = {
  topic: 60,
  issue: 2000,
  place: 300,
  note: 1000,
  overrideReason: 500,
  durationMinutes: { min: 15, max: 480 },
} as const;

export const SESSION_STATUSES = [
  'requested',
  'accepted',
  'disputed',
  'declined',
  'cancelled',
  'refused',
  'expired',
  'closed',
] as const;
/** The statuses that still have a move before them; the others are final. */
export const OPEN_STATUSES = ['requested', 'accepted', 'disputed'] as const;

export const REPORTS = ['took-place', 'giver-absent', 'receiver-absent'] as const;
const report = z.enum(REPORTS);

/** Staff let this one session through the floor, and say why (design.md, section 6). */
export const overrideSchema = z.object({
  reason: text(LIMIT.overrideReason, 1),
  by: side,
  at: time,
});

/** The uids of those two sides that are participants, giver first: what `participantIds` must be. */
export const participantIdsOf = (giverId: string, receiverId: string): string[] =>
  [giverId, receiverId].filter((id) => id !== PROGRAMME);

const fields = z.object({
  giverId: side,
  receiverId: side,
  participantIds: z.array(side).check(z.minLength(1), z.maxLength(2)),
  proposedBy: side,
  topic: text(LIMIT.topic, 1),
  issue: text(LIMIT.issue, 1),
  startsAt: time,
  durationMinutes: whole(LIMIT.durationMinutes.min, LIMIT.durationMinutes.max),
  place: text(LIMIT.place),
  status: z.enum(SESSION_STATUSES),
  giverReport: z.nullable(report),
  receiverReport: z.nullable(report),
  outcome: z.nullable(report),
  note: text(LIMIT.note),
  override: z.nullable(overrideSchema),
  createdAt: time,
  ...stamps,
});

export type Session = z.infer<typeof fields>;
export type SessionStatus = Session['status'];
export type Report = z.infer<typeof report>;
export type Override = z.infer<typeof overrideSchema>;

const refused = (check: (session: Session) => boolean, path: string) =>
  z.refine<Session>(check, { path: [path] });

export const sessionSchema = fields.check(
  refused((s) => s.giverId !== s.receiverId, 'receiverId'),
  refused((s) => s.proposedBy === s.giverId || s.proposedBy === s.receiverId, 'proposedBy'),
  refused(
    (s) => s.participantIds.join() === participantIdsOf(s.giverId, s.receiverId).join(),
    'participantIds',
  ),
  refused((s) => (s.status === 'closed') === (s.outcome !== null) || isRefusedRecord(s), 'outcome'),
);

/** A recorded session that was refused keeps the outcome that staff wrote (design.md, section 5). */
const isRefusedRecord = (s: Session): boolean => s.status === 'refused' && s.outcome !== null;

const partiesIn = (stored: Fields | null): unknown[] => {
  const parties = stored?.['participantIds'];
  return Array.isArray(parties) ? parties : [];
};

export const SESSION = noun({
  pattern: 'sessions/{id}',
  schema: sessionSchema,
  persons: {
    found: { by: 'list', field: 'participantIds' },
    exported: 'whole',
    erased: {
      giverId: 'kept',
      receiverId: 'kept',
      participantIds: 'kept',
      proposedBy: 'kept',
      topic: 'kept',
      issue: { becomes: ERASED.text },
      startsAt: 'kept',
      durationMinutes: 'kept',
      place: { becomes: '' },
      status: 'kept',
      giverReport: 'kept',
      receiverReport: 'kept',
      outcome: 'kept',
      // Of one that was refused it is a code.
      note: ({ status, note }) => (status === 'refused' ? note : ''),
      override: ({ override }) =>
        typeof override === 'object' && override !== null
          ? { ...override, reason: ERASED.reason }
          : null,
      createdAt: 'kept',
      // Days of grace count from it.
      updatedAt: 'kept',
      updatedBy: { becomes: PROGRAMME },
    },
    until: 'for good',
  },
  audited: { own: (_, after, before) => [...partiesIn(after ?? before), PROGRAMME] },
});
