import type * as z from 'zod/mini';
import { accountOf } from '../../../core/points/give-before-receive.ts';
import { auditBooks, type Books, type Drift } from '../../../core/points/books.ts';
import { due } from '../../../core/points/settle.ts';
import { accountSchema } from '../../../core/points/account.ts';
import { type Adjustment, adjustmentSchema } from '../../../core/points/adjustment.ts';
import { auditSchema, SWEEP_ID } from '../../../core/base/audit.ts';
import { COLLECTION, path } from '../../../core/base/collections.ts';
import { parse } from '../../../core/base/common.ts';
import { type Participant, participantSchema } from '../../../core/people/participant.ts';
import { sessionSchema } from '../../../core/sessions/session.ts';
import { transferSchema } from '../../../core/points/transfer.ts';
import type { Snapshot, Transaction } from './database.ts';
import { termsOf, type Store } from './store.ts';

export interface Reconciliation {
  /** Where the books are wrong. */
  drift: Drift[];
  /** Documents that do not parse, and could not be counted. */
  unreadable: { document: string; problem: string }[];
  /** Documents that no function has got to yet. Not wrong: their event is on its way, or was lost. */
  waiting: string[];
  /** Those of them that a sweep ought to have settled, and did not. */
  missed: string[];
  programmeBalance: number;
  counted: Record<'accounts' | 'sessions' | 'transfers', number>;
}

/** Reads all the books at one moment and checks the six invariants over them (design.md, section 6). */
export const reconcile = (store: Store): Promise<Reconciliation> =>
  store.db.runTransaction(
    async (tx) => {
      const unreadable: Reconciliation['unreadable'] = [];
      const all = <T>(collection: string, schema: z.ZodMiniType<T>) =>
        readAll(store, tx, collection, schema, unreadable);
      const books: Books = {
        programme: termsOf(await tx.get(store.db.doc(path.programme))),
        accounts: await all(COLLECTION.accounts, accountSchema),
        sessions: await all(COLLECTION.sessions, sessionSchema),
        transfers: await all(COLLECTION.transfers, transferSchema),
        sweptAt: sweptAtOf(await tx.get(store.db.doc(path.audit(SWEEP_ID)))),
      };
      const participants = await all(COLLECTION.participants, participantSchema);
      const adjustments = await all(COLLECTION.adjustments, adjustmentSchema);
      const waiting = [
        ...unsettledSessions(books),
        ...unsettledAdjustments(adjustments),
        ...unsettledAccounts(participants, books),
      ];
      const { accounts, sessions, transfers } = books;
      return {
        ...auditBooks(books),
        unreadable,
        waiting: waiting.map(({ document }) => document),
        missed: waiting
          .filter(({ since }) => books.sweptAt !== null && since < books.sweptAt)
          .map(({ document }) => document),
        counted: {
          accounts: accounts.size,
          sessions: sessions.size,
          transfers: transfers.size,
        },
      };
    },
    { readOnly: true },
  );

async function readAll<T>(
  store: Store,
  tx: Transaction,
  collection: string,
  schema: z.ZodMiniType<T>,
  unreadable: Reconciliation['unreadable'],
): Promise<Map<string, T>> {
  const { docs } = await tx.get(store.db.collection(collection));
  const read = new Map<string, T>();
  for (const snapshot of docs) {
    const parsed = parse(schema, snapshot.data());
    if (parsed.ok) read.set(snapshot.id, parsed.value);
    else unreadable.push({ document: snapshot.ref.path, problem: parsed.problem });
  }
  return read;
}

const sweptAtOf = (mark: Snapshot): Date | null => {
  const entry = parse(auditSchema, mark.data());
  return entry.ok ? entry.value.at : null;
};

/** A document that is not as it ought to be, and since when. */
interface Waiting {
  document: string;
  since: Date;
}

/** Sessions, there or vanished, whose points are not what they ought to be yet. */
function unsettledSessions({ sessions, transfers }: Books): Waiting[] {
  const vanished = [...transfers]
    .filter(([id, transfer]) => transfer.kind === 'session' && !sessions.has(id))
    .map(([id]) => id);
  return [...sessions.keys(), ...vanished].flatMap((sessionId) => {
    const session = sessions.get(sessionId) ?? null;
    const transfer = transfers.get(sessionId) ?? null;
    if (due({ sessionId, session, transfer }) === 'nothing') return [];
    // When a session vanished is not known; it may have been just now.
    return [{ document: path.session(sessionId), since: session?.updatedAt ?? new Date() }];
  });
}

const unsettledAdjustments = (adjustments: ReadonlyMap<string, Adjustment>): Waiting[] =>
  [...adjustments]
    .filter(([, adjustment]) => !adjustment.result)
    .map(([id, { createdAt }]) => ({ document: path.adjustment(id), since: createdAt }));

/** Accounts that do not follow their participant, who may have vanished. */
function unsettledAccounts(
  participants: ReadonlyMap<string, Participant>,
  { accounts, programme }: Books,
): Waiting[] {
  return [...new Set([...participants.keys(), ...accounts.keys()])].flatMap((uid) => {
    const participant = participants.get(uid) ?? null;
    const next = accountOf(participant, accounts.get(uid) ?? null, programme, new Date(0));
    if (next === null) return [];
    const written = participant?.updatedAt ?? new Date();
    const priced = programme.updatedAt ?? written;
    return [{ document: path.account(uid), since: priced > written ? priced : written }];
  });
}
