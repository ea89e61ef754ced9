import type { ComponentChildren } from 'preact';
import type { Match, Reason } from '../../../functions/src/domain/matching/score.ts';
import type { Matches } from '../data/matching.ts';
import { m } from '../words/matching/index.ts';
import { languageNames } from '../words/language-names.ts';
import { nameOf } from './names.ts';
import { Loading } from './page.tsx';
import { topicName } from './topics.tsx';

/** What speaks for a match first, what speaks against it last; what says nothing is left out. */
const byWeight = (a: Reason, b: Reason): number => b.weight - a.weight;

/** Why two people go together, in words. */
export const Reasons = ({ match }: { match: Match }) => (
  <ul class="reasons">
    {match.reasons.toSorted(byWeight).map((reason) => (
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
            <Reasons match={match} />
          </div>
          {actionOf(match)}
        </li>
      ))}
    </ul>
  );
}
