/**
 * npm run fairness -- --seeds 1..20
 *
 * Six months of a synthetic community of 150, matched by a round each week, and the same people with
 * the same needs served first come, first served: who was stuck, and which needs were never met. A seed
 * always gives the same half-year.
 *
 * - People stay for half a year; whoever leaves is followed by a newcomer. They know two to four of
 *   twelve topics and come to need others, one a month on average; which topics many know and which many
 *   need are two things (scripts/fairness/community.ts).
 * - Points move by the production's own `settle`, peers are seen by `peerOf`, rounds are `planRound`.
 *   Givers say yes three times in four, either way; in a round, receivers are asked as well, and say yes
 *   nine times in ten. One session in twenty comes to nothing (scripts/fairness/exchange.ts).
 * - First come, first served: each day, each need that is open asks the first person on the list, by
 *   name, who knows the topic, shares a language, is not giving three sessions already, and has not been
 *   asked by this person for this topic before. If that one declines, the next is asked the day after.
 *   Those at the floor wait until they are not; those who have waited longest ask first. So it asks
 *   seven times as often as the rounds do, and is bound by the same limits.
 * - Stuck: may not receive (balance − held at the floor) for more than 30 days on end. Of all who were
 *   there for more than 30 days.
 * - Unmet: no session about it took place while the person was there. Of all needs that had more than 30
 *   days for it.
 * - Spread: standard deviation of the balances, in points, on the last day.
 */
import { parseArgs } from 'node:util';
import { table } from './admin/print.ts';
import { type Fairness, fairnessOf } from './fairness/fairness-of.ts';
import { seedsFrom } from './lib/options.ts';
import { runAsScript } from './lib/script.ts';

function main(): Promise<number> {
  const { values } = parseArgs({ options: { seeds: { type: 'string', default: '1..20' } } });
  const [from, to] = seedsFrom(values.seeds);
  console.log(textOf(fairnessOf(from, to)));
  return Promise.resolve(0);
}

function textOf({ round, firstCome }: Record<'round' | 'firstCome', Fairness>): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
  const row = (what: string, of: (found: Fairness) => string) => [what, of(round), of(firstCome)];
  return table(
    ['', 'a round each week', 'first come, first served'],
    [
      row('stuck at the floor for over 30 days', ({ stuckShare }) => percent(stuckShare)),
      row('needs never met', ({ unmetShare }) => percent(unmetShare)),
      row('standard deviation of balances', ({ spread }) => spread.toFixed(1)),
      row('people', ({ people }) => String(people)),
      row('needs', ({ needs }) => String(needs)),
    ],
  );
}

runAsScript(main);
