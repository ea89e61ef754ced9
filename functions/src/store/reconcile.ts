import { AUDIT, SWEEP_ID } from '../../../core/base/audit.ts';
import type { In } from '../../../core/base/noun.ts';
import { PARTICIPANT, type Participant } from '../../../core/people/participant.ts';
import { ACCOUNT } from '../../../core/points/account.ts';
import { ADJUSTMENT, type Adjustment } from '../../../core/points/adjustment.ts';
import { auditBooks, type Books, type Drift } from '../../../core/points/books.ts';
import { accountOf } from '../../../core/points/give-before-receive.ts';
import { due } from '../../../core/points/settle.ts';
import { TRANSFER } from '../../../core/points/transfer.ts';
import { TERMS_AT } from '../../../core/programme/programme.ts';
import { SESSION } from '../../../core/sessions/session.ts';
import { Tx } from './documents.ts';
import type { Store } from './store.ts';

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
    async (raw) => {
      const tx = new Tx(store, raw);
      const unreadable: Reconciliation['unreadable'] = [];
      const all = async <T>(place: In<T>): Promise<Map<string, T>> => {
        const read = new Map<string, T>();
        for (const { id, path, parsed } of await tx.all(place)) {
          if (parsed.ok) read.set(id, parsed.value);
          else unreadable.push({ document: path, problem: parsed.problem });
        }
        return read;
      };
      const { parsed: mark } = await tx.get(AUDIT.at(SWEEP_ID));
      const books: Books = {
        programme: (await tx.get(TERMS_AT)).value,
        accounts: await all(ACCOUNT.in()),
        sessions: await all(SESSION.in()),
        transfers: await all(TRANSFER.in()),
        sweptAt: mark.ok ? (mark.value?.at ?? null) : null,
      };
      const participants = await all(PARTICIPANT.in());
      const adjustments = await all(ADJUSTMENT.in());
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
    return [{ document: SESSION.at(sessionId).path, since: session?.updatedAt ?? new Date() }];
  });
}

const unsettledAdjustments = (adjustments: ReadonlyMap<string, Adjustment>): Waiting[] =>
  [...adjustments]
    .filter(([, adjustment]) => !adjustment.result)
    .map(([id, { createdAt }]) => ({ document: ADJUSTMENT.at(id).path, since: createdAt }));

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
    return [{ document: ACCOUNT.at(uid).path, since: priced > written ? priced : written }];
  });
}
