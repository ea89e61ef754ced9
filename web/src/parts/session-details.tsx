import type { Session } from '../../../core/sessions/session.ts';
import { programme } from '../data/documents.ts';
import { now } from '../kit/now.ts';
import { isHere } from '../kit/here.ts';
import { t } from '../words/index.ts';
import { dayAndTime, timeZoneName } from '../words/when.ts';
import { nameOf } from './names.ts';
import { Place } from '../kit/place.tsx';

/** When, where, who and what about: what everybody sees of a session who may see it. */
export function SessionDetails({ session }: { session: Session }) {
  const words = t().session;
  const { timeZone } = programme.value;
  return (
    <dl class="facts">
      <dt>{words.when}</dt>
      <dd>
        <time dateTime={session.startsAt.toISOString()}>
          {dayAndTime(session.startsAt, timeZone, now.value)}
        </time>
        {' · '}
        {t().minutes(session.durationMinutes)}
        {!isHere(timeZone, session.startsAt) && (
          <small class="quiet"> ({timeZoneName(timeZone)})</small>
        )}
      </dd>
      {session.place !== '' && (
        <>
          <dt>{words.place}</dt>
          <dd class="typed">
            <Place place={session.place} />
          </dd>
        </>
      )}
      <dt>{words.giver}</dt>
      <dd>{nameOf(session.giverId)}</dd>
      <dt>{words.receiver}</dt>
      <dd>{nameOf(session.receiverId)}</dd>
      <dt>{words.issue}</dt>
      <dd class="typed">{session.issue}</dd>
    </dl>
  );
}
