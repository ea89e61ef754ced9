import { FirebaseError } from 'firebase/app';
import { collection, doc } from 'firebase/firestore/lite';
import { decideRequest, decideStep, type Step } from '../../core/sessions/moves.ts';
import { ACCOUNT, accountSchema } from '../../core/points/account.ts';
import { PROGRAMME } from '../../core/base/side.ts';
import { DAY_MS, HOUR_MS } from '../../core/base/time.ts';
import { SESSION, type Session, sessionSchema } from '../../core/sessions/session.ts';
import { TRANSFER, transferSchema } from '../../core/points/transfer.ts';
import type { Outcome } from '../admin.ts';
import { Refusal } from '../lib/project.ts';
import {
  activate,
  apply,
  type Client,
  readOnce,
  refreshRole,
  signIn,
  until,
  writeSessions,
} from './client.ts';
import { table } from './print.ts';
import { grant } from './roles.ts';
import type { Target } from './target.ts';

interface Row {
  who: string;
  what: string;
  result: string;
  balance: number;
  held: number;
  mayReceive: boolean;
}

const PROFILE = {
  organisation: '',
  pitch: 'Somebody from the story (demo)',
  kind: 'innovator',
  languages: ['nl'],
  skills: [],
  needs: [],
} as const;

/**
 * Plays the story of the programme on the emulators: people who are signed in each for themselves,
 * bound by the rules, and functions that answer. Only time is helped along: where a session must
 * have begun before it is reported, its beginning is moved into the past.
 */
export async function story(target: Target): Promise<Outcome> {
  if (!target.isEmulator) throw new Refusal('The story is played on the emulators only.');
  const play = await Play.begin(target);
  await play.receives('giver-one');
  await play.receives('giver-two');
  await play.asksAtTheFloor();
  await play.gives();
  await play.receives('giver-one');
  await play.fillsTheLastPlaceTwice();
  const rows = play.rows.map((row) => [
    row.who,
    row.what,
    row.result,
    row.balance,
    row.held,
    row.mayReceive ? 'yes' : 'no',
  ]);
  const header = ['who', 'does', 'and so', 'balance', 'held', 'may receive'];
  return {
    json: { rows: play.rows },
    text: `${table(header, rows)}\n\nbalance, held and may receive are the newcomer's, in points.`,
  };
}

class Play {
  readonly rows: Row[] = [];
  private readonly target: Target;
  private readonly people: Map<string, Client>;

  private constructor(target: Target, people: Map<string, Client>) {
    this.target = target;
    this.people = people;
  }

  /** Signs everybody in; the newcomer and two givers apply, staff activate them. */
  static async begin(target: Target): Promise<Play> {
    // A story can be played again: its people are new each time.
    const stamp = Date.now().toString(36);
    const names = ['newcomer', 'giver-one', 'giver-two', 'staff'];
    const clients = names.map(
      async (name) => [name, await signIn(target.projectId, `${name}-${stamp}`)] as const,
    );
    const people = new Map(await Promise.all(clients));
    const play = new Play(target, people);
    await grant(target, `staff-${stamp}@story.example`, 'staff');
    const staff = await refreshRole(play.client('staff'));
    people.set('staff', staff);
    for (const name of ['giver-one', 'giver-two', 'newcomer']) {
      const client = play.client(name);
      const displayName = `${name} (demo)`;
      await apply(client, { ...PROFILE, displayName, languages: ['nl'], skills: [], needs: [] });
      await activate(staff, client.uid);
      await until(client, ACCOUNT.at(client.uid).path, accountSchema, ({ open }) => open);
    }
    await play.tell('staff', 'activate the newcomer', 'the account is open');
    return play;
  }

  private client(name: string): Client {
    const client = this.people.get(name);
    if (!client) throw new RangeError(`nobody is called ${name}`);
    return client;
  }

  private async tell(who: string, what: string, result: string): Promise<void> {
    const newcomer = this.client('newcomer');
    const account = await readOnce(newcomer, ACCOUNT.at(newcomer.uid).path, accountSchema);
    if (!account) throw new Error('the newcomer has no account');
    const { balance, held, mayReceive } = account;
    this.rows.push({ who, what, result, balance, held, mayReceive });
  }

  /** A whole session that the newcomer receives. */
  async receives(giver: string): Promise<void> {
    const id = await this.asks('newcomer', giver);
    await this.awaitHold('newcomer', id);
    await this.tell('newcomer', `asks ${giver} for a session`, '8 points are held');
    await this.meet('newcomer', giver, id);
    await this.tell(
      giver,
      'and the newcomer both report that it took place',
      'the points are posted',
    );
  }

  /** A whole session that the newcomer gives. */
  async gives(): Promise<void> {
    const id = await this.asks('giver-two', 'newcomer');
    await this.awaitHold('giver-two', id);
    await this.meet('giver-two', 'newcomer', id);
    await this.tell('newcomer', 'gives giver-two a session', '8 points are earned');
  }

  async asksAtTheFloor(): Promise<void> {
    const [newcomer, giver] = [this.client('newcomer'), this.client('giver-one')];
    const reason = decideRequest(requestOf(newcomer, giver), newcomer, {
      ...CIRCUMSTANCES,
      now: new Date(),
      receiverMayReceive: false,
    });
    try {
      await this.asks('newcomer', 'giver-one');
    } catch (error) {
      if (!(error instanceof FirebaseError) || error.code !== 'permission-denied') throw error;
      const why = reason.allowed ? 'no reason' : reason.why;
      await this.tell('newcomer', 'asks for a third session', `the rules refuse: ${why}`);
      return;
    }
    throw new Error('a third session was not refused');
  }

  /** Both requests pass the rules, which see one place left; the functions let one of them through. */
  async fillsTheLastPlaceTwice(): Promise<void> {
    const newcomer = this.client('newcomer');
    await this.gives();
    const writes = ['giver-one', 'giver-two'].map((name) => ({
      id: this.newId(newcomer),
      write: writeOf(requestOf(newcomer, this.client(name)), newcomer),
      isNew: true,
    }));
    await writeSessions(newcomer, writes);
    const decided = await Promise.all(
      writes.map(async ({ id }) => {
        const held = until(
          newcomer,
          TRANSFER.at(id).path,
          transferSchema,
          ({ state }) => state === 'pending',
        );
        const refused = until(
          newcomer,
          SESSION.at(id).path,
          sessionSchema,
          ({ status }) => status === 'refused',
        );
        refused.catch(() => undefined);
        held.catch(() => undefined);
        const first = await Promise.race([held.then(() => null), refused]);
        return first === null ? 'held' : `refused: ${first.note}`;
      }),
    );
    await this.tell(
      'newcomer',
      'asks for two at once, with one place left',
      decided.toSorted().join(', '),
    );
  }

  private newId = (client: Client): string => doc(collection(client.db, SESSION.collection)).id;

  private async asks(receiver: string, giver: string): Promise<string> {
    const [client, other] = [this.client(receiver), this.client(giver)];
    const id = this.newId(client);
    const write = writeOf(requestOf(client, other), client);
    await writeSessions(client, [{ id, write, isNew: true }]);
    return id;
  }

  private async awaitHold(receiver: string, id: string): Promise<void> {
    await until(
      this.client(receiver),
      TRANSFER.at(id).path,
      transferSchema,
      ({ state }) => state === 'pending',
    );
  }

  /** From acceptance to both reports and the posting. */
  private async meet(receiver: string, giver: string, id: string): Promise<void> {
    await this.step(giver, id, { kind: 'accept' });
    await this.letItBegin(id);
    await this.step(giver, id, { kind: 'report', report: 'took-place' });
    await this.step(receiver, id, { kind: 'report', report: 'took-place' });
    const client = this.client(receiver);
    await until(client, TRANSFER.at(id).path, transferSchema, ({ state }) => state === 'posted');
  }

  private async step(name: string, id: string, step: Step): Promise<void> {
    const client = this.client(name);
    const session = await this.session(client, id);
    const verdict = decideStep(step, session, client, { ...CIRCUMSTANCES, now: new Date() });
    if (!verdict.allowed) throw new Error(`${name} may not ${step.kind}: ${verdict.why}`);
    await writeSessions(client, [{ id, write: verdict.write, isNew: false }]);
  }

  private async session(client: Client, id: string): Promise<Session> {
    const session = await readOnce(client, SESSION.at(id).path, sessionSchema);
    if (!session) throw new Error(`there is no session ${id}`);
    return session;
  }

  private async letItBegin(id: string): Promise<void> {
    const { db } = await this.target.services.store();
    const startsAt = new Date(Date.now() - HOUR_MS);
    await db
      .doc(SESSION.at(id).path)
      .update({ startsAt, updatedAt: new Date(), updatedBy: PROGRAMME });
  }
}

/** What the people of the story may take for granted, since they wait for the functions. */
const CIRCUMSTANCES = {
  transferIsPending: true,
  receiverMayReceive: true,
  giverIsOpen: true,
  receiverIsOpen: true,
};

const requestOf = (receiver: Client, giver: Client) => ({
  giverId: giver.uid,
  receiverId: receiver.uid,
  proposedBy: receiver.uid,
  topic: 'fundraising',
  issue: 'Where do I begin?',
  startsAt: new Date(Date.now() + DAY_MS),
  durationMinutes: 60,
  place: '',
  overrideReason: null,
});

function writeOf(request: ReturnType<typeof requestOf>, actor: Client) {
  const verdict = decideRequest(request, actor, { ...CIRCUMSTANCES, now: new Date() });
  if (!verdict.allowed) throw new Error(`may not request: ${verdict.why}`);
  return verdict.write;
}
