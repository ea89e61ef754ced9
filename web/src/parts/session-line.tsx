import { useLocation } from 'preact-iso';
import { programme } from '../data/documents.ts';
import { me } from '../data/me.ts';
import type { MySession } from '../data/my-sessions.ts';
import { now } from '../data/now.ts';
import { otherParty, sideIn, type Situation } from '../data/outlook.ts';
import { t } from '../words/index.ts';
import { dayAndTime } from '../words/when.ts';
import { nameOf } from './names.ts';
import { topicName } from './topics.tsx';

export const sessionLink = (id: string): string => `/sessions/${id}`;

/** What a session comes to for me, in a sentence; `posted` points are what it has moved, if known. */
export function sentenceOf({ session, situation, points }: MySession, posted?: number): string {
  const name = nameOf(otherParty(session, me().uid));
  const { contactEmail } = programme.value;
  return t().session.situation[situation]({
    name,
    points: posted ?? points,
    contact: contactEmail,
  });
}

/** The situations that ask something of me, each with the one thing to press. */
const CALLS: Partial<Record<Situation, 'answer' | 'report'>> = {
  'answer-to-give': 'answer',
  'answer-to-receive': 'answer',
  'answer-give-first': 'answer',
  'answer-not-active': 'answer',
  report: 'report',
  'report-second': 'report',
};

/** One of my sessions in a list: what, with whom, when, what it comes to, and the way to its page. */
export function SessionLine({ item, posted }: { item: MySession; posted?: number | undefined }) {
  const { route } = useLocation();
  const { id, session, situation } = item;
  const words = t().session;
  const { timeZone } = programme.value;
  const call = CALLS[situation];
  return (
    <article class="session">
      <header>
        <h3>
          <a href={sessionLink(id)}>
            {topicName(session.topic)}{' '}
            <span class="people">{words.with(nameOf(otherParty(session, me().uid)))}</span>
          </a>
        </h3>
        <span class="tag">
          {sideIn(session, me().uid) === 'receiver' ? words.receiving : words.giving}
        </span>
      </header>
      <p class="when">
        <time dateTime={session.startsAt.toISOString()}>
          {dayAndTime(session.startsAt, timeZone, now.value)}
        </time>
      </p>
      <p class="situation">{sentenceOf(item, posted)}</p>
      {call && (
        <button class="small" onClick={() => route(sessionLink(id))}>
          {words.call[call]}
        </button>
      )}
    </article>
  );
}
