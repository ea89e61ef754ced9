import { beforeAll, describe, expect, it } from 'vitest';
import { STAFF } from '../../core/people/staff.ts';
import { INTAKE } from '../../core/intake/intake.ts';
import { PARTICIPANT, CONTACT } from '../../core/people/participant.ts';
import { AUDIT } from '../../core/base/audit.ts';
import { ACCOUNT } from '../../core/points/account.ts';
import { inOrder } from '../../core/matching/suggest.ts';
import { createServices } from '../../functions/src/services.ts';
import { CARD, type Card, cardSchema } from '../../core/matching/card.ts';
import { DAY_MS } from '../../core/base/time.ts';
import { MAIL, mailSchema } from '../../core/mail/mail.ts';
import { settleCard } from '../../functions/src/store/card.ts';
import { announceIntake } from '../../functions/src/store/intake.ts';
import { createStore, type FirestoreStore, read } from '../../functions/src/store/store.ts';
import { sweep } from '../../functions/src/sweep/sweep.ts';
import {
  eventually,
  LOADED,
  newId,
  openAccounts,
  writeParticipant,
  quietProject,
  writeSession,
} from '../functions/support.ts';
import { contact } from '../../scripts/lib/builders/participant.ts';
import { intake } from '../../scripts/lib/builders/intake.ts';

const SLOW = { timeout: 300_000 };
const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS);

const planned = {
  at: inDays(5),
  durationMinutes: 60,
  place: '',
  by: 'mira',
  isOn: true,
  plannedAt: new Date(),
};

const mailTo = async (store: FirestoreStore, uid: string) => {
  const { docs } = await store.db.collection(MAIL.collection).where('uid', '==', uid).get();
  return docs.map((snapshot) => read(mailSchema, snapshot)?.letter ?? '').toSorted(inOrder);
};
const cardOf = async (store: FirestoreStore, uid: string): Promise<Card | null> =>
  read(cardSchema, await store.db.doc(CARD.at(uid).path).get());

/** An applicant with an address, and a colleague who interviews. */
async function applicant(store: FirestoreStore, uid: string): Promise<void> {
  await store.db.doc(CONTACT.at(uid).path).set(contact(uid, { mail: false }));
  await writeParticipant(store, uid, { status: 'applied', skills: ['law'], needs: ['money'] });
}
const colleague = (store: FirestoreStore, uid: string) =>
  store.db.doc(STAFF.at(uid).path).set({
    role: 'staff',
    email: `${uid}@example.org`,
    updatedAt: new Date(),
    updatedBy: 'programme',
  });

describe('an intake, by its trigger', SLOW, () => {
  let store: FirestoreStore;
  beforeAll(async () => {
    store = await createServices({ projectId: LOADED }).store();
  });

  it('tells both of the interview, keeps no answers in the audit, and draws the card', async () => {
    const uid = `anna-${newId()}`;
    const by = `mira-${newId()}`;
    await applicant(store, uid);
    await store.db.doc(STAFF.at(by).path).set({
      role: null,
      email: `${by}@example.org`,
      updatedAt: new Date(),
      updatedBy: 'programme',
    });
    const told = intake({
      idea: 'Repair cafés',
      skills: { law: 3 },
      interview: { ...planned, by },
    });
    await store.db.doc(INTAKE.at(uid).path).set(told);
    await eventually(
      () => mailTo(store, by),
      (letters) => letters.length > 0,
    );
    expect(await mailTo(store, uid)).toEqual(['interview-invitation']);
    expect(await mailTo(store, by)).toEqual(['interview-planned']);

    const audit = await store.db
      .collection(AUDIT.collection)
      .where('document', '==', INTAKE.at(uid).path)
      .get();
    expect(audit.docs.map((entry) => entry.data())).toMatchObject([
      { after: { idea: 'not kept', skills: 'not kept', interview: { by } } },
    ]);

    expect(await cardOf(store, uid)).toBeNull();
    await store.db.doc(PARTICIPANT.at(uid).path).update({ status: 'active' });
    const card = await eventually(
      () => cardOf(store, uid),
      (found) => found !== null,
    );
    expect(card).toMatchObject({ open: true, skills: { law: 3 }, needs: { money: 2 }, turn: 1 });
  });
});

describe('what an intake tells', SLOW, () => {
  it('is told once, and a colleague who is replaced is told too', async () => {
    const store = await quietProject('announce').store();
    await applicant(store, 'anna');
    await colleague(store, 'mira');
    await colleague(store, 'noor');
    const place = store.db.doc(INTAKE.at('anna').path);
    await place.set(intake({ interview: planned }));
    expect(await announceIntake(store, 'anna')).toBe(true);
    expect(await announceIntake(store, 'anna')).toBe(false);
    const before = (await place.get()).data() ?? null;
    await place.update({ interview: { ...planned, by: 'noor', plannedAt: inDays(1) } });
    expect(await announceIntake(store, 'anna', before)).toBe(true);
    expect(await mailTo(store, 'mira')).toEqual(['interview-cancelled', 'interview-planned']);
    expect(await mailTo(store, 'noor')).toEqual(['interview-planned']);
    expect(await mailTo(store, 'anna')).toEqual(['interview-invitation', 'interview-invitation']);
  });

  it('is told by the night where the event was lost, and the end of an engagement a month before', async () => {
    const services = quietProject('night');
    const store = await services.store();
    await applicant(store, 'anna');
    await colleague(store, 'mira');
    await store.db.doc(INTAKE.at('anna').path).set(intake({ interview: planned }));
    const endsOn = (days: number) => inDays(days).toISOString().slice(0, 10);
    for (const [uid, days] of [
      ['soon', 29],
      ['later', 40],
    ] as const) {
      await store.db.doc(CONTACT.at(uid).path).set(contact(uid));
      await writeParticipant(store, uid, { endsOn: endsOn(days) });
    }
    // At noon, so that no midnight lies between the days of this machine and those of Brussels.
    const noon = new Date(`${endsOn(0)}T12:00Z`);
    const night = async () =>
      sweep(
        createStore(store.db, () => noon),
        await services.auth(),
      );
    // An intake, whatever it had to tell, and an engagement.
    expect((await night()).letters).toBe(2);
    expect(await mailTo(store, 'soon')).toEqual(['engagement-ends']);
    expect(await mailTo(store, 'later')).toEqual([]);
    expect((await night()).letters).toBe(0);
  });
});

describe('a card', SLOW, () => {
  it('is drawn by the night for whom something happened, and else left as it is', async () => {
    const services = quietProject('cards');
    const store = await services.store();
    const auth = await services.auth();
    await openAccounts(store, { giver: -16, receiver: 0, other: 0 });
    await sweep(store, auth);
    expect(await cardOf(store, 'giver')).toMatchObject({ turn: 2, giving: 0, seeks: [] });
    const untouched = await cardOf(store, 'other');
    await writeSession(store, newId(), { giverId: 'giver', receiverId: 'receiver' });
    await sweep(store, auth);
    expect(await cardOf(store, 'giver')).toMatchObject({ giving: 1 });
    expect(await cardOf(store, 'other')).toEqual(untouched);
  });

  it('closes with the account, and says nothing of somebody who is gone', async () => {
    const store = await quietProject('gone').store();
    await openAccounts(store, { anna: 0 });
    await store.db.doc(PARTICIPANT.at('anna').path).update({ skills: ['law'] });
    expect(await settleCard(store, 'anna')).toBe(true);
    expect(await settleCard(store, 'anna')).toBe(false);
    expect(await cardOf(store, 'anna')).toMatchObject({ open: true, helpsWith: ['law'] });
    await store.db.doc(PARTICIPANT.at('anna').path).delete();
    await store.db.doc(ACCOUNT.at('anna').path).update({ open: false, mayReceive: false });
    expect(await settleCard(store, 'anna')).toBe(true);
    expect(await cardOf(store, 'anna')).toMatchObject({
      open: false,
      helpsWith: [],
      languages: [],
    });
    expect(await settleCard(store, 'never-active')).toBe(false);
  });
});
