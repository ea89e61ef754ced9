import type { Auth } from 'firebase-admin/auth';
import type { DocumentSnapshot, Query } from 'firebase-admin/firestore';
import { adjustmentSchema } from '../schema/adjustment.ts';
import { auditSchema, type AuditEntry, SWEEP_ID } from '../schema/audit.ts';
import { COLLECTION, path } from '../schema/collections.ts';
import { parse } from '../schema/common.ts';
import { problemOf } from '../schema/documents.ts';
import { OPEN_STATUSES, sessionSchema } from '../schema/session.ts';
import { transferSchema } from '../schema/transfer.ts';
import { repriceAccounts, settleAccount } from './account.ts';
import { settleAdjustment } from './adjustment.ts';
import { repairable, rethrowUnlessRepair } from './audit.ts';
import { moveOverdue, settleSession } from './session.ts';
import { syncClaim } from './staff.ts';
import { read, type Store, timeOf } from './store.ts';

/** How many documents of each kind the sweep had to write, which events had left undone or time has moved. */
export type Healed = Record<
  'sessions' | 'transfers' | 'adjustments' | 'accounts' | 'prices' | 'claims' | 'mended',
  number
>;

/** Events are retried for a day; the look back overlaps by two, so that none falls in between. */
const OVERLAP_MS = 2 * 24 * 60 * 60 * 1000;

/**
 * The nightly sweep: does what lost events left undone, and the moves that only time makes
 * (design.md, sections 3 and 5). It looks at everything still open, and of what may be final only
 * at what was written since the last sweep that went through, so its cost follows activity, not age.
 * Safe to run at any time, twice, or beside the triggers.
 * @param everything look at all documents whatever their age
 * @returns what it healed
 */
export async function sweep(
  store: Store,
  auth: Auth,
  { everything = false }: { everything?: boolean } = {},
): Promise<Healed> {
  const last = await store.db.doc(path.audit(SWEEP_ID)).get();
  // Of the server, whatever clock a rehearsal runs by: the next sweep relies on it.
  const startedAt = last.readTime.toDate();
  const since = everything ? new Date(0) : lookBack(last);
  // What gives points back or brings them in comes before what takes them: nobody is refused for a
  // hold that only a lost event has kept alive.
  const healed: Healed = {
    mended: await closeMended(store),
    prices: await sweepPrices(store, since),
    accounts: await sweepParticipants(store, since),
    transfers: await sweepTransfers(store),
    adjustments: await sweepAdjustments(store, since),
    sessions: await sweepSessions(store, since),
    claims: await sweepClaims(store, auth),
  };
  const entry: AuditEntry = { kind: 'sweep', at: startedAt, healed };
  await store.db.doc(path.audit(SWEEP_ID)).set(entry);
  return healed;
}

function lookBack(last: DocumentSnapshot): Date {
  const entry = parse(auditSchema, last.data());
  return entry.ok ? new Date(entry.value.at.getTime() - OVERLAP_MS) : new Date(0);
}

const PAGE = 200;

/** Every document of a query, page by page; the query is ordered by what it filters on. */
async function* each(query: Query): AsyncGenerator<DocumentSnapshot> {
  let page = await query.limit(PAGE).get();
  yield* page.docs;
  while (page.size === PAGE) {
    page = await query.startAfter(page.docs.at(-1)).limit(PAGE).get();
    yield* page.docs;
  }
}

/** Counts the documents of a query for which the work wrote anything. */
async function countHealed(
  store: Store,
  query: Query,
  heal: (snapshot: DocumentSnapshot) => Promise<boolean>,
): Promise<number> {
  let count = 0;
  for await (const snapshot of each(query)) {
    if (await repairable(store, () => heal(snapshot))) count++;
  }
  return count;
}

async function sweepSessions(store: Store, since: Date): Promise<number> {
  const sessions = store.db.collection(COLLECTION.sessions);
  const open = sessions.where('status', 'in', [...OPEN_STATUSES]).orderBy('startsAt');
  // A session recorded as closed needs its points, though nothing about it is open.
  const recorded = sessions
    .where('status', '==', 'closed')
    .where('giverReport', '==', null)
    .where('receiverReport', '==', null)
    .where('updatedAt', '>=', since)
    .orderBy('updatedAt');
  const heal = async (snapshot: DocumentSnapshot) => {
    const session = read(sessionSchema, snapshot);
    const involved = session?.participantIds ?? [];
    let changed = await settleSession(store, snapshot.id, involved);
    while (await moveOverdue(store, snapshot.id, involved)) changed = true;
    return changed;
  };
  return (await countHealed(store, open, heal)) + (await countHealed(store, recorded, heal));
}

/** Holds that outlived their session: it closed or vanished, and nobody heard. */
const sweepTransfers = (store: Store): Promise<number> =>
  countHealed(
    store,
    store.db.collection(COLLECTION.transfers).where('state', '==', 'pending').orderBy('createdAt'),
    (snapshot) => {
      const transfer = read(transferSchema, snapshot);
      return settleSession(store, snapshot.id, transfer?.participantIds ?? []);
    },
  );

const sweepAdjustments = (store: Store, since: Date): Promise<number> =>
  countHealed(
    store,
    store.db
      .collection(COLLECTION.adjustments)
      .where('createdAt', '>=', since)
      .orderBy('createdAt'),
    async (snapshot) => {
      const adjustment = read(adjustmentSchema, snapshot);
      if (!adjustment || adjustment.result) return false;
      return settleAdjustment(store, snapshot.id, [adjustment.participantId]);
    },
  );

const sweepParticipants = (store: Store, since: Date): Promise<number> =>
  countHealed(
    store,
    store.db
      .collection(COLLECTION.participants)
      .where('updatedAt', '>=', since)
      .orderBy('updatedAt'),
    (snapshot) => settleAccount(store, snapshot.id),
  );

async function sweepPrices(store: Store, since: Date): Promise<number> {
  const settings = await store.db.doc(path.programme).get();
  const isChanged = settings.updateTime !== undefined && settings.updateTime.toDate() >= since;
  return isChanged ? repriceAccounts(store, rethrowUnlessRepair(store)) : 0;
}

const sweepClaims = (store: Store, auth: Auth): Promise<number> =>
  countHealed(store, store.db.collection(COLLECTION.staff).orderBy('__name__'), (snapshot) =>
    syncClaim(store, auth, snapshot.id),
  );

/** Marks what needed repair as mended once the document reads again, or, but for an account, is gone. */
const closeMended = (store: Store): Promise<number> =>
  countHealed(
    store,
    store.db
      .collection(COLLECTION.audit)
      .where('kind', '==', 'repair')
      .where('state', '==', 'open')
      .orderBy('at'),
    async (snapshot) => {
      const entry = read(auditSchema, snapshot);
      if (entry?.kind !== 'repair') return false;
      const document = await store.db.doc(entry.document).get();
      // A missing account is no mending: it was reported because points move on it.
      const isMended = document.exists
        ? problemOf(entry.document, document.data()) === null
        : document.ref.parent.id !== COLLECTION.accounts;
      if (isMended)
        await snapshot.ref.update({ state: 'mended', mendedAt: timeOf(store, document) });
      return isMended;
    },
  );
