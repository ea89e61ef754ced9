import { path, PROGRAMME } from '../../../core/base/collections.ts';
import type { Participant } from '../../../core/people/participant.ts';
import { participantIdsOf } from '../../../core/sessions/session.ts';
import type { Staff } from '../../../core/people/staff.ts';
import type { Transfer } from '../../../core/points/transfer.ts';
import type { Services } from '../../../functions/src/services.ts';
import type { FirestoreStore } from '../../../functions/src/store/store.ts';
import { agreed, openAccount, PRICE } from '../shapes.ts';
import { EDITED_A_NIGHT, OPEN_SESSIONS, STAFF } from './assumptions.ts';

type Auth = Awaited<ReturnType<Services['auth']>>;

const DAY = 24 * 60 * 60 * 1000;
/** Long before the last sweep, and a day ago: only what was written since is looked at again. */
const LONG_AGO = new Date(Date.now() - 60 * DAY);
const YESTERDAY = new Date(Date.now() - DAY);

/** What a community was seeded with. */
export interface Seeded {
  participants: number;
  openSessions: number;
  staff: number;
}

/**
 * Fills an emulator with a community of so many, as on an ordinary night (`assumptions.ts`): all take
 * part, each second one waits for a session that is agreed, and its books are whole.
 */
export async function seedCommunityOf(
  participants: number,
  { db }: FirestoreStore,
  auth: Auth,
): Promise<Seeded> {
  const writer = db.bulkWriter({ throttling: false });
  const lost: unknown[] = [];
  const put = (at: string, data: Participant | object): void => {
    writer.set(db.doc(at), data).catch((error: unknown) => lost.push(error));
  };
  const staff = Math.round(participants * STAFF);
  const openSessions = Math.round(participants * OPEN_SESSIONS);
  for (let number = 0; number < participants; number++) {
    const uid = uidOf(number);
    put(path.participant(uid), participant(number, number < participants * EDITED_A_NIGHT));
    put(path.account(uid), openAccount(number < openSessions ? PRICE.sessionPoints : 0, LONG_AGO));
  }
  for (let number = 0; number < openSessions; number++) {
    const id = `costSession${String(number).padStart(9, '0')}`;
    const [receiver, giver] = [uidOf(number), uidOf((number + 1) % participants)];
    put(path.session(id), agreed(giver, receiver, LONG_AGO));
    put(path.transfer(id), hold(id, giver, receiver));
  }
  for (let number = 0; number < staff; number++) {
    put(path.staff(`cost-staff-${number}`), role(number));
  }
  await writer.close();
  if (lost.length > 0) throw new AggregateError(lost, 'the community is not whole');
  await importStaff(auth, staff);
  return { participants, openSessions, staff };
}

const uidOf = (number: number): string => `cost-${String(number).padStart(6, '0')}`;

function participant(number: number, isEdited: boolean): Participant {
  return {
    displayName: `Cost ${number} (demo)`,
    organisation: '',
    pitch: 'Een idee om de kosten van een grote gemeenschap te meten.',
    kind: number % 2 === 0 ? 'innovator' : 'entrepreneur',
    languages: ['nl'],
    skills: ['law'],
    needs: ['impact'],
    availability: [],
    status: 'active',
    startsOn: null,
    endsOn: null,
    createdAt: LONG_AGO,
    updatedAt: isEdited ? YESTERDAY : LONG_AGO,
    updatedBy: PROGRAMME,
  };
}

const hold = (sessionId: string, giverId: string, receiverId: string): Transfer => ({
  from: receiverId,
  to: giverId,
  participantIds: participantIdsOf(giverId, receiverId),
  points: PRICE.sessionPoints,
  kind: 'session',
  state: 'pending',
  sessionId,
  reverses: null,
  reason: 'impact',
  createdAt: LONG_AGO,
  resolvedAt: null,
  fromBalance: null,
  toBalance: null,
});

const role = (number: number): Staff => ({
  role: 'staff',
  email: `cost-staff-${number}@demo.example`,
  updatedAt: LONG_AGO,
  updatedBy: PROGRAMME,
});

const AT_ONCE = 1000;

/** With the claim that their documents ask for, as after any quiet day. */
async function importStaff(auth: Auth, staff: number): Promise<void> {
  const users = Array.from({ length: staff }, (_, number) => {
    const { role: claim, email } = role(number);
    return { uid: `cost-staff-${number}`, email, customClaims: { role: claim } };
  });
  for (let at = 0; at < users.length; at += AT_ONCE) {
    await auth.importUsers(users.slice(at, at + AT_ONCE));
  }
}
