import { Loading } from '../../kit/known.tsx';
import type { Session } from '../../../../core/sessions/session.ts';
import { localDay } from '../../../../core/base/zoned.ts';
import { programme } from '../../data/documents.ts';
import { type LiveList, readable } from '../../kit/live.ts';
import { nameOf } from '../../parts/names.ts';
import { topicName } from '../../parts/topics.tsx';
import { t } from '../../words/index.ts';
import { shortDay } from '../../words/when.ts';
import { s } from './words.ts';

/** A person's sessions, one line each, with the way to their pages. */
export function SessionRows({ list }: { list: LiveList<Session> }) {
  const words = s().sessions;
  if (list.state === 'loading') return <Loading />;
  if (list.state === 'denied') return <p class="notice">{t().notForYou}</p>;
  if (list.entries.length === 0) return <p class="quiet">{words.none}</p>;
  return (
    <ul class="plain rows">
      {readable(list).map(({ id, value }) => (
        <li key={id}>
          <a href={`/staff/sessions/${id}`}>
            {shortDay(localDay(value.startsAt, programme.value.timeZone))} ·{' '}
            {topicName(value.topic)}:{' '}
            {words.parties(nameOf(value.giverId), nameOf(value.receiverId))}
          </a>
          <span class="tag">{words.statuses[value.status]}</span>
        </li>
      ))}
    </ul>
  );
}
