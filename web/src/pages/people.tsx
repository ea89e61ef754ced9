import { Loading } from '../kit/known.tsx';
import type { Participant } from '../../../core/people/participant.ts';
import { activePeople, MOST_PEOPLE, participant, peopleFor } from '../data/documents.ts';
import { type LiveList, readable } from '../kit/live.ts';
import { me } from '../data/me.ts';
import { matcher } from '../kit/search.ts';
import { useQuery } from '../kit/address.ts';
import { Select, Text } from '../kit/field.tsx';
import { requestLink } from '../parts/help.tsx';
import { Page } from '../parts/page.tsx';
import { PersonFacts } from '../parts/person-card.tsx';
import { topicName, topicOptions } from '../parts/topics.tsx';
import { BestGivers, BestReceivers } from '../parts/best-matches.tsx';
import { t } from '../words/index.ts';
import { languageNames } from '../words/language-names.ts';
import { m } from '../words/matching/index.ts';

/** Finds help: the people who take part, by topic, language and words; all of it in the address. */
export function People() {
  const { query, setQuery } = useQuery();
  const words = t().people;
  const { topic = '', speaks = '', find = '', seeks = '' } = query;
  const isSeeking = seeks === 'mine';
  const list = (topic === '' ? activePeople : peopleFor(isSeeking ? 'needs' : 'skills', topic))
    .value;
  return (
    <Page title={isSeeking ? words.seekingTitle : words.title}>
      <p>{isSeeking ? words.seekingIntro : words.intro}</p>
      <form onSubmit={(event) => event.preventDefault()}>
        <Text
          label={words.find}
          type="search"
          value={find}
          onType={(typed) => setQuery({ find: typed })}
        />
        <div class="pair">
          <Select
            label={words.topic}
            value={topic}
            options={[['', words.allTopics], ...topicOptions()]}
            onChoose={(chosen) => setQuery({ topic: chosen })}
          />
          <Select
            label={words.language}
            value={speaks}
            options={[['', words.allLanguages], ...languagesIn(list, speaks)]}
            onChoose={(chosen) => setQuery({ speaks: chosen })}
          />
        </div>
      </form>
      {!isSeeking && topic !== '' && find === '' && <BestGivers key={topic} topic={topic} />}
      {isSeeking && topic === '' && find === '' && (
        <section class="best">
          <h2>{m().receivers}</h2>
          <BestReceivers />
        </section>
      )}
      <PeopleList list={list} filter={{ topic, speaks, find, isSeeking }} />
    </Page>
  );
}

const languagesIn = (list: LiveList<Participant>, chosen: string): [string, string][] => {
  const codes = readable(list).flatMap(({ value }) => value.languages);
  return [...new Set([...codes, chosen])]
    .filter((code) => code !== '')
    .map((code): [string, string] => [code, languageNames([code])])
    .toSorted(([, a], [, b]) => a.localeCompare(b));
};

interface Filter {
  topic: string;
  speaks: string;
  find: string;
  /** Looks for people who seek what I offer, rather than for people who offer. */
  isSeeking: boolean;
}

function PeopleList({ list, filter }: { list: LiveList<Participant>; filter: Filter }) {
  const mine = participant(me().uid).value;
  const words = t().people;
  if (list.state === 'loading') return <Loading />;
  if (list.state === 'denied') return <p class="notice">{t().notForYou}</p>;
  const skills = mine.state === 'ready' ? mine.value.skills : [];
  const finds = matcher(filter.find);
  const people = readable(list).filter(
    ({ id, value }) =>
      id !== me().uid &&
      (filter.topic !== '' ||
        !filter.isSeeking ||
        value.needs.some((topic) => skills.includes(topic))) &&
      (filter.speaks === '' || value.languages.includes(filter.speaks)) &&
      finds(textOf(value)),
  );
  return (
    <>
      <p role="status" class="quiet">
        {words.found(people.length)}
        {list.entries.length === MOST_PEOPLE && ` ${words.tooMany(MOST_PEOPLE)}`}
      </p>
      {people.length === 0 && (
        <p>
          {words.nobody} <a href="/people">{words.everybody}</a>
        </p>
      )}
      {people.map(({ id, value }) => (
        <Person key={id} uid={id} person={value} filter={filter} skills={skills} />
      ))}
    </>
  );
}

const textOf = ({ displayName, organisation, pitch, skills, needs }: Participant): string =>
  [displayName, organisation, pitch, ...[...skills, ...needs].map(topicName)].join(' ');

interface PersonProps {
  uid: string;
  person: Participant;
  filter: Filter;
  /** What I offer. */
  skills: readonly string[];
}

function Person({ uid, person, filter, skills }: PersonProps) {
  const words = t().people;
  const { topic, isSeeking } = filter;
  const met = topic || person.needs.find((need) => skills.includes(need));
  const side = isSeeking ? 'give' : 'receive';
  return (
    <article class="person">
      <h2>
        <a href={`/people/${uid}${topic === '' ? '' : `?topic=${encodeURIComponent(topic)}`}`}>
          {person.displayName}
        </a>
      </h2>
      <PersonFacts person={person} />
      <a
        class="button outline small"
        href={requestLink(side, uid, isSeeking ? met : topic)}
        aria-label={`${isSeeking ? words.offer : words.ask}: ${person.displayName}`}
      >
        {isSeeking ? words.offer : words.ask}
      </a>
    </article>
  );
}
