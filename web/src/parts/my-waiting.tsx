import { Loading, NeedsRepair } from '../kit/known.tsx';
import type { Participant } from '../../../core/people/participant.ts';
import {
  nextSessionOf,
  refusedSessionsOf,
  sessionsToAnswer,
  sessionsToReport,
} from '../data/documents.ts';
import { readable } from '../kit/live.ts';
import { me } from '../data/me.ts';
import { type MySession, mySession } from '../data/my-sessions.ts';
import { now } from '../kit/now.ts';
import { t } from '../words/index.ts';
import { SessionLine } from './session-line.tsx';

/** What waits for me, and my next session; the rest is on the page of all my sessions. */
export function MyWaiting({ mine }: { mine: Participant }) {
  const { uid } = me();
  const lists = {
    refused: refusedSessionsOf(uid).value,
    reportAsGiver: sessionsToReport(uid, 'giver').value,
    reportAsReceiver: sessionsToReport(uid, 'receiver').value,
    answer: sessionsToAnswer(uid).value,
    next: nextSessionOf(uid).value,
  };
  const all = Object.values(lists);
  const words = t().home;
  if (all.some(({ state }) => state === 'loading')) return <Loading />;
  if (all.some(({ state }) => state === 'denied')) return <p class="notice">{t().notForYou}</p>;
  // One that begins just now may be in two of them.
  const found = new Map(all.flatMap(readable).map(({ id, value }) => [id, value]));
  const items = [...found].flatMap(([id, session]) => mySession(id, session) ?? []);
  const todo = items.filter(({ group }) => group === 'todo');
  const next = items.find(isNext);
  const wishes = missingIn(mine);
  return (
    <>
      {(todo.length > 0 || wishes.length > 0) && (
        <section class="urgent">
          <h2>{words.todo}</h2>
          {todo.map((item) => (
            <SessionLine key={item.id} item={item} />
          ))}
          {todo.length > 0 && (
            <p>
              <a href="/sessions">{words.moreTodo}</a>
            </p>
          )}
          {wishes.length > 0 && <ProfileWish wishes={wishes} />}
        </section>
      )}
      {all.some(
        (list) => list.state === 'ready' && list.entries.some(({ parsed }) => !parsed.ok),
      ) && <NeedsRepair />}
      {next && (
        <section>
          <h2>{words.next}</h2>
          <SessionLine item={next} />
        </section>
      )}
      <p>
        {todo.length + wishes.length === 0 && <span class="quiet">{words.nothingWaits} </span>}
        <a href="/sessions">{words.allSessions}</a>
      </p>
    </>
  );
}

const isNext = ({ situation, session }: MySession): boolean =>
  situation === 'agreed' && session.startsAt > now.value;

type Wish = keyof ReturnType<typeof t>['home']['wishes'];

/** What others would need to find me, or to understand whom they meet. */
const missingIn = ({ skills, needs, pitch }: Participant): Wish[] =>
  (['skills', 'needs', 'pitch'] as const).filter(
    (field) => ({ skills, needs, pitch })[field].length === 0,
  );

function ProfileWish({ wishes }: { wishes: Wish[] }) {
  const words = t().home;
  const list = new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' });
  return (
    <article>
      <p>{words.profileWish(list.format(wishes.map((wish) => words.wishes[wish])))}</p>
      <a class="button small" href="/profile">
        {words.toProfile}
      </a>
    </article>
  );
}
