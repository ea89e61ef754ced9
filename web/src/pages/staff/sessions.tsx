import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { actsAsStaff, type Step } from '../../../../core/sessions/moves.ts';
import {
  SESSION,
  LIMIT,
  type Report,
  REPORTS,
  type Session,
  SESSION_STATUSES,
} from '../../../../core/sessions/session.ts';
import { localTime } from '../../../../core/base/zoned.ts';
import { useQuery } from '../../kit/address.ts';
import { programme } from '../../data/documents.ts';
import { readable } from '../../kit/live.ts';
import { me } from '../../data/me.ts';
import { now } from '../../kit/now.ts';
import { takeStep } from '../../data/sessions.ts';
import { sessions, sessionsCoachedBy } from '../../data/staff.ts';
import { allNames } from '../../data/staff-names.ts';
import { Area, Choices, Select, into } from '../../kit/field.tsx';
import { topicName } from '../../parts/topics.tsx';
import { t } from '../../words/index.ts';
import { dayAndTime } from '../../words/when.ts';
import { BulkDialog } from './bulk.tsx';
import { answererOf } from './course.ts';
import { Grid, type GridColumn } from './grid.tsx';
import { ListFrame } from './list-frame.tsx';
import { s } from './words.ts';

interface Row {
  id: string;
  session: Session;
  giver: string;
  receiver: string;
}

const SHOWN = ['open', 'coached', 'unreported', 'unanswered', ...SESSION_STATUSES] as const;
type Shown = (typeof SHOWN)[number];
const isShown = (name: string): name is Shown => SHOWN.some((one) => one === name);

const listOf = (shown: Shown) =>
  shown === 'coached' ? sessionsCoachedBy(me().uid) : sessions[shown];

/** All sessions: what is under way at first, and by status. */
export function StaffSessions() {
  const { query, setQuery } = useQuery();
  const { status = '' } = query;
  const shown = isShown(status) ? status : 'open';
  const list = listOf(shown).value;
  const words = s().sessions;
  const columns = useMemo(columnsOf, [s()]);
  const names = allNames.value;
  const rows = useMemo(() => {
    const named = (uid: string) => names(uid) ?? t().somebody;
    return readable(list).map(({ id, value }): Row => ({
      id,
      session: value,
      giver: named(value.giverId),
      receiver: named(value.receiverId),
    }));
  }, [list, names]);
  return (
    <ListFrame list={list} collection={SESSION.collection}>
      <Grid
        name={words.file}
        rows={rows}
        idOf={idOf}
        columns={columns}
        filters={
          <Select
            label={words.show}
            value={shown}
            options={SHOWN.map((one) => [one, words.statuses[one]] as const)}
            onChoose={(chosen) => setQuery({ status: chosen })}
          />
        }
        actions={(chosen, clear) => <BulkActions chosen={chosen} clear={clear} />}
      />
    </ListFrame>
  );
}

const idOf = ({ id }: Row): string => id;

const whenOf = ({ startsAt }: Session): string =>
  dayAndTime(startsAt, programme.value.timeZone, now.peek());

function columnsOf(): GridColumn<Row>[] {
  const words = s().sessions;
  const { columns } = words;
  return [
    {
      id: 'when',
      name: columns.when,
      value: ({ session }) =>
        localTime(session.startsAt, programme.value.timeZone).replace('T', ' '),
      text: ({ session }) => whenOf(session),
      show: ({ id, session }) => <a href={`/staff/sessions/${id}`}>{whenOf(session)}</a>,
    },
    { id: 'topic', name: columns.topic, value: ({ session }) => topicName(session.topic) },
    { id: 'giver', name: columns.giver, value: ({ giver }) => giver },
    { id: 'receiver', name: columns.receiver, value: ({ receiver }) => receiver },
    { id: 'status', name: columns.status, value: ({ session }) => words.statuses[session.status] },
    {
      id: 'waits',
      name: columns.waits,
      value: ({ session, giver, receiver }) =>
        session.status === 'requested'
          ? answererOf(session) === session.giverId
            ? giver
            : receiver
          : null,
    },
    {
      id: 'outcome',
      name: columns.outcome,
      isExtra: true,
      value: ({ session }) => (session.outcome === null ? null : words.reports[session.outcome]),
    },
    {
      id: 'minutes',
      name: columns.minutes,
      isNumber: true,
      isExtra: true,
      value: ({ session }) => session.durationMinutes,
    },
    { id: 'place', name: columns.place, isExtra: true, value: ({ session }) => session.place },
    {
      id: 'updated',
      name: columns.updated,
      isExtra: true,
      value: ({ session }) =>
        localTime(session.updatedAt, programme.value.timeZone).replace('T', ' '),
    },
  ];
}

type BulkStep = 'cancel' | 'resolve';

/** What can be done with several at once: call them off, or decide disputes that are alike. */
function BulkActions({ chosen, clear }: { chosen: Row[]; clear: () => void }) {
  // As they were when it began: those who are done may leave the grid meanwhile.
  const open = useSignal<{ step: BulkStep; items: Row[] } | null>(null);
  const words = s().sessions;
  // In their own sessions they are a party, and no more.
  const others = chosen.filter(({ session }) => actsAsStaff(me(), session));
  const possible = {
    resolve: others.filter(({ session }) => session.status === 'disputed'),
    cancel: others.filter(
      ({ session: { status } }) => status === 'requested' || status === 'accepted',
    ),
  };
  const close = () => {
    open.value = null;
    clear();
  };
  return (
    <>
      {(['resolve', 'cancel'] as const).map(
        (step) =>
          possible[step].length > 0 && (
            <button
              key={step}
              class={step === 'resolve' ? 'small' : 'small outline'}
              onClick={() => (open.value = { step, items: possible[step] })}
            >
              {words.all[step](possible[step].length)}
            </button>
          ),
      )}
      {open.value && <StepDialog step={open.value.step} items={open.value.items} onClose={close} />}
    </>
  );
}

interface DialogProps {
  step: BulkStep;
  items: Row[];
  onClose: () => void;
}

function StepDialog({ step, items, onClose }: DialogProps) {
  const note = useSignal('');
  const outcome = useSignal<Report | null>(null);
  const problems = useSignal<{ note?: string; outcome?: string }>({});
  const words = s().sessions;
  const read = () => {
    const text = note.value.trim();
    const decided = outcome.value;
    problems.value = {
      ...(text === '' && { note: t().session.dialog.noteMissing }),
      ...(step === 'resolve' && decided === null && { outcome: words.resolveMissing }),
    };
    if (Object.keys(problems.value).length > 0) return null;
    const wanted: Step =
      step === 'resolve' && decided
        ? { kind: 'resolve', outcome: decided, note: text }
        : { kind: 'cancel', note: text };
    return ({ id, session }: Row) => takeStep(id, session, wanted, NOTHING_KNOWN);
  };
  return (
    <BulkDialog
      title={words.all[step](items.length)}
      text={step === 'resolve' ? words.resolveText : words.cancelText}
      items={items}
      idOf={idOf}
      nameOf={({ session, giver, receiver }) =>
        `${whenOf(session)}: ${words.parties(giver, receiver)}, ${topicName(session.topic)}`
      }
      read={read}
      onClose={onClose}
    >
      {step === 'resolve' && (
        <Choices
          type="radio"
          label={words.resolveLabel}
          options={REPORTS.map((report) => [report, words.outcomes[report]] as const)}
          chosen={outcome.value === null ? [] : [outcome.value]}
          problem={problems.value.outcome}
          onChoose={([report = null]) => (outcome.value = report)}
        />
      )}
      <Area
        label={t().session.dialog.note}
        problem={problems.value.note}
        rows={3}
        maxLength={LIMIT.note}
        {...into(note)}
      />
    </BulkDialog>
  );
}

/** Neither of these steps depends on points or accounts. */
const NOTHING_KNOWN = {
  transferIsPending: false,
  receiverMayReceive: false,
  giverIsOpen: false,
  receiverIsOpen: false,
};
