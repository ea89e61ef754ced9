import { SESSION } from '../../core/sessions/session.ts';
import { HOUR_MS } from '../../core/base/time.ts';
import { PARTICIPANT, type Participant } from '../../core/people/participant.ts';
import type { Services } from '../../functions/src/services.ts';
import { settleAccount } from '../../functions/src/store/account.ts';
import { TOPICS } from '../admin/demo.ts';
import { settleSession } from '../../functions/src/store/session.ts';
import type { Store } from '../../functions/src/store/store.ts';
import { seed } from '../admin/seed.ts';
import { PROJECT_ID } from '../lib/project.ts';
import { session } from '../lib/builders/session.ts';
import { participant } from '../lib/builders/participant.ts';
import { withoutTriggers } from '../lib/triggers.ts';

/** More than take part at once (design.md, section 1), so that what grows with them shows. */
const PEOPLE = 200;

/**
 * Fills empty emulators with the demo people, whom one can sign in as, and 200 more who take part:
 * with open accounts, and skills and needs that meet those of the demo people. Driss is in demand.
 */
export async function seedLargeCommunity(services: Services): Promise<void> {
  await seed({ projectId: PROJECT_ID, isEmulator: true, services });
  await letManyIn(services);
}

/** The 200, where the demo people are already. */
export async function letManyIn(services: Services): Promise<void> {
  const store = await services.store();
  const people = Array.from({ length: PEOPLE }, (_, index) => index + 1);
  await withoutTriggers(async () => {
    const batch = store.db.batch();
    for (const number of people) {
      batch.set(store.db.doc(PARTICIPANT.at(uidOf(number)).path), person(number));
    }
    await batch.commit();
    for (const number of people) await settleAccount(store, uidOf(number));
    for (const number of people.slice(0, SESSIONS_OF_DRISS)) await askDriss(store, number);
  });
}

/** Far more than home shows: a third waits for his answer, a third for his report, a third is ahead. */
const SESSIONS_OF_DRISS = 30;

async function askDriss(store: Store, number: number): Promise<void> {
  const [status, hours] = (
    [
      ['requested', 24],
      ['accepted', -24],
      ['accepted', 24],
    ] as const
  )[number % 3] ?? ['requested', 24];
  const [giverId, receiverId] = ['demo-driss', uidOf(number)];
  const now = new Date();
  const asked = session({
    giverId,
    receiverId,
    topic: 'impact',
    issue: 'Wat vragen we na afloop?',
    startsAt: new Date(now.getTime() + (hours + number / 100) * HOUR_MS),
    status,
    createdAt: now,
    updatedAt: now,
  });
  const id = `benchSession${String(number).padStart(8, '0')}`;
  await store.db.doc(SESSION.at(id).path).set(asked);
  await settleSession(store, id);
}

const threeDigits = (number: number): string => String(number).padStart(3, '0');
const uidOf = (number: number): string => `bench-${threeDigits(number)}`;

function person(number: number): Participant {
  const topic = (at: number): string => TOPICS[at % TOPICS.length]?.id ?? '';
  return participant({
    displayName: `Bench ${threeDigits(number)} (demo)`,
    pitch: 'Een idee om de reactie van de pagina op veel mensen te meten.',
    kind: number % 2 === 0 ? 'innovator' : 'entrepreneur',
    skills: [topic(number), topic(number + 1)],
    needs: [topic(number + 3), topic(number + 5)],
  });
}
