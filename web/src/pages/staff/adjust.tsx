import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Adjustment, DIRECT_KINDS, LIMIT } from '../../../../core/points/adjustment.ts';
import { adjustment, adjustPoints, type Correction, newAdjustmentId } from '../../data/staff.ts';
import { save } from '../../kit/write.ts';
import { Area, Choices, Form, Text, into } from '../../kit/field.tsx';
import { Modal } from '../../kit/modal.tsx';
import { isSaving, SaveStatus, SubmitButton, useSaving } from '../../kit/saving.tsx';
import { p } from '../../words/points/index.ts';
import { s } from './words.ts';

interface Props {
  uid: string;
  name: string;
  onClose: () => void;
}

/** Corrects somebody's points, with a reason that they read. */
export function AdjustDialog({ uid, name, onClose }: Props) {
  const kind = useSignal<(typeof DIRECT_KINDS)[number]>('correction');
  const direction = useSignal<NonNullable<Adjustment['direction']>>('credit');
  const points = useSignal('');
  const problem = useSignal<string | undefined>(undefined);
  const words = s().adjust;
  const read = (reason: string): Correction | null => {
    const amount = Number(points.value);
    const { min, max } = LIMIT.points;
    const isWrong = !Number.isInteger(amount) || amount < min || amount > max;
    problem.value = isWrong ? words.wrongPoints(min, max) : undefined;
    return isWrong
      ? null
      : {
          kind: kind.value,
          participantId: uid,
          direction: direction.value,
          points: amount,
          reason,
        };
  };
  return (
    <ReasonedDialog title={words.title(name)} text={words.text} read={read} onClose={onClose}>
      <Choices
        type="radio"
        label={words.kind}
        options={DIRECT_KINDS.map((one) => [one, p().kinds[one]] as const)}
        chosen={[kind.value]}
        onChoose={([chosen = kind.value]) => (kind.value = chosen)}
      />
      <Choices
        type="radio"
        label={words.direction}
        options={[
          ['credit', words.credit],
          ['debit', words.debit],
        ]}
        chosen={[direction.value]}
        onChoose={([chosen = direction.value]) => (direction.value = chosen)}
      />
      <Text
        label={words.points}
        problem={problem.value}
        type="number"
        inputMode="numeric"
        min={LIMIT.points.min}
        max={LIMIT.points.max}
        {...into(points)}
      />
    </ReasonedDialog>
  );
}

/** Takes back a posted transfer, by one that goes the other way; possible once. */
export function ReverseDialog({
  uid,
  transferId,
  onClose,
}: Omit<Props, 'name'> & { transferId: string }) {
  const words = s().adjust;
  return (
    <ReasonedDialog
      title={words.reverse}
      text={words.reverseText}
      read={(reason) => ({
        kind: 'reversal',
        participantId: uid,
        direction: null,
        points: null,
        transferId,
        reason,
      })}
      onClose={onClose}
    />
  );
}

interface ReasonedProps {
  title: string;
  text: string;
  /** The correction as it is filled in, or null: then its fields say what is wrong. */
  read: (reason: string) => Correction | null;
  onClose: () => void;
  children?: ComponentChildren;
}

function ReasonedDialog({ title, text, read, onClose, children }: ReasonedProps) {
  const reason = useSignal('');
  const problem = useSignal<string | undefined>(undefined);
  const isSent = useSignal(false);
  const saving = useSaving();
  // One for all attempts: if an answer was lost on the way, points are not moved a second time.
  const id = useMemo(newAdjustmentId, []);
  const words = s().adjust;
  const onSend = () => {
    const why = reason.value.trim();
    const isWrong = why.length < LIMIT.reason.min;
    problem.value = isWrong ? words.wrongReason(LIMIT.reason.min) : undefined;
    const correction = read(why);
    if (isWrong || !correction) return false;
    void save(saving, () => adjustPoints(id, correction)).then((saved) => (isSent.value = saved));
    return true;
  };
  return (
    <Modal title={title} isBusy={isSaving(saving)} mayLose={!isSent.value} onClose={onClose}>
      <p>{text}</p>
      {isSent.value ? (
        <Result id={id} />
      ) : (
        <Form onSend={onSend}>
          {children}
          <Area
            label={words.reason}
            hint={words.reasonHint}
            problem={problem.value}
            rows={2}
            maxLength={LIMIT.reason.max}
            {...into(reason)}
          />
          <SaveStatus saving={saving} />
          <SubmitButton saving={saving}>{words.send}</SubmitButton>
        </Form>
      )}
    </Modal>
  );
}

/** What functions made of a correction: it is asked for here, and posted or rejected by them. */
function Result({ id }: { id: string }) {
  const live = adjustment(id).value;
  const words = s().adjust;
  const result = live.state === 'ready' ? live.value.result : undefined;
  return (
    <p role="status" aria-busy={result === undefined}>
      {result === undefined && words.posting}
      {result?.state === 'applied' && words.posted}
      {result?.state === 'rejected' && words.rejection(result.reason ?? '')}
    </p>
  );
}
