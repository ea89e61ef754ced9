import { createServices } from '../../functions/src/services.ts';
import { ACCOUNT, type Account } from '../../core/points/account.ts';
import { accountSchema } from '../../core/points/account.ts';
import { PROGRAMME } from '../../core/base/side.ts';
import { DAY_MS } from '../../core/base/time.ts';
import { PARTICIPANT, type Participant } from '../../core/people/participant.ts';
import { SESSION, type Session, sessionSchema } from '../../core/sessions/session.ts';
import { TRANSFER, type Transfer, transferSchema } from '../../core/points/transfer.ts';
import { reconcile } from '../../functions/src/store/reconcile.ts';
import { settleAccount } from '../../functions/src/store/account.ts';
import { read, type Store } from '../../functions/src/store/store.ts';
import { expect } from 'vitest';
import { session } from '../../scripts/lib/builders/session.ts';
import { hold } from '../../scripts/lib/builders/transfer.ts';
import { participant } from '../../scripts/lib/builders/participant.ts';

/** The project whose functions the emulator has loaded: writes to it set triggers off. */
export const LOADED = 'demo-wederdienst';

let count = 0;
/** Twenty letters and digits, new each time, so that tests share an emulator without meeting. */
export const newId = (): string =>
  `${Date.now().toString(36)}${(count++).toString(36).padStart(3, '0')}test`
    .padEnd(20, 'x')
    .slice(0, 20);

/** A project of its own, on which no trigger listens: what happens is what the test calls. */
export const quietProject = (name: string) =>
  createServices({ projectId: `demo-${name}-${newId()}` });

/** Writes a profile as it stands since now, as the sweep looks for it. */
export async function writeParticipant(
  store: Store,
  uid: string,
  change: Partial<Participant> = {},
): Promise<void> {
  const now = new Date();
  const document = participant({ createdAt: now, updatedAt: now, ...change });
  await store.db.doc(PARTICIPANT.at(uid).path).set(document);
}

/** People with open accounts, and balances as given; on a quiet project settled at once. */
export async function openAccounts(store: Store, balances: Record<string, number>): Promise<void> {
  for (const [uid, balance] of Object.entries(balances)) {
    await writeParticipant(store, uid);
    await settleAccount(store, uid);
    if (balance === 0) continue;
    const id = newId();
    const opening = hold({
      ...(balance > 0 ? { from: PROGRAMME, to: uid } : { from: uid, to: PROGRAMME }),
      participantIds: [uid],
      points: Math.abs(balance),
      kind: 'opening',
      state: 'posted',
      sessionId: null,
      createdAt: new Date(0),
      resolvedAt: new Date(0),
      fromBalance: balance > 0 ? null : balance,
      toBalance: balance > 0 ? balance : null,
    });
    await store.db.doc(TRANSFER.at(id).path).set(opening);
    await store.db.doc(ACCOUNT.at(uid).path).update({ balance, mayReceive: balance - 8 >= -16 });
  }
}

/** Writes a session as its people left it. */
export async function writeSession(
  store: Store,
  id: string,
  change: Partial<Session> = {},
): Promise<Session> {
  const now = new Date();
  const stamps = { createdAt: now, updatedAt: now };
  const startsAt = new Date(now.getTime() + DAY_MS);
  const document = session({ startsAt, ...stamps, ...change });
  await store.db.doc(SESSION.at(id).path).set(document);
  return document;
}

export const accountIn = async (store: Store, uid: string): Promise<Account | null> =>
  read(accountSchema, await store.db.doc(ACCOUNT.at(uid).path).get());
export const sessionIn = async (store: Store, id: string): Promise<Session | null> =>
  read(sessionSchema, await store.db.doc(SESSION.at(id).path).get());
export const transferIn = async (store: Store, id: string): Promise<Transfer | null> =>
  read(transferSchema, await store.db.doc(TRANSFER.at(id).path).get());

/** Asks again until the answer is as expected; functions take their time. */
export async function eventually<T>(
  ask: () => Promise<T>,
  isReached: (value: T) => boolean,
  deadlineMs = 120_000,
): Promise<T> {
  const deadline = Date.now() + deadlineMs;
  for (;;) {
    const value = await ask();
    if (isReached(value)) return value;
    if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The books balance, everything could be read, and nothing waits for a function. */
export async function expectWhole(store: Store): Promise<void> {
  const { drift, unreadable, waiting } = await reconcile(store);
  expect({ drift, unreadable, waiting }).toEqual({ drift: [], unreadable: [], waiting: [] });
}
