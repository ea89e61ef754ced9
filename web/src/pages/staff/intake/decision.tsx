import { type Signal, useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Period } from '../../../../../core/intake/engagement.ts';
import {
  DECISIONS,
  type DecisionKind,
  type Intake,
  LIMIT,
} from '../../../../../core/intake/intake.ts';
import type { Participant } from '../../../../../core/people/participant.ts';
import { recount } from '../../../data/attention.ts';
import { programme } from '../../../data/documents.ts';
import { decideIntake, reopenIntake } from '../../../data/intake.ts';
import { now } from '../../../kit/now.ts';
import { save } from '../../../kit/write.ts';
import { monthsLater } from '../../../../../core/base/zoned.ts';
import { Area, Form, Text, into, intoKey } from '../../../kit/field.tsx';
import { Modal } from '../../../kit/modal.tsx';
import { isSaving, SaveStatus, SubmitButton, useSaving } from '../../../kit/saving.tsx';
import { i } from '../../../words/intake/index.ts';
import { dayAndTime } from '../../../words/when.ts';
import { today } from '../today.ts';
import { whoIs } from '../who.ts';
import { s } from '../words.ts';

interface Props {
  uid: string;
  person: Participant;
  intake: Intake | null;
  mayDecide: boolean;
  /** Not all that the interview's guide shows is stored. */
  isUnsaved: Signal<boolean>;
}

/** What was decided about an applicant, or the ways to decide. */
export function DecisionSection({ uid, person, intake, mayDecide, isUnsaved }: Props) {
  const open = useSignal<DecisionKind | null>(null);
  const words = i().decision;
  const decision = intake?.decision ?? null;
  const isOpen = person.status === 'applied';
  // Whoever was asked to wait is decided about again; the others first have to be taken back.
  const mayChoose = mayDecide && isOpen && (decision === null || decision.kind === 'wait');
  return (
    <section>
      <h2>{words.title}</h2>
      {decision === null && isOpen && <p>{words.open}</p>}
      {decision !== null && (
        <>
          <p>
            <span class="tag">{words.made[decision.kind]}</span>{' '}
            <span class="quiet">
              {words.by(
                whoIs(decision.by),
                dayAndTime(decision.at, programme.value.timeZone, now.value),
              )}
            </span>
          </p>
          <p class="typed">{decision.reason}</p>
          {decision.message !== '' && <blockquote class="typed">{decision.message}</blockquote>}
        </>
      )}
      {mayChoose && (
        <div class="actions">
          {DECISIONS.filter((kind) => kind !== decision?.kind).map((kind) => (
            <button
              key={kind}
              class={kind === 'accept' ? 'small' : 'small outline secondary'}
              onClick={() => (open.value = kind)}
            >
              {words.kinds[kind]}
            </button>
          ))}
        </div>
      )}
      {mayDecide && isOpen && decision !== null && decision.kind !== 'wait' && <Reopen uid={uid} />}
      {open.value !== null && (
        <DecideDialog
          uid={uid}
          kind={open.value}
          decided={decision?.at ?? null}
          isUnsaved={isUnsaved}
          hasSkills={Object.keys(intake?.skills ?? {}).length > 0}
          onClose={() => (open.value = null)}
        />
      )}
    </section>
  );
}

function Reopen({ uid }: { uid: string }) {
  const saving = useSaving();
  return (
    <div class="no-print">
      <button
        class="small outline secondary"
        disabled={isSaving(saving)}
        onClick={() => void save(saving, () => reopenIntake(uid))}
      >
        {i().decision.reopen}
      </button>
      <SaveStatus saving={saving} />
    </div>
  );
}

interface DialogProps {
  uid: string;
  kind: DecisionKind;
  /** When it was decided last. */
  decided: Date | null;
  isUnsaved: Signal<boolean>;
  hasSkills: boolean;
  onClose: () => void;
}

function DecideDialog({ uid, kind, decided, isUnsaved, hasSkills, onClose }: DialogProps) {
  // As it was when they made up their mind.
  const [seen] = useState(decided);
  const reason = useSignal('');
  const message = useSignal('');
  const period = useSignal<Period>({
    startsOn: today(),
    endsOn: monthsLater(today(), programme.value.engagementMonths),
  });
  const problems = useSignal<{ reason?: string; endsOn?: string }>({});
  const saving = useSaving();
  const words = i().decision;
  const isAccepting = kind === 'accept';
  // The profile takes over what is stored.
  const mustWait = isAccepting && isUnsaved.value;
  const onSend = () => {
    const { startsOn, endsOn } = period.value;
    const isWrong = isAccepting && (startsOn === '' || endsOn <= startsOn);
    problems.value = {
      ...(reason.value.trim() === '' && { reason: words.missing }),
      ...(isWrong && { endsOn: s().people.wrongPeriod }),
    };
    if (mustWait || Object.keys(problems.value).length > 0) return false;
    const verdict = { kind, reason: reason.value.trim(), message: message.value.trim() };
    const decide = () => decideIntake(uid, verdict, isAccepting ? period.value : null, seen);
    void save(saving, decide).then((saved) => {
      if (!saved) return;
      void recount();
      onClose();
    });
    return true;
  };
  return (
    <Modal title={words.kinds[kind]} isBusy={isSaving(saving)} onClose={onClose}>
      <p>{words.texts[kind]}</p>
      {isAccepting && !hasSkills && <p class="notice">{words.noSkills}</p>}
      <Form onSend={onSend}>
        {isAccepting && <PeriodFields period={period} problem={problems.value.endsOn} />}
        <TextField
          label={words.reason}
          text={reason}
          most={LIMIT.reason}
          problem={problems.value.reason}
        />
        <TextField
          label={words.message}
          hint={words.messageHint}
          text={message}
          most={LIMIT.message}
          optional
        />
        <p role="alert" class="problem empty-away">
          {mustWait && words.unsaved}
        </p>
        <SaveStatus saving={saving} />
        <SubmitButton saving={saving}>{words.kinds[kind]}</SubmitButton>
      </Form>
    </Modal>
  );
}

interface PeriodProps {
  period: { value: Period };
  problem: string | undefined;
}

function PeriodFields({ period, problem }: PeriodProps) {
  const words = s().people;
  return (
    <div class="pair">
      {(['startsOn', 'endsOn'] as const).map((which) => (
        <Text
          key={which}
          label={words[which]}
          problem={which === 'endsOn' ? problem : undefined}
          type="date"
          {...intoKey(period, which)}
        />
      ))}
    </div>
  );
}

interface TextProps {
  label: string;
  hint?: string;
  text: { value: string };
  most: number;
  problem?: string | undefined;
  optional?: boolean;
}

const TextField = ({ label, hint, text, most, problem, optional = false }: TextProps) => (
  <Area
    label={label}
    hint={hint}
    problem={problem}
    optional={optional}
    rows={3}
    maxLength={most}
    {...into(text)}
  />
);
