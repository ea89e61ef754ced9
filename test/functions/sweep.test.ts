import { describe, expect, it } from 'vitest';
import type { Services } from '../../functions/src/services.ts';
import { path } from '../../functions/src/schema/collections.ts';
import type { Session } from '../../functions/src/schema/session.ts';
import { reconcile } from '../../functions/src/store/reconcile.ts';
import { settleSession } from '../../functions/src/store/session.ts';
import { createStore, type Store } from '../../functions/src/store/store.ts';
import { type Healed, sweep } from '../../functions/src/store/sweep.ts';
import {
  accountIn,
  newId,
  openAccounts,
  participant,
  quietProject,
  sessionIn,
  transferIn,
  writeSession,
  expectWhole,
} from './support.ts';

const SLOW = { timeout: 180_000 };
const DAY = 24 * 60 * 60 * 1000;
const NOTHING: Healed = {
  mended: 0,
  prices: 0,
  accounts: 0,
  adjustments: 0,
  sessions: 0,
  transfers: 0,
  claims: 0,
};

describe('the sweep', SLOW, () => {
  const quiet = async (): Promise<{ services: Services; store: Store }> => {
    const services = quietProject('sweep');
    return { services, store: await services.store() };
  };
  const sweepAt = async (services: Services, at: Date) => {
    const { db } = await services.store();
    return sweep(
      createStore(db, () => at),
      await services.auth(),
    );
  };

  it('does what every lost event left undone, and a second one finds nothing', async () => {
    const { services, store } = await quiet();
    await openAccounts(store, { giver: 0, receiver: 0 });
    const [requested, recorded, vanished] = [newId(), newId(), newId()];
    await writeSession(store, vanished);
    await settleSession(store, vanished, []);
    await store.db.doc(path.session(vanished)).delete();
    await writeSession(store, requested);
    await writeSession(store, recorded, { status: 'closed', outcome: 'took-place' });
    await store.db.doc(path.participant('late')).set(participant());
    const adjustment = newId();
    await store.db.doc(path.adjustment(adjustment)).set({
      kind: 'correction',
      participantId: 'giver',
      direction: 'credit',
      points: 3,
      reason: 'counted wrongly',
      createdAt: new Date(),
      updatedAt: new Date(),
      updatedBy: 'staff',
    });
    const healed = await sweep(store, await services.auth());
    expect(healed).toEqual({ ...NOTHING, accounts: 1, adjustments: 1, sessions: 2, transfers: 1 });
    expect(await accountIn(store, 'giver')).toMatchObject({ balance: 11 });
    expect(await accountIn(store, 'receiver')).toMatchObject({ balance: -8, held: 8 });
    expect(await accountIn(store, 'late')).toMatchObject({ open: true });
    expect(await sweep(store, await services.auth())).toEqual(NOTHING);
    await expectWhole(store);
  });

  it('looks back to the last one, and with `everything` at all there is', async () => {
    const { services, store } = await quiet();
    await openAccounts(store, { giver: 0, receiver: 0 });
    expect(await sweep(store, await services.auth())).toEqual(NOTHING);
    const long = new Date(Date.now() - 90 * DAY);
    const old = {
      status: 'closed',
      outcome: 'took-place',
      createdAt: long,
      updatedAt: long,
    } as const;
    await writeSession(store, newId(), old);
    expect(await sweep(store, await services.auth())).toEqual(NOTHING);
    const all = await sweep(store, await services.auth(), { everything: true });
    expect(all).toEqual({ ...NOTHING, sessions: 1 });
  });

  const now = Date.now();
  const begun = { startsAt: new Date(now - DAY), status: 'accepted' } as const;
  const MOVES: [string, Partial<Session>, number, Partial<Session>, string, number][] = [
    [
      'expires an unanswered request',
      { startsAt: new Date(now + 60 * DAY) },
      15,
      { status: 'expired' },
      'voided',
      0,
    ],
    [
      'lets one report stand',
      { ...begun, giverReport: 'took-place' },
      8,
      { status: 'closed', outcome: 'took-place' },
      'posted',
      -8,
    ],
    [
      'lets an absence stand',
      { ...begun, receiverReport: 'giver-absent' },
      8,
      { status: 'closed', outcome: 'giver-absent' },
      'voided',
      0,
    ],
    [
      'disputes what nobody reported',
      begun,
      8,
      { status: 'disputed', note: 'unreported' },
      'pending',
      0,
    ],
  ];
  it.each(MOVES)(
    '%s, and settles its points with it',
    async (_, change, inDays, move, state, balance) => {
      const { services, store } = await quiet();
      await openAccounts(store, { giver: 0, receiver: 0 });
      const id = newId();
      await writeSession(store, id, change);
      expect(await sweepAt(services, new Date(now + DAY / 2))).toMatchObject({ sessions: 1 });
      expect(await transferIn(store, id)).toMatchObject({ state: 'pending' });
      expect(await sweepAt(services, new Date(now + inDays * DAY))).toMatchObject({ sessions: 1 });
      expect(await sessionIn(store, id)).toMatchObject({ ...move, updatedBy: 'programme' });
      expect(await transferIn(store, id)).toMatchObject({ state });
      expect(await accountIn(store, 'receiver')).toMatchObject({ balance });
      expect(await sweepAt(services, new Date(now + inDays * DAY))).toEqual(NOTHING);
    },
  );

  it('reports what does not parse once, goes on with the rest, and closes the report when it is mended', async () => {
    const { services, store } = await quiet();
    await openAccounts(store, { giver: 0, receiver: 0 });
    const [broken, sound] = [newId(), newId()];
    await writeSession(store, broken);
    await store.db.doc(path.session(broken)).update({ durationMinutes: 'an hour' });
    await writeSession(store, sound);
    const report = () => store.db.doc(`audit/repair-sessions-${broken}`).get();
    expect(await sweep(store, await services.auth())).toMatchObject({ sessions: 1 });
    const first = await report();
    expect(first.data()).toMatchObject({ state: 'open', document: `sessions/${broken}` });
    expect(first.data()?.['problem']).toBe('durationMinutes: invalid_type');
    await sweep(store, await services.auth());
    expect((await report()).updateTime).toEqual(first.updateTime);
    await store.db.doc(path.session(broken)).update({ durationMinutes: 60 });
    expect(await sweep(store, await services.auth())).toMatchObject({ mended: 1, sessions: 1 });
    expect((await report()).data()).toMatchObject({ state: 'mended' });
    await expectWhole(store);
  });
});

describe('reconcile', SLOW, () => {
  it('finds one point too many on one account, and a balance that is missing', async () => {
    const store = await quietProject('drift').store();
    await openAccounts(store, { giver: 0, receiver: 0 });
    const id = newId();
    await writeSession(store, id, { status: 'closed', outcome: 'took-place' });
    await settleSession(store, id, []);
    await expectWhole(store);
    await store.db.doc(path.account('giver')).update({ balance: 9 });
    const { drift } = await reconcile(store);
    expect(drift.map(({ invariant, document }) => [invariant, document])).toEqual([
      [1, 'accounts/giver'],
      [5, 'accounts/giver'],
      [1, 'accounts'],
    ]);
  });
});
