import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { Loading } from '../../../kit/known.tsx';
import { ROUND } from '../../../../../core/matching/round.ts';
import { MOST_READ, readCommunity } from '../../../data/community.ts';
import { programme } from '../../../data/documents.ts';
import { readable } from '../../../kit/live.ts';
import { now } from '../../../kit/now.ts';
import { createRound, newRoundId, plannedFor, rounds } from '../../../data/round.ts';
import { save } from '../../../kit/write.ts';
import { LoadFailed } from '../../../kit/boundary.tsx';
import { isSaving, SaveStatus, useSaving } from '../../../kit/saving.tsx';
import { t } from '../../../words/index.ts';
import { r } from '../../../words/round/index.ts';
import { dayAndTime } from '../../../words/when.ts';
import { Broken } from '../list-frame.tsx';

/** Makes a plan for the whole community, and leads to those that were made before. */
export function StaffRounds() {
  const words = r();
  return (
    <>
      <p>{words.about}</p>
      <MakePlan />
      <section>
        <h2>{words.earlier}</h2>
        <Earlier />
      </section>
    </>
  );
}

type State = 'idle' | 'reading' | 'failed' | 'too-many' | 'nothing';

function MakePlan() {
  const { route } = useLocation();
  const [id] = useState(newRoundId);
  const state = useSignal<State>('idle');
  const saving = useSaving();
  const words = r();
  const isBusy = state.value === 'reading' || isSaving(saving);
  const plan = async () => {
    state.value = 'reading';
    const community = await readCommunity().catch((error: unknown) => {
      console.warn(error);
      return null;
    });
    if (!community) return (state.value = 'failed');
    if (community.isPartial) return (state.value = 'too-many');
    const planned = plannedFor(community);
    if (planned.proposals.length === 0) return (state.value = 'nothing');
    state.value = 'idle';
    const isSaved = await save(saving, () => createRound(id, planned));
    if (isSaved) route(`/staff/round/${id}`);
    return state.value;
  };
  return (
    <>
      <button disabled={isBusy} aria-busy={isBusy} onClick={() => void plan()}>
        {state.value === 'reading' ? words.planning : words.plan}
      </button>
      {state.value === 'failed' && <LoadFailed />}
      <p role="status" class="empty-away">
        {state.value === 'too-many' && words.tooMany(MOST_READ)}
        {state.value === 'nothing' && words.nothing}
      </p>
      <SaveStatus saving={saving} />
    </>
  );
}

function Earlier() {
  const list = rounds.value;
  const words = r();
  if (list.state === 'loading') return <Loading />;
  if (list.state === 'denied') return <p class="notice">{t().notForYou}</p>;
  if (list.entries.length === 0) return <p class="quiet">{words.none}</p>;
  return (
    <>
      <Broken list={list} collection={ROUND.collection} />
      <ul class="plain rows">
        {readable(list).map(({ id, value }) => (
          <li key={id}>
            <a href={`/staff/round/${id}`}>
              {dayAndTime(value.createdAt, programme.value.timeZone, now.value)}
            </a>
            <span class="quiet">
              {words.row(
                value.proposals.filter(({ isDropped }) => !isDropped).length,
                value.sent.length,
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
