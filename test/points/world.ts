import { accountOf, refreshed, staysAboveFloor } from '../../core/points/give-before-receive.ts';
import { accountsToAdjust, adjust, transferIdOf } from '../../core/points/adjust.ts';
import { auditBooks } from '../../core/points/books.ts';
import {
  type Actor,
  decideRecord,
  decideRequest,
  decideStep,
  type SessionWrite,
  type Step,
} from '../../core/sessions/moves.ts';
import { overdue } from '../../core/sessions/overdue.ts';
import { accountsNeeded, due, type SessionFacts, settle } from '../../core/points/settle.ts';
import type { Account } from '../../core/points/account.ts';
import type { Adjustment } from '../../core/points/adjustment.ts';
import { PROGRAMME } from '../../core/base/side.ts';
import type { ParticipantStatus } from '../../core/people/participant.ts';
import type { Programme } from '../../core/programme/programme.ts';
import type { Session } from '../../core/sessions/session.ts';
import type { Transfer } from '../../core/points/transfer.ts';
import { DAY_MS } from '../../core/base/time.ts';
import { NOON } from '../../scripts/lib/builders/moments.ts';
import { PROGRAMME_DEFAULTS } from '../../scripts/lib/builders/programme.ts';
import { session as anySession } from '../../scripts/lib/builders/session.ts';

/** What a trigger would hear of; the payload is not in it, as no function believes it. */
export interface Event {
  of: 'session' | 'participant' | 'adjustment' | 'programme';
  id: string;
}

type Request = Parameters<typeof decideRequest>[0];

/**
 * The whole exchange in memory: people write what the rules allow, functions do what the pure core
 * decides, and nothing happens of itself. Events wait in `events` until somebody delivers them.
 */
export class World {
  now = NOON.getTime();
  /** How far the functions' clock is off, in milliseconds. */
  skew = 0;
  programme: Programme = PROGRAMME_DEFAULTS;
  readonly participants = new Map<string, { status: ParticipantStatus }>();
  readonly accounts = new Map<string, Account>();
  readonly sessions = new Map<string, Session>();
  readonly transfers = new Map<string, Transfer>();
  readonly adjustments = new Map<string, Adjustment>();
  readonly events: Event[] = [];

  get functionsNow(): Date {
    return new Date(this.now + this.skew);
  }

  /** A person's move on a session, if the rules would allow it. */
  attempt(id: string, step: Step, actor: Actor): boolean {
    const session = this.sessions.get(id);
    if (!session) return false;
    const verdict = decideStep(step, session, actor, this.circumstances(id, session));
    if (verdict.allowed) this.writeSession(id, session, verdict.write, actor);
    return verdict.allowed;
  }

  request(id: string, request: Request, actor: Actor): boolean {
    const verdict = decideRequest(request, actor, this.circumstances(id, request));
    if (verdict.allowed) this.writeSession(id, anySession(), verdict.write, actor);
    return verdict.allowed;
  }

  record(id: string, request: Request, actor: Actor): boolean {
    const verdict = decideRecord({ ...request, note: '' }, actor, { now: new Date(this.now) });
    if (verdict.allowed) this.writeSession(id, anySession(), verdict.write, actor);
    return verdict.allowed;
  }

  private circumstances(id: string, sides: Pick<Session, 'giverId' | 'receiverId'>) {
    const isOpen = (uid: string) => uid === PROGRAMME || this.accounts.get(uid)?.open === true;
    return {
      now: new Date(this.now),
      transferIsPending: this.transfers.get(id)?.state === 'pending',
      receiverMayReceive:
        sides.receiverId === PROGRAMME || this.accounts.get(sides.receiverId)?.mayReceive === true,
      giverIsOpen: isOpen(sides.giverId),
      receiverIsOpen: isOpen(sides.receiverId),
    };
  }

  private writeSession(id: string, before: Session, write: SessionWrite, actor: Actor): void {
    const at = new Date(this.now);
    const { override, ...fields } = write;
    const overridden =
      override === undefined ? before.override : override && { ...override, by: actor.uid, at };
    const createdAt = this.sessions.get(id)?.createdAt ?? at;
    const stamps = { createdAt, updatedAt: at, updatedBy: actor.uid };
    this.sessions.set(id, { ...before, ...fields, override: overridden, ...stamps });
    this.events.push({ of: 'session', id });
  }

  setStatus(uid: string, status: ParticipantStatus): void {
    this.participants.set(uid, { status });
    this.events.push({ of: 'participant', id: uid });
  }

  adjust(id: string, adjustment: Adjustment): void {
    if (this.adjustments.has(id)) return;
    this.adjustments.set(id, adjustment);
    this.events.push({ of: 'adjustment', id });
  }

  setPrice(sessionPoints: number, floor: number): void {
    this.programme = { ...this.programme, sessionPoints, floor, updatedAt: new Date(this.now) };
    this.events.push({ of: 'programme', id: PROGRAMME });
  }

  deleteSession(id: string): void {
    if (this.sessions.delete(id)) this.events.push({ of: 'session', id });
  }

  /** What the triggers do with an event, as the stores put it together. */
  deliver({ of, id }: Event): void {
    if (of === 'session') this.settleSession(id);
    if (of === 'participant') this.settleAccount(id);
    if (of === 'adjustment') this.settleAdjustment(id);
    if (of === 'programme') {
      for (const [uid, account] of this.accounts) {
        const next = refreshed(account, account.open, this.programme, this.functionsNow);
        if (next) this.accounts.set(uid, next);
      }
    }
  }

  private facts(sessionId: string): SessionFacts {
    return {
      sessionId,
      session: this.sessions.get(sessionId) ?? null,
      transfer: this.transfers.get(sessionId) ?? null,
    };
  }

  private accountsOf(uids: readonly string[]) {
    return new Map(uids.map((uid) => [uid, this.accounts.get(uid) ?? null]));
  }

  private settleSession(id: string, move: Partial<Session> = {}): void {
    const stored = this.facts(id);
    const now = this.functionsNow;
    const session = stored.session && { ...stored.session, ...move };
    // As the store does: the event that opens an account may only be late.
    for (const uid of accountsNeeded(stored)) {
      if (!this.accounts.get(uid)?.open) this.settleAccount(uid);
    }
    const accounts = this.accountsOf(accountsNeeded(stored));
    const settlement = settle({ ...stored, session }, accounts, this.programme, now);
    if (settlement?.transfer) this.transfers.set(id, settlement.transfer);
    for (const [uid, account] of settlement?.accounts ?? []) this.accounts.set(uid, account);
    const change = { ...move, ...settlement?.session };
    if (stored.session && Object.keys(change).length > 0) {
      const stamps = { updatedAt: now, updatedBy: PROGRAMME };
      this.sessions.set(id, { ...stored.session, ...change, ...stamps });
      this.events.push({ of: 'session', id });
    }
  }

  private settleAccount(uid: string): void {
    const participant = this.participants.get(uid) ?? null;
    const account = this.accounts.get(uid) ?? null;
    const next = accountOf(participant, account, this.programme, this.functionsNow);
    if (next) this.accounts.set(uid, next);
  }

  private settleAdjustment(id: string): void {
    const adjustment = this.adjustments.get(id);
    if (!adjustment) return;
    const target =
      adjustment.kind === 'reversal' ? (this.transfers.get(adjustment.transferId) ?? null) : null;
    const taken = this.transfers.get(transferIdOf(id, adjustment)) ?? null;
    const accounts = this.accountsOf(accountsToAdjust(adjustment, target));
    const facts = { adjustmentId: id, adjustment, taken, target };
    const decision = adjust(facts, accounts, this.programme, this.functionsNow);
    if (!decision) return;
    if (decision.transfer) this.transfers.set(decision.transfer.id, decision.transfer.document);
    for (const [uid, account] of decision.accounts) this.accounts.set(uid, account);
    this.adjustments.set(id, { ...adjustment, result: decision.result });
  }

  /** Everything still open is settled, and moved where its time has come; yields after each commit. */
  *sweep(): Generator<void> {
    yield this.deliver({ of: 'programme', id: PROGRAMME });
    for (const uid of this.participants.keys()) yield this.settleAccount(uid);
    for (const id of this.transfers.keys()) yield this.settleSession(id);
    for (const id of this.adjustments.keys()) yield this.settleAdjustment(id);
    for (const id of this.sessions.keys()) {
      yield this.settleSession(id);
      const session = this.sessions.get(id);
      const move = session && overdue(session, this.programme, this.functionsNow);
      if (move) yield this.settleSession(id, move);
    }
  }

  pass(daysPassed: number): void {
    this.now += daysPassed * DAY_MS;
  }

  /** Everything but the pile of events, for comparing. */
  snapshot(): string {
    const { accounts, sessions, transfers, adjustments } = this;
    return JSON.stringify([accounts, sessions, transfers, adjustments].map((map) => [...map]));
  }

  audit() {
    const { programme, accounts, sessions, transfers } = this;
    return auditBooks({ programme, accounts, sessions, transfers, sweptAt: null });
  }

  isSettled(id: string): boolean {
    return due(this.facts(id)) === 'nothing';
  }

  /** Would this account's verdict be right under today's price? */
  isVerdictRight(account: Account): boolean {
    const verdict = account.open && staysAboveFloor(account, this.programme);
    return account.mayReceive === verdict && account.floor === this.programme.floor;
  }
}
