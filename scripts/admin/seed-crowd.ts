import { SESSION } from '../../core/sessions/session.ts';
import { PARTICIPANT, CONTACT } from '../../core/people/participant.ts';
import { decideExit } from '../../core/intake/engagement.ts';
import { ACCOUNT, accountSchema } from '../../core/points/account.ts';
import { ADJUSTMENT, type Adjustment } from '../../core/points/adjustment.ts';
import { DAY_MS } from '../../core/base/time.ts';
import { INTAKE, type Exit, type Intake } from '../../core/intake/intake.ts';
import { settleAccount } from '../../functions/src/store/account.ts';
import { settleAdjustment } from '../../functions/src/store/adjustment.ts';
import { settleSession } from '../../functions/src/store/session.ts';
import { read, type Store } from '../../functions/src/store/store.ts';
import { CROWD, CROWD_SESSIONS, type CrowdPerson } from './demo-crowd.ts';
import { session as aSession } from '../lib/builders/session.ts';
import { contact, participant } from '../lib/builders/participant.ts';
import { intake } from '../lib/builders/intake.ts';

const INTERVIEWER = 'demo-sofie';
/** From the interview to the decision. */
const DECIDED_AFTER_DAYS = 2;

const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS);
const dayIn = (days: number): string => inDays(days).toISOString().slice(0, 10);
/** The store as of another day: what it settles bears that date. */
const asOf = (store: Store, at: Date): Store => ({ ...store, clock: () => at });

/** Adds the people of `demo-crowd.ts`, with what they did and what was decided about them. */
export async function seedCrowd(store: Store): Promise<void> {
  for (const person of CROWD) await seedPerson(store, person);
  for (const [index, session] of CROWD_SESSIONS.entries()) {
    await seedSession(store, session, index);
  }
  for (const person of CROWD) if (person.exit) await seedExit(store, person, person.exit);
}

async function seedPerson(store: Store, person: CrowdPerson): Promise<void> {
  const { uid, name, status, startsInDays, endsInDays, appliedInDays } = person;
  const hasBegun = startsInDays !== undefined;
  const at = inDays(startsInDays ?? appliedInDays);
  const stamps = { updatedAt: at, updatedBy: hasBegun ? INTERVIEWER : uid };
  const document = participant({
    displayName: name,
    pitch: person.pitch,
    kind: person.kind,
    languages: person.languages,
    skills: Object.keys(person.skills),
    needs: Object.keys(person.needs),
    status: hasBegun ? 'active' : status,
    startsOn: hasBegun ? dayIn(startsInDays) : null,
    endsOn: endsInDays === undefined ? null : dayIn(endsInDays),
    createdAt: inDays(appliedInDays),
    ...stamps,
  });
  const details = contact(uid, {
    email: `${uid.replace('demo-', '')}@demo.example`,
    locale: person.languages[0] === 'fr' ? 'fr' : 'nl',
    mail: false,
    ...stamps,
  });
  await store.db.doc(PARTICIPANT.at(uid).path).set(document);
  await store.db.doc(CONTACT.at(uid).path).set(details);
  await settleAccount(asOf(store, at), uid);
  if (person.interviewInDays !== undefined || hasBegun) {
    await store.db.doc(INTAKE.at(uid).path).set(intakeOf(person, document.createdAt));
  }
  if (status === 'paused') {
    await store.db.doc(PARTICIPANT.at(uid).path).update({ status, ...stamps });
    await settleAccount(store, uid);
  }
}

function intakeOf(person: CrowdPerson, appliedAt: Date): Intake {
  const { startsInDays, decision } = person;
  const interviewInDays = person.interviewInDays ?? (startsInDays ?? 0) - DECIDED_AFTER_DAYS - 1;
  const wasHeld = interviewInDays < 0;
  const decidedAt = inDays(interviewInDays + DECIDED_AFTER_DAYS);
  const interviewAt = inDays(interviewInDays);
  interviewAt.setUTCHours(9, 0, 0, 0);
  return intake({
    appliedAt,
    interview: {
      at: interviewAt,
      durationMinutes: 60,
      place: '',
      by: INTERVIEWER,
      isOn: true,
      plannedAt: appliedAt,
    },
    ...(wasHeld && {
      idea: person.pitch,
      stage: 'trying',
      aims: ['social'],
      entrepreneurial: person.kind === 'entrepreneur' ? 'yes' : 'no',
      needs: person.needs,
      skills: person.skills,
      languages: person.languages,
      availability: person.availability,
    }),
    decision: decision
      ? {
          kind: decision,
          reason: 'Besproken in het team (demo)',
          message: '',
          by: INTERVIEWER,
          at: decidedAt,
        }
      : null,
    createdAt: appliedAt,
    updatedAt: decision ? decidedAt : appliedAt,
    updatedBy: INTERVIEWER,
  });
}

async function seedSession(
  store: Store,
  [giver, receiver, topic, daysAgo]: (typeof CROWD_SESSIONS)[number],
  index: number,
): Promise<void> {
  const [giverId, receiverId] = [`demo-${giver}`, `demo-${receiver}`];
  const startsAt = inDays(-daysAgo);
  startsAt.setUTCHours(13, 0, 0, 0);
  const endedAt = new Date(startsAt.getTime() + DAY_MS);
  const document = aSession({
    giverId,
    receiverId,
    topic,
    issue: 'Hoe beginnen we eraan? (demo)',
    startsAt,
    status: 'closed',
    giverReport: 'took-place',
    receiverReport: 'took-place',
    outcome: 'took-place',
    createdAt: new Date(startsAt.getTime() - 5 * DAY_MS),
    updatedAt: endedAt,
  });
  const id = `demoCrowd${String(index + 1).padStart(11, '0')}`;
  const ref = store.db.doc(SESSION.at(id).path);
  // As with everybody, the points are held by a request and posted by its end.
  const asked = { status: 'requested', giverReport: null, receiverReport: null, outcome: null };
  await ref.set({ ...document, ...asked, updatedAt: document.createdAt });
  await settleSession(asOf(store, document.createdAt), id);
  await ref.set(document);
  await settleSession(asOf(store, endedAt), id);
}

async function seedExit(
  store: Store,
  { uid, endsInDays = 0 }: CrowdPerson,
  { kind, untilInDays }: NonNullable<CrowdPerson['exit']>,
): Promise<void> {
  const at = inDays(endsInDays);
  const account = read(accountSchema, await store.db.doc(ACCOUNT.at(uid).path).get());
  const until = untilInDays === undefined ? null : dayIn(untilInDays);
  const reason = 'Zo besproken bij het afscheid (demo)';
  const verdict = decideExit({ kind, until, reason }, account, 0, dayIn(endsInDays));
  if (!verdict.allowed) throw new Error(`${uid} can't leave so: ${verdict.why}`);
  const adjustmentId = verdict.adjustment ? `demoExit${uid.slice(5).padEnd(12, '0')}` : null;
  if (verdict.adjustment && adjustmentId) {
    const stamps = { createdAt: at, updatedAt: at, updatedBy: INTERVIEWER };
    const adjustment: Adjustment = { ...verdict.adjustment, participantId: uid, ...stamps };
    await store.db.doc(ADJUSTMENT.at(adjustmentId).path).set(adjustment);
    await settleAdjustment(asOf(store, at), adjustmentId, [uid]);
  }
  const exit: Exit = { ...verdict.exit, adjustmentId, by: INTERVIEWER, at };
  const stamps = { updatedAt: at, updatedBy: INTERVIEWER };
  await store.db.doc(INTAKE.at(uid).path).update({ exit, ...stamps });
  await store.db.doc(PARTICIPANT.at(uid).path).update({ status: 'alumni', ...stamps });
  await settleAccount(asOf(store, at), uid);
}
