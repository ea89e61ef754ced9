import type { Participant } from '../../../functions/src/schema/participant.ts';
import { openSessionsOf, refusedSessionsOf } from '../data/documents.ts';
import { readable } from '../data/live.ts';
import { me } from '../data/me.ts';
import { type MySession, mySession } from '../data/my-sessions.ts';
import { now } from '../data/now.ts';
import { t } from '../words/index.ts';
import { Loading, NeedsRepair } from './page.tsx';
import { SessionLine } from './session-line.tsx';

/** What waits for me, and my next session; the rest is on the page of all my sessions. */
export function MyWaiting({ mine }: { mine: Participant }) {
  const open = openSessionsOf(me().uid).value;
  const refused = refusedSessionsOf(me().uid).value;
  const words = t().home;
  if (open.state === 'loading') return <Loading />;
  if (open.state === 'denied') return <p class="notice">{t().notForYou}</p>;
  const items = [...readable(refused), ...readable(open)].flatMap(
    ({ id, value }) => mySession(id, value) ?? [],
  );
  const todo = items.filter(({ group }) => group === 'todo');
  const next = items.find(isNext);
  const others = items.filter((item) => item !== next && item.group === 'ahead');
  const wishes = missingIn(mine);
  return (
    <>
      {(todo.length > 0 || wishes.length > 0) && (
        <section class="urgent">
          <h2>{words.todo}</h2>
          {todo.map((item) => (
            <SessionLine key={item.id} item={item} />
          ))}
          {wishes.length > 0 && <ProfileWish wishes={wishes} />}
        </section>
      )}
      {open.entries.some(({ parsed }) => !parsed.ok) && <NeedsRepair />}
      {next && (
        <section>
          <h2>{words.next}</h2>
          <SessionLine item={next} />
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2>{words.ahead}</h2>
          {others.map((item) => (
            <SessionLine key={item.id} item={item} />
          ))}
        </section>
      )}
      <p>
        {open.entries.length === 0 && <span class="quiet">{words.noSessions} </span>}
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
