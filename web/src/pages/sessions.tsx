import { useSignal } from '@preact/signals';
import { Loading, NeedsRepair } from '../kit/known.tsx';
import { sessionsOf, transfersOf } from '../data/documents.ts';
import { readable } from '../kit/live.ts';
import { me } from '../data/me.ts';
import { type MySession, mySession } from '../data/my-sessions.ts';
import type { Group } from '../data/outlook.ts';
import { Page } from '../parts/page.tsx';
import { More, useLasting } from '../kit/more.tsx';
import { SessionLine } from '../parts/session-line.tsx';
import { t } from '../words/index.ts';

const STEP = 50;

/** All my sessions: what waits for me, what is to come, what is over. */
export function Sessions() {
  const words = t().sessions;
  return (
    <Page title={words.title}>
      <SessionLists />
    </Page>
  );
}

/** The same without a page around it, for those who no longer take part. */
export function SessionLists() {
  const most = useSignal(STEP);
  const list = useLasting(sessionsOf(me().uid, most.value).value);
  const moved = useLasting(transfersOf(me().uid, most.value).value);
  const words = t();
  if (list.state === 'loading') return <Loading />;
  if (list.state === 'denied') return <p class="notice">{words.notForYou}</p>;
  const items = readable(list).flatMap(({ id, value }) => mySession(id, value) ?? []);
  const points = new Map(readable(moved).map(({ id, value }) => [id, value.points]));
  const inGroup = (group: Group) => items.filter((item) => item.group === group);
  const soonestFirst = (group: Group) => inGroup(group).toReversed();
  return (
    <>
      {list.entries.length === 0 && <p class="quiet">{words.home.noSessions}</p>}
      <Section title={words.home.todo} items={soonestFirst('todo')} points={points} isUrgent />
      <Section title={words.home.ahead} items={soonestFirst('ahead')} points={points} />
      {list.entries.map(({ id, parsed }) => !parsed.ok && <NeedsRepair key={id} />)}
      <Section title={words.sessions.past} items={inGroup('past')} points={points} />
      <More isMore={list.entries.length === most.value} onMore={() => (most.value += STEP)} />
    </>
  );
}

interface SectionProps {
  title: string;
  items: MySession[];
  /** By session: the points that it has moved. */
  points: ReadonlyMap<string, number>;
  isUrgent?: boolean;
}

function Section({ title, items, points, isUrgent = false }: SectionProps) {
  if (items.length === 0) return null;
  return (
    <section class={isUrgent ? 'urgent' : undefined}>
      <h2>{title}</h2>
      {items.map((item) => (
        <SessionLine key={item.id} item={item} posted={points.get(item.id)} />
      ))}
    </section>
  );
}
