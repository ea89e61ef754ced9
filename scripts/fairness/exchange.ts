import { accountOf } from '../../core/points/give-before-receive.ts';
import { due, settle } from '../../core/points/settle.ts';
import type { Account } from '../../core/points/account.ts';
import { OPEN_STATUSES, type Session } from '../../core/sessions/session.ts';
import type { Transfer } from '../../core/points/transfer.ts';
import { randomFrom } from '../simulate/random.ts';
import { DAY_MS } from '../../core/base/time.ts';
import { PROGRAMME_DEFAULTS } from '../lib/builders/programme.ts';
import { session as aSession } from '../lib/builders/session.ts';

/** What somebody is asked for. */
export interface Ask {
  receiverId: string;
  giverId: string;
  topic: string;
}

const START = new Date('2026-01-05T08:00:00Z');
export const dateOf = (day: number): Date => new Date(START.getTime() + day * DAY_MS);

/** Givers say yes three times in four: to a suggestion as to a request, since either way they are asked. */
const GIVER_ACCEPTS = 0.75;
/** Whoever gets a suggestion that they did not look for says yes a little less often than to their own. */
const RECEIVER_ACCEPTS = 0.9;
const TAKES_PLACE = 0.95;
/** An answer takes up to four days, and then the session is one to two weeks away. */
const DAYS_TO_ANSWER = 4;
const DAYS_TO_MEET = { least: 5, most: 14 };

interface Appointment {
  id: string;
  answers: number;
  meets: number;
}

/**
 * Accounts and sessions of a community. Points move by the production's own `settle`; people answer by
 * chance, which for the same seed and the same two people is the same, whoever had the idea.
 */
export class Exchange {
  readonly accounts = new Map<string, Account>();
  readonly sessions = new Map<string, Session>();
  readonly #transfers = new Map<string, Transfer>();
  readonly #appointments = new Map<string, Appointment>();
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  open(uid: string, isOpen: boolean, day: number): void {
    const status = isOpen ? 'active' : 'alumni';
    const next = accountOf(
      { status },
      this.accounts.get(uid) ?? null,
      PROGRAMME_DEFAULTS,
      dateOf(day),
    );
    if (next) this.accounts.set(uid, next);
  }

  /** The receiver asks the giver: the points are held, or the session is refused. */
  request(ask: Ask, day: number): void {
    const id = this.#create(ask, day);
    const random = randomFrom(`${this.#seed}/times/${keyOf(ask)}`);
    const answers = day + 1 + random.below(DAYS_TO_ANSWER);
    const span = DAYS_TO_MEET.most - DAYS_TO_MEET.least + 1;
    const meets = answers + DAYS_TO_MEET.least + random.below(span);
    this.#appointments.set(id, { id, answers, meets });
    this.#settle(id, day);
  }

  /** Both are asked; a receiver who does not want it is not asked for it again soon. */
  suggest(ask: Ask, day: number): void {
    const wants = randomFrom(`${this.#seed}/wants/${keyOf(ask)}`).chance(RECEIVER_ACCEPTS);
    if (wants) this.request(ask, day);
    else this.#change(this.#create(ask, day), { status: 'declined' }, day);
  }

  /** What is due on a day: answers are given, and sessions take place or not. */
  pass(day: number): void {
    for (const { id, answers, meets } of this.#appointments.values()) {
      const session = this.sessions.get(id);
      if (!session) continue;
      if (session.status === 'requested' && answers <= day) this.#answer(id, session, day);
      if (session.status === 'accepted' && meets <= day) this.#meet(id, session, day);
    }
  }

  /** Whoever leaves has no sessions ahead any more. */
  cancelAllOf(uid: string, day: number): void {
    for (const [id, session] of this.sessions) {
      const isAhead = OPEN_STATUSES.some((open) => open === session.status);
      if (isAhead && session.participantIds.includes(uid)) {
        this.#change(id, { status: 'cancelled' }, day);
      }
    }
  }

  #answer(id: string, session: Session, day: number): void {
    const accepts = randomFrom(`${this.#seed}/gives/${keyOf(session)}`).chance(GIVER_ACCEPTS);
    this.#change(id, { status: accepts ? 'accepted' : 'declined' }, day);
  }

  #meet(id: string, session: Session, day: number): void {
    const comes = randomFrom(`${this.#seed}/comes/${keyOf(session)}`).chance(TAKES_PLACE);
    const outcome = comes ? 'took-place' : 'giver-absent';
    this.#change(id, { status: 'closed', outcome, startsAt: dateOf(day) }, day);
  }

  #create({ receiverId, giverId, topic }: Ask, day: number): string {
    const id = `s${this.sessions.size}`;
    const at = dateOf(day);
    const asked = aSession({
      giverId,
      receiverId,
      topic,
      issue: topic,
      startsAt: dateOf(day + DAYS_TO_MEET.most),
      createdAt: at,
      updatedAt: at,
    });
    this.sessions.set(id, asked);
    return id;
  }

  #change(id: string, change: Partial<Session>, day: number): void {
    const session = this.sessions.get(id);
    if (!session) throw new TypeError(`${id} is no session`);
    this.sessions.set(id, { ...session, ...change, updatedAt: dateOf(day) });
    this.#settle(id, day);
  }

  #settle(id: string, day: number): void {
    const facts = {
      sessionId: id,
      session: this.sessions.get(id) ?? null,
      transfer: this.#transfers.get(id) ?? null,
    };
    if (due(facts) === 'nothing') return;
    const settled = settle(facts, this.accounts, PROGRAMME_DEFAULTS, dateOf(day));
    if (!settled) return;
    for (const [uid, account] of settled.accounts) this.accounts.set(uid, account);
    if (settled.transfer) this.#transfers.set(id, settled.transfer);
    if (settled.session && facts.session) {
      this.sessions.set(id, { ...facts.session, ...settled.session });
    }
  }
}

const keyOf = ({ receiverId, giverId, topic }: Ask): string => `${receiverId}/${giverId}/${topic}`;
