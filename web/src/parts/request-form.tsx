import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { useId, useMemo } from 'preact/hooks';
import * as z from 'zod/mini';
import { LIMIT } from '../../../core/sessions/session.ts';
import { activePeople, participant } from '../data/documents.ts';
import { useDraft } from '../kit/drafts.ts';
import { readable } from '../kit/live.ts';
import { me } from '../data/me.ts';
import { newSessionId, request } from '../data/sessions.ts';
import { save } from '../kit/write.ts';
import { t } from '../words/index.ts';
import {
  appointmentDraft,
  AppointmentFields,
  NEW_APPOINTMENT,
  readAppointment,
} from './appointment.tsx';
import { Area, Field, Form, Select, Text } from '../kit/field.tsx';
import { nameOf } from './names.ts';
import { SaveStatus, SubmitButton, useSaving } from '../kit/saving.tsx';
import { sessionLink } from './session-line.tsx';
import { topicOptions } from './topics.tsx';

export type RequestSide = 'receive' | 'give';

const requestDraft = z.extend(appointmentDraft, {
  topic: z.string(),
  person: z.string(),
  issue: z.string(),
});
export type RequestDraft = z.infer<typeof requestDraft>;
export type RequestProblems = Partial<Record<keyof RequestDraft, string>>;

interface Props {
  side: RequestSide;
  person: string;
  topic: string;
  mayReceive: boolean;
}

export function RequestForm({ side, person, topic, mayReceive }: Props) {
  const { route } = useLocation();
  const { draft, drop } = useDraft(
    `request.${me().uid}.${side}.${person}.${topic}`,
    requestDraft,
    () => ({
      ...NEW_APPOINTMENT,
      person,
      topic,
      issue: '',
    }),
  );
  const problems = useSignal<RequestProblems>({});
  const saving = useSaving();
  // One for all attempts: if an answer was lost on the way, the session is not made a second time.
  const id = useMemo(newSessionId, []);
  const change = (part: Partial<RequestDraft>) => {
    draft.value = { ...draft.value, ...part };
  };
  const onSend = () => {
    const wanted = readRequest(draft.value, side);
    problems.value = 'problems' in wanted ? wanted.problems : {};
    if ('problems' in wanted) return false;
    const facts = {
      transferIsPending: false,
      receiverMayReceive: side === 'give' || mayReceive,
      giverIsOpen: true,
      receiverIsOpen: true,
    };
    void save(saving, () => request(id, wanted.request, facts)).then((saved) => {
      if (!saved) return;
      drop();
      route(sessionLink(id));
    });
    return true;
  };
  return (
    <Form onSend={onSend}>
      <SubjectFields
        side={side}
        isPersonGiven={person !== ''}
        draft={draft.value}
        problems={problems.value}
        change={change}
      />
      <AppointmentFields draft={draft.value} problems={problems.value} onChange={change} />
      <SaveStatus saving={saving} />
      <SubmitButton saving={saving}>{t().request.send[side]}</SubmitButton>
    </Form>
  );
}

function readRequest(draft: RequestDraft, side: RequestSide) {
  const words = t().request.problem;
  const when = readAppointment(draft, new Date());
  const problems: RequestProblems = 'problems' in when ? when.problems : {};
  const issue = draft.issue.trim();
  if (!isTopic(draft.topic)) problems.topic = words.topic;
  if (draft.person === '') problems.person = words.person;
  else if (!takesPart(draft.person)) problems.person = words.personGone;
  if (issue === '') problems.issue = words.issue;
  if ('problems' in when || Object.keys(problems).length > 0) return { problems };
  const { uid } = me();
  return {
    request: {
      giverId: side === 'give' ? uid : draft.person,
      receiverId: side === 'give' ? draft.person : uid,
      proposedBy: uid,
      topic: draft.topic,
      issue,
      overrideReason: null,
      ...when.appointment,
    },
  };
}

/** One of the programme's, as long as it has any: an address may name another. */
const isTopic = (topic: string): boolean => {
  const options = topicOptions();
  return topic !== '' && (options.length === 0 || options.some(([id]) => id === topic));
};

interface SubjectProps {
  side: RequestSide;
  /** By the address: then there is nobody to choose. */
  isPersonGiven: boolean;
  draft: RequestDraft;
  problems: RequestProblems;
  change: (part: Partial<RequestDraft>) => void;
}

/** What about, with whom, and what exactly. */
function SubjectFields({ side, isPersonGiven, draft, problems, change }: SubjectProps) {
  const words = t().request;
  return (
    <>
      <TopicField
        topic={draft.topic}
        problem={problems.topic}
        onChange={(topic) => change({ topic })}
      />
      {isPersonGiven ? (
        <GivenPerson uid={draft.person} problem={problems.person} />
      ) : (
        <Field label={words.person} problem={problems.person}>
          {(attributes) => (
            <select
              {...attributes}
              value={draft.person}
              onChange={({ currentTarget }) => change({ person: currentTarget.value })}
            >
              <option value="">{words.choosePerson}</option>
              <PersonOptions side={side} topic={draft.topic} />
            </select>
          )}
        </Field>
      )}
      <Area
        label={words.issue[side]}
        hint={words.issueHint}
        problem={problems.issue}
        rows={4}
        maxLength={LIMIT.issue}
        value={draft.issue}
        onType={(issue) => change({ issue })}
      />
    </>
  );
}

/** Whom the page before has chosen already. */
function GivenPerson({ uid, problem }: { uid: string; problem: string | undefined }) {
  const words = t().request;
  const id = useId();
  return (
    <div class="field">
      <p
        id={id}
        tabIndex={problem === undefined ? undefined : -1}
        data-wrong={problem !== undefined}
      >
        {words.person} <strong>{nameOf(uid)}</strong> <a href="/people">{words.somebodyElse}</a>
      </p>
      {problem !== undefined && <small class="problem">{problem}</small>}
    </div>
  );
}

/** Whether a session can be had with somebody, as far as is known here. */
function takesPart(uid: string): boolean {
  const live = participant(uid).value;
  return live.state === 'loading' || (live.state === 'ready' && live.value.status === 'active');
}

interface TopicProps {
  topic: string;
  problem: string | undefined;
  onChange: (topic: string) => void;
}

/** One of the programme's topics; in a word of one's own as long as it has none. */
export function TopicField({ topic, problem, onChange }: TopicProps) {
  const words = t().request;
  const options = topicOptions();
  const common = { label: words.topic, problem, value: topic };
  return options.length === 0 ? (
    <Text {...common} maxLength={LIMIT.topic} onType={onChange} />
  ) : (
    <Select {...common} options={[['', words.chooseTopic], ...options]} onChoose={onChange} />
  );
}

/** Those first who offer the topic, or look for help with it. */
function PersonOptions({ side, topic }: { side: RequestSide; topic: string }) {
  const words = t().request;
  const people = readable(activePeople.value).filter(({ id }) => id !== me().uid);
  const fits = ({ value }: (typeof people)[number]) =>
    (side === 'receive' ? value.skills : value.needs).includes(topic);
  const options = (chosen: typeof people) =>
    chosen.map(({ id, value }) => (
      <option key={id} value={id}>
        {value.displayName}
      </option>
    ));
  const matching = people.filter(fits);
  if (matching.length === 0) return <>{options(people)}</>;
  return (
    <>
      <optgroup label={words.matching[side]}>{options(matching)}</optgroup>
      <optgroup label={words.others}>{options(people.filter((one) => !fits(one)))}</optgroup>
    </>
  );
}
