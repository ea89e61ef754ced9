import { TRANSFER } from '../../core/points/transfer.ts';
import { SESSION } from '../../core/sessions/session.ts';
import { PARTICIPANT } from '../../core/people/participant.ts';
import { ACCOUNT } from '../../core/points/account.ts';
import { PROGRAMME } from '../../core/base/side.ts';
import { SETTINGS, DEFAULTS } from '../../core/programme/programme.ts';
import type { Change } from './memory/documents.ts';
import { type Fields, Stamp } from './memory/values.ts';

/** One promise of design.md, section 6, that a commit has broken. */
export class Broken extends Error {
  /** Its number there; 0 for what section 5 promises about sessions. */
  readonly invariant: number;

  constructor(invariant: number, problem: string) {
    super(invariant === 0 ? problem : `invariant ${invariant}: ${problem}`);
    this.name = 'Broken';
    this.invariant = invariant;
  }
}

const number = (fields: Fields | null, field: string): number => {
  const value = fields?.[field];
  return typeof value === 'number' ? value : Number.NaN;
};
const string = (fields: Fields | null, field: string): string => {
  const value = fields?.[field];
  return typeof value === 'string' ? value : '';
};

/** As long as a transaction may try again while a participant becomes active beside it. */
const CATCHING_UP_MS = 10 * 60_000;

/**
 * Looks at every commit and checks the six invariants by sums of its own, from the documents' bare
 * fields. It uses none of the code that it checks: no schema, no rule of the currency.
 */
export class Watch {
  readonly #posted = new Map<string, number>();
  readonly #pending = new Map<string, number>();
  readonly #reversed = new Set<string>();
  #balances = 0;
  #price: number = DEFAULTS.sessionPoints;
  #floor: number = DEFAULTS.floor;
  readonly #document: (path: string) => Fields | null;
  readonly #nowMs: () => number;

  constructor(document: (path: string) => Fields | null, nowMs: () => number) {
    this.#document = document;
    this.#nowMs = nowMs;
  }

  /** @throws Broken for the first promise that the commit breaks */
  check(changes: readonly Change[]): void {
    const of = (collection: string) =>
      changes.filter(({ path: at }) => at.startsWith(`${collection}/`));
    for (const { after } of of(SETTINGS.collection)) this.#takeSettings(after);
    for (const change of of(TRANSFER.collection)) this.#takeTransfer(change);
    for (const change of of(ACCOUNT.collection)) this.#takeAccount(change);
    for (const change of of(TRANSFER.collection)) this.#checkSides(change);
    for (const change of of(SESSION.collection)) {
      checkSession(change);
      if (string(change.after, 'status') === 'refused') this.#checkRefusal(change);
    }
    const programme = this.#posted.get(PROGRAMME) ?? 0;
    if (this.#balances + programme !== 0) {
      throw new Broken(1, `all accounts hold ${this.#balances}, the programme ${programme}`);
    }
  }

  #takeSettings(after: Fields | null): void {
    this.#price = number(after, 'sessionPoints') || DEFAULTS.sessionPoints;
    const floor = number(after, 'floor');
    this.#floor = Number.isNaN(floor) ? DEFAULTS.floor : floor;
  }

  #takeTransfer({ path: at, before, after }: Change): void {
    const [was, is] = [string(before, 'state'), string(after, 'state')];
    if (!after) throw new Broken(5, `${at} was deleted`);
    if (was === 'posted' || was === 'voided') throw new Broken(5, `${at} was changed once ${was}`);
    for (const field of ['from', 'to', 'points', 'kind', 'sessionId', 'reverses']) {
      if (before && before[field] !== after[field]) throw new Broken(5, `${at}: ${field} changed`);
    }
    const [from, to, points] = [
      string(after, 'from'),
      string(after, 'to'),
      number(after, 'points'),
    ];
    if (!(points >= 1) || from === to) throw new Broken(1, `${at} moves ${points} ${from} → ${to}`);
    if (was === 'pending') add(this.#pending, from, -points);
    if (is === 'pending') add(this.#pending, from, points);
    if (is !== 'pending') this.#checkResolution(at, after);
    if (is === 'posted') {
      add(this.#posted, from, -points);
      add(this.#posted, to, points);
    }
    this.#checkIdentity(at, before, after);
    if (string(after, 'kind') === 'session' && !before) this.#checkHold(at, after);
  }

  /** At most one transfer a session, at most one reversal a transfer. */
  #checkIdentity(at: string, before: Fields | null, after: Fields): void {
    const isSessions = string(after, 'kind') === 'session';
    const sessionId = string(after, 'sessionId');
    if (isSessions && TRANSFER.at(sessionId).path !== at) {
      throw new Broken(4, `${at} is a second transfer of session ${sessionId}`);
    }
    const reverses = string(after, 'reverses');
    if (string(after, 'kind') !== 'reversal' || before) return;
    if (this.#reversed.has(reverses)) throw new Broken(4, `${reverses} is reversed twice`);
    this.#reversed.add(reverses);
  }

  /** Posted if the giver came, voided if the session came to nothing (design.md, section 6). */
  #checkResolution(at: string, after: Fields): void {
    if (string(after, 'kind') !== 'session') return;
    const session = this.#document(SESSION.at(string(after, 'sessionId')).path);
    const isClosed = string(session, 'status') === 'closed';
    const isEarned = isClosed && session?.['outcome'] !== 'giver-absent';
    const isOver = session === null || FINAL.has(string(session, 'status'));
    const state = string(after, 'state');
    if (!isOver || isEarned !== (state === 'posted')) {
      const how = `${string(session, 'status')} ${string(session, 'outcome')}`.trim();
      throw new Broken(0, `${at} is ${state} while its session is ${how || 'gone'}`);
    }
  }

  /** What a new hold, or a recorded session's transfer, has to obey: open accounts, and the floor. */
  #checkHold(at: string, after: Fields): void {
    const [from, to] = [string(after, 'from'), string(after, 'to')];
    for (const uid of [from, to]) {
      const account = this.#document(ACCOUNT.at(uid).path);
      if (uid !== PROGRAMME && account?.['open'] !== true) {
        throw new Broken(3, `${at} was taken though the account of ${uid} is not open`);
      }
    }
    const session = this.#document(SESSION.at(string(after, 'sessionId')).path);
    const override = session?.['override'];
    if (from === PROGRAMME || (override !== null && override !== undefined)) return;
    const left = (this.#posted.get(from) ?? 0) - (this.#pending.get(from) ?? 0);
    if (left < this.#floor)
      throw new Broken(3, `${at} took ${from} to ${left}, below ${this.#floor}`);
    if (number(after, 'points') !== this.#price) {
      throw new Broken(
        3,
        `${at} is of ${number(after, 'points')} points, a session costs ${this.#price}`,
      );
    }
  }

  /** Nobody is refused for a reason that is not so. */
  #checkRefusal({ path: at, after }: Change): void {
    const uid = string(
      after,
      string(after, 'note') === 'giver-not-active' ? 'giverId' : 'receiverId',
    );
    const account = this.#document(ACCOUNT.at(uid).path);
    switch (string(after, 'note')) {
      case 'give-first': {
        const room = number(account, 'balance') - number(account, 'held') - this.#price;
        if (!(room < this.#floor)) throw new Broken(3, `${at} is refused though ${room} is enough`);
        return;
      }
      case 'giver-not-active':
      case 'receiver-not-active': {
        const participant = this.#document(PARTICIPANT.at(uid).path);
        const since = participant?.['updatedAt'];
        const isLong = since instanceof Stamp && this.#nowMs() - since.toMillis() > CATCHING_UP_MS;
        if (string(participant, 'status') === 'active' && isLong) {
          throw new Broken(0, `${at} is refused though ${uid} has been active for long`);
        }
        return;
      }
      case 'id-taken':
      case 'hold-gone': {
        if (this.#document(`${TRANSFER.collection}/${at.split('/')[1] ?? ''}`)) return;
        throw new Broken(0, `${at} is refused for a transfer that is not there`);
      }
      default:
        throw new Broken(0, `${at} is refused and does not say why`);
    }
  }

  #takeAccount({ path: at, before, after }: Change): void {
    if (!after) throw new Broken(1, `${at} was deleted`);
    this.#balances += number(after, 'balance') - (before ? number(before, 'balance') : 0);
    const version = before ? number(before, 'version') : 0;
    if (number(after, 'version') !== version + 1) throw new Broken(6, `${at} skips a version`);
    const uid = at.slice(ACCOUNT.collection.length + 1);
    this.#checkAccount(uid, after);
    const room = number(after, 'balance') - number(after, 'held') - this.#price;
    const verdict = after['open'] === true && room >= this.#floor;
    if (after['mayReceive'] !== verdict) {
      throw new Broken(
        6,
        `${at}: mayReceive is ${String(after['mayReceive'])}, ought to be ${verdict}`,
      );
    }
    const status = string(this.#document(PARTICIPANT.at(uid).path), 'status');
    const isMoved = before?.['open'] !== after['open'];
    if (isMoved && after['open'] !== (status === 'active')) {
      throw new Broken(6, `${at}: open is ${String(after['open'])} while ${uid} is ${status}`);
    }
    if (after['floor'] !== this.#floor)
      throw new Broken(6, `${at}: floor ${String(after['floor'])}`);
  }

  #checkAccount(uid: string, fields: Fields | null): void {
    const [balance, held] = [this.#posted.get(uid) ?? 0, this.#pending.get(uid) ?? 0];
    const at = ACCOUNT.at(uid).path;
    const [own, ownHeld] = [number(fields, 'balance'), number(fields, 'held')];
    if (own !== balance) throw new Broken(1, `${at}: balance ${own}, posted ${balance}`);
    if (ownHeld !== held) throw new Broken(2, `${at}: held ${ownHeld}, pending ${held}`);
  }

  /** Both sides follow in the same commit, and what the transfer notes of them is what they are. */
  #checkSides({ path: at, after }: Change): void {
    const isPosted = string(after, 'state') === 'posted';
    for (const [side, noted] of [
      ['from', 'fromBalance'],
      ['to', 'toBalance'],
    ] as const) {
      const uid = string(after, side);
      if (uid === PROGRAMME) continue;
      const account = this.#document(ACCOUNT.at(uid).path);
      this.#checkAccount(uid, account);
      if (isPosted && after?.[noted] !== account?.['balance']) {
        throw new Broken(5, `${at}: ${noted} is not the balance of ${uid}`);
      }
    }
    const isTimed = after?.['resolvedAt'] instanceof Stamp;
    if (isTimed === (string(after, 'state') === 'pending'))
      throw new Broken(5, `${at}: resolvedAt`);
  }
}

const add = (sums: Map<string, number>, uid: string, points: number): void => {
  sums.set(uid, (sums.get(uid) ?? 0) + points);
};

const FINAL = new Set(['declined', 'cancelled', 'refused', 'expired', 'closed']);
/** What functions may make of a session (design.md, section 5). */
const BY_FUNCTIONS = new Set([
  'requested refused',
  'accepted refused',
  'closed refused',
  'requested expired',
  'accepted closed',
  'accepted disputed',
]);

/** Final is final, but for a recorded one that is refused; functions make their own moves only. */
function checkSession({ path: at, before, after }: Change): void {
  if (!before || !after) return;
  const move = `${string(before, 'status')} ${string(after, 'status')}`;
  const isRefusedRecord =
    move === 'closed refused' &&
    before['giverReport'] === null &&
    before['receiverReport'] === null;
  if (FINAL.has(string(before, 'status')) && !isRefusedRecord) {
    throw new Broken(0, `${at} was final and is moved: ${move}`);
  }
  if (after['updatedBy'] === PROGRAMME && !BY_FUNCTIONS.has(move)) {
    throw new Broken(0, `${at}: functions may not move ${move}`);
  }
}
