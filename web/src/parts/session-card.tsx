import type { ComponentChildren } from 'preact';
import type { Session } from '../../../functions/src/schema/session.ts';
import { programme } from '../data/documents.ts';
import { now } from '../data/now.ts';
import { t } from '../words/index.ts';
import { dayAndTime } from '../words/when.ts';
import { topicName } from './topics.tsx';
import { isWebAddress } from './web-address.ts';

interface Props {
  session: Session;
  /** Who with whom, said after the topic. */
  people: string;
  tag: string;
  /** Whether what it is about is to be seen at once. */
  isOpen: boolean;
  /** What it has come to, and what can be done. */
  children: ComponentChildren;
}

/** A session as everybody sees it who may see it. */
export function SessionCard({ session, people, tag, isOpen, children }: Props) {
  const words = t().session;
  const { timeZone } = programme.value;
  return (
    <article class="session">
      <header>
        <h3>
          {topicName(session.topic)} <span class="people">{people}</span>
        </h3>
        <span class="tag">{tag}</span>
      </header>
      <p class="when">
        <time dateTime={session.startsAt.toISOString()}>
          {dayAndTime(session.startsAt, timeZone, now.value)}
        </time>
        {' · '}
        {t().minutes(session.durationMinutes)}
      </p>
      {children}
      <details open={isOpen}>
        <summary>{words.more}</summary>
        <dl>
          <dt>{words.issue}</dt>
          <dd class="typed">{session.issue}</dd>
          {session.place !== '' && (
            <>
              <dt>{words.place}</dt>
              <dd class="typed">
                <Place place={session.place} />
              </dd>
            </>
          )}
        </dl>
      </details>
    </article>
  );
}

/** People type what they like here; only what is plainly a web address becomes a link. */
function Place({ place }: { place: string }) {
  if (!isWebAddress(place)) return <>{place}</>;
  return (
    <a href={place} target="_blank" rel="noopener noreferrer">
      {place}
    </a>
  );
}
