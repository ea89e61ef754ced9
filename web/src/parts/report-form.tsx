import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { type Report, REPORTS, type Session } from '../../../core/sessions/session.ts';
import { otherParty, sideIn } from '../data/outlook.ts';
import { takeStep } from '../data/sessions.ts';
import { save } from '../kit/write.ts';
import { t } from '../words/index.ts';
import { Choices, Form } from '../kit/field.tsx';
import { nameOf } from './names.ts';
import { SaveStatus, SubmitButton, useSaving } from '../kit/saving.tsx';
import type { PartyProps } from './session-actions.tsx';

/** Says what happened, once, in words from one's own point of view. */
export function ReportForm({ id, session, side, facts }: PartyProps) {
  const [chosen, choose] = useState<Report | null>(null);
  const problem = useSignal<string | undefined>(undefined);
  const saving = useSaving();
  const words = t().session;
  const labels = reportLabels(session, side ?? '');
  const onSend = () => {
    problem.value = chosen === null ? words.dialog.reportMissing : undefined;
    if (chosen === null) return false;
    void save(saving, () => takeStep(id, session, { kind: 'report', report: chosen }, facts));
    return true;
  };
  return (
    <Form onSend={onSend}>
      <Choices
        type="radio"
        label={words.dialog.reportLabel}
        hint={words.dialog.reportText}
        options={REPORTS.map((report) => [report, labels[report]] as const)}
        chosen={chosen === null ? [] : [chosen]}
        problem={problem.value}
        onChoose={([report = null]) => choose(report)}
      />
      <SaveStatus saving={saving} />
      <SubmitButton saving={saving}>{words.dialog.reportSend}</SubmitButton>
    </Form>
  );
}

function reportLabels(session: Session, side: string): Record<Report, string> {
  const words = t().session;
  const them = words.absentThem(nameOf(otherParty(session, side)));
  const isGiver = sideIn(session, side) === 'giver';
  return {
    'took-place': words.tookPlace,
    'giver-absent': isGiver ? words.absentMe : them,
    'receiver-absent': isGiver ? them : words.absentMe,
  };
}
