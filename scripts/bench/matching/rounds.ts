import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import munkres from 'munkres-js';
import * as z from 'zod/mini';
import type { Peer } from '../../../core/matching/peer.ts';
import { planRound } from '../../../core/matching/plan-round.ts';
import { entrant, score } from '../../../core/matching/score.ts';
import { MOST_GIVING } from '../../../core/matching/weights.ts';
import { inTurn, median, ROUNDS } from '../speed/rounds.ts';
import { type Crowd, crowdOf, NOW } from './crowd.ts';
import { mostOf, weightOfAll } from './every-plan.ts';
import { processorSeconds } from './processor.ts';
import { PROGRAMME_DEFAULTS } from '../../lib/builders/programme.ts';

const run = promisify(execFile);
const ranSchema = z.object({
  seconds: z.number(),
  mb: z.number(),
  proposals: z.number(),
  unmet: z.number(),
});

/** A round for 1,000 people with three needs and three skills each, a process for each. */
export async function largeRound(): Promise<z.infer<typeof ranSchema>> {
  const script = join(import.meta.dirname, 'round-run.ts');
  const rounds: z.infer<typeof ranSchema>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { stdout } = await run(process.execPath, [script]);
    rounds.push(ranSchema.parse(JSON.parse(stdout)));
  }
  const middle = (of: (ran: z.infer<typeof ranSchema>) => number): number => median(rounds.map(of));
  return {
    seconds: middle(({ seconds }) => seconds),
    mb: middle(({ mb }) => mb),
    proposals: middle(({ proposals }) => proposals),
    unmet: middle(({ unmet }) => unmet),
  };
}

const SQUARE = 300;

/**
 * A whole round, scoring included, over the plain Hungarian algorithm (munkres-js) that is given the
 * weights of the same round and has only to solve it: 300 people who need the same topic and all know
 * it, each for one session on either side.
 * @throws if the two do not come to the same weight
 */
export async function munkresVsRound() {
  const { peers, history } = crowdOf(SQUARE, ['impact']);
  const square = peers.map((peer): Peer => ({
    ...peer,
    languages: ['nl'],
    receivable: 1,
    giving: MOST_GIVING - 1,
  }));
  const crowd = { peers: square, history };
  const costs = costsOf(crowd);
  let weights = { round: 0, munkres: 0 };
  const { one, other, ratio } = await inTurn(
    () => {
      const { seconds, result } = processorSeconds(() => munkres(costs));
      weights.munkres = -result.reduce(
        (sum, [row, column]) => sum + (costs[row]?.[column] ?? 0),
        0,
      );
      return Promise.resolve(seconds);
    },
    () => {
      const { seconds, result } = processorSeconds(() =>
        planRound(square, history, PROGRAMME_DEFAULTS, NOW),
      );
      weights.round = result.weight;
      return Promise.resolve(seconds);
    },
  );
  if (weights.round !== weights.munkres) {
    throw new Error(`one of two exact methods is not: ${JSON.stringify(weights)}`);
  }
  return { ratio, munkresSeconds: one, roundSeconds: other };
}

/** What each match costs, as the Hungarian algorithm takes it: minus the weight of a plan of it alone. */
const costsOf = ({ peers, history }: Crowd): number[][] => {
  const entrants = peers.map(entrant);
  const community = { peers, history, price: PROGRAMME_DEFAULTS, now: NOW };
  return entrants.map((receiver) =>
    entrants.map((giver) => {
      const match = score(receiver, giver, 'impact', history, NOW);
      return match ? -(weightOfAll([match], community) ?? 0) : 0;
    }),
  );
};

const SMALL = { people: 5, topics: ['a', 'b', 'c', 'd', 'e'], communities: 40 };

/** The least that a round reached of the best of all plans, among communities that are small enough to try them all. */
export function optimumRatio(): number {
  const ratios = Array.from({ length: SMALL.communities }, (_, seed) => {
    const { peers, history } = crowdOf(SMALL.people, SMALL.topics, seed);
    const community = { peers, history, price: PROGRAMME_DEFAULTS, now: NOW };
    const { proposals } = planRound(peers, history, PROGRAMME_DEFAULTS, NOW);
    const most = mostOf(community);
    return most === 0 ? 1 : (weightOfAll(proposals, community) ?? 0) / most;
  });
  return Math.min(...ratios);
}
