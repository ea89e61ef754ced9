import { useLocation } from 'preact-iso';
import { useEffect, useRef } from 'preact/hooks';
import type { Participant } from '../../../functions/src/schema/participant.ts';
import { activePeople } from '../data/documents.ts';
import { readable } from '../data/live.ts';
import { me } from '../data/me.ts';
import { t } from '../words/index.ts';
import { Loading } from './page.tsx';
import { TopicList } from './topics.tsx';

const ANCHOR = 'help';

/** The way out at the floor: leads to the people whom one could help. */
export function HelpLink() {
  const { path } = useLocation();
  return <a href={path === '/' ? `#${ANCHOR}` : `/#${ANCHOR}`}>{t().home.help.title}</a>;
}

/** Where a request begins: with somebody, on one of the two sides, about something. */
export const requestLink = (side: 'receive' | 'give', uid?: string, topic?: string): string => {
  const query = new URLSearchParams({ side, ...(uid && { with: uid }), ...(topic && { topic }) });
  return `/request?${query.toString()}`;
};

/** The people whose needs meet my skills, each one click away from an offer. */
export function Help({ mine }: { mine: Participant }) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (location.hash === `#${ANCHOR}`) section.current?.scrollIntoView();
  }, []);
  return (
    <section id={ANCHOR} ref={section}>
      <h2>{t().home.help.title}</h2>
      <HelpList mine={mine} />
    </section>
  );
}

function HelpList({ mine }: { mine: Participant }) {
  const list = activePeople.value;
  const words = t().home.help;
  if (mine.skills.length === 0) {
    return (
      <p>
        {words.noSkills} <a href="/profile">{words.toProfile}</a>
      </p>
    );
  }
  if (list.state === 'loading') return <Loading />;
  if (list.state === 'denied') return <p class="notice">{t().notForYou}</p>;
  const people = readable(list).flatMap(({ id, value }) => {
    const topics = value.needs.filter((topic) => mine.skills.includes(topic));
    return id === me().uid || topics.length === 0 ? [] : { id, topics, ...value };
  });
  if (people.length === 0) {
    return (
      <p>
        {words.nobody} <a href="/people">{words.toPeople}</a>
      </p>
    );
  }
  return (
    <ul class="plain rows">
      {people.map(({ id, displayName, topics }) => (
        <li key={id}>
          <p>
            <strong>{displayName}</strong>{' '}
            <span class="quiet">
              {words.asks} <TopicList ids={topics} />
            </span>
          </p>
          <a class="button outline small" href={requestLink('give', id, topics[0])}>
            {words.offer}
          </a>
        </li>
      ))}
    </ul>
  );
}
