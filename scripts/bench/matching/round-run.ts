// Plans one round for 1,000 people and prints what it took, as JSON. A process of its own, so that its
// memory is the round's, and one round only: a function that plans once a week has nothing warm.
import { planRound } from '../../../core/matching/plan-round.ts';
import { crowdOf, NOW } from './crowd.ts';
import { peakMb, processorSeconds } from './processor.ts';
import { PROGRAMME_DEFAULTS } from '../../lib/builders/programme.ts';

const PEOPLE = 1_000;

const { peers, history } = crowdOf(PEOPLE);
const { seconds, result } = processorSeconds(() =>
  planRound(peers, history, PROGRAMME_DEFAULTS, NOW),
);
console.log(
  JSON.stringify({
    seconds,
    mb: peakMb(),
    proposals: result.proposals.length,
    unmet: result.unmet.length,
  }),
);
