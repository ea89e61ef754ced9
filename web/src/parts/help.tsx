import { Loading } from '../kit/known.tsx';
import { participant, peopleToHelp } from '../data/documents.ts';
import { readable } from '../kit/live.ts';
import { me } from '../data/me.ts';
import { t } from '../words/index.ts';
import { TopicList } from './topics.tsx';

/** Where a request begins: with somebody, on one of the two sides, about something. */
export const requestLink = (side: 'receive' | 'give', uid?: string, topic?: string): string => {
  const query = new URLSearchParams({ side, ...(uid && { with: uid }), ...(topic && { topic }) });
  return `/request?${query.toString()}`;
};

/** Some people whose needs meet my skills, each one click away from an offer. */
export function HelpList() {
  const mine = participant(me().uid).value;
  const skills = mine.state === 'ready' ? mine.value.skills : [];
  const words = t().home.help;
  if (skills.length === 0) {
    return (
      <p>
        {words.noSkills} <a href="/profile">{t().home.toProfile}</a>
      </p>
    );
  }
  const list = peopleToHelp(...skills).value;
  if (list.state === 'loading') return <Loading />;
  if (list.state === 'denied') return <p class="notice">{t().notForYou}</p>;
  const people = readable(list).filter(({ id }) => id !== me().uid);
  return (
    <>
      {people.length === 0 && <p>{words.nobody}</p>}
      <ul class="plain rows">
        {people.map(({ id, value: { displayName, needs } }) => {
          const topics = needs.filter((topic) => skills.includes(topic));
          return (
            <li key={id}>
              <p>
                <a href={`/people/${id}`}>
                  <strong>{displayName}</strong>
                </a>{' '}
                <span class="quiet">
                  {words.asks} <TopicList ids={topics} />
                </span>
              </p>
              <a class="button outline small" href={requestLink('give', id, topics[0])}>
                {words.offer}
                <span class="hidden"> {displayName}</span>
              </a>
            </li>
          );
        })}
      </ul>
      <p>
        <a href="/people?seeks=mine">{words.toPeople}</a>
      </p>
    </>
  );
}
