import { TRANSFER } from '../../core/points/transfer.ts';
import { SETTINGS } from '../../core/programme/programme.ts';
import { ADJUSTMENT } from '../../core/points/adjustment.ts';
import { ACCOUNT } from '../../core/points/account.ts';
import {
  type Actor,
  type Circumstances,
  decideRecord,
  decideRequest,
  decideStep,
  type Step,
  type Verdict,
} from '../../core/sessions/moves.ts';
import { PROGRAMME } from '../../core/base/side.ts';
import { parse } from '../../core/base/common.ts';
import { PARTICIPANT, type ParticipantStatus } from '../../core/people/participant.ts';
import { SESSION, type Session, sessionSchema } from '../../core/sessions/session.ts';
import { STAFF, type Role } from '../../core/people/staff.ts';
import type { MemoryDocuments } from './memory/documents.ts';
import { encodeFields, type Fields } from './memory/values.ts';

type Request = Parameters<typeof decideRequest>[0];
type Recording = Parameters<typeof decideRecord>[0];

/**
 * What people write, through the rules: for sessions the rules' twin in the pure core decides
 * (test/sessions/moves.rules.test.ts holds the two to each other), the rest is small enough to be said here.
 * Every method answers whether the write was let in.
 */
export class Clients {
  readonly #documents: MemoryDocuments;

  constructor(documents: MemoryDocuments) {
    this.#documents = documents;
  }

  get #now(): Date {
    return new Date(this.#documents.nowMs);
  }

  session(id: string): Session | null {
    const stored = this.#documents.get(SESSION.at(id).path);
    const parsed = stored && parse(sessionSchema, stored.fields);
    return parsed?.ok ? parsed.value : null;
  }

  request(id: string, request: Request, actor: Actor): boolean {
    return this.#open(id, actor, decideRequest(request, actor, this.#circumstances(id, request)));
  }

  record(id: string, recording: Recording, actor: Actor): boolean {
    if (!this.#isStaff(actor.uid)) return false;
    return this.#open(id, actor, decideRecord(recording, actor, { now: this.#now }));
  }

  step(id: string, step: Step, actor: Actor): boolean {
    const session = this.session(id);
    if (!session) return false;
    const movesPoints = step.kind === 'override' || step.kind === 'resolve';
    if (movesPoints && !this.#isStaff(actor.uid)) return false;
    const verdict = decideStep(step, session, actor, this.#circumstances(id, session));
    if (!verdict.allowed) return false;
    this.#write(SESSION.at(id).path, 'update', this.#stamped(verdict.write, actor));
    return true;
  }

  participant(uid: string, status: ParticipantStatus, by: string): boolean {
    const stored = this.#documents.get(PARTICIPANT.at(uid).path);
    if (uid === by || stored?.fields['status'] === status) return false;
    if (stored) {
      const stamps = { updatedAt: this.#now, updatedBy: by };
      this.#write(PARTICIPANT.at(uid).path, 'update', { status, ...stamps });
    }
    return stored !== null;
  }

  apply(uid: string): void {
    this.#write(PARTICIPANT.at(uid).path, 'create', { ...applicant(uid), ...this.#stamps(uid) });
  }

  adjust(id: string, about: Adjusted, by: string): boolean {
    const isOwn = about.participantId === by;
    if (isOwn || !this.#isStaff(by) || this.#documents.get(ADJUSTMENT.at(id).path)) return false;
    const reason = 'counted again';
    this.#write(ADJUSTMENT.at(id).path, 'create', { reason, ...about, ...this.#stamps(by) });
    return true;
  }

  price(sessionPoints: number, floor: number, by: string): void {
    const stamps = { updatedAt: this.#now, updatedBy: by };
    this.#write(SETTINGS.at().path, 'set', { sessionPoints, floor, ...stamps });
  }

  role(uid: string, role: Role | null, by: string): void {
    const stamps = { updatedAt: this.#now, updatedBy: by };
    this.#write(STAFF.at(uid).path, 'set', { role, email: `${uid}@example.org`, ...stamps });
  }

  /** By hand in the console: nothing in the system deletes a session. */
  vanish(id: string): boolean {
    if (!this.#documents.get(SESSION.at(id).path)) return false;
    this.#documents.commit([{ kind: 'delete', path: SESSION.at(id).path, data: {} }]);
    return true;
  }

  #open(id: string, actor: Actor, verdict: Verdict): boolean {
    if (!verdict.allowed || this.#documents.get(SESSION.at(id).path)) return false;
    const createdAt = this.#now;
    const write = { ...this.#stamped(verdict.write, actor), createdAt };
    this.#write(SESSION.at(id).path, 'create', write);
    return true;
  }

  /** The fields of a move with those that the page adds and the rules check. */
  #stamped(write: Extract<Verdict, { allowed: true }>['write'], actor: Actor): object {
    const at = this.#now;
    const override = write.override && { ...write.override, by: actor.uid, at };
    const added = override === undefined ? {} : { override };
    return { ...write, ...added, updatedAt: at, updatedBy: actor.uid };
  }

  #stamps(by: string) {
    return { createdAt: this.#now, updatedAt: this.#now, updatedBy: by };
  }

  #isStaff(uid: string): boolean {
    const role = this.#documents.get(STAFF.at(uid).path)?.fields['role'];
    return role === 'staff' || role === 'admin';
  }

  #circumstances(id: string, sides: Pick<Session, 'giverId' | 'receiverId'>): Circumstances {
    const account = (uid: string): Fields =>
      this.#documents.get(ACCOUNT.at(uid).path)?.fields ?? {};
    const isOpen = (uid: string) => uid === PROGRAMME || account(uid)['open'] === true;
    return {
      now: this.#now,
      transferIsPending: this.#documents.get(TRANSFER.at(id).path)?.fields['state'] === 'pending',
      receiverMayReceive:
        sides.receiverId === PROGRAMME || account(sides.receiverId)['mayReceive'] === true,
      giverIsOpen: isOpen(sides.giverId),
      receiverIsOpen: isOpen(sides.receiverId),
    };
  }

  #write(at: string, kind: 'create' | 'set' | 'update', data: object): void {
    this.#documents.commit([{ kind, path: at, data: encodeFields(data) }]);
  }
}

export type Adjusted =
  | {
      kind: 'correction' | 'forgiveness' | 'donation';
      participantId: string;
      direction: 'credit' | 'debit';
      points: number;
    }
  | {
      kind: 'reversal';
      participantId: string;
      direction: null;
      points: null;
      transferId: string;
    };

const applicant = (uid: string) => ({
  displayName: `${uid} (demo)`,
  organisation: '',
  pitch: '',
  kind: 'innovator',
  languages: ['nl'],
  skills: [],
  needs: [],
  status: 'applied',
  startsOn: null,
  endsOn: null,
});
