import { beforeAll, describe, expect, it } from 'vitest';
import { PROGRAMME } from '../../core/base/side.ts';
import { repriceAccounts } from '../../functions/src/store/account.ts';
import { reconcile } from '../../functions/src/store/reconcile.ts';
import { settleSession } from '../../functions/src/store/session.ts';
import { createStore, type FirestoreStore, type Store } from '../../functions/src/store/store.ts';
import { counted } from '../../scripts/lib/counted.ts';
import {
  accountIn,
  newId,
  openAccounts,
  quietProject,
  sessionIn,
  transferIn,
  writeSession,
  expectWhole,
} from '../functions/support.ts';

const SLOW = { timeout: 300_000 };
const closed = { status: 'closed', outcome: 'took-place', updatedBy: 'staff' } as const;

async function storeWith(balances: Record<string, number>): Promise<FirestoreStore> {
  const store = await quietProject('settle').store();
  await openAccounts(store, balances);
  return store;
}

const settle = (store: Store, id: string) => settleSession(store, id);

describe('requests for the last place', SLOW, () => {
  /** As many stores as processes: they share no queue and meet on Firestore's locks alone. */
  const race = async (balance: number, processes: number): Promise<[string[], FirestoreStore]> => {
    const store = await storeWith({ giver: 0, receiver: balance });
    const ids = Array.from({ length: 4 }, newId);
    for (const id of ids) await writeSession(store, id);
    const stores = Array.from({ length: processes }, () => createStore(store.db));
    await Promise.all(ids.map((id, index) => settle(stores[index % processes] ?? store, id)));
    await expectWhole(store);
    const sessions = await Promise.all(ids.map((id) => sessionIn(store, id)));
    return [sessions.map((session) => session?.note || session?.status || '').toSorted(), store];
  };

  it.each([1, 2])(
    'take one of four behind %i queues, the others are told why',
    async (processes) => {
      const [outcome, store] = await race(-8, processes);
      expect(outcome).toEqual(['give-first', 'give-first', 'give-first', 'requested']);
      expect(await accountIn(store, 'receiver')).toMatchObject({ held: 8, mayReceive: false });
    },
  );

  it('all pass where there is room for all', async () => {
    const [outcome, store] = await race(16, 2);
    expect(outcome).toEqual(['requested', 'requested', 'requested', 'requested']);
    expect(await accountIn(store, 'receiver')).toMatchObject({ held: 32 });
  });
});

describe('two sessions between the same people, each giving once', SLOW, () => {
  it('settle at the same moment in two processes, and neither waits for the other for ever', async () => {
    const store = await storeWith({ giver: 0, receiver: 0 });
    const [there, back] = [newId(), newId()];
    await writeSession(store, there, closed);
    await writeSession(store, back, { ...closed, giverId: 'receiver', receiverId: 'giver' });
    await Promise.all([settle(store, there), settle(createStore(store.db), back)]);
    expect((await transferIn(store, there))?.state).toBe('posted');
    expect((await transferIn(store, back))?.state).toBe('posted');
    expect(await accountIn(store, 'giver')).toMatchObject({ balance: 0, held: 0, version: 3 });
    await expectWhole(store);
  });
});

describe('an event that is delivered again', SLOW, () => {
  let quiet: Store;
  let store: Store;
  let take: ReturnType<typeof counted>['take'];
  const id = newId();

  beforeAll(async () => {
    quiet = await storeWith({ giver: 0, receiver: 0 });
    const watched = counted(quiet.db);
    store = { ...quiet, db: watched.db };
    take = watched.take;
    await writeSession(quiet, id);
  });

  it('holds once, and costs two reads and no write the second and third time', async () => {
    expect(await settle(store, id)).toBe(true);
    const written = [`transfers/${id}`, 'accounts/receiver'];
    expect(take()).toEqual({ reads: 5, written });
    expect(await settle(store, id)).toBe(false);
    expect(await settle(store, id)).toBe(false);
    expect(take()).toEqual({ reads: 4, written: [] });
    expect(await accountIn(quiet, 'receiver')).toMatchObject({ held: 8, version: 2 });
  });

  it('posts once', async () => {
    await writeSession(quiet, id, closed);
    const settled = await Promise.all([settle(store, id), settle(store, id), settle(store, id)]);
    expect(settled.filter(Boolean)).toHaveLength(1);
    expect(await accountIn(quiet, 'giver')).toMatchObject({ balance: 8, version: 2 });
    await expectWhole(quiet);
  });
});

describe('a session that is deleted under a hold', SLOW, () => {
  it('gives the points back', async () => {
    const store = await storeWith({ giver: 0, receiver: 0 });
    const [gone, stays] = [newId(), newId()];
    for (const id of [gone, stays]) {
      await writeSession(store, id);
      await settle(store, id);
    }
    await store.db.doc(`sessions/${gone}`).delete();
    for (const id of [gone, stays]) await settle(store, id);
    expect((await transferIn(store, gone))?.state).toBe('voided');
    expect((await transferIn(store, stays))?.state).toBe('pending');
    expect(await accountIn(store, 'receiver')).toMatchObject({ held: 8 });
    await expectWhole(store);
  });
});

describe('a session given by the programme', SLOW, () => {
  it('moves points to the house, which has no account', async () => {
    const store = await storeWith({ receiver: 0 });
    const id = newId();
    await writeSession(store, id, { ...closed, giverId: PROGRAMME });
    await settle(store, id);
    expect(await accountIn(store, 'receiver')).toMatchObject({ balance: -8 });
    expect(await accountIn(store, PROGRAMME)).toBeNull();
    expect((await reconcile(store)).programmeBalance).toBe(8);
    await expectWhole(store);
  });
});

describe('a change of the price', SLOW, () => {
  it('reaches every account, more than a page of them, and is done once', async () => {
    const people = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`p${n + 10}`, 0]));
    const store = await storeWith(people);
    const never = () => Promise.reject(new Error('nothing needs repair'));
    const settings = { sessionPoints: 20, updatedAt: new Date(), updatedBy: 'admin' };
    await store.db.doc('settings/programme').set(settings);
    expect(await repriceAccounts(store, never)).toBe(30);
    expect(await accountIn(store, 'p39')).toMatchObject({ mayReceive: false, floor: -16 });
    expect(await repriceAccounts(store, never)).toBe(0);
    await expectWhole(store);
  });
});
