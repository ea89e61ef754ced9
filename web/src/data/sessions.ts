import { collection, doc, serverTimestamp } from 'firebase/firestore';
import { readIn, refTo } from '../kit/ask.ts';
import {
  type Circumstances,
  decideRecord,
  decideRequest,
  decideStep,
  type Move,
  type SessionWrite,
  type Step,
  type Verdict,
} from '../../../core/sessions/moves.ts';

import { SESSION, type Session } from '../../../core/sessions/session.ts';
import { db } from '../kit/firestore.ts';
import { me, stamps } from './me.ts';
import { type Outcome, write, writeNew } from '../kit/write.ts';

export type Facts = Omit<Circumstances, 'now'>;
type Request = Omit<Extract<Move, { kind: 'request' }>, 'kind'>;
type Recording = Omit<Extract<Move, { kind: 'record' }>, 'kind'>;

/**
 * Takes a step in a session as it stands on the server.
 * @param shown the session that the person has seen: if it has moved on since, they must look again
 *   before, say, they accept a time that they have never read
 */
export const takeStep = (id: string, shown: Session, step: Step, facts: Facts): Promise<Outcome> =>
  write(async (transaction) => {
    const at = SESSION.at(id);
    const session = await readIn(transaction, at);
    if (!session?.ok) return 'unreadable';
    const isAsShown = session.value.updatedAt.getTime() === shown.updatedAt.getTime();
    if (!isAsShown) return 'not-in-this-status';
    const circumstances = { ...facts, now: new Date() };
    const verdict = decideStep(step, session.value, me(), circumstances);
    if (!verdict.allowed) return verdict.why;
    transaction.update(refTo(at), sessionWrite(verdict.write));
    return null;
  });

/** An id for a session to be: 20 letters and digits, as Firestore's clients make them. */
export const newSessionId = (): string => doc(collection(db, SESSION.collection)).id;

/** Asks for a new session. Whether the points can be had is decided by rules and functions. */
export const request = (id: string, wanted: Request, facts: Facts): Promise<Outcome> =>
  createOnce(id, () => decideRequest(wanted, me(), { ...facts, now: new Date() }));

/** Staff record a session that has already happened; functions take and post its points in one go. */
export const record = (id: string, recording: Recording): Promise<Outcome> =>
  createOnce(id, () => decideRecord(recording, me(), { now: new Date() }));

const createOnce = (id: string, decide: () => Verdict): Promise<Outcome> => {
  const place = doc(db, SESSION.at(id).path);
  return writeNew(place, (transaction) => {
    const verdict = decide();
    if (!verdict.allowed) return Promise.resolve(verdict.why);
    transaction.set(place, { ...sessionWrite(verdict.write), createdAt: serverTimestamp() });
    return Promise.resolve(null);
  });
};

/** What a move decided, with the stamps that are the shell's to add. */
export const sessionWrite = ({ override, ...fields }: SessionWrite) => ({
  ...fields,
  ...(override !== undefined && {
    override: override && { ...override, by: me().uid, at: serverTimestamp() },
  }),
  ...stamps(),
});
