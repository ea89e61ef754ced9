import {
  type Actor,
  type Circumstances,
  decideRecord,
  decideRequest,
  decideStep,
  type Step,
  type Verdict,
} from '../../core/sessions/moves.ts';
import { path, PROGRAMME } from '../../core/base/collections.ts';
import { parse } from '../../core/base/common.ts';
import type { ParticipantStatus } from '../../core/people/participant.ts';
import { type Session, sessionSchema } from '../../core/sessions/session.ts';
import type { Role } from '../../core/people/staff.ts';
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
    const stored = this.#documents.get(path.session(id));
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
    this.#write(path.session(id), 'update', this.#stamped(verdict.write, actor));
    return true;
  }

  participant(uid: string, status: ParticipantStatus, by: string): boolean {
    const stored = this.#documents.get(path.participant(uid));
    if (uid === by || stored?.fields['status'] === status) return false;
    if (stored) {
      const stamps = { updatedAt: this.#now, updatedBy: by };
      this.#write(path.participant(uid), 'update', { status, ...stamps });
    }
    return stored !== null;
  }

  apply(uid: string): void {
    this.#write(path.participant(uid), 'create', { ...applicant(uid), ...this.#stamps(uid) });
  }

  adjust(id: string, about: Adjusted, by: string): boolean {
    const isOwn = about.participantId === by;
    if (isOwn || !this.#isStaff(by) || this.#documents.get(path.adjustment(id))) return false;
    const reason = 'counted again';
    this.#write(path.adjustment(id), 'create', { reason, ...about, ...this.#stamps(by) });
    return true;
  }

  price(sessionPoints: number, floor: number, by: string): void {
    const stamps = { updatedAt: this.#now, updatedBy: by };
    this.#write(path.programme, 'set', { sessionPoints, floor, ...stamps });
  }

  role(uid: string, role: Role | null, by: string): void {
    const stamps = { updatedAt: this.#now, updatedBy: by };
    this.#write(path.staff(uid), 'set', { role, email: `${uid}@example.org`, ...stamps });
  }

  /** By hand in the console: nothing in the system deletes a session. */
  vanish(id: string): boolean {
    if (!this.#documents.get(path.session(id))) return false;
    this.#documents.commit([{ kind: 'delete', path: path.session(id), data: {} }]);
    return true;
  }

  #open(id: string, actor: Actor, verdict: Verdict): boolean {
    if (!verdict.allowed || this.#documents.get(path.session(id))) return false;
    const createdAt = this.#now;
    const write = { ...this.#stamped(verdict.write, actor), createdAt };
    this.#write(path.session(id), 'create', write);
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
    const role = this.#documents.get(path.staff(uid))?.fields['role'];
    return role === 'staff' || role === 'admin';
  }

  #circumstances(id: string, sides: Pick<Session, 'giverId' | 'receiverId'>): Circumstances {
    const account = (uid: string): Fields => this.#documents.get(path.account(uid))?.fields ?? {};
    const isOpen = (uid: string) => uid === PROGRAMME || account(uid)['open'] === true;
    return {
      now: this.#now,
      transferIsPending: this.#documents.get(path.transfer(id))?.fields['state'] === 'pending',
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
