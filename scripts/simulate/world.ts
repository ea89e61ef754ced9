import { TRANSFER } from '../../core/points/transfer.ts';
import { SESSION } from '../../core/sessions/session.ts';
import { AUDIT } from '../../core/base/audit.ts';
import { DAY_MS, HOUR_MS } from '../../core/base/time.ts';
import { ROLES } from '../../core/people/staff.ts';
import { sweep } from '../../functions/src/sweep/sweep.ts';
import type { Written } from '../../functions/src/triggers/written.ts';
import { type Handler, HANDLERS, type Handlers } from '../lib/handlers.ts';
import { Clients } from './clients.ts';
import { type Ground, Instance } from './instance.ts';
import { type Change, MemoryDocuments } from './memory/documents.ts';
import type { Fields } from './memory/values.ts';
import { act, habitsOf, type Scene } from './people.ts';
import { type Act, type Deploy, type Faults, NO_FAULTS, type Plan } from './plan.ts';
import { randomFrom } from './random.ts';
import { work } from './staff.ts';
import { Timeline } from './timeline.ts';
import { Broken, Watch } from './watch.ts';

const START = Date.parse('2030-03-01T09:00:00Z');
/** As long as the platform delivers an event again and again. */
const RETRIED_MS = DAY_MS;

/** What happened, counted: so that a simulation that does little can't pass for one that does. */
const NOTHING_YET = {
  acts: 0,
  events: 0,
  duplicated: 0,
  delayed: 0,
  dropped: 0,
  killed: 0,
  failed: 0,
  sweeps: 0,
  commits: 0,
  posted: 0,
  voided: 0,
  refused: 0,
  disputed: 0,
  overridden: 0,
};
export type Tally = Record<keyof typeof NOTHING_YET, number>;

/** A programme in virtual time: people, processes, the database between them, and what befalls. */
export class World {
  readonly plan: Plan;
  readonly timeline = new Timeline(START);
  readonly documents: MemoryDocuments;
  readonly clients: Clients;
  readonly people: readonly string[];
  readonly identities = new Map<string, Record<string, unknown>>();
  /** Every event that there ever was. */
  readonly events: Written[] = [];
  readonly tally: Tally = { ...NOTHING_YET };
  /** The first promise that was broken. */
  broken: Broken | null = null;
  /** Told of every document that a commit writes. */
  changed: (change: Change) => void = () => {};
  /** While people act, events are delivered; afterwards all that is on its way is lost. */
  isDelivering = true;
  readonly #watch: Watch;
  readonly #handlers: Handlers;
  readonly #trace: ((line: string) => void) | null;
  readonly #sessions: string[] = [];
  readonly #sessionsOf = new Map<string, string[]>();
  readonly #written = new Map<string, number>();
  #instances: Instance[] = [];
  #started = 0;
  #ids = 0;

  constructor(plan: Plan, handlers: Handlers = HANDLERS, trace?: (line: string) => void) {
    this.plan = plan;
    this.#handlers = handlers;
    this.#trace = trace ?? null;
    this.documents = new MemoryDocuments(
      () => this.timeline.nowMs,
      (changes) => this.#committed(changes),
    );
    this.clients = new Clients(this.documents);
    this.#watch = new Watch(
      (at) => this.documents.get(at)?.fields ?? null,
      () => this.timeline.nowMs,
    );
    this.people = Array.from({ length: plan.participants }, (_, index) => `p${index}`);
    for (let count = 0; count < plan.instances; count++) this.startInstance(plan.faults);
    this.#open();
  }

  /** Everybody has applied, staff are granted their roles, and the first are welcomed. */
  #open(): void {
    const { plan, clients } = this;
    for (const uid of this.people) clients.apply(uid);
    for (let index = 0; index < plan.staff; index++) {
      const uid = staffUid(index);
      this.identities.set(uid, {});
      clients.role(uid, index === 0 ? 'admin' : 'staff', 'admin');
    }
    for (const uid of this.people) {
      if (randomFrom(`${plan.seed}/first/${uid}`).chance(0.9)) {
        clients.participant(uid, 'active', 'admin');
      }
    }
    for (const one of plan.acts)
      this.timeline.plan(START + HOUR_MS + one.atMs, () => this.#act(one));
    const { deploy } = plan;
    if (deploy) this.timeline.plan(START + HOUR_MS + deploy.atMs, () => this.#deploy(deploy));
    const lastMs = START + HOUR_MS + (plan.acts.at(-1)?.atMs ?? 0);
    for (let night = START + 18 * HOUR_MS; night < lastMs; night += DAY_MS) {
      this.timeline.plan(night, () => this.#sweepNightly(1));
    }
    this.timeline.plan(lastMs + HOUR_MS, () => this.timeline.clear());
  }

  startInstance(faults: Faults = NO_FAULTS): Instance {
    const name = `process ${++this.#started}`;
    const { timeline, documents, identities } = this;
    const ground: Ground = { timeline, documents, identities };
    const instance = new Instance(name, this.plan.seed, faults, ground, (how) => {
      this.tally.killed++;
      this.note(`${name} dies ${how}`);
      this.#instances = this.#instances.filter((other) => other !== instance);
      this.startInstance(faults);
    });
    this.#instances.push(instance);
    return instance;
  }

  note(line: string): void {
    if (!this.#trace) return;
    const at = new Date(this.timeline.nowMs).toISOString();
    this.#trace(`${at.slice(0, 10)} ${at.slice(11, 23)}  ${line}`);
  }

  fail(problem: Broken): void {
    this.broken ??= problem;
  }

  /** The handler of an event, as a process runs it. */
  handling(event: Written): Handler {
    const handler = this.#handlers[event.document.split('/')[0] ?? ''];
    if (!handler) throw new Error(`nobody hears of ${event.document}`);
    return handler;
  }

  #committed(changes: readonly Change[]): void {
    this.tally.commits++;
    this.note(`  → ${changes.map(inWords).join(', ')}`);
    try {
      this.#watch.check(changes);
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      this.fail(error);
      this.note(`✗ ${error.message}`);
    }
    for (const change of changes) {
      this.#count(change);
      this.changed(change);
    }
  }

  #count(change: Change): void {
    const { path: at, before, after } = change;
    const [collection = '', id = ''] = at.split('/');
    const state = stateOf(after);
    if (collection === TRANSFER.collection && state === 'posted') this.tally.posted++;
    if (collection === TRANSFER.collection && state === 'voided') this.tally.voided++;
    if (collection === SESSION.collection) {
      if (state === 'refused') this.tally.refused++;
      if (state === 'disputed') this.tally.disputed++;
      if (after?.['override']) this.tally.overridden++;
      if (!before) this.#index(id, after?.['participantIds']);
    }
    if (collection === AUDIT.collection && after?.['kind'] === 'repair') {
      this.fail(new Broken(0, `${String(after['document'])}: ${String(after['problem'])}`));
    }
    if (this.#handlers[collection]) this.#emit(change, id);
  }

  #index(id: string, uids: unknown): void {
    this.#sessions.push(id);
    for (const uid of Array.isArray(uids) ? uids.map(String) : []) {
      const own = this.#sessionsOf.get(uid) ?? [];
      own.push(id);
      this.#sessionsOf.set(uid, own);
    }
  }

  #emit({ path: document, before, after }: Change, id: string): void {
    const count = (this.#written.get(document) ?? 0) + 1;
    this.#written.set(document, count);
    const at = new Date(this.timeline.nowMs);
    const event: Written = { eventId: `${document}/${count}`, document, id, at, before, after };
    this.events.push(event);
    this.tally.events++;
    if (this.isDelivering) this.#send(event);
  }

  /** What befalls an event on its way follows from the event alone, so that leaving others out changes nothing. */
  #send(event: Written): void {
    const { faults, seed } = this.plan;
    const random = randomFrom(`${seed}/event/${event.eventId}`);
    if (random.chance(faults.dropped)) {
      this.tally.dropped++;
      return this.note(`  (the event of ${event.document} is lost)`);
    }
    const isTwice = random.chance(faults.duplicated);
    const times = isTwice ? 2 + random.below(2) : 1;
    if (isTwice) this.tally.duplicated++;
    for (let time = 0; time < times; time++) {
      const isLate = random.chance(faults.delayed);
      if (isLate) this.tally.delayed++;
      const delayMs = isLate ? random.below(10 * DAY_MS) : 20 + random.below(1500);
      this.#deliver(event, this.timeline.nowMs + delayMs, 1);
    }
  }

  #deliver(event: Written, atMs: number, tried: number): void {
    const again = () => {
      const isGivenUp = this.timeline.nowMs - atMs > RETRIED_MS;
      const nextMs = this.timeline.nowMs + 10_000 * 2 ** Math.min(tried, 8);
      if (!isGivenUp) this.#deliver(event, nextMs, tried + 1);
    };
    this.timeline.plan(atMs, () => {
      this.note(`${event.document} heard of${tried > 1 ? ' again' : ''}`);
      this.#anInstance(`${event.eventId}/${tried}`).start({
        name: event.document,
        run: (services) => this.handling(event)(services)(event),
        done: () => {},
        failed: (error) => {
          this.#judge(event.document, error);
          again();
        },
        killed: again,
      });
    });
  }

  #anInstance = (key: string): Instance =>
    randomFrom(`${this.plan.seed}/to/${key}`).pick(this.#instances);

  /** Faults of the network may reach the platform, which tries again; anything else is a defect. */
  #judge(what: string, error: unknown): void {
    const all: unknown[] = error instanceof AggregateError ? error.errors : [error];
    this.tally.failed++;
    for (const one of all) {
      // By its code a fault of the database or of waiting for it, which the next delivery finds gone.
      if (one instanceof Error && 'code' in one) continue;
      this.fail(new Broken(0, `${what} failed: ${String(one)}`));
    }
  }

  #sweepNightly(tried: number): void {
    const again = () => {
      if (tried < 3)
        this.timeline.plan(this.timeline.nowMs + HOUR_MS / 2, () => this.#sweepNightly(tried + 1));
    };
    this.tally.sweeps++;
    this.#anInstance(`sweep/${this.timeline.nowMs}`).start({
      name: 'sweep',
      run: async ({ store, auth }) => sweep(await store(), await auth()),
      done: () => {},
      failed: (error) => {
        this.#judge('the sweep', error);
        again();
      },
      killed: again,
    });
  }

  #deploy({ sessionPoints, floor }: Deploy): void {
    this.note(`a deploy: ${sessionPoints} points a session, floor ${floor}`);
    this.clients.price(sessionPoints, floor, 'admin');
    const old = this.#instances;
    for (const instance of old) instance.kill('for the deploy');
  }

  #act({ number, who }: Act): void {
    const { seed, participants, staff } = this.plan;
    const scene: Scene = {
      clients: this.clients,
      random: randomFrom(`${seed}/act/${number}`),
      nowMs: this.timeline.nowMs,
      people: this.people,
      sessionsOf: (uid) => this.#sessionsOf.get(uid) ?? [],
      allSessions: () => this.#sessions,
      staff: Array.from({ length: staff }, (_, index) => staffUid(index)),
      newId: (kind) => `${kind}${++this.#ids}`,
      later: (ms, then) => {
        this.timeline.plan(this.timeline.nowMs + ms, () => this.note(then()));
      },
    };
    this.tally.acts++;
    const uid = this.people[who];
    if (uid !== undefined) {
      const habits = habitsOf(randomFrom(`${seed}/habits/${uid}`));
      return this.note(`${uid} ${act(uid, habits, scene)}`);
    }
    const colleague = staffUid(who - participants);
    const claim = this.identities.get(colleague)?.['role'];
    const role = ROLES.find((known) => known === claim) ?? null;
    this.note(`${colleague} (${role ?? 'no role'}) ${work(colleague, role, scene)}`);
  }
}

/** The first of the staff takes part as well. */
const staffUid = (index: number): string => (index === 0 ? 'p0' : `staff${index}`);

const stateOf = (fields: Fields | null): string => {
  const state = fields?.['state'] ?? fields?.['status'];
  return typeof state === 'string' ? state : '';
};

/** "accounts/p5 balance -8, held 8", "sessions/s4 requested". */
function inWords({ path: at, after }: Change): string {
  if (!after) return `${at} deleted`;
  const { balance, held } = after;
  if (typeof balance === 'number' && typeof held === 'number') {
    return `${at} balance ${balance} held ${held}`;
  }
  return `${at} ${stateOf(after) || 'written'}`;
}
