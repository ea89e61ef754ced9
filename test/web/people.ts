import { expect } from 'vitest';
import { STAFF } from '../../core/people/staff.ts';
import { inOrder } from '../../core/matching/suggest.ts';
import { HOUR_MS } from '../../core/base/time.ts';
import { SETTINGS, DEFAULTS } from '../../core/programme/programme.ts';
import { settleAccount } from '../../functions/src/store/account.ts';
import { settleCard } from '../../functions/src/store/card.ts';
import { syncClaim } from '../../functions/src/store/staff.ts';
import { googleUser } from '../../scripts/admin/seed.ts';
import { writeParticipant } from '../functions/support.ts';
import { follow, press, services, type Visitor } from './browser.ts';
import { withoutTriggers } from '../../scripts/lib/triggers.ts';

/** The people of a story told at several browsers, and what they do in it more than once. */

const run = Date.now().toString(36);
export const emailOf = (name: string): string => `${name.toLowerCase()}.${run}@demo.example`;

const PREFIX = 'story-';

type Profile = Parameters<typeof writeParticipant>[2];

/**
 * A programme with two topics, those who have long been in it, and somebody of the team. Settled here,
 * as the demo community is: nobody waits for triggers.
 */
export async function beginProgramme(
  people: Readonly<Record<string, Profile>>,
  colleague: string,
): Promise<void> {
  const [{ db }, auth] = await Promise.all([services.store(), services.auth()]);
  const { users } = await auth.listUsers();
  await auth.deleteUsers(users.map(({ uid }) => uid).filter((uid) => uid.startsWith(PREFIX)));
  await withoutTriggers(async () => {
    await db.doc(SETTINGS.at().path).set({
      ...DEFAULTS,
      contactEmail: 'welkom@demo.example',
      topics: [
        { id: 'impact', nl: 'Impact meten', fr: 'Mesurer l’impact', en: 'Measuring impact' },
        { id: 'digital', nl: 'Digitale hulp', fr: 'Aide numérique', en: 'Digital help' },
      ],
      updatedAt: new Date(),
      updatedBy: 'programme',
    });
    for (const [name, profile] of Object.entries(people)) await letIn(name, profile);
    await employ(colleague);
  });
}

/** Somebody who has signed in before. */
async function register(name: string): Promise<string> {
  const auth = await services.auth();
  const uid = `${PREFIX}${name.toLowerCase()}-${run}`;
  await auth.importUsers([googleUser(uid, name, emailOf(name))]);
  return uid;
}

export async function uidOf(name: string): Promise<string> {
  const auth = await services.auth();
  return (await auth.getUserByEmail(emailOf(name))).uid;
}

async function letIn(name: string, profile: Profile): Promise<void> {
  const [store, uid] = await Promise.all([services.store(), register(name)]);
  await writeParticipant(store, uid, { displayName: name, ...profile });
  await settleAccount(store, uid);
  await settleCard(store, uid);
}

async function employ(name: string): Promise<void> {
  const [store, auth, uid] = await Promise.all([services.store(), services.auth(), register(name)]);
  const stamps = { updatedAt: new Date(), updatedBy: 'programme' };
  await store.db.doc(STAFF.at(uid).path).set({ role: 'staff', email: emailOf(name), ...stamps });
  await syncClaim(store, auth, uid);
}

/**
 * Lets the time of the agreed sessions come. The rules want a session to be asked for ahead of time,
 * and nobody waits for days here, so its beginning is moved into the past, beside the rules.
 */
export async function timePasses(): Promise<void> {
  const { db } = await services.store();
  const agreed = await db.collection('sessions').where('status', '==', 'accepted').get();
  expect(agreed.size).toBe(1);
  const anHourAgo = new Date(Date.now() - HOUR_MS);
  for (const { ref } of agreed.docs) await ref.update({ startsAt: anHourAgo });
}

/** What letters somebody was written, by kind. */
export async function lettersTo(name: string): Promise<string[]> {
  const { db } = await services.store();
  const { docs } = await db
    .collection('mail')
    .where('uid', '==', await uidOf(name))
    .get();
  return docs.map((snapshot) => String(snapshot.get('letter'))).toSorted(inOrder);
}

/** Both say that it took place; the second one's answer settles the points. */
export async function bothReport(first: Visitor, second: Visitor): Promise<void> {
  for (const visitor of [first, second]) {
    await follow(visitor, 'Start');
    await follow(visitor, 'Vertel hoe het ging');
    await visitor.page.getByLabel('De sessie ging door').check();
    await press(visitor, 'Versturen');
    await visitor.page.getByRole('button', { name: 'Versturen' }).waitFor({ state: 'detached' });
    await follow(visitor, 'Start');
  }
}

/** From home to the page of what waits for an answer, and there the answer. */
export async function answer(visitor: Visitor, name: string): Promise<void> {
  await follow(visitor, 'Bekijk en antwoord');
  await press(visitor, name);
}

/** Their points, as their page shows them. */
export const balance = ({ page }: Visitor): Promise<string | null> =>
  page.locator('.amount strong').textContent();
