import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Session } from '../../../functions/src/schema/session.ts';
import { programme } from '../data/documents.ts';
import { now } from '../data/now.ts';
import { t } from '../words/index.ts';
import { dayAndTime } from '../words/when.ts';
import { topicName } from './topics.tsx';
import { isWebAddress } from './web-address.ts';

let touched = '';

/** Remembers whose button was pressed: the session may move to another part of the list by it. */
export function touch(id: string): void {
  touched = id;
}

/** Gives the focus, lost with that button, to the session where it stands now. */
function useFocusAfterMove(id: string) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (touched === id && document.activeElement === document.body) card.current?.focus();
  }, [id]);
  return card;
}

interface Props {
  id: string;
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
export function SessionCard({ id, session, people, tag, isOpen, children }: Props) {
  const card = useFocusAfterMove(id);
  const words = t().session;
  const { timeZone } = programme.value;
  return (
    <article class="session" ref={card} tabIndex={-1}>
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
