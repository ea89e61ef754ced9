import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { useMemo } from 'preact/hooks';
import * as z from 'zod/mini';
import { PROGRAMME } from '../../../../core/base/side.ts';
import { LIMIT } from '../../../../core/sessions/session.ts';
import { me } from '../../data/me.ts';
import { useDraft } from '../../kit/drafts.ts';
import { readable } from '../../kit/live.ts';
import { type Facts, newSessionId, record, request } from '../../data/sessions.ts';
import { people } from '../../data/staff.ts';
import { partiesAllow } from '../../data/staff-facts.ts';
import { type Outcome, save } from '../../kit/write.ts';
import {
  appointmentDraft,
  AppointmentFields,
  NEW_APPOINTMENT,
  readAppointment,
} from '../../parts/appointment.tsx';
import { Area, Choices, Form, Select, Text } from '../../kit/field.tsx';
import { nameOf } from '../../parts/names.ts';
import { TopicField } from '../../parts/request-form.tsx';
import { SaveStatus, SubmitButton, useSaving } from '../../kit/saving.tsx';
import { t } from '../../words/index.ts';
import { s } from './words.ts';

const staffRequestDraft = z.extend(appointmentDraft, {
  mode: z.enum(['request', 'record']),
  giver: z.string(),
  receiver: z.string(),
  proposedBy: z.enum(['giver', 'receiver']),
  topic: z.string(),
  issue: z.string(),
  override: z.string(),
});
type Draft = z.infer<typeof staffRequestDraft>;
type Problems = Partial<Record<keyof Draft, string>>;

/** A request that staff make for two others, or with the programme as one of the sides. */
export function StaffRequest() {
  const { route } = useLocation();
  const { draft, drop } = useDraft(`staff-request.${me().uid}`, staffRequestDraft, () => ({
    ...NEW_APPOINTMENT,
    mode: 'request' as const,
    giver: '',
    receiver: '',
    proposedBy: 'receiver' as const,
    topic: '',
    issue: '',
    override: '',
  }));
  const problems = useSignal<Problems>({});
  const saving = useSaving();
  const id = useMemo(newSessionId, []);
  const change = (part: Partial<Draft>) => {
    draft.value = { ...draft.value, ...part };
  };
  // Read while rendering, so that both accounts are there by the time that it is sent.
  const facts = {
    transferIsPending: false,
    ...partiesAllow(draft.value.giver, draft.value.receiver),
  };
  const onSend = () => {
    const wanted = readStaffRequest(draft.value);
    problems.value = 'problems' in wanted ? wanted.problems : {};
    if ('problems' in wanted) return false;
    void save(saving, () => send(id, draft.value.mode, wanted.request, facts)).then((saved) => {
      if (!saved) return;
      drop();
      route(`/staff/sessions/${id}`);
    });
    return true;
  };
  const { mode } = draft.value;
  const parts = { draft: draft.value, problems: problems.value, change };
  const words = s().request;
  return (
    <Form onSend={onSend}>
      <p>{words.intro}</p>
      <Choices
        type="radio"
        label={words.mode}
        options={[
          ['request', words.modes.request],
          ['record', words.modes.record],
        ]}
        chosen={[mode]}
        onChoose={([chosen = mode]) => change({ mode: chosen })}
      />
      <Parties {...parts} />
      <Subject {...parts} />
      <AppointmentFields
        draft={draft.value}
        problems={problems.value}
        is={mode === 'record' ? 'past' : 'ahead'}
        onChange={change}
      />
      <Override {...parts} />
      <SaveStatus saving={saving} />
      <SubmitButton saving={saving}>{words.sends[mode]}</SubmitButton>
    </Form>
  );
}

type Wanted = Parameters<typeof request>[1];

const send = (id: string, mode: Draft['mode'], wanted: Wanted, facts: Facts): Promise<Outcome> =>
  mode === 'record' ? record(id, { ...wanted, note: '' }) : request(id, wanted, facts);

/** Whether the floor stands in the way of the receiver who is chosen. */
function mustGiveFirst({ receiver }: Draft): boolean {
  if (receiver === '') return false;
  // No exception opens an account that is closed, or not known yet.
  const { receiverIsOpen, receiverMayReceive } = partiesAllow(receiver, receiver);
  return receiverIsOpen && !receiverMayReceive;
}

function readStaffRequest(draft: Draft) {
  const common = t().request.problem;
  const words = s().request;
  const isRecord = draft.mode === 'record';
  const when = readAppointment(draft, new Date(), isRecord ? 'past' : 'ahead');
  const problems: Problems = 'problems' in when ? when.problems : {};
  const issue = draft.issue.trim();
  const mustGive = mustGiveFirst(draft);
  const override = mustGive ? draft.override.trim() : '';
  if (draft.giver === '') problems.giver = words.problem.giver;
  if (draft.receiver === '' || draft.receiver === draft.giver) {
    problems.receiver = words.problem.receiver;
  }
  if (draft.topic === '') problems.topic = common.topic;
  if (issue === '') problems.issue = common.issue;
  // What is recorded takes its points at once, whoever proposed it.
  if ((isRecord || draft.proposedBy === 'receiver') && override === '' && mustGive) {
    problems.override = words.mustGive;
  }
  if ('problems' in when || Object.keys(problems).length > 0) return { problems };
  return {
    request: {
      giverId: draft.giver,
      receiverId: draft.receiver,
      proposedBy: draft[draft.proposedBy],
      topic: draft.topic,
      issue,
      overrideReason: override === '' ? null : override,
      ...when.appointment,
    },
  };
}

interface Part {
  draft: Draft;
  problems: Problems;
  change: (part: Partial<Draft>) => void;
}

function Parties({ draft, problems, change }: Part) {
  const words = s().request;
  const active = readable(people.active.value);
  return (
    <>
      <div class="pair">
        {(['giver', 'receiver'] as const).map((side) => (
          <Select
            key={side}
            label={words[side]}
            problem={problems[side]}
            value={draft[side]}
            options={[
              ['', words.choose],
              [PROGRAMME, nameOf(PROGRAMME)],
              ...active.map(({ id, value }) => [id, value.displayName] as const),
            ]}
            onChoose={(uid) => change({ [side]: uid })}
          />
        ))}
      </div>
      {draft.mode === 'request' && (
        <Choices
          type="radio"
          label={words.proposedBy}
          hint={words.proposedByHint}
          options={[
            ['receiver', words.byReceiver],
            ['giver', words.byGiver],
          ]}
          chosen={[draft.proposedBy]}
          onChoose={([proposedBy = draft.proposedBy]) => change({ proposedBy })}
        />
      )}
    </>
  );
}

function Subject({ draft, problems, change }: Part) {
  const { issueHint } = t().request;
  return (
    <>
      <TopicField
        topic={draft.topic}
        problem={problems.topic}
        onChange={(topic) => change({ topic })}
      />
      <Area
        label={s().request.issue}
        hint={issueHint}
        problem={problems.issue}
        rows={3}
        maxLength={LIMIT.issue}
        value={draft.issue}
        onType={(issue) => change({ issue })}
      />
    </>
  );
}

/** Asked for only where the floor stands in the way. */
function Override({ draft, problems, change }: Part) {
  const words = s().request;
  if (!mustGiveFirst(draft)) return null;
  return (
    <Text
      label={words.override}
      hint={words.overrideHint}
      problem={problems.override}
      optional={draft.mode === 'request' && draft.proposedBy === 'giver'}
      maxLength={LIMIT.overrideReason}
      value={draft.override}
      onType={(override) => change({ override })}
    />
  );
}
