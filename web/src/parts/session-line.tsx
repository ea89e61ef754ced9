import { programme, transferOf } from '../data/documents.ts';
import { me } from '../data/me.ts';
import type { MySession } from '../data/my-sessions.ts';
import { now } from '../kit/now.ts';
import { otherParty, sideIn, type Situation } from '../data/outlook.ts';
import { t } from '../words/index.ts';
import { isHere } from '../kit/here.ts';
import { dayAndTime, timeZoneName } from '../words/when.ts';
import { nameOf } from './names.ts';
import { topicName } from './topics.tsx';

export const sessionLink = (id: string): string => `/sessions/${id}`;

/** The situations whose sentence says how many points have moved. */
const MOVED: ReadonlySet<Situation> = new Set([
  'earned',
  'paid',
  'receiver-absent-me',
  'receiver-absent-them',
]);

/**
 * What a session comes to for me, in a sentence; nothing until the points that it speaks of are known.
 * @param posted the points that have moved, where a list has told them already
 */
export function sentenceOf({ id, session, situation, points }: MySession, posted?: number): string {
  const name = nameOf(otherParty(session, me().uid));
  const { contactEmail } = programme.value;
  const moved = MOVED.has(situation) ? (posted ?? pointsMoved(id)) : points;
  if (moved === null) return '';
  return t().session.situation[situation]({ name, points: moved, contact: contactEmail });
}

function pointsMoved(id: string): number | null {
  const live = transferOf(me().uid, id);
  return live.state === 'ready' ? live.value.points : null;
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
        {!isHere(timeZone, session.startsAt) && ` (${timeZoneName(timeZone)})`}
      </p>
      <p class="situation">{sentenceOf(item, posted)}</p>
      {call && (
        <a class="button small" href={sessionLink(id)}>
          {words.call[call]}
        </a>
      )}
    </article>
  );
}
