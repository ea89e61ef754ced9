import { type Signal, useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { Loading } from '../../kit/known.tsx';
import { decideExit, type ExitChoice, exitsFor } from '../../../../core/intake/engagement.ts';
import { LIMIT } from '../../../../core/points/adjustment.ts';
import type { ExitKind } from '../../../../core/intake/intake.ts';
import type { Account } from '../../../../core/points/account.ts';
import type { Participant } from '../../../../core/people/participant.ts';
import { recount } from '../../data/attention.ts';
import { account } from '../../data/documents.ts';
import { endEngagement, extendEngagement, intake, openSessionsOf } from '../../data/intake.ts';
import { newAdjustmentId } from '../../data/staff.ts';
import { save } from '../../kit/write.ts';
import { monthsLater } from '../../../../core/base/zoned.ts';
import { Choices, Form, Text, into } from '../../kit/field.tsx';
import { Modal } from '../../kit/modal.tsx';
import { isSaving, SaveStatus, SubmitButton, useSaving } from '../../kit/saving.tsx';
import { i } from '../../words/intake/index.ts';
import { shortDay } from '../../words/when.ts';
import { SessionRows } from './session-rows.tsx';
import { today } from './today.ts';

interface Props {
  uid: string;
  person: Participant;
  onClose: () => void;
}

/** Lets an engagement last longer, with a reason. */
export function ExtendDialog({ uid, person, onClose }: Props) {
  const from = person.endsOn ?? today();
  const endsOn = useSignal(monthsLater(from, 1));
  const reason = useSignal('');
  const problems = useSignal<{ endsOn?: string; reason?: string }>({});
  const saving = useSaving();
  const words = i().leaving;
  const onSend = () => {
    const why = reason.value.trim();
    problems.value = {
      ...(endsOn.value <= from && { endsOn: words.wrongUntil }),
      ...(why.length < LIMIT.reason.min && { reason: words.reasonMissing }),
    };
    if (Object.keys(problems.value).length > 0) return false;
    void save(saving, () => extendEngagement(uid, endsOn.value, why)).then(
      (saved) => saved && onClose(),
    );
    return true;
  };
  return (
    <Modal
      title={words.extendTitle(person.displayName)}
      isBusy={isSaving(saving)}
      onClose={onClose}
    >
      <p>{words.extendText}</p>
      <Form onSend={onSend}>
        <DayField label={words.until} day={endsOn} problem={problems.value.endsOn} />
        <ReasonField reason={reason} problem={problems.value.reason} />
        <SaveStatus saving={saving} />
        <SubmitButton saving={saving}>{words.extend}</SubmitButton>
      </Form>
    </Modal>
  );
}

/** Lets somebody leave, once their sessions are over and it is decided what becomes of their points. */
export function ExitDialog({ uid, person, onClose }: Props) {
  const standing = account(uid).value;
  const sessions = openSessionsOf(uid).value;
  const words = i().leaving;
  const isLoading = standing.state === 'loading' || sessions.state === 'loading';
  const open = sessions.state === 'ready' ? sessions.entries.length : 0;
  const points = standing.state === 'ready' ? standing.value : NO_ACCOUNT;
  const saving = useSaving();
  // Here, so that it stays while their sessions and points move on.
  const typed: Typed = {
    kind: useSignal(undefined),
    until: useSignal(monthsLater(today(), 3)),
    reason: useSignal(''),
  };
  return (
    <Modal title={words.title(person.displayName)} isBusy={isSaving(saving)} onClose={onClose}>
      <p>{words.text}</p>
      {isLoading && <Loading />}
      {open > 0 && (
        <>
          <p class="notice">{words.sessions(open)}</p>
          <SessionRows list={sessions} />
        </>
      )}
      {!isLoading && open === 0 && (
        <ExitForm uid={uid} account={points} typed={typed} saving={saving} onClose={onClose} />
      )}
    </Modal>
  );
}

const NO_ACCOUNT = { balance: 0, held: 0 };

interface Typed {
  kind: Signal<ExitKind | undefined>;
  until: Signal<string>;
  reason: Signal<string>;
}

interface FormProps {
  uid: string;
  typed: Typed;
  account: Pick<Account, 'balance' | 'held'>;
  saving: ReturnType<typeof useSaving>;
  onClose: () => void;
}

function ExitForm({ uid, account: standing, typed, saving, onClose }: FormProps) {
  const { balance } = standing;
  const { until, reason } = typed;
  const kinds = exitsFor(balance);
  const chosen = kinds.find((one) => one === typed.kind.value);
  const kind = kinds.length === 1 ? kinds[0] : chosen;
  const problem = useSignal<string | undefined>(undefined);
  const [adjustmentId] = useState(newAdjustmentId);
  const words = i().leaving;
  const onSend = () => {
    if (kind === undefined) {
      problem.value = words.choose;
      return false;
    }
    const choice: ExitChoice = { kind, until: until.value, reason: reason.value };
    const verdict = decideExit(choice, standing, 0, today());
    problem.value = verdict.allowed ? undefined : words.refusals[verdict.why];
    if (!verdict.allowed) return false;
    void save(saving, () => endEngagement(uid, choice, adjustmentId)).then((saved) => {
      if (!saved) return;
      void recount();
      onClose();
    });
    return true;
  };
  return (
    <Form onSend={onSend}>
      <p>{words.balance(balance)}</p>
      {kinds.length > 1 && (
        <Choices
          type="radio"
          label={words.choose}
          options={kinds.map((one) => [one, words.kinds[one]] as const)}
          chosen={kind === undefined ? [] : [kind]}
          onChoose={([one]) => (typed.kind.value = one)}
        />
      )}
      {kind === 'kept-open' && <DayField label={words.keptUntil} day={until} problem={undefined} />}
      <ReasonField reason={reason} problem={undefined} />
      <p role="alert" class="problem empty-away">
        {problem.value}
      </p>
      <SaveStatus saving={saving} />
      <SubmitButton saving={saving}>{words.exit}</SubmitButton>
    </Form>
  );
}

interface DayProps {
  label: string;
  day: { value: string };
  problem: string | undefined;
}

const DayField = ({ label, day, problem }: DayProps) => (
  <Text label={label} problem={problem} type="date" {...into(day)} />
);

const ReasonField = ({
  reason,
  problem,
}: {
  reason: { value: string };
  problem: string | undefined;
}) => (
  <Text
    label={i().leaving.reason}
    problem={problem}
    maxLength={LIMIT.reason.max}
    {...into(reason)}
  />
);

/** What was last decided about the end of somebody's engagement. */
export function LeavingFacts({ uid, endsOn }: { uid: string; endsOn: string | null }) {
  const live = intake(uid).value;
  if (live.state !== 'ready') return null;
  const { extension, exit } = live.value;
  const words = i().leaving;
  return (
    <>
      {/* One that was overtaken by another period says nothing any more. */}
      {extension?.endsOn === endsOn && (
        <p class="quiet typed">{words.extended(shortDay(extension.endsOn), extension.reason)}</p>
      )}
      {exit && (
        <p class="quiet typed">
          {words.made[exit.kind]}: {exit.reason}
          {exit.until !== null && <> ({i().list.keptUntil(exit.balance, shortDay(exit.until))})</>}
        </p>
      )}
    </>
  );
}
