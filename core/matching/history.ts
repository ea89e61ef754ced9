import { PROGRAMME } from '../base/side.ts';
import { DAY_MS } from '../base/time.ts';
import { OPEN_STATUSES, type Session } from '../sessions/session.ts';
import { REST_DAYS, TRIED_DAYS } from './weights.ts';

/** How somebody stands by their sessions. */
export interface Standing {
  /** Sessions before them, asked for or agreed, in which they give, and receive. */
  giving: number;
  receiving: number;
  /** Sessions whose points are still to come to them: those before them, and those not settled yet. */
  earning: number;
  /** Of those whose points are still to go from them, how many show that their points are held, and how many do not. */
  shownHeld: number;
  notShownHeld: number;
  /** When they last gave, or came to give and nobody was there; null: never. */
  lastGaveAt: Date | null;
}

/** What matching asks of the past. Knows no more than the sessions that it was made from. */
export interface History {
  /** How often these two have met, whoever gave. */
  meetings: (one: string, other: string) => number;
  /**
   * Whether this giver has been asked by this receiver about this topic: it is under way, or came to
   * nothing within `TRIED_DAYS`.
   */
  wasTried: (receiverId: string, giverId: string, topic: string) => boolean;
  /** Whether a listed need asks for nobody now: it is under way, or was answered within `REST_DAYS`. */
  rests: (receiverId: string, topic: string) => boolean;
  standing: (uid: string) => Standing;
}

const NO_STANDING: Standing = {
  giving: 0,
  receiving: 0,
  earning: 0,
  shownHeld: 0,
  notShownHeld: 0,
  lastGaveAt: null,
};

/**
 * @param sessions all that are known, in any order: of the whole community for a round, of one person
 *   for what that person is shown
 * @param now periods count back from here, in days of 24 hours
 */
export function historyOf(sessions: Iterable<Session>, now: Date): History {
  const meetings = new Map<string, Map<string, number>>();
  const tried = new Map<string, Map<string, Set<string>>>();
  const resting = new Map<string, Set<string>>();
  const standings = new Map<string, Standing>();
  for (const session of sessions) {
    const { giverId, receiverId, topic } = session;
    if (hasMet(session)) {
      countUp(meetings, giverId, receiverId);
      countUp(meetings, receiverId, giverId);
    }
    if (isTried(session, now))
      within(within(tried, receiverId, newMap), giverId, newSet).add(topic);
    if (isAnswered(session, now)) within(resting, receiverId, newSet).add(topic);
    for (const uid of [giverId, receiverId].filter((side) => side !== PROGRAMME)) {
      standings.set(uid, after(standings.get(uid) ?? NO_STANDING, session, uid, now));
    }
  }
  return {
    meetings: (one, other) => meetings.get(one)?.get(other) ?? 0,
    wasTried: (receiverId, giverId, topic) =>
      tried.get(receiverId)?.get(giverId)?.has(topic) ?? false,
    rests: (receiverId, topic) => resting.get(receiverId)?.has(topic) ?? false,
    standing: (uid) => standings.get(uid) ?? NO_STANDING,
  };
}

const isUnderWay = ({ status }: Session): boolean => OPEN_STATUSES.some((open) => open === status);

/** Still to be prepared and held: not one that is over, and waits for reports or a decision. */
const isAhead = ({ status, startsAt }: Session, now: Date): boolean =>
  status === 'requested' || (status === 'accepted' && startsAt > now);

const hasMet = ({ outcome, status }: Session): boolean =>
  status === 'closed' && outcome === 'took-place';

const isWithin = (days: number, moment: Date, now: Date): boolean =>
  now.getTime() - moment.getTime() < days * DAY_MS;

/** Final, and they have not met: declined, cancelled, refused, expired, or somebody did not come. */
const cameToNothing = (session: Session): boolean => !isUnderWay(session) && !hasMet(session);

const isTried = (session: Session, now: Date): boolean =>
  isUnderWay(session) || (cameToNothing(session) && isWithin(TRIED_DAYS, session.updatedAt, now));

const isAnswered = (session: Session, now: Date): boolean =>
  isUnderWay(session) || (hasMet(session) && isWithin(REST_DAYS, session.startsAt, now));

/**
 * Whether a session's own document shows that its points are held: the rules let nobody accept as
 * giver or report before, and a dispute is of two reports. A hint, from which no points follow.
 */
const showsHold = (session: Session): boolean =>
  session.status === 'disputed' ||
  (session.status === 'accepted' &&
    (session.proposedBy === session.receiverId ||
      session.giverReport !== null ||
      session.receiverReport !== null));

/** Points are earned by having come (design.md, section 6), so it counts as given. */
const hasGiven = ({ status, outcome }: Session): boolean =>
  status === 'closed' && outcome !== 'giver-absent';

function after(standing: Standing, session: Session, uid: string, now: Date): Standing {
  const { giverId, startsAt } = session;
  if (isUnderWay(session)) {
    const ahead = Number(isAhead(session, now));
    if (uid === giverId) {
      return { ...standing, giving: standing.giving + ahead, earning: standing.earning + 1 };
    }
    const hold = showsHold(session) ? 'shownHeld' : 'notShownHeld';
    return { ...standing, receiving: standing.receiving + ahead, [hold]: standing[hold] + 1 };
  }
  const { lastGaveAt } = standing;
  const isLatest = !lastGaveAt || startsAt > lastGaveAt;
  return uid === giverId && hasGiven(session) && isLatest
    ? { ...standing, lastGaveAt: startsAt }
    : standing;
}

const newSet = () => new Set<string>();
const newMap = () => new Map<string, Set<string>>();

function within<V>(map: Map<string, V>, key: string, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

function countUp(map: Map<string, Map<string, number>>, one: string, other: string): void {
  const of = within(map, one, () => new Map<string, number>());
  of.set(other, (of.get(other) ?? 0) + 1);
}
