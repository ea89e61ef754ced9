import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Match } from '../../../../../core/matching/score.ts';
import { propose } from '../../../data/round.ts';
import { newSessionId } from '../../../data/sessions.ts';
import { partiesAllow } from '../../../data/staff-facts.ts';
import { save } from '../../../kit/write.ts';
import { nameOf } from '../../../parts/names.ts';
import { isSaving, SaveStatus, useSaving } from '../../../kit/saving.tsx';
import { topicName } from '../../../parts/topics.tsx';
import { r } from '../../../words/round/index.ts';

interface Props {
  match: Match;
  /** On whose behalf; the other one answers. */
  proposedBy: string;
}

/** Makes a request of a match, in one click; then leads to it. */
export function Propose({ match, proposedBy }: Props) {
  const { giverId, receiverId, topic } = match;
  const [id] = useState(newSessionId);
  const isSent = useSignal(false);
  const saving = useSaving();
  const words = r().person;
  // Read while rendering, so that both accounts are there by the time that it is sent.
  const facts = { transferIsPending: false, ...partiesAllow(giverId, receiverId) };
  const send = async () => {
    const issue = r().issue(topicName(topic));
    isSent.value = await save(saving, () => propose(id, match, proposedBy, issue, facts));
  };
  if (isSent.value) return <a href={`/staff/sessions/${id}`}>{words.proposed}</a>;
  return (
    <div class="no-print">
      <button class="small" disabled={isSaving(saving)} onClick={() => void send()}>
        {words.propose}
        <span class="hidden">
          {' '}
          {nameOf(giverId)}, {nameOf(receiverId)}
        </span>
      </button>
      <SaveStatus saving={saving} />
    </div>
  );
}
