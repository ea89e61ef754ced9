import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Step } from '../../../core/sessions/moves.ts';
import { LIMIT, type Session } from '../../../core/sessions/session.ts';
import { type Outcome, save } from '../kit/write.ts';
import { t } from '../words/index.ts';
import {
  AppointmentFields,
  type AppointmentProblems,
  draftOf,
  readAppointment,
} from './appointment.tsx';
import { Area, Form, into } from '../kit/field.tsx';
import { Modal } from '../kit/modal.tsx';
import { isSaving, SaveStatus, SubmitButton, useSaving } from '../kit/saving.tsx';

/** Takes a step, on the session as it was when the dialog was opened. */
export type TakeStep = (step: Step) => Promise<Outcome>;

/** What all of them have in common: they take one step, and close when it has been taken. */
interface Props {
  take: TakeStep;
  onClose: () => void;
}

interface FrameProps extends Props {
  title: string;
  text: string;
  send: string;
  /** The step as the form is filled in, or null: then its fields say what is wrong. */
  read: () => Step | null;
  children: ComponentChildren;
}

function StepDialog({ title, text, send, read, take, onClose, children }: FrameProps) {
  const saving = useSaving();
  const onSend = () => {
    const step = read();
    if (step) void save(saving, () => take(step)).then((saved) => saved && onClose());
    return step !== null;
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

interface NoteProps extends Props {
  title: string;
  text: string;
  send: string;
  isRequired: boolean;
  maxLength?: number;
  /** Null where something else is missing, which says so itself. */
  stepOf: (note: string) => Step | null;
  /** Stands above the note. */
  children?: ComponentChildren;
}

/** Takes a step with a word of explanation. */
export function NoteDialog({
  isRequired,
  maxLength = LIMIT.note,
  stepOf,
  children,
  ...props
}: NoteProps) {
  const note = useSignal('');
  const problem = useSignal<string | undefined>(undefined);
  const words = t().session.dialog;
  const read = () => {
    const text = note.value.trim();
    problem.value = isRequired && text === '' ? words.noteMissing : undefined;
    const step = stepOf(text);
    return problem.value === undefined ? step : null;
  };
  return (
    <StepDialog {...props} read={read}>
      {children}
      <Area
        label={words.note}
        problem={problem.value}
        optional={!isRequired}
        rows={3}
        maxLength={maxLength}
        {...into(note)}
      />
    </StepDialog>
  );
}

/** Proposes another time or place: a counter-proposal, or a new date for what was agreed. */
export function MoveDialog({
  session,
  kind,
  ...props
}: Props & { session: Session; kind: 'counter' | 'reschedule' }) {
  const draft = useSignal(draftOf(session));
  const problems = useSignal<AppointmentProblems>({});
  const words = t().session.dialog;
  const read = (): Step | null => {
    const result = readAppointment(draft.value, new Date());
    problems.value = 'problems' in result ? result.problems : {};
    return 'problems' in result ? null : { kind, ...result.appointment };
  };
  return (
    <StepDialog
      {...props}
      title={words.move}
      text={words.moveText}
      send={words.propose}
      read={read}
    >
      <AppointmentFields
        draft={draft.value}
        problems={problems.value}
        onChange={(change) => (draft.value = { ...draft.value, ...change })}
      />
    </StepDialog>
  );
}
