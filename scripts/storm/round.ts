import { FirebaseError } from 'firebase/app';
import { collection, doc } from 'firebase/firestore/lite';
import { decideRequest, decideStep, type Step } from '../../core/sessions/moves.ts';
import { due } from '../../core/points/settle.ts';
import { HOUR_MS } from '../../core/base/time.ts';
import { SESSION, REPORTS, type Session, sessionSchema } from '../../core/sessions/session.ts';
import { TRANSFER, transferSchema } from '../../core/points/transfer.ts';
import { read } from '../../functions/src/store/store.ts';
import { type Client, writeSessions } from '../admin/client.ts';
import type { Random } from '../simulate/random.ts';
import { atOnce } from '../lib/at-once.ts';
import type { Crowd } from './crowd.ts';
import type { Logbook, Move } from './logbook.ts';

/** How long the functions may take until nothing moves any more; only then is the next step taken. */
const QUIET_MS = 4000;
const PATIENCE_MS = 600_000;
/** A process that is killed in the middle of a transaction leaves its locks; the emulator lets go of them late. */
const LOCKED_MS = 300_000;

/** One session of a round, between two people. */
interface Meeting {
  id: string;
  giver: Client;
  receiver: Client;
  /** How it goes: drawn beforehand, so that a seed is a storm. */
  fate: 'takes place' | 'is disputed' | 'is declined' | 'is cancelled' | 'is forgotten';
  isOffer: boolean;
}

export interface Weather {
  clients: number;
  random: Random;
  log: Logbook;
  /** Told of each step, so that a fault can strike in the middle of one. */
  step: (name: string, done: number, total: number) => void;
  /** Told when all have made it, while the functions are still at it. */
  after: (name: string) => Promise<void>;
  /** Whether the functions answer: if not, nobody waits for them. */
  isHeard: () => boolean;
}

/**
 * A round of so many sessions at once: all are asked for, answered, held and reported, each by the
 * signed-in people themselves, under the rules. Only time is helped along.
 */
export async function round(crowd: Crowd, size: number, weather: Weather): Promise<void> {
  const meetings = meetingsOf(crowd.people, size, weather.random);
  await each('ask', meetings, weather, (meeting) => ask(meeting, weather.log));
  await settled(crowd, weather);
  await each('answer', meetings, weather, (meeting) => answer(meeting, crowd, weather.log));
  await settled(crowd, weather);
  await begin(crowd, meetings);
  await each('report', meetings, weather, (meeting) =>
    report(meeting, crowd, weather.log, 'report'),
  );
  await each('second report', meetings, weather, (meeting) =>
    report(meeting, crowd, weather.log, 'second report'),
  );
  await settled(crowd, weather);
}

function meetingsOf(people: readonly Client[], size: number, random: Random): Meeting[] {
  return Array.from({ length: size }, () => {
    const giver = random.pick(people);
    const receiver = random.pick(people.filter((one) => one !== giver));
    const chance = random.next();
    const fate =
      chance < 0.65
        ? 'takes place'
        : chance < 0.75
          ? 'is disputed'
          : chance < 0.85
            ? 'is declined'
            : chance < 0.95
              ? 'is cancelled'
              : 'is forgotten';
    const id = doc(collection(giver.db, SESSION.collection)).id;
    return { id, giver, receiver, fate, isOffer: random.chance(0.25) };
  });
}

async function each(
  name: string,
  meetings: readonly Meeting[],
  { clients, step, after }: Weather,
  work: (meeting: Meeting) => Promise<void>,
): Promise<void> {
  let done = 0;
  await atOnce(clients, meetings, async (meeting) => {
    await work(meeting);
    done++;
    step(name, done, meetings.length);
    return true;
  });
  await after(name);
}

const CIRCUMSTANCES = {
  transferIsPending: true,
  receiverMayReceive: true,
  giverIsOpen: true,
  receiverIsOpen: true,
};
const circumstances = () => ({ ...CIRCUMSTANCES, now: new Date() });

async function ask({ id, giver, receiver, isOffer }: Meeting, log: Logbook): Promise<void> {
  const proposer = isOffer ? giver : receiver;
  const sides = { giverId: giver.uid, receiverId: receiver.uid, proposedBy: proposer.uid };
  const about = { topic: 'law', issue: 'A storm (demo)', overrideReason: null, place: '' };
  const startsAt = new Date(Date.now() + HOUR_MS);
  const request = { ...sides, ...about, startsAt, durationMinutes: 60 };
  const verdict = decideRequest(request, proposer, circumstances());
  if (!verdict.allowed) throw new Error(`a request was refused: ${verdict.why}`);
  await write(proposer, id, verdict.write, true, log, 'request', () => true);
}

async function answer({ id, giver, receiver, fate, isOffer }: Meeting, crowd: Crowd, log: Logbook) {
  const session = await sessionIn(crowd, id);
  if (!session || session.status !== 'requested') return;
  const [proposer, other] = isOffer ? [giver, receiver] : [receiver, giver];
  if (fate === 'is declined') {
    return move(
      other,
      id,
      session,
      { kind: 'decline', note: '' },
      log,
      'decline',
      isNow('declined'),
    );
  }
  if (fate === 'is cancelled') {
    const cancel = { kind: 'cancel', note: 'ill' } as const;
    return move(proposer, id, session, cancel, log, 'cancel', isNow('cancelled'));
  }
  const isAnswered = ({ status }: Session) => status !== 'requested';
  return move(other, id, session, { kind: 'accept' }, log, 'accept', isAnswered);
}

const isNow =
  (expected: Session['status']) =>
  ({ status }: Session): boolean =>
    status === expected;

/** The appointed hour comes: nobody can wait for it, so it is moved to them. */
async function begin({ services }: Crowd, meetings: readonly Meeting[]): Promise<void> {
  const { db } = await services.store();
  const startsAt = new Date(Date.now() - HOUR_MS);
  await Promise.all(
    meetings.map(async ({ id }) => {
      const ref = db.doc(SESSION.at(id).path);
      const session = read(sessionSchema, await ref.get());
      if (session?.status === 'accepted') await ref.update({ startsAt });
    }),
  );
}

async function report(meeting: Meeting, crowd: Crowd, log: Logbook, which: Move): Promise<void> {
  const { id, giver, receiver, fate } = meeting;
  const session = await sessionIn(crowd, id);
  const isSecond = which === 'second report';
  if (!session || session.status !== 'accepted' || fate === 'is forgotten') return;
  const person = isSecond ? receiver : giver;
  const isQuarrel = isSecond && fate === 'is disputed';
  const own = isQuarrel ? REPORTS[1] : REPORTS[0];
  const side = isSecond ? 'receiverReport' : 'giverReport';
  const step = { kind: 'report', report: own } as const;
  await move(person, id, session, step, log, which, (after) => after[side] === own);
}

async function move(
  actor: Client,
  id: string,
  session: Session,
  step: Step,
  log: Logbook,
  name: Move,
  holds: (session: Session) => boolean,
): Promise<void> {
  const verdict = decideStep(step, session, actor, circumstances());
  if (verdict.allowed) await write(actor, id, verdict.write, false, log, name, holds);
}

/** Writes under the rules, again while nobody answers, and notes what became of it. */
async function write(
  client: Client,
  id: string,
  fields: Parameters<typeof writeSessions>[1][number]['write'],
  isNew: boolean,
  log: Logbook,
  name: Move,
  holds: (session: Session) => boolean,
): Promise<void> {
  log.ask(name);
  const deadline = Date.now() + LOCKED_MS;
  for (;;) {
    try {
      await writeSessions(client, [{ id, write: fields, isNew }]);
      return log.acknowledge(name, { sessionId: id, holds, told: `${name} by ${client.uid}` });
    } catch (error) {
      const code = error instanceof FirebaseError ? error.code : '';
      if (code === 'permission-denied') return log.refuse(name);
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

async function sessionIn({ services }: Crowd, id: string): Promise<Session | null> {
  const { db } = await services.store();
  return read(sessionSchema, await db.doc(SESSION.at(id).path).get());
}

/**
 * Waits until the functions have nothing left to do, or have done nothing for a while: some events
 * may be lost, and the story goes on without them.
 */
async function settled({ services }: Crowd, { isHeard }: Weather): Promise<void> {
  if (!isHeard()) return;
  const { db } = await services.store();
  const deadline = Date.now() + PATIENCE_MS;
  let last = Number.POSITIVE_INFINITY;
  let since = Date.now();
  while (Date.now() < deadline) {
    const waiting = await countWaiting(db);
    if (waiting === 0 || (waiting >= last && Date.now() - since > QUIET_MS)) return;
    if (waiting < last) [last, since] = [waiting, Date.now()];
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('the functions have not come to an end');
}

async function countWaiting(db: Awaited<ReturnType<Crowd['services']['store']>>['db']) {
  const [sessions, transfers] = await Promise.all([
    db.collection(SESSION.collection).get(),
    db.collection(TRANSFER.collection).get(),
  ]);
  const held = new Map(transfers.docs.map((one) => [one.id, read(transferSchema, one)]));
  return sessions.docs.filter((one) => {
    const facts = { sessionId: one.id, session: read(sessionSchema, one) };
    return due({ ...facts, transfer: held.get(one.id) ?? null }) !== 'nothing';
  }).length;
}
