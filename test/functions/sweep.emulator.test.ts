import { describe, expect, it } from 'vitest';
import { STAFF } from '../../core/people/staff.ts';
import { SETTINGS } from '../../core/programme/programme.ts';
import { PLAN } from '../../core/preparation/plan.ts';
import { PARTICIPANT, CONTACT } from '../../core/people/participant.ts';
import { AUDIT } from '../../core/base/audit.ts';
import { ADJUSTMENT } from '../../core/points/adjustment.ts';
import { ACCOUNT } from '../../core/points/account.ts';
import type { Services } from '../../functions/src/services.ts';
import { UNTOUCHED_PLAN } from '../../core/preparation/progress.ts';
import { DAY_MS } from '../../core/base/time.ts';
import { MAIL, mailSchema } from '../../core/mail/mail.ts';
import { SESSION, type Session } from '../../core/sessions/session.ts';
import { remindOfPreparation } from '../../functions/src/store/preparation.ts';
import { reconcile } from '../../functions/src/store/reconcile.ts';
import { settleAdjustment } from '../../functions/src/store/adjustment.ts';
import { settleSession } from '../../functions/src/store/session.ts';
import { createStore, type FirestoreStore, read } from '../../functions/src/store/store.ts';
import type { Healed } from '../../functions/src/sweep/run.ts';
import { sweep } from '../../functions/src/sweep/sweep.ts';
import {
  accountIn,
  newId,
  openAccounts,
  writeParticipant,
  quietProject,
  sessionIn,
  transferIn,
  writeSession,
  expectWhole,
} from './support.ts';
import { contact, participant } from '../../scripts/lib/builders/participant.ts';

const SLOW = { timeout: 300_000 };
const NOTHING: Healed = {
  mended: 0,
  prices: 0,
  accounts: 0,
  adjustments: 0,
  sessions: 0,
  transfers: 0,
  claims: 0,
  letters: 0,
  mail: 0,
  forgotten: 0,
};

const quiet = async (): Promise<{ services: Services; store: FirestoreStore }> => {
  const services = quietProject('sweep');
  return { services, store: await services.store() };
};

describe('the sweep', SLOW, () => {
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
    await settleSession(store, vanished);
    await store.db.doc(SESSION.at(vanished).path).delete();
    await writeSession(store, requested);
    await writeSession(store, recorded, { status: 'closed', outcome: 'took-place' });
    await writeParticipant(store, 'late');
    const adjustment = newId();
    await store.db.doc(ADJUSTMENT.at(adjustment).path).set({
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
    const long = new Date(Date.now() - 90 * DAY_MS);
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
  const giveAddress = async (store: FirestoreStore, uid: string) => {
    await store.db.doc(CONTACT.at(uid).path).set(contact(uid));
  };
  /** Given for the programme's own side of the points, so that no floor stands in the way of many. */
  const agreed = async (store: FirestoreStore, id: string, startsAt: Date) => {
    const people = { giverId: 'giver', receiverId: 'programme', participantIds: ['giver'] };
    const sides = { ...people, proposedBy: 'programme' };
    await writeSession(store, id, { ...sides, startsAt });
    await settleSession(store, id);
    await store.db.doc(SESSION.at(id).path).update({ status: 'accepted' });
  };
  const begun = { startsAt: new Date(now - DAY_MS), status: 'accepted' } as const;
  const MOVES: [string, Partial<Session>, number, Partial<Session>, string, number][] = [
    [
      'expires an unanswered request',
      { startsAt: new Date(now + 60 * DAY_MS) },
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
      expect(await sweepAt(services, new Date(now + DAY_MS / 2))).toMatchObject({ sessions: 1 });
      expect(await transferIn(store, id)).toMatchObject({ state: 'pending' });
      expect(await sweepAt(services, new Date(now + inDays * DAY_MS))).toMatchObject({
        sessions: 1,
      });
      expect(await sessionIn(store, id)).toMatchObject({ ...move, updatedBy: 'programme' });
      expect(await transferIn(store, id)).toMatchObject({ state });
      expect(await accountIn(store, 'receiver')).toMatchObject({ balance });
      expect(await sweepAt(services, new Date(now + inDays * DAY_MS))).toEqual(NOTHING);
    },
  );

  it('reminds a giver who is not ready, once for each appointment', async () => {
    const { services, store } = await quiet();
    await openAccounts(store, { giver: 0, receiver: 0 });
    await giveAddress(store, 'giver');
    await sweep(store, await services.auth());
    const [idle, halfway, ready, near, far] = [newId(), newId(), newId(), newId(), newId()];
    const late = newId();
    const agree = (id: string, inDays: number) =>
      agreed(store, id, new Date(now + inDays * DAY_MS));
    for (const id of [idle, halfway, ready]) await agree(id, 8.5);
    await agree(near, 2.5);
    await agree(far, 12.5);
    // It would have fallen due before the last sweep, and was not agreed then.
    await agree(late, 5);
    const plan = { ...UNTOUCHED_PLAN, updatedAt: new Date(), updatedBy: 'giver' };
    await store.db.doc(PLAN.at(halfway).path).set({ ...plan, done: ['read'] });
    await store.db.doc(PLAN.at(ready).path).set({ ...plan, ready: true });
    const letters = async () => {
      const { docs } = await store.db.collection(MAIL.collection).get();
      return docs.map(({ id }) => id.split('-').slice(0, 3).join('-')).toSorted();
    };
    const tomorrow = new Date(now + DAY_MS);
    expect(await sweepAt(services, tomorrow)).toMatchObject({ letters: 3 });
    const first = [`preparation-${idle}-seven`, `preparation-${halfway}-seven`];
    const expected = [...first, `preparation-${near}-one`].toSorted();
    expect(await letters()).toEqual(expected);
    expect(await sweepAt(services, tomorrow)).toEqual(NOTHING);
    // Moved and agreed anew: another appointment.
    await store.db.doc(SESSION.at(idle).path).update({ startsAt: new Date(now + 8.6 * DAY_MS) });
    expect(await sweepAt(services, tomorrow)).toMatchObject({ letters: 1 });
    expect(await letters()).toEqual([...expected, `preparation-${idle}-seven`].toSorted());
  });

  it('tells a giver how many days are left by the calendar where the programme is', async () => {
    const { store } = await quiet();
    await giveAddress(store, 'giver');
    await store.db.doc(SETTINGS.at().path).set({ timeZone: 'Asia/Tokyo' });
    const at = (local: string) => new Date(`${local}+09:00`);
    const window = { since: at('2026-12-01T03:00'), now: at('2026-12-02T03:00') };
    const subjectOf = async (startsAt: Date) => {
      const id = newId();
      const updatedAt = at('2026-12-01T10:00');
      const change = { status: 'accepted', startsAt, updatedAt, giverId: 'giver' } as const;
      const session = await writeSession(store, id, { ...change, receiverId: 'programme' });
      expect(await remindOfPreparation(store, id, session, window)).toBe(true);
      const letter = await store.db
        .doc(MAIL.at(`preparation-${id}-one-day-${startsAt.getTime()}`).path)
        .get();
      return read(mailSchema, letter)?.message?.subject;
    };
    expect(await subjectOf(at('2026-12-02T20:00'))).toBe('Vandaag: je sessie met Wederdienst');
    expect(await subjectOf(at('2026-12-03T20:00'))).toBe('Morgen: je sessie met Wederdienst');
    expect(await subjectOf(at('2026-12-04T01:00'))).toBe('Over 2 dagen: je sessie met Wederdienst');
  });

  it('goes through more people than a page holds, all written on one day', async () => {
    const { services, store } = await quiet();
    await sweep(store, await services.auth());
    const batch = store.db.batch();
    for (let n = 0; n < 201; n++) {
      const applicant = participant({ status: 'applied', updatedAt: new Date() });
      batch.set(store.db.doc(PARTICIPANT.at(`applicant-${n}`).path), applicant);
    }
    await batch.commit();
    expect(await sweepAt(services, new Date(now + DAY_MS))).toEqual(NOTHING);
  });

  it('reminds all the others where one plan does not parse, and reports that one', async () => {
    const { services, store } = await quiet();
    await openAccounts(store, { giver: 0, receiver: 0 });
    await giveAddress(store, 'giver');
    await sweep(store, await services.auth());
    const [broken, sound] = [newId(), newId()];
    for (const id of [broken, sound]) await agreed(store, id, new Date(now + 8.5 * DAY_MS));
    await store.db.doc(PLAN.at(broken).path).set({ ready: 'nearly' });
    expect(await sweepAt(services, new Date(now + DAY_MS))).toMatchObject({ letters: 1 });
    const entries = await store.db.collection(AUDIT.collection).where('kind', '==', 'repair').get();
    expect(entries.docs.map((entry) => entry.data())).toMatchObject([
      { document: PLAN.at(broken).path, fault: 'unreadable', state: 'open' },
    ]);
  });

  it('reports what does not parse once, goes on with the rest, and closes the report when it is mended', async () => {
    const { services, store } = await quiet();
    await openAccounts(store, { giver: 0, receiver: 0 });
    const [broken, sound] = [newId(), newId()];
    await writeSession(store, broken);
    await store.db.doc(SESSION.at(broken).path).update({ durationMinutes: 'an hour' });
    await writeSession(store, sound);
    const report = () => store.db.doc(`audit/repair-sessions-${broken}`).get();
    expect(await sweep(store, await services.auth())).toMatchObject({ sessions: 1 });
    const first = await report();
    expect(first.data()).toMatchObject({ state: 'open', document: `sessions/${broken}` });
    expect(first.data()?.['problem']).toBe('durationMinutes: invalid_type');
    await sweep(store, await services.auth());
    expect((await report()).updateTime).toEqual(first.updateTime);
    await store.db.doc(SESSION.at(broken).path).update({ durationMinutes: 60 });
    expect(await sweep(store, await services.auth())).toMatchObject({ mended: 1, sessions: 1 });
    expect((await report()).data()).toMatchObject({ state: 'mended' });
    await expectWhole(store);
  });
});

describe('a sweep that meets trouble', SLOW, () => {
  const credit = (participantId: string, createdAt: Date) => ({
    kind: 'correction',
    participantId,
    direction: 'credit',
    points: 3,
    reason: 'counted wrongly',
    createdAt,
    updatedAt: createdAt,
    updatedBy: 'staff',
  });

  it('does all the rest, says so at the end, and leaves no mark for the next to rely on', async () => {
    const { services, store } = await quiet();
    await openAccounts(store, { giver: 0, receiver: 0 });
    const id = newId();
    await writeSession(store, id);
    const stamps = { email: 'a@demo.example', updatedAt: new Date(), updatedBy: 'admin' };
    await store.db.doc(STAFF.at('anna').path).set({ role: 'staff', ...stamps });
    const real = await services.auth();
    const away = new Proxy(real, {
      get(of, name) {
        const value: unknown = Reflect.get(of, name);
        return name === 'getUser' ? () => Promise.reject(new Error('Auth is away')) : value;
      },
    });
    const mark = () => store.db.doc('audit/last-sweep').get();
    await expect(sweep(store, away)).rejects.toThrow('the sweep was not whole');
    expect((await transferIn(store, id))?.state).toBe('pending');
    expect((await mark()).exists).toBe(false);
    await real.createUser({ uid: 'anna' });
    expect(await sweep(store, real)).toMatchObject({ claims: 1, sessions: 0 });
    expect((await mark()).exists).toBe(true);
  });

  it('looks at everything once a document is mended, for what waited on it', async () => {
    const { services, store } = await quiet();
    await openAccounts(store, { giver: 0, receiver: 0 });
    await sweep(store, await services.auth());
    const id = newId();
    const long = new Date(Date.now() - 10 * DAY_MS);
    await store.db.doc(ACCOUNT.at('giver').path).update({ balance: 'none' });
    await store.db.doc(ADJUSTMENT.at(id).path).set(credit('giver', long));
    await sweep(store, await services.auth(), { everything: true });
    await sweep(store, await services.auth());
    expect((await store.db.doc('audit/repair-accounts-giver').get()).data()).toMatchObject({
      state: 'open',
    });
    await store.db.doc(ACCOUNT.at('giver').path).update({ balance: 0 });
    expect(await sweep(store, await services.auth())).toMatchObject({ mended: 1, adjustments: 1 });
    expect(await accountIn(store, 'giver')).toMatchObject({ balance: 3 });
  });

  it('keeps a contradiction reported until it is gone, without writing it anew each night', async () => {
    const { services, store } = await quiet();
    const stamps = { email: 'a@demo.example', updatedAt: new Date(), updatedBy: 'admin' };
    await store.db.doc(STAFF.at('nobody').path).set({ role: 'staff', ...stamps });
    const report = () => store.db.doc('audit/repair-staff-nobody').get();
    await sweep(store, await services.auth());
    const first = await report();
    expect(first.data()).toMatchObject({ state: 'open', fault: 'contradiction' });
    expect(await sweep(store, await services.auth())).toEqual(NOTHING);
    expect((await report()).updateTime).toEqual(first.updateTime);
    await (await services.auth()).createUser({ uid: 'nobody' });
    expect(await sweep(store, await services.auth())).toEqual({ ...NOTHING, claims: 1, mended: 1 });
  });

  it('closes the account of somebody who has vanished', async () => {
    const { services, store } = await quiet();
    await openAccounts(store, { giver: 0, receiver: 0 });
    await store.db.doc(PARTICIPANT.at('giver').path).delete();
    expect((await reconcile(store)).waiting).toEqual(['accounts/giver']);
    expect(await sweep(store, await services.auth())).toEqual({ ...NOTHING, accounts: 1 });
    expect(await accountIn(store, 'giver')).toMatchObject({ open: false });
    expect(await accountIn(store, 'receiver')).toMatchObject({ open: true });
    await expectWhole(store);
  });

  it('finds, when it looks at everything, even what lacks the time to be found by', async () => {
    const { services, store } = await quiet();
    await openAccounts(store, { giver: 0, receiver: 0 });
    await sweep(store, await services.auth());
    const [session, adjustment] = [newId(), newId()];
    await store.db.doc(SESSION.at(session).path).set({ status: 'requested' });
    await store.db.doc(ADJUSTMENT.at(adjustment).path).set({ kind: 'correction' });
    await sweep(store, await services.auth(), { everything: true });
    const reports = await store.db.collection('audit').where('kind', '==', 'repair').get();
    const reported = reports.docs.map((report) => String(report.data()['document']));
    expect(new Set(reported)).toEqual(
      new Set([ADJUSTMENT.at(adjustment).path, SESSION.at(session).path]),
    );
  });

  it('goes through more than a page', async () => {
    const { services, store } = await quiet();
    await openAccounts(store, { giver: 0 });
    const batch = store.db.batch();
    const ids = Array.from({ length: 205 }, newId);
    for (const id of ids)
      batch.set(store.db.doc(ADJUSTMENT.at(id).path), credit('giver', new Date()));
    await batch.commit();
    expect(await sweep(store, await services.auth())).toEqual({ ...NOTHING, adjustments: 205 });
    expect(await accountIn(store, 'giver')).toMatchObject({ balance: 615 });
  });
});

describe('an event that overtakes the one that opens the account', SLOW, () => {
  const late = async (store: FirestoreStore, uid: string) => {
    await writeParticipant(store, uid);
    expect(await accountIn(store, uid)).toBeNull();
  };

  it('waits for nothing: the account is opened, then the session recorded', async () => {
    const { store } = await quiet();
    await openAccounts(store, { giver: 0 });
    await late(store, 'receiver');
    const id = newId();
    await writeSession(store, id, { status: 'closed', outcome: 'took-place' });
    await settleSession(store, id);
    expect((await transferIn(store, id))?.state).toBe('posted');
    await expectWhole(store);
  });

  it('nor does an adjustment; that of nobody is rejected', async () => {
    const { store } = await quiet();
    await late(store, 'anna');
    const opening = async (participantId: string) => {
      const id = newId();
      const now = new Date();
      const stamps = { createdAt: now, updatedAt: now, updatedBy: 'staff' };
      const about = { kind: 'opening', direction: 'credit', points: 8, reason: 'from the pilot' };
      await store.db.doc(ADJUSTMENT.at(id).path).set({ participantId, ...about, ...stamps });
      await settleAdjustment(store, id, [participantId]);
      const result: unknown = (await store.db.doc(ADJUSTMENT.at(id).path).get()).data()?.['result'];
      return result;
    };
    expect(await opening('anna')).toEqual({ state: 'applied', reason: null });
    expect(await opening('nobody')).toEqual({ state: 'rejected', reason: 'no-account' });
  });
});

describe('reconcile', SLOW, () => {
  it('finds one point too many on one account, and a balance that is missing', async () => {
    const store = await quietProject('drift').store();
    await openAccounts(store, { giver: 0, receiver: 0 });
    const id = newId();
    await writeSession(store, id, { status: 'closed', outcome: 'took-place' });
    await settleSession(store, id);
    await expectWhole(store);
    await store.db.doc(ACCOUNT.at('giver').path).update({ balance: 9 });
    const { drift } = await reconcile(store);
    expect(drift.map(({ invariant, document }) => [invariant, document])).toEqual([
      [1, 'accounts/giver'],
      [5, 'accounts/giver'],
      [1, 'accounts'],
    ]);
  });
});
