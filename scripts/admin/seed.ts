import { STAFF } from '../../core/people/staff.ts';
import { REFLECTION } from '../../core/preparation/reflection.ts';
import { PREPARATION } from '../../core/preparation/preparation.ts';
import { PLAN } from '../../core/preparation/plan.ts';
import { PARTICIPANT, CONTACT } from '../../core/people/participant.ts';
import { BACKGROUND } from '../../core/preparation/background.ts';
import { ADVICE } from '../../core/preparation/advice.ts';
import { ACCOUNT } from '../../core/points/account.ts';
import { PROGRAMME } from '../../core/base/side.ts';
import { DAY_MS, HOUR_MS } from '../../core/base/time.ts';
import { ADJUSTMENT, type Adjustment } from '../../core/points/adjustment.ts';
import { SETTINGS, DEFAULTS } from '../../core/programme/programme.ts';
import { SESSION, type Session } from '../../core/sessions/session.ts';
import { settleAccount } from '../../functions/src/store/account.ts';
import { settleAdjustment } from '../../functions/src/store/adjustment.ts';
import { settleCard } from '../../functions/src/store/card.ts';
import { settleSession } from '../../functions/src/store/session.ts';
import type { Store } from '../../functions/src/store/store.ts';
import type { Outcome } from '../admin.ts';
import {
  type DemoPerson,
  type DemoPreparation,
  type DemoSession,
  PEOPLE,
  SESSIONS,
  TOPICS,
} from './demo.ts';
import { CROWD, CROWD_SESSIONS } from './demo-crowd.ts';
import { withoutTriggers } from '../lib/triggers.ts';
import { counted, table } from './print.ts';
import { seedCrowd } from './seed-crowd.ts';
import type { Target } from './target.ts';
import { session as aSession } from '../lib/builders/session.ts';
import { contact as aContact, participant } from '../lib/builders/participant.ts';

type Auth = Awaited<ReturnType<Target['services']['auth']>>;

/** The demo programme has run for some months, so that its history has a past. */
const BEGAN_DAYS_AGO = 90;

/**
 * Fills an empty database: the settings with their topics, and on the emulators a small demo
 * community. Its points are not written but settled, by the same functions as everybody's, each
 * with the date on which it happened. Does nothing where somebody takes part already.
 */
export async function seed(target: Target): Promise<Outcome> {
  const store = await target.services.store();
  const began = new Date(Date.now() - BEGAN_DAYS_AGO * DAY_MS);
  const hasSettings = (await store.db.doc(SETTINGS.at().path).get()).exists;
  if (!hasSettings) await seedSettings(store, target.isEmulator ? began : new Date());
  if (!target.isEmulator) {
    const text = hasSettings ? 'The settings are there already.' : 'Wrote the settings and topics.';
    return { json: { settings: !hasSettings, people: 0, sessions: 0 }, text };
  }
  const somebody = await store.db.collection(PARTICIPANT.collection).limit(1).get();
  if (!somebody.empty) {
    const text = 'Somebody takes part already; nothing was added.';
    return { json: { settings: !hasSettings, people: 0, sessions: 0 }, text };
  }
  await withoutTriggers(() => seedCommunity(target, store, began));
  return told(!hasSettings);
}

async function seedSettings(store: Store, at: Date): Promise<void> {
  const stamps = { updatedAt: at, updatedBy: PROGRAMME };
  const contact = { contactEmail: 'welkom@example.org' };
  await store.db
    .doc(SETTINGS.at().path)
    .set({ ...DEFAULTS, ...contact, topics: TOPICS, ...stamps });
}

async function seedCommunity(target: Target, store: Store, began: Date): Promise<void> {
  await seedSignIns(await target.services.auth());
  for (const person of PEOPLE) {
    if (person.profile) await seedParticipant(store, person, person.profile, began);
    if (person.role) await seedRole(store, person);
  }
  await seedOpening(store, began);
  for (const [index, session] of SESSIONS.entries()) await seedSession(store, session, index);
  await seedCrowd(store);
  const people = await store.db.collection(ACCOUNT.collection).orderBy('__name__').get();
  for (const { id } of people.docs) await settleCard(store, id);
}

const emailOf = ({ uid }: DemoPerson): string => `${uid.replace('demo-', '')}@demo.example`;

/** Those who can sign in, with the claims that their roles give; who is there already, anew. */
export async function seedSignIns(auth: Auth): Promise<void> {
  await auth.importUsers(
    PEOPLE.map((person) => ({
      ...googleUser(person.uid, person.name, emailOf(person)),
      customClaims: person.role ? { role: person.role } : {},
    })),
  );
}

/** Somebody whom sign-in knows by a Google account, for Auth's `importUsers`. */
export function googleUser(uid: string, displayName: string, email: string) {
  const shared = { uid, displayName, email };
  return {
    ...shared,
    emailVerified: true,
    providerData: [{ ...shared, providerId: 'google.com' }],
  };
}

async function seedParticipant(
  store: Store,
  person: DemoPerson,
  profile: NonNullable<DemoPerson['profile']>,
  began: Date,
): Promise<void> {
  const { uid, name: displayName } = person;
  const hasBegun = profile.status !== 'applied';
  const stamps = { updatedAt: began, updatedBy: PROGRAMME };
  const day = (date: Date) => date.toISOString().slice(0, 10);
  const document = participant({
    displayName,
    ...profile,
    startsOn: hasBegun ? day(began) : null,
    endsOn: hasBegun ? day(new Date(began.getTime() + 182 * DAY_MS)) : null,
    createdAt: began,
    ...stamps,
  });
  const [language] = profile.languages;
  const details = aContact(uid, {
    email: emailOf(person),
    locale: language === 'fr' ? 'fr' : 'nl',
    mail: false,
    ...stamps,
  });
  // Who has paused or left was active once, and has an account from then.
  const then: Store = { ...store, clock: () => began };
  const ref = store.db.doc(PARTICIPANT.at(uid).path);
  if (hasBegun) {
    await ref.set({ ...document, status: 'active' });
    await settleAccount(then, uid);
  }
  await ref.set(document);
  await store.db.doc(CONTACT.at(uid).path).set(details);
  await settleAccount(then, uid);
}

async function seedRole(store: Store, person: DemoPerson): Promise<void> {
  const stamps = { updatedAt: new Date(), updatedBy: PROGRAMME };
  await store.db
    .doc(STAFF.at(person.uid).path)
    .set({ role: person.role ?? null, email: emailOf(person), ...stamps });
}

async function seedOpening(store: Store, began: Date): Promise<void> {
  const id = 'demoOpening000000001';
  const opening: Adjustment = {
    kind: 'opening',
    participantId: 'demo-katrien',
    direction: 'credit',
    points: 8,
    reason: 'Brought along from the pilot year (demo)',
    createdAt: began,
    updatedAt: began,
    updatedBy: 'demo-sofie',
  };
  await store.db.doc(ADJUSTMENT.at(id).path).set(opening);
  await settleAdjustment({ ...store, clock: () => began }, id, [opening.participantId]);
}

async function seedSession(store: Store, demo: DemoSession, index: number): Promise<void> {
  const { startsInDays, movedInDays, preparation, ...given } = demo;
  const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
  const proposedBy = given.proposedBy ?? given.receiverId;
  const startsAt = inDays(startsInDays);
  // In the afternoon, as people meet.
  startsAt.setUTCHours(13, 0, 0, 0);
  const movedAt = inDays(movedInDays);
  const document = aSession({
    ...given,
    proposedBy,
    startsAt,
    createdAt: inDays(Math.min(startsInDays, movedInDays) - 5),
    updatedAt: movedAt,
    updatedBy: given.status === 'requested' ? proposedBy : answererOf(given, proposedBy),
  });
  const id = `demoSession${String(index + 1).padStart(9, '0')}`;
  const ref = store.db.doc(SESSION.at(id).path);
  const then: Store = { ...store, clock: () => movedAt };
  // Whatever became of it, it began as a request, and its points were held.
  const asked = { status: 'requested', giverReport: null, receiverReport: null } as const;
  const atFirst: Store = { ...store, clock: () => document.createdAt };
  await ref.set({ ...document, ...asked, outcome: null, note: '', updatedAt: document.createdAt });
  await settleSession(atFirst, id);
  await ref.set(document);
  await settleSession(then, id);
  if (preparation) await seedPreparation(store, id, document, preparation);
}

/** What the two and the team wrote about a session, since it was agreed. */
async function seedPreparation(
  { db }: Store,
  id: string,
  { giverId, receiverId, updatedAt }: Session,
  { coach, plan, background, advice = [], reflections = {} }: DemoPreparation,
): Promise<void> {
  const by = (updatedBy: string) => ({ updatedAt, updatedBy });
  if (coach) {
    const [coachId, coachName] = coach;
    await db.doc(PREPARATION.at(id).path).set({ coachId, coachName, ...by(coachId) });
  }
  if (plan) await db.doc(PLAN.at(id).path).set({ ...plan, ...by(giverId) });
  if (background) await db.doc(BACKGROUND.at(id).path).set({ ...background, ...by(receiverId) });
  for (const [index, message] of advice.entries()) {
    const createdAt = new Date(updatedAt.getTime() + index * HOUR_MS);
    const adviceId = `demoAdvice${String(index + 1).padStart(10, '0')}`;
    await db.doc(ADVICE.at(id, adviceId).path).set({ ...message, createdAt, updatedAt: createdAt });
  }
  const { giver, receiver } = reflections;
  if (giver) await db.doc(REFLECTION.at(id, 'giver').path).set({ ...giver, ...by(giverId) });
  if (receiver)
    await db.doc(REFLECTION.at(id, 'receiver').path).set({ ...receiver, ...by(receiverId) });
}

const answererOf = (given: Pick<Session, 'giverId' | 'receiverId'>, proposedBy: string): string =>
  proposedBy === given.giverId ? given.receiverId : given.giverId;

function told(settings: boolean): Outcome {
  const rows = PEOPLE.map((person) => [
    person.name,
    emailOf(person),
    person.profile?.status ?? person.role ?? '',
  ]);
  const people = PEOPLE.length + CROWD.length;
  const sessions = SESSIONS.length + CROWD_SESSIONS.length;
  const summary = `Seeded ${people} demo people and ${counted(sessions, 'session')}. Sign in as one of:`;
  return {
    json: { settings, people, sessions },
    text: `${summary}\n\n${table(['name', 'e-mail', 'status'], rows)}`,
  };
}
