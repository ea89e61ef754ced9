import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STAFF } from '../../core/people/staff.ts';
import { SETTINGS } from '../../core/programme/programme.ts';
import { SESSION } from '../../core/sessions/session.ts';
import { PREPARATION } from '../../core/preparation/preparation.ts';
import { NOTE } from '../../core/people/note.ts';
import { PARTICIPANT, CONTACT } from '../../core/people/participant.ts';
import { ADVICE } from '../../core/preparation/advice.ts';
import { ADJUSTMENT } from '../../core/points/adjustment.ts';
import { createServices } from '../../functions/src/services.ts';
import { reconcile } from '../../functions/src/store/reconcile.ts';
import type { FirestoreStore } from '../../functions/src/store/store.ts';
import { syncClaim } from '../../functions/src/store/staff.ts';
import { sweep } from '../../functions/src/sweep/sweep.ts';
import { withoutTriggers } from '../../scripts/lib/triggers.ts';
import {
  accountIn,
  eventually,
  LOADED,
  newId,
  writeParticipant,
  transferIn,
  writeSession,
} from './support.ts';

const SLOW = { timeout: 300_000 };
const services = createServices({ projectId: LOADED });
let store: FirestoreStore;
const uid = (name: string) => `${name}-${newId()}`;

/** Two people, opened by the trigger itself. */
async function twoPeople(): Promise<{ giverId: string; receiverId: string }> {
  const people = { giverId: uid('giver'), receiverId: uid('receiver') };
  for (const id of Object.values(people)) await writeParticipant(store, id);
  for (const id of Object.values(people)) {
    await eventually(
      () => accountIn(store, id),
      (account) => account?.open === true,
    );
  }
  return people;
}

const held = (id: string) =>
  eventually(
    () => transferIn(store, id),
    (transfer) => transfer !== null,
  );

const auditOf = async (document: string) => {
  const { docs } = await store.db.collection('audit').where('document', '==', document).get();
  return docs.map((snapshot) => snapshot.data());
};

beforeAll(async () => {
  store = await services.store();
});

describe('participants', SLOW, () => {
  it('have an account from the day they are active, closed while they pause', async () => {
    const id = uid('anna');
    const ref = store.db.doc(PARTICIPANT.at(id).path);
    await writeParticipant(store, id, { status: 'applied' });
    await ref.update({ status: 'active' });
    await eventually(
      () => accountIn(store, id),
      (account) => account?.mayReceive === true,
    );
    await ref.update({ status: 'paused' });
    const paused = await eventually(
      () => accountIn(store, id),
      (account) => account?.open === false,
    );
    expect(paused).toMatchObject({ balance: 0, mayReceive: false, version: 2 });
  });
});

describe('sessions', SLOW, () => {
  it('are held when the receiver asks and posted when they close', async () => {
    const people = await twoPeople();
    const id = newId();
    await writeSession(store, id, people);
    expect((await held(id))?.state).toBe('pending');
    await store.db.doc(SESSION.at(id).path).update({ status: 'closed', outcome: 'took-place' });
    await eventually(
      () => transferIn(store, id),
      (transfer) => transfer?.state === 'posted',
    );
    expect(await accountIn(store, people.giverId)).toMatchObject({ balance: 8 });
    expect(await accountIn(store, people.receiverId)).toMatchObject({ balance: -8, held: 0 });
  });

  it('that do not parse are reported once, and hinder no other', async () => {
    const people = await twoPeople();
    const [broken, sound] = [newId(), newId()];
    await store.db
      .doc(SESSION.at(broken).path)
      .set({ status: 'requested', participantIds: 'both' });
    await writeSession(store, sound, people);
    await held(sound);
    const reports = await eventually(
      () => auditOf(SESSION.at(broken).path),
      (all) => all.length > 0,
    );
    expect(reports).toMatchObject([{ kind: 'repair', state: 'open' }]);
  });
});

describe('triggers that are switched off while people act', SLOW, () => {
  it('lose the events for good, and the sweep heals all of it', async () => {
    const people = await twoPeople();
    const [lost, heard] = [newId(), newId()];
    await withoutTriggers(() => writeSession(store, lost, people));
    await writeSession(store, heard, people);
    await held(heard);
    expect(await transferIn(store, lost)).toBeNull();
    expect((await reconcile(store)).waiting).toContain(SESSION.at(lost).path);
    await sweep(store, await services.auth());
    expect((await transferIn(store, lost))?.state).toBe('pending');
    expect(await accountIn(store, people.receiverId)).toMatchObject({
      held: 16,
      mayReceive: false,
    });
    expect((await reconcile(store)).waiting).not.toContain(SESSION.at(lost).path);
  });
});

describe('adjustments by staff', SLOW, () => {
  it('are posted with their result, reversed once, and audited with who and when', async () => {
    const { receiverId } = await twoPeople();
    const stamps = { createdAt: new Date(), updatedAt: new Date(), updatedBy: 'the-staff' };
    const write = async (document: object) => {
      const id = newId();
      await store.db
        .doc(ADJUSTMENT.at(id).path)
        .set({ participantId: receiverId, ...document, ...stamps });
      const read = async (): Promise<unknown> =>
        (await store.db.doc(ADJUSTMENT.at(id).path).get()).data()?.['result'];
      return { id, result: await eventually(read, (result) => result !== undefined) };
    };
    const debit = { kind: 'correction', direction: 'debit', points: 20, reason: 'counted twice' };
    const correction = await write(debit);
    expect(correction.result).toEqual({ state: 'applied', reason: null });
    expect(await accountIn(store, receiverId)).toMatchObject({ balance: -20, mayReceive: false });
    const back = { kind: 'reversal', direction: null, points: null, reason: 'it was right' };
    const reversal = { ...back, transferId: correction.id };
    expect((await write(reversal)).result).toEqual({ state: 'applied', reason: null });
    expect((await write(reversal)).result).toEqual({
      state: 'rejected',
      reason: 'already-reversed',
    });
    expect(await accountIn(store, receiverId)).toMatchObject({ balance: 0, mayReceive: true });
    const audited = await eventually(
      () => auditOf(ADJUSTMENT.at(correction.id).path),
      (all) => all.length > 0,
    );
    expect(audited).toMatchObject([{ kind: 'write', by: 'the-staff', before: null, after: debit }]);
  });
});

describe('staff', SLOW, () => {
  it('carry their role as a claim, and are signed out when it goes', async () => {
    const auth = await services.auth();
    const id = uid('staff');
    await auth.createUser({ uid: id, email: `${id}@demo.example` });
    const ref = store.db.doc(STAFF.at(id).path);
    const stamps = { email: `${id}@demo.example`, updatedAt: new Date(), updatedBy: 'the-admin' };
    const claim = async (): Promise<unknown> => (await auth.getUser(id)).customClaims?.['role'];
    await ref.set({ role: 'admin', ...stamps });
    await eventually(claim, (role) => role === 'admin');
    const validSince = async () => (await auth.getUser(id)).tokensValidAfterTime;
    const before = await validSince();
    // Revocation counts in whole seconds.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await ref.update({ role: 'staff' });
    await eventually(claim, (role) => role === 'staff');
    const shrunk = await eventually(validSince, (time) => time !== before);
    await ref.update({ role: 'admin' });
    await eventually(claim, (role) => role === 'admin');
    expect(await validSince()).toBe(shrunk);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await ref.update({ role: null });
    await eventually(claim, (role) => role === undefined);
    await eventually(validSince, (time) => time !== shrunk);
    const entries = await eventually(
      () => auditOf(STAFF.at(id).path),
      (all) => all.length === 4,
    );
    expect(entries.every(({ by }) => by === 'the-admin')).toBe(true);
  });
});

describe('a revocation that fails halfway', SLOW, () => {
  it('is made good by the next run', async () => {
    const real = await services.auth();
    const id = uid('staff');
    await real.createUser({ uid: id });
    await real.setCustomUserClaims(id, { role: 'admin' });
    let revoked = 0;
    const failing = new Proxy(real, {
      get: (of, name) => {
        if (name === 'revokeRefreshTokens') {
          return () => (++revoked === 1 ? Promise.reject(new Error('away')) : Promise.resolve());
        }
        const value: unknown = Reflect.get(of, name);
        return typeof value === 'function' ? (value.bind(of) as unknown) : value;
      },
    });
    await expect(syncClaim(store, failing, id)).rejects.toThrow('away');
    expect(await syncClaim(store, failing, id)).toBe(true);
    expect(revoked).toBe(2);
    expect((await real.getUser(id)).customClaims?.['role']).toBeUndefined();
    expect(await syncClaim(store, failing, id)).toBe(false);
    expect(revoked).toBe(2);
  });
});

describe('the audit', SLOW, () => {
  it('keeps what staff write about people, and not what people write themselves', async () => {
    const id = uid('anna');
    const ref = store.db.doc(PARTICIPANT.at(id).path);
    await writeParticipant(store, id, { updatedBy: id });
    await ref.update({ pitch: 'by anna', updatedBy: id });
    await ref.update({ pitch: 'by staff', updatedBy: 'the-staff' });
    await ref.update({ endsOn: '2027-01-31', updatedBy: id });
    const entries = await eventually(
      () => auditOf(PARTICIPANT.at(id).path),
      (all) => all.length > 1,
    );
    const staffs = entries.find(({ by }) => by === 'the-staff');
    expect(staffs).toMatchObject({ before: { pitch: 'by anna' }, after: { pitch: 'by staff' } });
    // Only staff can write these, also about themselves.
    const own = entries.filter(({ by }) => by === id);
    expect(own).toMatchObject([{ before: { endsOn: null }, after: { endsOn: '2027-01-31' } }]);
  });

  it('learns of contact details that do not parse, and of staff who write them', async () => {
    const ref = store.db.doc(CONTACT.at(uid('anna')).path);
    await ref.set({ email: 7, updatedBy: 'the-staff' });
    const entries = await eventually(
      () => auditOf(ref.path),
      (all) => all.length > 1,
    );
    expect(new Set(entries.map(({ kind }) => String(kind)))).toEqual(new Set(['repair', 'write']));
  });
});

describe('notes about a person', SLOW, () => {
  const note = (by: string) => ({
    text: 'Prefers mornings',
    createdAt: new Date(),
    updatedAt: new Date(),
    updatedBy: by,
  });

  it('are in the audit, written and deleted, but not what they say', async () => {
    const ref = store.db.doc(NOTE.at(uid('anna'), newId()).path);
    await ref.set(note('the-staff'));
    await ref.delete();
    const entries = await eventually(
      () => auditOf(ref.path),
      (all) => all.length > 1,
    );
    const told = { text: 'not kept', updatedBy: 'the-staff' };
    expect(entries.find(({ by }) => by === 'the-staff')).toMatchObject({
      kind: 'write',
      before: null,
      after: told,
    });
    // A deletion bears no name.
    expect(entries.find(({ by }) => by === 'unknown')).toMatchObject({ before: told, after: null });
    expect(JSON.stringify(entries)).not.toContain('mornings');
  });

  it('are reported where they do not parse, and not recorded where the programme writes', async () => {
    const id = uid('anna');
    const broken = store.db.doc(NOTE.at(id, newId()).path);
    const demo = store.db.doc(NOTE.at(id, newId()).path);
    await demo.set(note('programme'));
    await broken.set({ ...note('the-staff'), text: '' });
    const entries = await eventually(
      () => auditOf(broken.path),
      (all) => all.length > 1,
    );
    expect(new Set(entries.map(({ kind }) => String(kind)))).toEqual(new Set(['repair', 'write']));
    expect(await auditOf(demo.path)).toEqual([]);
  });
});

describe('the preparation of a session', SLOW, () => {
  const stamps = (by: string) => ({ updatedAt: new Date(), updatedBy: by });
  const advice = (side: string, by: string) => ({
    text: 'Ask about mornings',
    side,
    createdAt: new Date(),
    ...stamps(by),
  });

  it('is in the audit where staff choose a coach and advise, but not what they say', async () => {
    const id = newId();
    const [byCoach, byGiver, broken] = [newId(), newId(), newId()];
    const ref = store.db.doc(PREPARATION.at(id).path);
    await ref.set({ coachId: 'the-staff', coachName: 'Sofie (demo)', ...stamps('the-staff') });
    await store.db.doc(ADVICE.at(id, byGiver).path).set(advice('giver', 'the-giver'));
    await store.db.doc(ADVICE.at(id, byCoach).path).set(advice('coach', 'the-staff'));
    await store.db
      .doc(ADVICE.at(id, broken).path)
      .set({ ...advice('coach', 'the-staff'), text: 7 });
    const chosen = await eventually(
      () => auditOf(ref.path),
      (all) => all.length > 0,
    );
    expect(chosen).toMatchObject([{ kind: 'write', by: 'the-staff', before: null }]);
    const [said] = await eventually(
      () => auditOf(ADVICE.at(id, byCoach).path),
      (all) => all.length > 0,
    );
    expect(said).toMatchObject({ by: 'the-staff', after: { side: 'coach', text: 'not kept' } });
    const unreadable = await eventually(
      () => auditOf(ADVICE.at(id, broken).path),
      (all) => all.length > 1,
    );
    expect(JSON.stringify([said, unreadable])).not.toContain('mornings');
    expect(new Set(unreadable.map(({ kind }) => String(kind)))).toEqual(
      new Set(['repair', 'write']),
    );
    expect(await auditOf(ADVICE.at(id, byGiver).path)).toEqual([]);
  });

  it('is reported where it does not parse', async () => {
    const ref = store.db.doc(PREPARATION.at(newId()).path);
    await ref.set({ coachId: null, coachName: 'Somebody', ...stamps('programme') });
    const entries = await eventually(
      () => auditOf(ref.path),
      (all) => all.length > 0,
    );
    expect(entries).toMatchObject([{ kind: 'repair', problem: 'coachName: custom' }]);
  });
});

describe('the settings', SLOW, () => {
  afterAll(async () => {
    await store.db.doc(SETTINGS.at().path).delete();
  });

  it('reach every account, and what they say wrongly is reported while the default stands in', async () => {
    const { receiverId } = await twoPeople();
    const ref = store.db.doc(SETTINGS.at().path);
    const price = (floor: number) =>
      eventually(
        () => accountIn(store, receiverId),
        (a) => a?.floor === floor,
      );
    await ref.set({ floor: -4, sessionPoints: 8, updatedAt: new Date(), updatedBy: 'the-admin' });
    expect(await price(-4)).toMatchObject({ mayReceive: false });
    await ref.set({ floor: 'low', updatedAt: new Date(), updatedBy: 'the-admin' });
    expect(await price(-16)).toMatchObject({ mayReceive: true });
    const entries = () => auditOf(SETTINGS.at().path);
    const all = await eventually(entries, (found) => found.some(({ kind }) => kind === 'repair'));
    expect(all.find(({ kind }) => kind === 'repair')?.['problem']).toBe(
      'defaults stand in for floor',
    );
  });
});
