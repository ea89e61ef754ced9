import { createServices } from '../../functions/src/services.ts';
import { fairnessOf } from '../fairness/fairness-of.ts';
import { largeRound, munkresVsRound, optimumRatio } from './matching/rounds.ts';
import { rankingMs, readsAmong } from './matching/suggesting.ts';
import type { Finding } from './web.ts';

const FEW = 1_000;
const MANY = 10_000;
const SEEDS = { from: 1, to: 20 };

/**
 * How fast matching is, how near to the best plan, what it reads, and whom it leaves behind. Times are
 * medians, in seconds of a processor.
 */
export async function benchMatching(): Promise<Finding> {
  const large = await largeRound();
  const munkres = await munkresVsRound();
  const [few, many] = [await readsIn(FEW), await readsIn(MANY)];
  const { round, firstCome } = fairnessOf(SEEDS.from, SEEDS.to);
  return {
    figures: {
      roundSeconds: rounded(large.seconds, 2),
      roundMb: Math.round(large.mb),
      munkresVsRound: rounded(munkres.ratio, 1),
      optimumRatio: rounded(optimumRatio(), 4),
      suggestMs: rounded(rankingMs(MANY), 1),
      suggestReads1k: few,
      suggestReads10k: many,
      suggestReadsGrowth: many - few,
      stuckShare: rounded(round.stuckShare, 4),
      stuckShareFcfs: rounded(firstCome.stuckShare, 4),
      unmetShare: rounded(round.unmetShare, 4),
      unmetShareFcfs: rounded(firstCome.unmetShare, 4),
      unmetVsFcfs: rounded(round.unmetShare / firstCome.unmetShare, 3),
      balanceSpread: rounded(round.spread, 1),
      balanceSpreadFcfs: rounded(firstCome.spread, 1),
    },
    details: { large, munkres, seeds: SEEDS, fairness: { round, firstCome } },
  };
}

const rounded = (figure: number, digits: number): number => Number(figure.toFixed(digits));

/** In a project of its own, whose writes no trigger hears of. */
async function readsIn(people: number): Promise<number> {
  const store = await createServices({ projectId: `demo-matching-${people}` }).store();
  try {
    return await readsAmong(people, store);
  } finally {
    await store.db.terminate();
  }
}
