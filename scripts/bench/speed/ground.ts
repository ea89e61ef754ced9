import { SETTINGS } from '../../../core/programme/programme.ts';
import { ACCOUNT } from '../../../core/points/account.ts';
import { SESSION, type Session } from '../../../core/sessions/session.ts';
import { createStore, type FirestoreStore } from '../../../functions/src/store/store.ts';
import { DAY_MS } from '../../../core/base/time.ts';
import { TOPICS } from '../../admin/demo.ts';
import { PROGRAMME_DEFAULTS } from '../../lib/builders/programme.ts';
import { account } from '../../lib/builders/account.ts';
import { session } from '../../lib/builders/session.ts';

export interface Meeting {
  id: string;
  giver: string;
  receiver: string;
}

let meetings = 0;

/** So many sessions; each between two of its own, or all with the same receiver. */
export function meetingsOf(count: number, receiver?: string): Meeting[] {
  return Array.from({ length: count }, () => {
    const one = meetingOf(`speedSession${String(meetings++).padStart(8, '0')}`);
    return receiver === undefined ? one : { ...one, receiver };
  });
}

/** Whom a session of this id is between, unless they all have the same receiver. */
export const meetingOf = (id: string): Meeting => ({
  id,
  giver: `${id}-giver`,
  receiver: `${id}-receiver`,
});

const LONG_AGO = new Date(0);

export const requested = ({ giver, receiver }: Meeting): Session =>
  session({
    giverId: giver,
    receiverId: receiver,
    topic: 'impact',
    startsAt: new Date(Date.now() + 7 * DAY_MS),
    createdAt: LONG_AGO,
    updatedAt: LONG_AGO,
  });

/** Requested sessions and the open accounts of their people. */
export async function seed(store: FirestoreStore, all: readonly Meeting[], balance = 0) {
  await seedAccounts(store, all, balance);
  await inBulk(store, (writer) =>
    all.map((one) => writer.set(store.db.doc(SESSION.at(one.id).path), requested(one))),
  );
}

/** As every programme has them. */
export const seedSettings = ({ db }: FirestoreStore) =>
  db.doc(SETTINGS.at().path).set({ ...PROGRAMME_DEFAULTS, topics: TOPICS, updatedAt: LONG_AGO });

export function seedAccounts(store: FirestoreStore, all: readonly Meeting[], balance = 0) {
  const people = new Set(all.flatMap(({ giver, receiver }) => [giver, receiver]));
  const opened = account({ balance, updatedAt: LONG_AGO });
  return inBulk(store, (writer) =>
    [...people].map((uid) => writer.set(store.db.doc(ACCOUNT.at(uid).path), opened)),
  );
}

type Writer = ReturnType<FirestoreStore['db']['bulkWriter']>;

/** Many writes, as fast as the database takes them. */
export async function inBulk(
  { db }: Pick<FirestoreStore, 'db'>,
  write: (writer: Writer) => Promise<unknown>[],
): Promise<void> {
  const writer = db.bulkWriter({ throttling: false });
  const writes = write(writer);
  await writer.close();
  await Promise.all(writes);
}

/** As if both had reported that they took place. */
export function close(store: FirestoreStore, all: readonly Meeting[]): Promise<void> {
  const outcome = 'took-place';
  const reports = { giverReport: outcome, receiverReport: outcome };
  const change = { status: 'closed', outcome, ...reports, startsAt: LONG_AGO };
  return inBulk(store, (writer) =>
    all.map(({ id }) => writer.update(store.db.doc(SESSION.at(id).path), change)),
  );
}

/** A store with a queue of its own, as a process that has just begun has it. */
export const fresh = ({ db }: FirestoreStore): FirestoreStore => createStore(db);
