import type { ComponentChildren } from 'preact';
import { Loading } from '../kit/known.tsx';
import type { Match, Reason } from '../../../core/matching/score.ts';
import type { Matches } from '../data/matching.ts';
import { m } from '../words/matching/index.ts';
import { languageNames } from '../words/language-names.ts';
import { nameOf } from './names.ts';
import { topicName } from './topics.tsx';

/** What speaks for a match first, what speaks against it last; what says nothing is left out. */
const byWeight = (a: Reason, b: Reason): number => b.weight - a.weight;

/** What is said of the giver alone; below a receiver's name it would be taken for theirs. */
const OF_GIVER: readonly Reason['kind'][] = ['level', 'turn', 'never-gave', 'gave', 'load'];

interface ReasonsProps {
  match: Match;
  /** Below whose name they stand; below nobody's all are told. */
  who?: 'giverId' | 'receiverId';
}

/** Why two people go together, in words. */
export const Reasons = ({ match, who }: ReasonsProps) => (
  <ul class="reasons">
    {match.reasons
      .filter(({ kind }) => who !== 'receiverId' || !OF_GIVER.includes(kind))
      .toSorted(byWeight)
      .map((reason) => (
        <li key={reason.kind}>
          {m().reason(reason, { topic: topicName(match.topic), languages: languageNames })}
        </li>
      ))}
  </ul>
);

interface Props {
  matches: Matches;
  most: number;
  /** Which of the two is shown. */
  who: 'giverId' | 'receiverId';
  linkTo: (uid: string) => string;
  none: string;
  actionOf: (match: Match) => ComponentChildren;
}

/** The best matches, each with its reasons and what can be done about it. */
export function MatchList({ matches, most, who, linkTo, none, actionOf }: Props) {
  if (matches.state === 'loading') return <Loading />;
  const best = matches.state === 'ready' ? matches.all.slice(0, most) : [];
  if (best.length === 0) return <p class="quiet">{none}</p>;
  return (
    <ul class="plain rows matches">
      {best.map((match) => (
        <li key={`${match[who]} ${match.topic}`}>
          <div>
            <p>
              <a href={linkTo(match[who])}>
                <strong>{nameOf(match[who])}</strong>
              </a>{' '}
              <span class="quiet">{topicName(match.topic)}</span>
            </p>
            <Reasons match={match} who={who} />
          </div>
          {actionOf(match)}
        </li>
      ))}
    </ul>
  );
}
