import fc from 'fast-check';
import { historyOf } from '../../core/matching/history.ts';
import type { Peer } from '../../core/matching/peer.ts';
import { LEVELS, URGENCIES } from '../../core/people/ability.ts';
import { SLOTS } from '../../core/people/availability.ts';
import type { Session } from '../../core/sessions/session.ts';
import { days, NOON } from '../../scripts/lib/builders/moments.ts';
import { session } from '../../scripts/lib/builders/session.ts';

/** How many examples of a property are tried: FC_RUNS and FC_SEED choose others, as for histories. */
export const examples = (count: number): { numRuns: number; seed?: number } => {
  const { FC_RUNS, FC_SEED } = process.env;
  return {
    numRuns: Number(FC_RUNS ?? count),
    ...(FC_SEED !== undefined && { seed: Number(FC_SEED) }),
  };
};

/** Somebody about whom nothing is special: at 0, knows nothing, needs nothing, has told no times. */
export const peer = (uid: string, change: Partial<Peer> = {}): Peer => ({
  uid,
  languages: ['nl'],
  skills: {},
  needs: {},
  availability: [],
  turn: 0.5,
  receivable: 2,
  giving: 0,
  receiving: 0,
  lastGaveAt: null,
  ...change,
});

/** `session()` between two people, once it has taken place. */
export const took = (giverId: string, receiverId: string, change: Partial<Session> = {}): Session =>
  session({
    giverId,
    receiverId,
    status: 'closed',
    outcome: 'took-place',
    startsAt: days(-10),
    ...change,
  });

const TOPICS = ['impact', 'legal', 'funding'];
const PEOPLE = ['anna', 'bert', 'cato', 'dina'];

const somePeople = fc.subarray(PEOPLE, { minLength: 2 }).chain((uids) =>
  fc.tuple(
    ...uids.map((uid) =>
      fc.record({
        uid: fc.constant(uid),
        languages: fc.subarray(['nl', 'fr'], { minLength: 1 }),
        skills: fc.dictionary(fc.constantFrom(...TOPICS), fc.constantFrom(...LEVELS)),
        needs: fc.dictionary(fc.constantFrom(...TOPICS), fc.constantFrom(...URGENCIES)),
        availability: fc.subarray(SLOTS.slice(0, 3)),
        turn: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
        receivable: fc.nat(3),
        giving: fc.nat(3),
        receiving: fc.nat(3),
        lastGaveAt: fc.option(fc.nat(90).map((ago) => days(-ago))),
      }),
    ),
  ),
);

const someSessions = fc.array(
  fc
    .record({
      sides: fc.shuffledSubarray(PEOPLE, { minLength: 2, maxLength: 2 }),
      topic: fc.constantFrom(...TOPICS),
      status: fc.constantFrom('closed' as const, 'declined' as const, 'requested' as const),
    })
    .map(({ sides: [giverId = '', receiverId = ''], topic, status }) =>
      session({
        giverId,
        receiverId,
        topic,
        status,
        outcome: status === 'closed' ? 'took-place' : null,
        startsAt: days(-20),
      }),
    ),
  { maxLength: 5 },
);

/** A few people with a past, small enough to try every plan. */
export const community = fc.record({ peers: somePeople, sessions: someSessions }).map((found) => ({
  ...found,
  history: historyOf(found.sessions, NOON),
}));
