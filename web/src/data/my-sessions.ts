import type { Circumstances } from '../../../core/sessions/moves.ts';
import { isFinal } from '../../../core/sessions/moves.ts';
import type { Session } from '../../../core/sessions/session.ts';
import { account, heldPoints, programme } from './documents.ts';
import { me } from './me.ts';
import { now } from '../kit/now.ts';
import { type Group, groupOf, type Situation, situationOf } from './outlook.ts';

/** One of my sessions, with what it depends on and what it comes to for me. */
export interface MySession {
  id: string;
  session: Session;
  facts: Circumstances;
  situation: Situation;
  group: Group;
  /** What is held for it; where nothing is, what it would cost today. */
  points: number;
}

/** A session of mine as it stands now; null until it is known whether its points are held. */
export function mySession(id: string, session: Session): MySession | null {
  const { uid } = me();
  const mine = account(uid).value;
  const held = isFinal(session.status) ? 0 : heldPoints(uid, id);
  if (held === null) return null;
  const facts = {
    now: now.value,
    transferIsPending: held > 0,
    // Of the other's account nothing is known here: the rules know, and answer.
    receiverMayReceive:
      session.receiverId !== uid || (mine.state === 'ready' && mine.value.mayReceive),
    giverIsOpen: true,
    receiverIsOpen: session.receiverId !== uid || mine.state !== 'ready' || mine.value.open,
  };
  const situation = situationOf(session, uid, facts);
  const group = groupOf(session, situation, facts.now);
  const points = held > 0 ? held : programme.value.sessionPoints;
  return { id, session, facts, situation, group, points };
}
