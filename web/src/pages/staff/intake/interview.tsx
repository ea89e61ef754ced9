import { useSignal } from '@preact/signals';
import * as z from 'zod/mini';
import type { Intake, Interview } from '../../../../../core/intake/intake.ts';
import { interviewFile } from '../../../data/calendar.ts';
import { programme } from '../../../data/documents.ts';
import { planInterview } from '../../../data/intake.ts';
import { useDraft } from '../../../kit/drafts.ts';
import { readable } from '../../../kit/live.ts';
import { me } from '../../../data/me.ts';
import { now } from '../../../kit/now.ts';
import { colleagues } from '../../../data/roles.ts';
import { save } from '../../../kit/write.ts';
import {
  appointmentDraft,
  AppointmentFields,
  type AppointmentProblems,
  draftOf,
  NEW_APPOINTMENT,
  readAppointment,
} from '../../../parts/appointment.tsx';
import { DownloadButton } from '../../../kit/download-button.tsx';
import { Form, Select } from '../../../kit/field.tsx';
import { Modal } from '../../../kit/modal.tsx';
import { Place } from '../../../kit/place.tsx';
import { isSaving, SaveStatus, SubmitButton, useSaving } from '../../../kit/saving.tsx';
import { i } from '../../../words/intake/index.ts';
import { dayAndTime } from '../../../words/when.ts';
import { s } from '../words.ts';
import { whoIs } from '../who.ts';

interface Props {
  uid: string;
  name: string;
  intake: Intake | null;
  mayEdit: boolean;
}

/** When the interview is, where and with whom; planned, moved, or called off. */
export function InterviewSection({ uid, name, intake, mayEdit }: Props) {
  const open = useSignal<'plan' | 'call-off' | null>(null);
  const words = i().interview;
  const planned = intake?.interview ?? null;
  const interview = planned?.isOn === true ? planned : null;
  const onClose = () => (open.value = null);
  return (
    <section>
      <h2>{words.title}</h2>
      {interview ? <Planned interview={interview} /> : <p>{words.none}</p>}
      {mayEdit && (
        <div class="actions">
          <button
            class={interview ? 'small outline' : 'small'}
            onClick={() => (open.value = 'plan')}
          >
            {interview ? words.move : words.plan}
          </button>
          {interview && <CalendarButton uid={uid} name={name} interview={interview} />}
          {interview && (
            <button class="small outline secondary" onClick={() => (open.value = 'call-off')}>
              {words.callOff}
            </button>
          )}
        </div>
      )}
      {open.value === 'plan' && (
        <PlanDialog uid={uid} name={name} interview={interview} onClose={onClose} />
      )}
      {open.value === 'call-off' && interview && (
        <CallOffDialog uid={uid} interview={interview} onClose={onClose} />
      )}
    </section>
  );
}

interface CalendarProps {
  uid: string;
  name: string;
  interview: Interview;
}

const CalendarButton = ({ uid, name, interview }: CalendarProps) => (
  <DownloadButton
    make={async () => ({
      name: 'wederdienst.ics',
      type: 'text/calendar',
      content: await interviewFile(uid, interview, {
        summary: i().interview.summary(name),
        description: '',
        url: `${location.origin}/staff/intake/${uid}`,
      }),
    })}
  >
    {i().interview.file}
  </DownloadButton>
);

function Planned({ interview }: { interview: Interview }) {
  const { at, place, by } = interview;
  return (
    <p>
      {i().list.planned(dayAndTime(at, programme.value.timeZone, now.value), whoIs(by))}
      {place !== '' && (
        <>
          <br />
          <Place place={place} />
        </>
      )}
    </p>
  );
}

const interviewDraft = z.extend(appointmentDraft, { by: z.string() });

interface PlanProps {
  uid: string;
  name: string;
  interview: Interview | null;
  onClose: () => void;
}

function PlanDialog({ uid, name, interview, onClose }: PlanProps) {
  const { draft, drop } = useDraft(`interview.${uid}`, interviewDraft, () => ({
    ...(interview ? draftOf({ ...interview, startsAt: interview.at }) : NEW_APPOINTMENT),
    by: interview?.by ?? me().uid,
  }));
  const problems = useSignal<AppointmentProblems>({});
  const saving = useSaving();
  const words = i().interview;
  const onSend = () => {
    const when = readAppointment(draft.value, new Date());
    problems.value = 'problems' in when ? when.problems : {};
    if ('problems' in when) return false;
    const { startsAt: at, ...rest } = when.appointment;
    void save(saving, () =>
      planInterview(uid, { at, ...rest, by: draft.value.by, isOn: true }),
    ).then((saved) => {
      if (!saved) return;
      drop();
      onClose();
    });
    return true;
  };
  return (
    <Modal title={words.summary(name)} isBusy={isSaving(saving)} onClose={onClose}>
      <p>{words.told}</p>
      <Form onSend={onSend}>
        <AppointmentFields
          draft={draft.value}
          problems={problems.value}
          onChange={(change) => (draft.value = { ...draft.value, ...change })}
        />
        <Select
          label={words.with}
          value={draft.value.by}
          options={interviewers(draft.value.by)}
          onChoose={(by) => (draft.value = { ...draft.value, by })}
        />
        <SaveStatus saving={saving} />
        <SubmitButton saving={saving}>{words.plan}</SubmitButton>
      </Form>
    </Modal>
  );
}

/** Oneself, whoever it is now, and for admins, who may read who works here, everybody else. */
function interviewers(present: string): [uid: string, name: string][] {
  const uids = new Set([me().uid, present]);
  if (me().role === 'admin') {
    for (const { id, value } of readable(colleagues.value)) {
      if (value.role === 'staff' || value.role === 'admin') uids.add(id);
    }
  }
  return [...uids].map((uid) => [uid, uid === me().uid ? s().you : whoIs(uid)]);
}

interface CallOffProps {
  uid: string;
  interview: Interview;
  onClose: () => void;
}

function CallOffDialog({ uid, interview, onClose }: CallOffProps) {
  const saving = useSaving();
  const words = i().interview;
  const onSend = () => {
    const { plannedAt: _, ...rest } = interview;
    void save(saving, () => planInterview(uid, { ...rest, isOn: false })).then(
      (saved) => saved && onClose(),
    );
    return true;
  };
  return (
    <Modal title={words.callOff} isBusy={isSaving(saving)} onClose={onClose}>
      <p>{words.callOffText}</p>
      <Form onSend={onSend}>
        <SaveStatus saving={saving} />
        <SubmitButton saving={saving}>{words.callOff}</SubmitButton>
      </Form>
    </Modal>
  );
}
