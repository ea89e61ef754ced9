import type { Transaction } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import { accountOf } from '../domain/account.ts';
import { auditBooks, type Books, type Drift } from '../domain/books.ts';
import { due } from '../domain/settle.ts';
import { accountSchema } from '../schema/account.ts';
import { adjustmentSchema } from '../schema/adjustment.ts';
import { COLLECTION, path } from '../schema/collections.ts';
import { parse } from '../schema/common.ts';
import { participantSchema } from '../schema/participant.ts';
import { sessionSchema } from '../schema/session.ts';
import { transferSchema } from '../schema/transfer.ts';
import { programmeOf, type Store } from './store.ts';

export interface Reconciliation {
  /** Where the books are wrong. */
  drift: Drift[];
  /** Documents that do not parse, and could not be counted. */
  unreadable: { document: string; problem: string }[];
  /** What no function has got to yet; not wrong, the sweep settles it. */
  waiting: string[];
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
        programme: programmeOf(await tx.get(store.db.doc(path.programme))),
        accounts: await all(COLLECTION.accounts, accountSchema),
        sessions: await all(COLLECTION.sessions, sessionSchema),
        transfers: await all(COLLECTION.transfers, transferSchema),
      };
      const participants = await all(COLLECTION.participants, participantSchema);
      const adjustments = await all(COLLECTION.adjustments, adjustmentSchema);
      const epoch = new Date(0);
      const waiting = [
        ...unsettledSessions(books),
        ...[...adjustments].filter(([, a]) => !a.result).map(([id]) => path.adjustment(id)),
        ...[...participants]
          .filter(([uid, person]) =>
            accountOf(person, books.accounts.get(uid) ?? null, books.programme, epoch),
          )
          .map(([uid]) => path.participant(uid)),
      ];
      const { accounts, sessions, transfers } = books;
      return {
        ...auditBooks(books),
        unreadable,
        waiting,
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

/** Sessions, there or vanished, whose points are not what they ought to be yet. */
const unsettledSessions = ({ sessions, transfers }: Books): string[] => {
  const vanished = [...transfers]
    .filter(([id, transfer]) => transfer.kind === 'session' && !sessions.has(id))
    .map(([id]) => id);
  return [...sessions.keys(), ...vanished]
    .filter((sessionId) => {
      const session = sessions.get(sessionId) ?? null;
      const transfer = transfers.get(sessionId) ?? null;
      return due({ sessionId, session, transfer }) !== 'nothing';
    })
    .map(path.session);
};
