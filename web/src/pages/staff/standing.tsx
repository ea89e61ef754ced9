import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Participant } from '../../../../core/people/participant.ts';
import { programme } from '../../data/documents.ts';
import { intake } from '../../data/intake.ts';
import { me } from '../../data/me.ts';
import { type Change, changesOffered } from '../../data/standing.ts';
import { changeStanding, type Standing } from '../../data/staff.ts';
import { save } from '../../kit/write.ts';
import { monthsLater } from '../../../../core/base/zoned.ts';
import { Form, Text, into } from '../../kit/field.tsx';
import { Modal } from '../../kit/modal.tsx';
import { isSaving, SaveStatus, SubmitButton, useSaving } from '../../kit/saving.tsx';
import { t } from '../../words/index.ts';
import { i } from '../../words/intake/index.ts';
import { ExitDialog, ExtendDialog } from './leaving.tsx';
import { today } from './today.ts';
import { s } from './words.ts';

interface Props {
  uid: string;
  person: Participant;
}

/** Points that were kept open when somebody left are decided about once more. */
function possible(uid: string, { status }: Participant): readonly Change[] {
  const known = intake(uid).value;
  const isKept = known.state === 'ready' && known.value.exit?.kind === 'kept-open';
  return changesOffered({ uid, status }, me(), isKept);
}

function labelOf(change: Change): string {
  if (change === 'extend') return i().leaving.extend;
  return change === 'settle' ? i().leaving.settle : s().people[change];
}

/** Lets somebody begin, pause, or leave. */
export function StandingActions({ uid, person }: Props) {
  const open = useSignal<Change | null>(null);
  const words = s().people;
  if (uid === me().uid) return <p class="quiet">{words.yourself}</p>;
  const onClose = () => (open.value = null);
  return (
    <>
      <div class="actions">
        {person.status === 'applied' && (
          <a class="button small" href={`/staff/intake/${uid}`}>
            {i().list.open}
          </a>
        )}
        {possible(uid, person).map((change) => (
          <button
            key={change}
            class={change === 'activate' ? 'small' : 'small outline secondary'}
            onClick={() => (open.value = change)}
          >
            {labelOf(change)}
          </button>
        ))}
      </div>
      {(open.value === 'activate' || open.value === 'resume' || open.value === 'period') && (
        <ActivateDialog uid={uid} person={person} change={open.value} onClose={onClose} />
      )}
      {open.value === 'pause' && (
        <StandingDialog
          uid={uid}
          from={person.status}
          title={words.pauseTitle(person.displayName)}
          text={words.pauseText}
          send={words.pause}
          read={() => ({ status: 'paused' })}
          onClose={onClose}
        />
      )}
      {open.value === 'extend' && <ExtendDialog uid={uid} person={person} onClose={onClose} />}
      {(open.value === 'end' || open.value === 'settle') && (
        <ExitDialog uid={uid} person={person} onClose={onClose} />
      )}
    </>
  );
}

/** From today, for as long as an engagement lasts; somebody who resumes keeps the days they had. */
function ActivateDialog({
  uid,
  person,
  change,
  onClose,
}: Props & { change: 'activate' | 'resume' | 'period'; onClose: () => void }) {
  const keepsDays = change !== 'activate';
  const startsOn = useSignal((keepsDays ? person.startsOn : null) ?? today());
  const endsOn = useSignal(
    (keepsDays ? person.endsOn : null) ?? monthsLater(today(), programme.value.engagementMonths),
  );
  const problem = useSignal<string | undefined>(undefined);
  const words = s().people;
  const days = [
    [words.startsOn, startsOn, undefined],
    [words.endsOn, endsOn, problem.value],
  ] as const;
  const read = (): Standing | null => {
    const isLonger = keepsDays && person.endsOn !== null && endsOn.value > person.endsOn;
    const isWrong = startsOn.value === '' || endsOn.value <= startsOn.value || isLonger;
    problem.value = isWrong ? (isLonger ? i().leaving.notHere : words.wrongPeriod) : undefined;
    return isWrong ? null : { status: 'active', startsOn: startsOn.value, endsOn: endsOn.value };
  };
  return (
    <StandingDialog
      uid={uid}
      from={person.status}
      title={
        change === 'period'
          ? words.periodTitle(person.displayName)
          : words.activateTitle(person.displayName)
      }
      text={change === 'period' ? words.periodText : words.activateText}
      send={change === 'period' ? t().profile.save : words[change]}
      read={read}
      onClose={onClose}
    >
      <div class="pair">
        {days.map(([label, day, wrong]) => (
          <Text key={label} label={label} problem={wrong} type="date" {...into(day)} />
        ))}
      </div>
    </StandingDialog>
  );
}

interface DialogProps {
  uid: string;
  /** The status that staff saw when they opened the dialog. */
  from: Participant['status'];
  title: string;
  text: string;
  send: string;
  read: () => Standing | null;
  onClose: () => void;
  children?: ComponentChildren;
}

function StandingDialog(props: DialogProps) {
  const { uid, title, text, send, read, onClose, children } = props;
  const [from] = useState(props.from);
  const saving = useSaving();
  const onSend = () => {
    const standing = read();
    if (standing) {
      void save(saving, () => changeStanding(uid, from, standing)).then(
        (saved) => saved && onClose(),
      );
    }
    return standing !== null;
  };
  return (
    <Modal title={title} isBusy={isSaving(saving)} onClose={onClose}>
      <p>{text}</p>
      <Form onSend={onSend}>
        {children}
        <SaveStatus saving={saving} />
        <SubmitButton saving={saving}>{send}</SubmitButton>
      </Form>
    </Modal>
  );
}
