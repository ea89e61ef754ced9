import '../../../style/round.css';
import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { useEffect, useMemo } from 'preact/hooks';
import { Loading } from '../../../kit/known.tsx';
import { ROUND, type Round } from '../../../../../core/matching/round.ts';
import { type Community, readCommunity } from '../../../data/community.ts';
import { programme } from '../../../data/documents.ts';
import { now } from '../../../kit/now.ts';
import { discardRound, round as roundOf, unsent } from '../../../data/round.ts';
import { save } from '../../../kit/write.ts';
import { nameOf } from '../../../parts/names.ts';
import { Page } from '../../../parts/page.tsx';
import { isSaving, SaveStatus, useSaving } from '../../../kit/saving.tsx';
import { topicName } from '../../../parts/topics.tsx';
import { t } from '../../../words/index.ts';
import { r } from '../../../words/round/index.ts';
import { dayAndTime } from '../../../words/when.ts';
import { BrokenDocument } from '../list-frame.tsx';
import { Network } from './network.tsx';
import { Send } from './send.tsx';
import { PlanTable } from './table.tsx';
import { tiesOf } from './ties.ts';

/** One round: the plan to look through, as a picture and as a table, and what was sent of it. */
export function StaffRound({ id }: { id: string }) {
  const live = roundOf(id).value;
  const words = r();
  if (live.state === 'loading') return <Loading />;
  if (live.state === 'ready') return <Shown key={id} id={id} round={live.value} />;
  return (
    <Page title={words.title}>
      {live.state === 'broken' && (
        <BrokenDocument path={ROUND.at(id).path} problem={live.problem} />
      )}
      {live.state === 'missing' && <p>{words.missing}</p>}
      {live.state === 'denied' && <p class="notice">{t().notForYou}</p>}
      <Back />
    </Page>
  );
}

const Back = () => (
  <p>
    <a href="/staff/round">{r().back}</a>
  </p>
);

function Shown({ id, round }: { id: string; round: Round }) {
  const waiting = unsent(round);
  const isOver = waiting.length === 0 && round.sent.length > 0;
  // What speaks for a proposal is told by the documents of now; of what was sent, the sessions tell.
  const community = useCommunity(!isOver);
  const words = r();
  return (
    <Page
      title={`${words.title}, ${dayAndTime(round.createdAt, programme.value.timeZone, now.value)}`}
    >
      <Send id={id} round={round} waiting={waiting} />
      {community && <Picture round={round} community={community} />}
      <PlanTable id={id} round={round} community={community} />
      <Unmet round={round} />
      {round.sent.length === 0 && <Discard id={id} />}
      <Back />
    </Page>
  );
}

/** The community as it is when the page opens; null until it is read, and where it need not be. */
function useCommunity(isWanted: boolean): Community | null {
  const community = useSignal<Community | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    readCommunity().then(
      (found) => (community.value = found),
      (error: unknown) => console.warn(error),
    );
  }, [isWanted]);
  return community.value;
}

function Picture({ round, community }: { round: Round; community: Community }) {
  const ties = useMemo(() => {
    const uids = community.peers.map(({ uid }) => uid);
    return tiesOf(uids, community.history, round.proposals);
  }, [round, community]);
  const involved = new Set(ties.flatMap(({ one, other }) => [one, other]));
  const people = community.peers
    .filter(({ uid }) => involved.has(uid))
    .map(({ uid }) => ({ uid, name: nameOf(uid), mustGive: community.mustGive.has(uid) }));
  return <Network people={people} ties={ties} />;
}

function Unmet({ round: { unmet } }: { round: Round }) {
  const words = r().unmet;
  if (unmet.length === 0) return <p>{words.all}</p>;
  const topics = Object.entries(Object.groupBy(unmet, ({ topic }) => topic));
  return (
    <details>
      <summary>{words.title(unmet.length)}</summary>
      <dl>
        {topics.map(([topic, open = []]) => (
          <div key={topic}>
            <dt>{topicName(topic)}</dt>
            {Object.entries(words.counts).map(([why, said]) => {
              const count = open.filter((need) => need.why === why).length;
              return count > 0 && <dd key={why}>{said(count)}</dd>;
            })}
          </div>
        ))}
      </dl>
    </details>
  );
}

function Discard({ id }: { id: string }) {
  const { route } = useLocation();
  const saving = useSaving();
  const discard = async () => {
    if (await save(saving, () => discardRound(id))) route('/staff/round');
  };
  return (
    <>
      <button
        class="small outline secondary"
        disabled={isSaving(saving)}
        onClick={() => void discard()}
      >
        {r().discard}
      </button>
      <SaveStatus saving={saving} />
    </>
  );
}
