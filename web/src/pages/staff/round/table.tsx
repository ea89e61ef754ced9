import { useMemo } from 'preact/hooks';
import type { Match } from '../../../../../core/matching/score.ts';
import { localTime, momentOf } from '../../../../../core/base/zoned.ts';
import type { Proposal, Round } from '../../../../../core/matching/round.ts';
import type { Community } from '../../../data/community.ts';
import { programme } from '../../../data/documents.ts';
import { now } from '../../../kit/now.ts';
import { editProposal, matchesIn } from '../../../data/round.ts';
import { save } from '../../../kit/write.ts';
import { Reasons } from '../../../parts/matches.tsx';
import { nameOf } from '../../../parts/names.ts';
import { isSaving, SaveStatus, useSaving } from '../../../kit/saving.tsx';
import { topicName } from '../../../parts/topics.tsx';
import { r } from '../../../words/round/index.ts';
import { dayAndTime } from '../../../words/when.ts';

interface Props {
  id: string;
  round: Round;
  /** To say why; null where that is not known (any more). */
  community: Community | null;
}

/** The proposals of a plan: each can be left out, or moved, until it has been sent. */
export function PlanTable({ id, round, community }: Props) {
  const words = r().table;
  const matches = useMemo(() => community && matchesIn(round, community), [round, community]);
  return (
    <div class="overflow-auto">
      <table class="datagrid plan">
        <caption>{words.caption(round.proposals.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.take}</th>
            <th scope="col">{words.receiver}</th>
            <th scope="col">{words.giver}</th>
            <th scope="col">{words.topic}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.why}</th>
          </tr>
        </thead>
        <tbody>
          {round.proposals.map((proposal) => (
            <Row
              key={proposal.sessionId}
              id={id}
              proposal={proposal}
              isSent={round.sent.includes(proposal.sessionId)}
              match={matches?.get(proposal.sessionId)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  id: string;
  proposal: Proposal;
  isSent: boolean;
  match: Match | null | undefined;
}

function Row({ id, proposal, isSent, match }: RowProps) {
  const { sessionId, giverId, receiverId, topic, isDropped } = proposal;
  const saving = useSaving();
  const words = r().table;
  const names = [nameOf(receiverId), nameOf(giverId)] as const;
  const change = (part: Parameters<typeof editProposal>[2]) =>
    void save(saving, () => editProposal(id, sessionId, part));
  return (
    <tr class={isDropped ? 'dropped' : undefined}>
      <td>
        {isSent ? (
          <a href={`/staff/sessions/${sessionId}`}>{words.sent}</a>
        ) : (
          <input
            type="checkbox"
            aria-label={words.takeOne(...names)}
            checked={!isDropped}
            disabled={isSaving(saving)}
            onChange={({ currentTarget }) => change({ isDropped: !currentTarget.checked })}
          />
        )}
      </td>
      <td>
        <a href={`/staff/people/${receiverId}`}>{names[0]}</a>
      </td>
      <td>
        <a href={`/staff/people/${giverId}`}>{names[1]}</a>
      </td>
      <td>{topicName(topic)}</td>
      <td>
        <When proposal={proposal} isSent={isSent} label={words.whenOf(...names)} onMove={change} />
        <SaveStatus saving={saving} />
      </td>
      <td>{!isSent && <Why match={match} />}</td>
    </tr>
  );
}

interface WhenProps {
  proposal: Proposal;
  isSent: boolean;
  label: string;
  onMove: (change: { startsAt: Date }) => void;
}

function When({ proposal: { startsAt, isDropped }, isSent, label, onMove }: WhenProps) {
  const { timeZone } = programme.value;
  if (isSent || isDropped) return <>{dayAndTime(startsAt, timeZone, now.value)}</>;
  return (
    <input
      type="datetime-local"
      aria-label={label}
      min={localTime(new Date(), timeZone)}
      value={localTime(startsAt, timeZone)}
      onChange={({ currentTarget }) => {
        const moved = momentOf(currentTarget.value, timeZone);
        if (moved && moved > new Date()) onMove({ startsAt: moved });
        else currentTarget.value = localTime(startsAt, timeZone);
      }}
    />
  );
}

function Why({ match }: { match: Match | null | undefined }) {
  const words = r().table;
  if (match === undefined) return null;
  if (match === null) return <span class="problem">{words.gone}</span>;
  return (
    <details>
      <summary>{words.whyShow}</summary>
      <Reasons match={match} />
    </details>
  );
}
