import { Loading } from '../../kit/known.tsx';
import { LIMIT, type Advice as Message } from '../../../../core/preparation/advice.ts';
import type { Session } from '../../../../core/sessions/session.ts';
import { programme } from '../../data/documents.ts';
import { readable } from '../../kit/live.ts';
import { me } from '../../data/me.ts';
import { now } from '../../kit/now.ts';
import { advise, adviceOn, coachOf, newAdviceId } from '../../data/preparation.ts';
import { t } from '../../words/index.ts';
import { w } from '../../words/preparation/index.ts';
import { dayAndTime } from '../../words/when.ts';
import { MessageForm } from '../../kit/message-form.tsx';
import { writerOf } from '../names.ts';

interface Props {
  id: string;
  session: Session;
}

/** What the giver and the team say to each other about the preparation; open while it is agreed. */
export function Advice({ id, session }: Props) {
  // Staff who speak for the programme's side do so as the team that they are.
  const side = session.giverId === me().uid ? 'giver' : 'coach';
  const list = adviceOn(id).value;
  const words = w().advice;
  const isOpen = session.status === 'accepted';
  const messages = readable(list).toReversed();
  return (
    <section>
      <h3>{words.title}</h3>
      <p class="quiet">
        {side === 'giver' && isOpen && <CoachLine id={id} />} {words.who}
      </p>
      {list.state === 'loading' && <Loading />}
      {list.state === 'denied' && <p class="notice">{t().notForYou}</p>}
      {list.state === 'ready' && messages.length === 0 && !isOpen && (
        <p class="quiet">{words.none}</p>
      )}
      <ol class="plain thread">
        {messages.map(({ id: key, value }) => (
          <li key={key} class={value.side}>
            <Line id={id} message={value} />
          </li>
        ))}
      </ol>
      {isOpen && <NewMessage id={id} side={side} />}
    </section>
  );
}

/** To the giver: who stands by them, or that the team can be asked. */
function CoachLine({ id }: { id: string }) {
  const live = coachOf(id);
  const words = w().coach;
  if (live.state !== 'ready') return null;
  const { coachId, coachName } = live.value;
  return <>{coachId === null ? words.none : words.mine(coachName)}</>;
}

function Line({
  id,
  message: { side, text, createdAt, updatedBy },
}: {
  id: string;
  message: Message;
}) {
  const live = coachOf(id);
  const isCoach = live.state === 'ready' && live.value.coachId === updatedBy;
  const name = isCoach ? live.value.coachName : writerOf(updatedBy);
  return (
    <>
      <p class="quiet">
        {side === 'coach' && isCoach ? w().advice.from.coach(name) : name} ·{' '}
        <time dateTime={createdAt.toISOString()}>
          {dayAndTime(createdAt, programme.value.timeZone, now.value)}
        </time>
      </p>
      <p class="typed">{text}</p>
    </>
  );
}

function NewMessage({ id, side }: { id: string; side: Message['side'] }) {
  return (
    <MessageForm
      words={w().advice}
      draftKey={`advice.${id}`}
      maxLength={LIMIT.text}
      newId={() => newAdviceId(id)}
      write={(adviceId, text) => advise(id, adviceId, { text, side })}
    />
  );
}
