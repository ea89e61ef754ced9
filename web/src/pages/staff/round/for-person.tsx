import { useSignal } from '@preact/signals';
import { Loading } from '../../../kit/known.tsx';
import { giversFor, peerBehind, receiversFor } from '../../../data/matching.ts';
import { Select } from '../../../kit/field.tsx';
import { MatchList } from '../../../parts/matches.tsx';
import { topicName } from '../../../parts/topics.tsx';
import { r } from '../../../words/round/index.ts';
import { Propose } from './propose.tsx';

interface Props {
  uid: string;
  /** How many of each. */
  most: number;
}

const personLink = (uid: string): string => `/staff/people/${uid}`;

/** For one person, who can best help them and whom they can best help, each with its reasons. */
export function MatchesOf({ uid, most }: Props) {
  const own = peerBehind(uid);
  const chosen = useSignal('');
  const words = r().person;
  if (own.state === 'loading') return <Loading />;
  if (own.state === 'none') return <p class="quiet">{words.noCard}</p>;
  // The most urgent first.
  const needs = Object.entries(own.peer.needs)
    .toSorted(([, a], [, b]) => b - a)
    .map(([topic]) => topic);
  const topic = needs.includes(chosen.value) ? chosen.value : needs[0];
  return (
    <>
      <h3>{words.receive}</h3>
      {topic === undefined ? (
        <p class="quiet">{words.noNeeds}</p>
      ) : (
        <>
          {needs.length > 1 && (
            <Select
              label={words.topic}
              value={topic}
              options={needs.map((need) => [need, topicName(need)] as const)}
              onChoose={(need) => (chosen.value = need)}
            />
          )}
          <MatchList
            key={topic}
            matches={giversFor(uid, topic)}
            most={most}
            who="giverId"
            linkTo={personLink}
            none={words.none}
            actionOf={(match) => <Propose match={match} proposedBy={uid} />}
          />
        </>
      )}
      <h3>{words.give}</h3>
      <MatchList
        matches={receiversFor(uid)}
        most={most}
        who="receiverId"
        linkTo={personLink}
        none={words.none}
        actionOf={(match) => <Propose match={match} proposedBy={uid} />}
      />
    </>
  );
}
