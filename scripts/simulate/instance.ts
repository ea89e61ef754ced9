import type { TriggerServices } from '../../functions/src/services.ts';
import { createStore } from '../../functions/src/store/store.ts';
import type { Identities } from '../../functions/src/store/staff.ts';
import { type Connection, connect, type Network } from './memory/connection.ts';
import type { MemoryDocuments } from './memory/documents.ts';
import { aborted, unavailable } from './memory/errors.ts';
import type { Faults } from './plan.ts';
import { type Random, randomFrom } from './random.ts';
import type { Timeline } from './timeline.ts';

/** What a process runs: an event's handler, or a sweep. */
export interface Job {
  name: string;
  run: (services: TriggerServices) => Promise<unknown>;
  done: () => void;
  failed: (error: unknown) => void;
  /** The process died under it. */
  killed: () => void;
}

/** Where processes are: shared by all of them. */
export interface Ground {
  timeline: Timeline;
  documents: MemoryDocuments;
  identities: Map<string, Record<string, unknown>>;
}

/**
 * One process of the functions: the production stores with a queue, a connection and a clock of
 * their own. Whatever it asks of the database takes a moment, and may be the last thing it does.
 */
export class Instance {
  readonly name: string;
  readonly services: TriggerServices;
  readonly #ground: Ground;
  readonly #faults: Faults;
  readonly #random: Random;
  readonly #connection: Connection;
  readonly #jobs = new Set<Job>();
  readonly #died: (how: string) => void;
  #isDead = false;

  constructor(
    name: string,
    seed: number,
    faults: Faults,
    ground: Ground,
    died: (how: string) => void = () => {},
  ) {
    this.name = name;
    this.#ground = ground;
    this.#faults = faults;
    this.#random = randomFrom(`${seed}/instance/${name}`);
    this.#died = died;
    const network: Network = {
      send: (kind, serve) => this.#send(kind, serve),
      pause: (ms) => this.#pause(ms),
    };
    this.#connection = connect(ground.documents, network);
    const skewMs = Math.round((this.#random.next() * 2 - 1) * faults.skewMs);
    const store = createStore(
      this.#connection.db,
      (readTime) => new Date(readTime.getTime() + skewMs),
      {
        nowMs: () => ground.timeline.nowMs,
        pause: network.pause,
        random: this.#random.next,
      },
    );
    const auth = this.#auth();
    this.services = { store: () => Promise.resolve(store), auth: () => Promise.resolve(auth) };
  }

  start(job: Job): void {
    this.#jobs.add(job);
    job.run(this.services).then(
      () => this.#end(job, job.done),
      (error: unknown) => this.#end(job, () => job.failed(error)),
    );
  }

  kill(how: string): void {
    if (this.#isDead) return;
    this.#isDead = true;
    this.#connection.close();
    this.#died(how);
    for (const job of this.#jobs) job.killed();
  }

  /** A dead process says nothing any more, whatever its code still does. */
  #end(job: Job, tell: () => void): void {
    if (!this.#isDead && this.#jobs.delete(job)) tell();
  }

  #send<T>(kind: 'read' | 'write', serve: () => T): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const { killed, aborted: isAborted, unanswered } = this.#faults;
    const isDying = this.#random.chance(killed);
    const isServed = !isDying || this.#random.chance(0.5);
    const isRefused = kind === 'write' && this.#random.chance(isAborted);
    const isUnanswered = kind === 'write' && this.#random.chance(unanswered);
    this.#ground.timeline.plan(this.#ground.timeline.nowMs + this.#latencyMs(), () => {
      if (this.#isDead) return;
      if (!isServed) return this.kill(`before a ${kind}`);
      if (isRefused) return reject(aborted('too much contention on these documents'));
      try {
        const answer = serve();
        if (isDying) return this.kill(`after a ${kind}`);
        if (isUnanswered) return reject(unavailable('the connection was lost'));
        resolve(answer);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    return promise;
  }

  #pause(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#ground.timeline.plan(this.#ground.timeline.nowMs + ms, resolve);
    return promise;
  }

  /** Milliseconds as a rule; now and then so long that everybody else goes by. */
  #latencyMs(): number {
    return this.#random.chance(0.02) ? this.#random.below(20_000) : 1 + this.#random.below(40);
  }

  #auth(): Identities {
    const { identities } = this.#ground;
    return {
      getUser: (uid) =>
        this.#send('read', () => {
          const customClaims = identities.get(uid);
          if (customClaims) return { customClaims };
          throw Object.assign(new Error('no such user'), { code: 'auth/user-not-found' });
        }),
      revokeRefreshTokens: () => this.#send('read', () => {}),
      setCustomUserClaims: (uid, claims) =>
        this.#send('write', () => {
          identities.set(uid, { ...claims });
        }),
    };
  }
}
