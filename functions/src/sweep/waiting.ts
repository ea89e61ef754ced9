import { DAY_MS } from '../../../core/base/time.ts';
import { due } from '../../../core/points/settle.ts';
import { TRANSFER, type Transfer } from '../../../core/points/transfer.ts';
import { preparationReminder } from '../../../core/preparation/progress.ts';
import { TERMS_AT } from '../../../core/programme/programme.ts';
import { overdue } from '../../../core/sessions/overdue.ts';
import { OPEN_STATUSES, SESSION, type Session } from '../../../core/sessions/session.ts';
import { get } from '../store/documents.ts';
import type { Window } from '../store/preparation.ts';
import { moveOverdue, settleSession } from '../store/session.ts';
import { attempt, forEach, type Run } from './run.ts';

/** Ids of sessions for which something seems to be due. */
export interface Waiting {
  /** Still open: the points or the time of the session itself. */
  open: string[];
  /** A hold that outlived its session: it closed or vanished, and nobody heard. */
  orphans: string[];
  /** What a giver may have to be reminded of, and from when to when that would have fallen due. */
  toPrepare: { sessionId: string; session: Session }[];
  window: Window;
}

/**
 * Reads every pending transfer and every open session once, and looks with the same pure functions
 * whether anything is due. Only a hint, since each may change in the meantime: what is found is then
 * decided in a transaction. So a session that is in order costs a night two reads.
 */
export async function findWaiting(run: Run): Promise<Waiting> {
  const holds = new Map<string, Transfer>();
  await forEach(
    run,
    TRANSFER.in(),
    (all) => all.where('state', '==', 'pending').orderBy('__name__'),
    ({ id, value }) => holds.set(id, value),
  );
  const { value: terms, now } = await get(run.store, TERMS_AT);
  const window = { since: run.lastAt ?? new Date(now.getTime() - DAY_MS), now };
  const open: string[] = [];
  const toPrepare: Waiting['toPrepare'] = [];
  await forEach(
    run,
    SESSION.in(),
    (all) => all.where('status', 'in', [...OPEN_STATUSES]).orderBy('__name__'),
    (found) => {
      const sessionId = found.id;
      const transfer = holds.get(sessionId) ?? null;
      // Also where the session does not parse: its hold is no orphan.
      holds.delete(sessionId);
      const session = found.value;
      const isDue = due({ sessionId, session, transfer }) !== 'nothing';
      if (isDue || overdue(session, terms, now)) open.push(sessionId);
      if (preparationReminder(session, null, window)) toPrepare.push({ sessionId, session });
    },
  );
  return { open, orphans: [...holds.keys()], toPrepare, window };
}

/** @returns for how many anything was written */
export async function settleWaiting(run: Run, sessionIds: readonly string[]): Promise<number> {
  let count = 0;
  for (const sessionId of sessionIds) {
    await attempt(run, async () => {
      let changed = await settleSession(run.store, sessionId);
      while (await moveOverdue(run.store, sessionId)) changed = true;
      if (changed) count++;
    });
  }
  return count;
}
