import { describe, expect, it } from 'vitest';
import type { Database, Snapshot, Transaction } from '../../functions/src/store/database.ts';
import { connect } from '../../scripts/simulate/memory/connection.ts';
import { MemoryDocuments } from '../../scripts/simulate/memory/documents.ts';
import { quietProject } from '../functions/support.ts';

const SLOW = { timeout: 300_000 };
const NOON = new Date('2026-03-02T12:00:00Z');

/** Without faults, and as fast as promises go. */
const standIn = (): Database => {
  const documents = new MemoryDocuments(
    () => Date.now(),
    () => {},
  );
  const network = {
    send: <T>(_: 'read' | 'write', serve: () => T) => Promise.resolve().then(serve),
    pause: () => Promise.resolve(),
  };
  return connect(documents, network).db;
};

const shown = (snapshot: Snapshot) => ({
  id: snapshot.id,
  path: snapshot.ref.path,
  exists: snapshot.exists,
  // Times as text: the two have classes of their own for them.
  data: plain(snapshot.data()),
});

const isTime = (value: unknown): value is { toDate: () => Date } =>
  typeof value === 'object' && value !== null && 'toDate' in value;
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value ?? null, (_, inner: unknown) =>
      isTime(inner) ? inner.toDate().toISOString() : inner,
    ),
  );

const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : 'refused'),
  );

/** Each runs on both; what they answer must be the same. */
const STEPS: Record<string, (db: Database) => Promise<unknown>> = {
  'a document that is not there': async (db) => {
    const snapshot = await db.doc('accounts/anna').get();
    return { ...shown(snapshot), updateTime: snapshot.updateTime ?? null };
  },
  'what was set': async (db) => {
    const data = { a: 1, b: null, c: [1, 'x'], d: { e: true }, at: NOON };
    await db.doc('accounts/anna').set(data);
    await db.doc('accounts/anna').update({ a: 2, f: NOON });
    const snapshot = await db.doc('accounts/anna').get();
    const isTimed = snapshot.updateTime !== undefined && snapshot.readTime.toDate() > NOON;
    return { ...shown(snapshot), isTimed };
  },
  'an update of nothing': (db) => codeOf(db.doc('accounts/anna').update({ a: 1 })),
  undefined: (db) =>
    codeOf(Promise.resolve().then(() => db.doc('accounts/anna').set({ a: undefined }))),
  'creating twice': async (db) => {
    const create = () =>
      db.runTransaction(async (tx) => tx.create(db.doc('transfers/s1'), { a: 1 }));
    const first = await codeOf(create().then(() => null));
    return [first, await codeOf(create().then(() => null))];
  },
  'updating nothing in a transaction': (db) =>
    codeOf(
      db.runTransaction(async (tx) => {
        tx.set(db.doc('accounts/bert'), { a: 1 });
        tx.update(db.doc('accounts/anna'), { a: 1 });
        return Promise.resolve();
      }),
    ).then(async (code) => [code, (await db.doc('accounts/bert').get()).exists]),
  'reading after writing': (db) =>
    codeOf(
      db.runTransaction(async (tx) => {
        tx.set(db.doc('accounts/anna'), { a: 1 });
        await tx.get(db.doc('accounts/anna'));
      }),
    ),
  'an error of the work': async (db) => {
    const failing = db.runTransaction(async (tx) => {
      tx.set(db.doc('accounts/anna'), { a: 1 });
      return Promise.reject(new Error('no'));
    });
    return [await codeOf(failing), (await db.doc('accounts/anna').get()).exists];
  },
  queries: async (db) => {
    const sessions = [
      { status: 'requested', by: null, at: new Date(NOON.getTime() + 1000), sent: { ok: true } },
      { status: 'accepted', by: 'anna', at: NOON, sent: { ok: false } },
      { status: 'closed', by: null, at: new Date(NOON.getTime() + 2000) },
      { status: 'closed', by: null, at: new Date(NOON.getTime() + 2000) },
      { status: 'closed' },
    ];
    for (const [index, data] of sessions.entries()) await db.doc(`sessions/s${index}`).set(data);
    const all = db.collection('sessions');
    const idsOf = async (query: typeof all) => (await query.get()).docs.map(({ id }) => id);
    const open = all.where('status', 'in', ['requested', 'accepted']).orderBy('__name__');
    const since = all.where('at', '>=', new Date(NOON.getTime() + 1000)).orderBy('at');
    const [, first] = (await since.get()).docs;
    return {
      open: await idsOf(open),
      pages: [await idsOf(open.limit(1)), first && (await idsOf(since.startAfter(first).limit(1)))],
      none: await idsOf(all.where('by', '==', null).where('status', '==', 'closed')),
      since: await idsOf(since),
      before: await idsOf(all.where('at', '<=', new Date(NOON.getTime() + 1000)).orderBy('at')),
      within: await idsOf(all.where('sent.ok', 'in', [true]).orderBy('__name__')),
      names: await idsOf(all.orderBy('__name__').select().limit(2)),
      count: (await open.count().get()).data(),
      readOnly: await db.runTransaction(async (tx) => (await tx.get(all)).docs.length, {
        readOnly: true,
      }),
    };
  },
};

/** Two transactions that add one to the same number, both having read it before either commits. */
async function collide(db: Database): Promise<{ runs: number; total: unknown }> {
  const ref = db.doc('accounts/anna');
  await ref.set({ count: 0 });
  let runs = 0;
  const bothHaveRead = Promise.withResolvers<void>();
  const addOne = async (tx: Transaction): Promise<void> => {
    const fields = new Map<string, unknown>(Object.entries((await tx.get(ref)).data() ?? {}));
    runs++;
    if (runs === 2) bothHaveRead.resolve();
    await bothHaveRead.promise;
    tx.update(ref, { count: Number(fields.get('count')) + 1 });
  };
  await Promise.all([db.runTransaction(addOne), db.runTransaction(addOne)]);
  return { runs, total: plain((await ref.get()).data()) };
}

describe('the stand-in for Firestore answers as the emulator does to', SLOW, () => {
  it.each(Object.entries(STEPS))('%s', async (_, step) => {
    const { db } = await quietProject('conformance').store();
    const expected = await step(db);
    expect(await step(standIn())).toEqual(expected);
    await db.terminate();
  });

  it('two transactions that meet: neither is lost, and one has to run again', async () => {
    const { db } = await quietProject('conformance').store();
    const [real, memory] = [await collide(db), await collide(standIn())];
    expect(real.total).toEqual({ count: 2 });
    expect(memory.total).toEqual({ count: 2 });
    expect(real.runs).toBeGreaterThan(2);
    expect(memory.runs).toBe(3);
    await db.terminate();
  });
});
