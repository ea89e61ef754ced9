import { useSignal } from '@preact/signals';
import { type Circumstances, isFinal } from '../../../functions/src/domain/moves.ts';
import type { Session } from '../../../functions/src/schema/session.ts';
import { account, holdsOf, programme, sessionsOf, transfer } from '../data/documents.ts';
import { includes } from '../data/live.ts';
import { me } from '../data/me.ts';
import { now } from '../data/now.ts';
import {
  type Group,
  groupOf,
  otherParty,
  sideIn,
  type Situation,
  situationOf,
} from '../data/outlook.ts';
import { t } from '../words/index.ts';
import { HelpLink } from './help.tsx';
import { nameOf } from './names.ts';
import { Loading, NeedsRepair } from './page.tsx';
import { SessionActions } from './session-actions.tsx';
import { SessionCard } from './session-card.tsx';

interface Item {
  id: string;
  session: Session;
  facts: Circumstances;
  situation: Situation;
  group: Group;
}

/** My sessions: what waits for me, what is to come, what is over. */
export function MySessions({ whenNone }: { whenNone?: string }) {
  const list = sessionsOf(me().uid).value;
  const words = t().home;
  if (list.state === 'loading') return <Loading />;
  if (list.state === 'denied') return <p class="notice">{t().notForYou}</p>;
  const items = list.entries.flatMap(({ id, parsed }) =>
    parsed.ok ? (itemOf(id, parsed.value) ?? []) : [],
  );
  const broken = list.entries.filter(({ parsed }) => !parsed.ok);
  const inGroup = (group: Group) => items.filter((item) => item.group === group);
  const past = inGroup('past').toSorted((a, b) => startOf(b) - startOf(a));
  return (
    <>
      {list.entries.length === 0 && <p class="quiet">{whenNone}</p>}
      <Section title={words.todo} items={inGroup('todo')} isUrgent />
      <Section title={words.ahead} items={inGroup('ahead')} />
      {broken.map(({ id }) => (
        <NeedsRepair key={id} />
      ))}
      {past.length > 0 && <Past items={past} />}
    </>
  );
}

const startOf = ({ session }: Item): number => session.startsAt.getTime();

function Section({
  title,
  items,
  isUrgent = false,
}: {
  title: string;
  items: Item[];
  isUrgent?: boolean;
}) {
  if (items.length === 0) return null;
  return (
    <section class={isUrgent ? 'urgent' : undefined}>
      <h2>{title}</h2>
      {items
        .toSorted((a, b) => startOf(a) - startOf(b))
        .map((item) => (
          <MySession key={item.id} {...item} />
        ))}
    </section>
  );
}

/** Closed at first: only once it is opened are the transfers of past sessions read. */
function Past({ items }: { items: Item[] }) {
  const isOpen = useSignal(false);
  return (
    <details
      class="past"
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>{t().home.past(items.length)}</summary>
      {isOpen.value && items.map((item) => <MySession key={item.id} {...item} />)}
    </details>
  );
}

/** A session with its circumstances; null until it is known whether its points are held. */
function itemOf(id: string, session: Session): Item | null {
  const { uid } = me();
  const mine = account(uid).value;
  const holds = holdsOf(uid).value;
  if (holds.state === 'loading' && !isFinal(session.status)) return null;
  const facts = {
    now: now.value,
    transferIsPending: includes(holds, id),
    // Of the other's account nothing is known here: the rules know, and answer.
    receiverMayReceive:
      session.receiverId !== uid || (mine.state === 'ready' && mine.value.mayReceive),
    giverIsOpen: true,
    receiverIsOpen: session.receiverId !== uid || mine.state !== 'ready' || mine.value.open,
  };
  const situation = situationOf(session, uid, facts);
  return { id, session, facts, situation, group: groupOf(session, situation, facts.now) };
}

function MySession({ id, session, facts, situation, group }: Item) {
  const { uid } = me();
  const words = t().session;
  const name = nameOf(otherParty(session, uid));
  const { sessionPoints, contactEmail } = programme.value;
  const moved = situation === 'earned' || situation === 'paid' ? transfer(id).value : null;
  const points = moved?.state === 'ready' ? moved.value.points : sessionPoints;
  const isStopped =
    facts.receiverIsOpen &&
    (situation === 'refused-give-first-me' || situation === 'answer-give-first');
  return (
    <SessionCard
      id={id}
      session={session}
      people={words.with(name)}
      tag={sideIn(session, uid) === 'receiver' ? words.receiving : words.giving}
      isOpen={group === 'todo'}
    >
      <p class="situation">{words.situation[situation]({ name, points, contact: contactEmail })}</p>
      {isStopped && (
        <p>
          <HelpLink />
        </p>
      )}
      <Note session={session} />
      <SessionActions
        id={id}
        session={session}
        actor={{ uid, role: null }}
        side={uid}
        facts={facts}
      />
    </SessionCard>
  );
}

/** What people wrote with a step; functions' own notes are codes, and are told as a situation. */
const Note = ({ session: { status, note } }: { session: Session }) =>
  note !== '' && status !== 'refused' && note !== 'unreported' ? (
    <blockquote class="typed">{note}</blockquote>
  ) : null;
