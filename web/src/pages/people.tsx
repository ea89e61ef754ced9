import { useLocation } from 'preact-iso';
import type { Participant } from '../../../functions/src/schema/participant.ts';
import { activePeople } from '../data/documents.ts';
import { readable } from '../data/live.ts';
import { me } from '../data/me.ts';
import { Field } from '../parts/field.tsx';
import { requestLink } from '../parts/help.tsx';
import { Loading, Page } from '../parts/page.tsx';
import { TopicList, topicOptions } from '../parts/topics.tsx';
import { t } from '../words/index.ts';

/** Everybody who takes part, by topic; the topic is in the address. */
export function People() {
  const { query, route } = useLocation();
  const words = t().people;
  const topic = query.topic ?? '';
  return (
    <Page title={words.title}>
      <p>{words.intro}</p>
      <Field label={words.topic}>
        {(attributes) => (
          <select
            {...attributes}
            value={topic}
            onChange={({ currentTarget: { value } }) =>
              route(value === '' ? '/people' : `/people?topic=${encodeURIComponent(value)}`, true)
            }
          >
            <option value="">{words.allTopics}</option>
            {topicOptions().map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <PeopleList topic={topic} />
    </Page>
  );
}

function PeopleList({ topic }: { topic: string }) {
  const list = activePeople.value;
  const words = t().people;
  if (list.state === 'loading') return <Loading />;
  if (list.state === 'denied') return <p class="notice">{t().notForYou}</p>;
  const everybody = readable(list);
  const people = everybody.filter(
    ({ value: { skills, needs } }) =>
      topic === '' || skills.includes(topic) || needs.includes(topic),
  );
  if (people.length === 0) return <p>{words.nobodyForTopic}</p>;
  return (
    <>
      {everybody.length < 2 && <p>{words.nobody}</p>}
      {people.map(({ id, value }) => (
        <Person key={id} uid={id} person={value} topic={topic} />
      ))}
    </>
  );
}

function Person({ uid, person, topic }: { uid: string; person: Participant; topic: string }) {
  const words = t().people;
  return (
    <article class="person">
      <h2>
        {person.displayName} {uid === me().uid && <small>({words.you})</small>}
      </h2>
      {person.organisation !== '' && <p class="quiet">{person.organisation}</p>}
      {person.pitch !== '' && <p class="typed">{person.pitch}</p>}
      <dl>
        {person.skills.length > 0 && (
          <>
            <dt>{words.helps}</dt>
            <dd>
              <TopicList ids={person.skills} />
            </dd>
          </>
        )}
        {person.needs.length > 0 && (
          <>
            <dt>{words.seeks}</dt>
            <dd>
              <TopicList ids={person.needs} />
            </dd>
          </>
        )}
      </dl>
      {uid !== me().uid && (
        <div class="actions">
          <a class="button outline small" href={requestLink('receive', uid, topic)}>
            {words.ask}
          </a>
          <a class="button outline small" href={requestLink('give', uid, topic)}>
            {words.offer}
          </a>
        </div>
      )}
    </article>
  );
}
