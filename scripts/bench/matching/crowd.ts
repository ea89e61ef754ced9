import { historyOf, type History } from '../../../core/matching/history.ts';
import { type Peer, turnAt } from '../../../core/matching/peer.ts';
import { LEVELS, URGENCIES } from '../../../core/people/ability.ts';
import { type Slot, SLOTS } from '../../../core/people/availability.ts';
import type { Session } from '../../../core/sessions/session.ts';
import { type Random, randomFrom } from '../../simulate/random.ts';
import { DAY_MS } from '../../../core/base/time.ts';
import { PROGRAMME_DEFAULTS } from '../../lib/builders/programme.ts';
import { session } from '../../lib/builders/session.ts';

/** A community to match in, the same for the same size and seed. */
export interface Crowd {
  peers: Peer[];
  history: History;
}

export const NOW = new Date('2026-03-02T12:00:00Z');

/** As many as the programme offers: with fewer, more people can help with each, and a round is harder. */
const TOPICS = Array.from({ length: 12 }, (_, number) => `topic-${number}`);
const TOPICS_EACH = 3;
const LANGUAGES = ['nl', 'fr', 'en'];
/** Sessions that each has had so far. */
const SESSIONS_EACH = 2;

/**
 * @param topics that people know and need; popular ones come first, and more often
 * @param seed another gives other people
 */
export function crowdOf(size: number, topics: readonly string[] = TOPICS, seed = 1): Crowd {
  const random = randomFrom(`crowd/${seed}/${size}`);
  const peers = Array.from({ length: size }, (_, number) => peer(number, random, topics));
  const sessions = Array.from({ length: SESSIONS_EACH * size }, () => past(peers, random, topics));
  return { peers, history: historyOf(sessions, NOW) };
}

function peer(number: number, random: Random, topics: readonly string[]): Peer {
  const balance = PROGRAMME_DEFAULTS.sessionPoints * (random.below(5) - 2);
  const free = SLOTS.filter(() => random.chance(0.3));
  return {
    uid: `person-${number}`,
    languages: spoken(random),
    skills: some(random, topics, LEVELS),
    needs: some(random, topics, URGENCIES),
    // One in four has had no interview yet.
    availability: random.chance(0.75) ? free : ([] satisfies Slot[]),
    turn: turnAt(balance, PROGRAMME_DEFAULTS),
    receivable: (balance - PROGRAMME_DEFAULTS.floor) / PROGRAMME_DEFAULTS.sessionPoints,
    giving: random.below(2),
    receiving: 0,
    lastGaveAt: random.chance(0.3) ? null : new Date(NOW.getTime() - random.below(120) * DAY_MS),
  };
}

function spoken(random: Random): string[] {
  const languages = LANGUAGES.filter(() => random.chance(0.5));
  return languages.length > 0 ? languages : [random.pick(LANGUAGES)];
}

/** Some topics, each with one of what may be said of it. */
function some<T>(random: Random, topics: readonly string[], said: readonly T[]): Record<string, T> {
  const found: Record<string, T> = {};
  const wanted = Math.min(TOPICS_EACH, topics.length);
  while (Object.keys(found).length < wanted) {
    // The lower of two numbers: the first topics are the popular ones.
    const at = Math.min(random.below(topics.length), random.below(topics.length));
    found[topics[at] ?? ''] = random.pick(said);
  }
  return found;
}

/** A session that has taken place, or has been declined. */
function past(peers: readonly Peer[], random: Random, topics: readonly string[]): Session {
  const giver = random.below(peers.length);
  const receiver = (giver + 1 + random.below(peers.length - 1)) % peers.length;
  const at = new Date(NOW.getTime() - random.below(90) * DAY_MS);
  const ended = random.chance(0.8)
    ? ({ status: 'closed', outcome: 'took-place' } as const)
    : ({ status: 'declined' } as const);
  return session({
    giverId: `person-${giver}`,
    receiverId: `person-${receiver}`,
    topic: random.pick(topics),
    startsAt: at,
    createdAt: at,
    updatedAt: at,
    ...ended,
  });
}
