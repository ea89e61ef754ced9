import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Proposal, Round } from '../../../../../core/matching/round.ts';
import { readCommunity } from '../../../data/community.ts';
import { matchesIn, sendRound } from '../../../data/round.ts';
import type { Failure } from '../../../kit/write.ts';
import { nameOf } from '../../../parts/names.ts';
import { topicName } from '../../../parts/topics.tsx';
import { t } from '../../../words/index.ts';
import { r } from '../../../words/round/index.ts';

interface Props {
  id: string;
  round: Round;
  waiting: readonly Proposal[];
}

/** Sends what is left of a plan, with a bar that says how far it is. */
export function Send({ id, round, waiting }: Props) {
  const progress = useSignal<{ done: number; total: number } | null>(null);
  const broken = useSignal<Failure | null>(null);
  const words = r();
  const isSending = progress.value !== null;
  useEffect(() => {
    if (!isSending) return undefined;
    // Whoever leaves would leave the rest unsent; it can be taken up again, but they should know.
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isSending]);
  const send = async () => {
    const total = waiting.length;
    broken.value = null;
    progress.value = { done: 0, total };
    // Since the plan was made, a colleague may have sent another.
    const community = await readCommunity().catch(() => null);
    const matches = community && matchesIn(round, community);
    const outcome = await sendRound(
      id,
      waiting,
      (topic) => words.issue(topicName(topic)),
      ({ sessionId }) => matches === null || matches.get(sessionId) !== null,
      (done) => (progress.value = { done, total }),
    );
    if (!outcome.saved) broken.value = outcome.why;
    progress.value = null;
  };
  return (
    <section class="next-step">
      {progress.value ? (
        <>
          <progress
            value={progress.value.done}
            max={progress.value.total}
            aria-label={words.progress(progress.value.done, progress.value.total)}
          />
          <p role="status">{words.progress(progress.value.done, progress.value.total)}</p>
        </>
      ) : (
        <>
          {round.sent.length > 0 && <p role="status">{words.done(round.sent.length)}</p>}
          {waiting.length > 0 && (
            <>
              <p>{words.sendText}</p>
              <button onClick={() => void send()}>
                {round.sent.length > 0 ? words.goOn(waiting.length) : words.send(waiting.length)}
              </button>
            </>
          )}
        </>
      )}
      <p role="alert" class="problem empty-away">
        {broken.value && t().failure[broken.value]}
      </p>
      <Failed round={round} />
    </section>
  );
}

/** Those that could not be sent, each with the reason; a later attempt may. */
function Failed({ round: { proposals, sent, failed } }: { round: Round }) {
  const sentences: Record<string, string> = t().failure;
  const rows = proposals.filter(
    ({ sessionId, isDropped }) => !isDropped && !sent.includes(sessionId) && failed[sessionId],
  );
  if (rows.length === 0) return null;
  return (
    <div role="alert" class="problem">
      <p>{r().failed}</p>
      <ul>
        {rows.map(({ sessionId, giverId, receiverId }) => {
          const why = failed[sessionId] ?? '';
          return (
            <li key={sessionId}>
              {nameOf(giverId)} – {nameOf(receiverId)}: {sentences[why] ?? why}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
