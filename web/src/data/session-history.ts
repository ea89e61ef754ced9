import { PROGRAMME } from '../../../core/base/side.ts';
import type { Report, Session } from '../../../core/sessions/session.ts';
import type { Transfer } from '../../../core/points/transfer.ts';

/** What has happened in a session; each has a sentence in the message catalogue. */
export type Happening =
  | { kind: 'asked' }
  | { kind: 'held' | 'posted' | 'voided'; points: number }
  | { kind: 'overridden'; by: string; reason: string }
  | {
      kind: 'recorded' | 'proposed' | 'accepted' | 'declined' | 'cancelled' | 'resolved';
      by: string;
    }
  | { kind: 'reported'; by: string; report: Report | null }
  | { kind: 'refused' | 'expired' | 'unreported' | 'disputed' | 'closed' };

export interface HistoryEntry {
  /** Null where the documents don't say. */
  at: Date | null;
  what: Happening;
}

/**
 * The course of a session as far as its documents tell it, the first first: they keep the present and
 * the time of the last write, not every step on the way.
 * @param transfer the session's, if there is one
 */
export function historyOf(session: Session, transfer: Transfer | null): HistoryEntry[] {
  const entries: HistoryEntry[] = [{ at: session.createdAt, what: firstOf(session) }];
  const { override } = session;
  if (override) {
    const { by, reason } = override;
    entries.push({ at: override.at, what: { kind: 'overridden', by, reason } });
  }
  if (transfer) {
    const { points, createdAt, resolvedAt, state } = transfer;
    entries.push({ at: createdAt, what: { kind: 'held', points } });
    if (state !== 'pending') entries.push({ at: resolvedAt, what: { kind: state, points } });
  }
  entries.push(...reports(session));
  const last = lastMove(session);
  if (last) entries.push({ at: session.updatedAt, what: last });
  const time = ({ at }: HistoryEntry) => (at ?? session.updatedAt).getTime();
  return entries.toSorted((a, b) => time(a) - time(b));
}

/** A session begins as a request, unless the team recorded it when it had already happened. */
const firstOf = (session: Session): Happening =>
  isRecord(session) ? { kind: 'recorded', by: session.updatedBy } : { kind: 'asked' };

const isRecord = ({ status, createdAt, updatedAt }: Session): boolean =>
  status === 'closed' && createdAt.getTime() === updatedAt.getTime();

/** What each has said stays between the lines until both have spoken, or it no longer matters. */
function reports(session: Session): HistoryEntry[] {
  const { giverId, receiverId, giverReport, receiverReport, status } = session;
  const isOpenly = status !== 'accepted';
  return (
    [
      [giverId, giverReport],
      [receiverId, receiverReport],
    ] as const
  ).flatMap(([by, report]) => {
    if (report === null) return [];
    const isLast = session.updatedBy === by || (by === PROGRAMME && isByTeam(session));
    const at = isLast ? session.updatedAt : null;
    return { at, what: { kind: 'reported', by, report: isOpenly ? report : null } };
  });
}

/** The last write, where it was a move that no other entry tells of. */
function lastMove(session: Session): Happening | null {
  const { status, updatedBy: by, giverReport, receiverReport, note } = session;
  switch (status) {
    case 'requested':
      // A first request and an override have their own entries.
      return session.updatedAt.getTime() === session.createdAt.getTime() ||
        session.override?.at.getTime() === session.updatedAt.getTime()
        ? null
        : { kind: 'proposed', by };
    case 'accepted':
      return giverReport === null && receiverReport === null ? { kind: 'accepted', by } : null;
    case 'declined':
    case 'cancelled':
      return { kind: status, by };
    case 'disputed':
      return { kind: note === 'unreported' ? 'unreported' : 'disputed' };
    case 'refused':
    case 'expired':
      return { kind: status };
    case 'closed':
      if (isRecord(session)) return null;
      return isResolved(session) ? { kind: 'resolved', by } : { kind: 'closed' };
  }
}

/** Closed by the team, which decided or recorded it, rather than by the second report or the sweep. */
const isResolved = (session: Session): boolean =>
  isByTeam(session) &&
  (session.giverReport === null || session.giverReport !== session.receiverReport);

/** Written by somebody who is neither a party nor functions; they may speak for the programme's side. */
const isByTeam = ({ updatedBy, participantIds }: Session): boolean =>
  updatedBy !== PROGRAMME && !participantIds.includes(updatedBy);
