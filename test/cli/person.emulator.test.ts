import { beforeAll, describe, expect, it } from 'vitest';
import { TRANSFER } from '../../core/points/transfer.ts';
import { STAFF } from '../../core/people/staff.ts';
import { REFLECTION } from '../../core/preparation/reflection.ts';
import { PREPARATION } from '../../core/preparation/preparation.ts';
import { NOTE } from '../../core/people/note.ts';
import { MAIL } from '../../core/mail/mail.ts';
import { INTAKE } from '../../core/intake/intake.ts';
import { PARTICIPANT, CONTACT } from '../../core/people/participant.ts';
import { CARD } from '../../core/matching/card.ts';
import { BACKGROUND } from '../../core/preparation/background.ts';
import { AUDIT } from '../../core/base/audit.ts';
import { ADVICE } from '../../core/preparation/advice.ts';
import { ADJUSTMENT } from '../../core/points/adjustment.ts';
import { ACCOUNT } from '../../core/points/account.ts';
import { createServices } from '../../functions/src/services.ts';
import { DAY_MS } from '../../core/base/time.ts';
import { ROUND, roundSchema } from '../../core/matching/round.ts';
import { SESSION, type Session } from '../../core/sessions/session.ts';
import { settleCard } from '../../functions/src/store/card.ts';
import { settleAdjustment } from '../../functions/src/store/adjustment.ts';
import { announceIntake } from '../../functions/src/store/intake.ts';
import { remindOfPreparation } from '../../functions/src/store/preparation.ts';
import { reconcile } from '../../functions/src/store/reconcile.ts';
import { settleSession } from '../../functions/src/store/session.ts';
import type { FirestoreStore } from '../../functions/src/store/store.ts';
import { newId, openAccounts, writeParticipant, writeSession } from '../functions/support.ts';
import { admin } from './command.ts';
import { contact } from '../../scripts/lib/builders/participant.ts';
import { intake } from '../../scripts/lib/builders/intake.ts';

const SLOW = { timeout: 300_000 };
const projectId = `demo-person-${newId()}`;
const here = ['--project', projectId];
const services = createServices({ projectId });

/** Stands in every field that a person, or staff about a person, can write words in. */
const SECRET = 'Zonnebloem';
const session = newId();
const asked = newId();
const advice = newId();
/** A session of others that anna, who also worked here, once coached. */
const coached = newId();
/** Others to whom letters name her: who asks her, who interviewed her, whom she interviewed. */
const OTHERS = ['bert', 'carla', 'dirk'] as const;
const round = newId();
const proposal = { topic: 'impact', startsAt: new Date(), durationMinutes: 60, isDropped: false };
let store: FirestoreStore;

/** Every document of the project as one text. */
async function everything(): Promise<string> {
  const texts: string[] = [];
  const walk = async (collections: Awaited<ReturnType<typeof store.db.listCollections>>) => {
    for (const collection of collections) {
      for (const ref of await collection.listDocuments()) {
        texts.push(JSON.stringify([ref.path, (await ref.get()).data() ?? null]));
        await walk(await ref.listCollections());
      }
    }
  };
  await walk(await store.db.listCollections());
  return texts.join('\n');
}

const interviewBy = (by: string) => ({
  at: new Date(Date.now() + DAY_MS),
  durationMinutes: 60,
  place: '',
  by,
  isOn: true,
  plannedAt: new Date(),
});

const lettersTo = async (uid: string): Promise<string[]> => {
  const { docs } = await store.db.collection(MAIL.collection).where('uid', '==', uid).get();
  return docs.map((letter) => String(letter.get('letter'))).toSorted();
};

/** Each letter that names anybody, as the programme posts it: to anna, and about her to others. */
async function postLetters(written: Session): Promise<void> {
  const now = new Date();
  for (const uid of OTHERS) {
    const email = `${uid}@demo.example`;
    const stamps = { updatedAt: now, updatedBy: uid };
    await store.db.doc(CONTACT.at(uid).path).set(contact(uid));
    await store.db.doc(STAFF.at(uid).path).set({ role: null, email, ...stamps });
  }
  const agreed = { ...written, status: 'accepted' } as const;
  const other = { ...agreed, giverId: 'anna', receiverId: 'bert' };
  const window = { since: new Date(now.getTime() - DAY_MS), now };
  expect(await remindOfPreparation(store, session, agreed, window)).toBe(true);
  expect(await remindOfPreparation(store, newId(), other, window)).toBe(true);
  await store.db.doc(INTAKE.at('dirk').path).set(intake({ interview: interviewBy('anna') }));
  expect(await announceIntake(store, 'anna')).toBe(true);
  expect(await announceIntake(store, 'dirk')).toBe(true);
  expect(await lettersTo('anna')).toEqual(['interview-invitation', 'preparation-reminder']);
  expect(await lettersTo('bert')).toEqual(['preparation-reminder']);
  expect(await lettersTo('carla')).toEqual(['interview-planned']);
  expect(await lettersTo('dirk')).toEqual(['interview-invitation']);
}

beforeAll(async () => {
  store = await services.store();
  await openAccounts(store, { anna: 0, bert: 0, carla: 0, dirk: 0 });
  const now = new Date();
  const stamps = { createdAt: now, updatedAt: now, updatedBy: 'anna' };
  const words = { displayName: SECRET, organisation: SECRET, pitch: SECRET };
  await writeParticipant(store, 'anna', { ...words, skills: [SECRET], ...stamps });
  await store.db
    .doc(CONTACT.at('anna').path)
    .set(contact('anna', { email: `${SECRET}@demo.example`, phone: SECRET }));
  await store.db.doc(NOTE.at('anna', newId()).path).set({ text: SECRET, ...stamps });
  const written = await writeSession(store, session, {
    giverId: 'bert',
    receiverId: 'anna',
    participantIds: ['bert', 'anna'],
    proposedBy: 'anna',
    issue: SECRET,
    place: SECRET,
    note: SECRET,
    status: 'closed',
    outcome: 'took-place',
    override: { reason: SECRET, by: 'staff', at: now },
  });
  await settleSession(store, session);
  const own = { updatedAt: now, updatedBy: 'anna' };
  const materials = [`https://example.org ${SECRET}`];
  const background = { issue: SECRET, background: SECRET, materials, ...own };
  await store.db.doc(BACKGROUND.at(session).path).set(background);
  await store.db
    .doc(REFLECTION.at(session, 'receiver').path)
    .set({ text: SECRET, shared: true, ...own });
  const message = {
    text: SECRET,
    side: 'coach',
    createdAt: now,
    updatedAt: now,
    updatedBy: 'staff',
  };
  await store.db.doc(ADVICE.at(session, advice).path).set(message);
  await store.db
    .doc(REFLECTION.at(session, 'giver').path)
    .set({ text: 'Mine (demo)', shared: false, updatedAt: now, updatedBy: 'bert' });
  await store.db
    .doc(PREPARATION.at(coached).path)
    .set({ coachId: 'anna', coachName: SECRET, updatedAt: now, updatedBy: 'anna' });
  await store.db.doc(ROUND.at(round).path).set({
    proposals: [
      { ...proposal, sessionId: session, giverId: 'bert', receiverId: 'anna' },
      { ...proposal, sessionId: 'anna-gives', giverId: 'anna', receiverId: 'carla' },
      { ...proposal, sessionId: 'without-her', giverId: 'bert', receiverId: 'carla' },
    ],
    unmet: ['anna', 'dirk'].map((receiverId) => ({
      receiverId,
      topic: 'money',
      why: 'nobody-can',
    })),
    sent: [session, 'without-her'],
    failed: { 'anna-gives': 'look-again', 'without-her': 'look-again' },
    ...stamps,
    updatedBy: 'staff',
  });
  const adjustment = { kind: 'correction', participantId: 'anna', direction: 'credit', points: 3 };
  const correction = newId();
  await store.db
    .doc(ADJUSTMENT.at(correction).path)
    .set({ ...adjustment, reason: SECRET, ...stamps, updatedBy: 'staff' });
  expect(await settleAdjustment(store, correction, ['anna'])).toBe(true);
  await store.db.doc(AUDIT.at('written').path).set({
    kind: 'write',
    document: SESSION.at(session).path,
    by: 'staff',
    at: now,
    before: { issue: SECRET },
    after: { issue: SECRET },
  });
  const told = intake({
    interview: interviewBy('carla'),
    idea: SECRET,
    skills: { [SECRET]: 3 },
    evidence: { [SECRET]: SECRET },
    decision: { kind: 'accept', reason: SECRET, message: '', by: 'staff', at: now },
    updatedBy: 'staff',
  });
  await store.db.doc(INTAKE.at('anna').path).set(told);
  await settleCard(store, 'anna');
  await postLetters(written);
  await (await services.auth()).createUser({ uid: 'anna', email: 'anna@demo.example' });
});

describe('a person', SLOW, () => {
  it('is given everything that is kept about them', async () => {
    const { code, out } = await admin(['export', 'anna', ...here]);
    expect(code).toBe(0);
    const found: unknown = JSON.parse(out);
    expect(found).toMatchObject({
      uid: 'anna',
      signIn: { email: 'anna@demo.example' },
      documents: {
        [PARTICIPANT.at('anna').path]: { displayName: SECRET },
        [CONTACT.at('anna').path]: { phone: SECRET },
        [SESSION.at(session).path]: { issue: SECRET },
        [BACKGROUND.at(session).path]: { background: SECRET },
        [REFLECTION.at(session, 'receiver').path]: { text: SECRET },
        [ADVICE.at(session, advice).path]: { text: SECRET },
        [PREPARATION.at(coached).path]: { coachName: SECRET },
        [TRANSFER.at(session).path]: { points: 8 },
        [ACCOUNT.at('anna').path]: { balance: -5 },
        [INTAKE.at('anna').path]: { idea: SECRET },
        [CARD.at('anna').path]: { open: true },
        [ROUND.at(round).path]: {
          proposals: [
            { sessionId: session, receiverId: 'anna', topic: 'impact' },
            { sessionId: 'anna-gives', giverId: 'anna', topic: 'impact' },
          ],
          unmet: [{ receiverId: 'anna', topic: 'money' }],
        },
      },
    });
    expect(out).toContain('"preparation-reminder"');
    expect(out).toContain('"interview-invitation"');
    // Whom a colleague had in mind for her says something of them as well.
    expect(out).not.toContain('"receiverId": "carla"');
    // What was written to the others names her, and is the others'.
    for (const uid of OTHERS) expect(out).not.toContain(`${uid}@demo.example`);
    expect(out).not.toContain('Mine (demo)');
    expect((await admin(['export', 'nobody', ...here])).err).toContain('Nothing is kept');
  });

  it('is not erased while somebody waits for them, or while they are staff', async () => {
    await writeSession(store, asked, {
      giverId: 'bert',
      receiverId: 'anna',
      participantIds: ['bert', 'anna'],
      proposedBy: 'anna',
    });
    await settleSession(store, asked);
    const waiting = await admin(['erase', 'anna', ...here]);
    expect([waiting.code, waiting.err]).toEqual([
      1,
      expect.stringContaining(SESSION.at(asked).path),
    ]);
    await store.db.doc(SESSION.at(asked).path).update({ status: 'cancelled' });
    await settleSession(store, asked);
    const stamps = { updatedAt: new Date(), updatedBy: 'admin' };
    await store.db.doc(STAFF.at('anna').path).set({ role: 'staff', email: '', ...stamps });
    expect((await admin(['erase', 'anna', ...here])).err).toContain('has a role');
    await store.db.doc(STAFF.at('anna').path).delete();
    expect(await everything()).toContain(SECRET);
  });

  it('is not erased with points that nobody decided about', async () => {
    const refused = async () => {
      const { code, err } = await admin(['erase', 'anna', ...here]);
      expect([code, err]).toEqual([1, expect.stringContaining('balance of -5')]);
      expect(err).toContain('finish the engagement');
      expect(await everything()).toContain(SECRET);
    };
    await refused();
    const exit = { kind: 'kept-open', balance: -13, adjustmentId: null, until: '2027-06-01' };
    const signed = { reason: SECRET, by: 'staff', at: new Date() };
    const decide = (change: object) =>
      store.db.doc(INTAKE.at('anna').path).update({ exit: { ...exit, ...signed, ...change } });
    await store.db.doc(PARTICIPANT.at('anna').path).update({ status: 'alumni' });
    await refused();
    // Points have moved since they were kept open, or are settled no sooner than the books say so.
    await decide({});
    await refused();
    await decide({ kind: 'forgiven', balance: -5, adjustmentId: newId(), until: null });
    await refused();
    await decide({ balance: -5 });
    await store.db.doc(PARTICIPANT.at('anna').path).update({ status: 'active' });
    await refused();
    await store.db.doc(PARTICIPANT.at('anna').path).update({ status: 'alumni' });
  });

  it('whose points nobody has decided about is erased if that is asked for', async () => {
    await openAccounts(store, { eva: 8 });
    expect((await admin(['erase', 'eva', ...here])).err).toContain('balance of 8');
    const forced = await admin(['erase', 'eva', '--leave-points', ...here]);
    expect([forced.code, forced.err]).toEqual([0, '']);
    // What was broken off is taken up without asking again.
    expect((await admin(['erase', 'eva', ...here])).code).toBe(0);
  });

  it('is erased from everything but the ledger, which stays whole; twice is once', async () => {
    const { code, out, err } = await admin(['erase', 'anna', ...here]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('The books balance.');
    expect(await everything()).not.toContain(SECRET);
    const plan = (await store.db.doc(ROUND.at(round).path).get()).data();
    expect(roundSchema.safeParse(plan).success).toBe(true);
    expect(plan).toMatchObject({
      proposals: [{ sessionId: 'without-her' }],
      unmet: [{ receiverId: 'dirk' }],
      sent: ['without-her'],
      failed: { 'without-her': 'look-again' },
    });
    expect(plan?.['failed']).not.toHaveProperty('anna-gives');
    for (const uid of ['anna', ...OTHERS]) expect(await lettersTo(uid)).toEqual([]);
    const { drift, unreadable, waiting } = await reconcile(store);
    expect({ drift, unreadable, waiting }).toEqual({ drift: [], unreadable: [], waiting: [] });
    const account = (await store.db.doc(ACCOUNT.at('anna').path).get()).data();
    expect(account).toMatchObject({ balance: -5, held: 0, open: false });
    const of = (uid: string) => services.auth().then((auth) => auth.getUser(uid));
    await expect(of('anna')).rejects.toMatchObject({ code: 'auth/user-not-found' });
    const again = await admin(['erase', 'anna', ...here]);
    expect([again.code, again.err]).toEqual([0, '']);
    // The other's account and profile are as they were, and what it brought them.
    const theirs = await store.db.doc(REFLECTION.at(session, 'giver').path).get();
    expect(theirs.get('text')).toBe('Mine (demo)');
    expect((await store.db.doc(PARTICIPANT.at('bert').path).get()).data()).toMatchObject({
      displayName: 'Test (demo)',
    });
    expect((await admin(['erase', 'nobody', ...here])).err).toContain('Nothing is kept');
  });
});
