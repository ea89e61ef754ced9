import { collection, doc } from 'firebase/firestore/lite';
import { PARTICIPANT } from '../../core/people/participant.ts';
import { decideRequest, decideStep, type Step } from '../../core/sessions/moves.ts';
import { SESSION, type Session, sessionSchema } from '../../core/sessions/session.ts';
import type { Services } from '../../functions/src/services.ts';
import { settleAccount } from '../../functions/src/store/account.ts';
import { type FirestoreStore, read } from '../../functions/src/store/store.ts';
import { apply, type Client, signIn, writeSessions } from '../../scripts/admin/client.ts';
import { HANDLERS } from '../../scripts/lib/handlers.ts';
import { HOUR_MS } from '../../core/base/time.ts';
import { counted } from '../../scripts/lib/counted.ts';
import { lookedUpBy } from './look-ups.ts';

/** What is billed for it, documents that the security rules look up as reads. */
export interface Bill {
  reads: number;
  lookUps: number;
  writes: number;
}

/** What one step of a session's life cost: the person's write, and all that follows from it. */
export interface StepCost {
  step: string;
  bill: Bill;
}

export interface Parties {
  projectId: string;
  giver: Client;
  receiver: Client;
}

/** Two who take part in a project of the emulators, with open accounts. */
export async function newParties(projectId: string, services: Services): Promise<Parties> {
  const store = await services.store();
  const join = async (name: string): Promise<Client> => {
    const client = await signIn(projectId, `${name}-${Date.now().toString(36)}`);
    const words = { organisation: '', pitch: '', kind: 'innovator' as const };
    const lists = { languages: ['nl'], skills: [], needs: [] };
    await apply(client, { displayName: `${name} (demo)`, ...words, ...lists });
    await store.db.doc(PARTICIPANT.at(client.uid).path).update({ status: 'active' });
    await settleAccount(store, client.uid);
    return client;
  };
  return { projectId, giver: await join('giver'), receiver: await join('receiver') };
}

const REPORT = { kind: 'report', report: 'took-place' } as const;

/** Each written by its party, under the rules; the second report closes the session. */
const STEPS: { step: string; by: 'giver' | 'receiver'; move: Step }[] = [
  { step: 'accepted by the giver', by: 'giver', move: { kind: 'accept' } },
  { step: 'reported by the giver', by: 'giver', move: REPORT },
  { step: 'reported by the receiver', by: 'receiver', move: REPORT },
];

/**
 * A session's whole life, asked for by its receiver. The functions run here, in this process, over
 * the emulator's documents; each event is delivered once, their own writes' included. Triggers must
 * be switched off meanwhile. What pages read while they show it is not in it.
 */
export async function lifeOf(
  { projectId, giver, receiver }: Parties,
  services: Services,
): Promise<StepCost[]> {
  const store = await services.store();
  const { id } = doc(collection(giver.db, SESSION.collection));
  const line = new Line(services, store, projectId, SESSION.at(id).path);
  const costs = [
    {
      step: 'asked for by the receiver',
      bill: await line.take(() => ask(id, { giver, receiver })),
    },
  ];
  for (const { step, by, move } of STEPS) {
    if (move.kind === 'report') await begin(store, id);
    const actor = { giver, receiver }[by];
    costs.push({ step, bill: await line.take(() => moveOn(store, actor, id, move)) });
  }
  const session = await sessionIn(store, id);
  if (session.status !== 'closed') throw new Error(`the session ended as ${session.status}`);
  return costs;
}

/** As a page sees them that has not looked; the rules look. */
const circumstances = () => ({
  now: new Date(),
  transferIsPending: true,
  receiverMayReceive: true,
  giverIsOpen: true,
  receiverIsOpen: true,
});

async function ask(id: string, { giver, receiver }: Omit<Parties, 'projectId'>): Promise<void> {
  const request = {
    giverId: giver.uid,
    receiverId: receiver.uid,
    proposedBy: receiver.uid,
    topic: 'law',
    issue: 'What does a session cost? (demo)',
    overrideReason: null,
    place: '',
    startsAt: new Date(Date.now() + HOUR_MS),
    durationMinutes: 60,
  };
  const verdict = decideRequest(request, receiver, circumstances());
  if (!verdict.allowed) throw new Error(`the request was refused: ${verdict.why}`);
  await writeSessions(receiver, [{ id, write: verdict.write, isNew: true }]);
}

async function moveOn(store: FirestoreStore, actor: Client, id: string, step: Step) {
  const verdict = decideStep(step, await sessionIn(store, id), actor, circumstances());
  if (!verdict.allowed) throw new Error(`${step.kind} was refused: ${verdict.why}`);
  await writeSessions(actor, [{ id, write: verdict.write, isNew: false }]);
}

/** The appointed hour comes: nobody can wait for it, so it is moved here; that costs nobody anything. */
async function begin({ db }: FirestoreStore, id: string): Promise<void> {
  await db.doc(SESSION.at(id).path).update({ startsAt: new Date(Date.now() - HOUR_MS) });
}

async function sessionIn({ db }: FirestoreStore, id: string): Promise<Session> {
  const session = read(sessionSchema, await db.doc(SESSION.at(id).path).get());
  if (!session) throw new Error('the session is gone');
  return session;
}

type Data = Record<string, unknown> | null;

/** Delivers what follows from a person's write, until nothing does any more, and counts. */
class Line {
  readonly #services: Services;
  readonly #store: FirestoreStore;
  readonly #projectId: string;
  readonly #session: string;
  readonly #known = new Map<string, Data>();
  #events = 0;

  constructor(services: Services, store: FirestoreStore, projectId: string, session: string) {
    this.#services = services;
    this.#store = store;
    this.#projectId = projectId;
    this.#session = session;
  }

  /** @param write one document, the session, under the rules */
  async take(write: () => Promise<void>): Promise<Bill> {
    const { db, take } = counted(this.#store.db);
    const store = { ...this.#store, db };
    const services = { store: () => Promise.resolve(store), auth: this.#services.auth };
    const lookUps = (await lookedUpBy(this.#projectId, write)).length;
    const bill = { reads: 0, lookUps, writes: 1 };
    const written = [this.#session];
    for (let document = written.shift(); document !== undefined; document = written.shift()) {
      const [name = '', id = ''] = document.split('/');
      const handler = HANDLERS[name];
      if (!handler) continue;
      const after = (await this.#store.db.doc(document).get()).data() ?? null;
      const before = this.#known.get(document) ?? null;
      this.#known.set(document, after);
      const eventId = `cost-${id}-${++this.#events}`;
      await handler(services)({ eventId, document, at: new Date(), id, before, after });
      const passed = take();
      bill.reads += passed.reads;
      bill.writes += passed.written.length;
      written.push(...passed.written);
    }
    return bill;
  }
}
