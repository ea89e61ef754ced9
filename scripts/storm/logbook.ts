import { SESSION, type Session } from '../../core/sessions/session.ts';

export type Move = 'request' | 'accept' | 'decline' | 'cancel' | 'report' | 'second report';

/** What the client wrote, and what must be true of the session from then on, whatever came after. */
interface Entry {
  sessionId: string;
  holds: (session: Session) => boolean;
  told: string;
}

/** What was asked, what Firestore acknowledged, and what the rules refused. */
export class Logbook {
  readonly asked = new Map<Move, number>();
  readonly acknowledged = new Map<Move, number>();
  readonly refused = new Map<Move, number>();
  readonly entries: Entry[] = [];

  ask(move: Move): void {
    count(this.asked, move);
  }

  acknowledge(move: Move, entry: Entry): void {
    count(this.acknowledged, move);
    this.entries.push(entry);
  }

  refuse(move: Move): void {
    count(this.refused, move);
  }

  /** Acknowledged writes of which nothing is to be seen. */
  lost(sessions: ReadonlyMap<string, Session>): string[] {
    return this.entries.flatMap(({ sessionId, holds, told }) => {
      const session = sessions.get(sessionId);
      return session && holds(session) ? [] : [`${SESSION.at(sessionId).path}: ${told}`];
    });
  }
}

const count = (counts: Map<Move, number>, move: Move): void => {
  counts.set(move, (counts.get(move) ?? 0) + 1);
};
