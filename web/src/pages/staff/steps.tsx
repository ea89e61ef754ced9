import { useSignal } from '@preact/signals';
import type { Circumstances, Step } from '../../../../core/sessions/moves.ts';
import { LIMIT, type Report, REPORTS, type Session } from '../../../../core/sessions/session.ts';
import { me } from '../../data/me.ts';
import { possibleSteps } from '../../data/outlook.ts';
import { takeStep } from '../../data/sessions.ts';
import { Choices } from '../../kit/field.tsx';
import { NoteDialog, type TakeStep } from '../../parts/session-dialogs.tsx';
import { s } from './words.ts';

interface Props {
  id: string;
  session: Session;
  facts: Circumstances;
}

/** Is it the floor that stands in the way? No exception opens an account that is closed. */
const isAtFloor = (facts: Circumstances): boolean =>
  facts.receiverIsOpen && !facts.receiverMayReceive && !facts.transferIsPending;

/** What staff alone may do in a session: let it through the floor, and decide a dispute. */
export function StaffSteps({ id, session, facts }: Props) {
  // The session as it was when the dialog was opened: what moves under it must be looked at first.
  const open = useSignal<{ step: 'override' | 'resolve'; seen: Session } | null>(null);
  const words = s().sessions;
  const steps = possibleSteps(session, me(), facts);
  const common = {
    take: (step: Step) => takeStep(id, open.value?.seen ?? session, step, facts),
    onClose: () => (open.value = null),
  };
  return (
    <div class="actions">
      {steps.includes('resolve') && (
        <button onClick={() => (open.value = { step: 'resolve', seen: session })}>
          {words.resolve}
        </button>
      )}
      {/* Where the floor is not in the way, there is nothing to make an exception from. */}
      {steps.includes('override') && isAtFloor(facts) && (
        <button class="outline" onClick={() => (open.value = { step: 'override', seen: session })}>
          {words.giveOverride}
        </button>
      )}
      {open.value?.step === 'resolve' && <ResolveDialog {...common} />}
      {open.value?.step === 'override' && (
        <NoteDialog
          {...common}
          title={words.giveOverride}
          text={words.overrideText}
          send={words.giveOverride}
          isRequired
          maxLength={LIMIT.overrideReason}
          stepOf={(reason) => ({ kind: 'override', reason })}
        />
      )}
    </div>
  );
}

function ResolveDialog(props: { take: TakeStep; onClose: () => void }) {
  const outcome = useSignal<Report | null>(null);
  const problem = useSignal<string | undefined>(undefined);
  const words = s().sessions;
  const stepOf = (note: string): Step | null => {
    problem.value = outcome.value === null ? words.resolveMissing : undefined;
    return outcome.value && { kind: 'resolve', outcome: outcome.value, note };
  };
  return (
    <NoteDialog
      {...props}
      title={words.resolve}
      text={words.resolveText}
      send={words.resolve}
      isRequired
      stepOf={stepOf}
    >
      <Choices
        type="radio"
        label={words.resolveLabel}
        options={REPORTS.map((report) => [report, words.outcomes[report]] as const)}
        chosen={outcome.value === null ? [] : [outcome.value]}
        problem={problem.value}
        onChoose={([report = null]) => (outcome.value = report)}
      />
    </NoteDialog>
  );
}
