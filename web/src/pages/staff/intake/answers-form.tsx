import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import {
  type Level,
  LEVELS,
  UNTOLD_LEVEL,
  UNTOLD_URGENCY,
  type Urgency,
  URGENCIES,
} from '../../../../../core/people/ability.ts';
import { SLOTS } from '../../../../../core/people/availability.ts';
import {
  AIMS,
  type Answers,
  answersSchema,
  type Intake,
  LIMIT,
  STAGES,
  VENTURES,
} from '../../../../../core/intake/intake.ts';
import type { Participant } from '../../../../../core/people/participant.ts';
import { answersOf, saveAnswers } from '../../../data/intake.ts';
import { type Edit, touchedIn } from '../../../kit/merge.ts';
import { type RecordEdit, useRecord } from '../../../kit/record.ts';
import { Area, Choices, Select, Text } from '../../../kit/field.tsx';
import { languageOptions } from '../../../parts/profile-form.tsx';
import { RecordBar } from '../../../kit/record-bar.tsx';
import { useSaving } from '../../../kit/saving.tsx';
import { topicName, topicOptions } from '../../../parts/topics.tsx';
import { writerOf } from '../../../parts/names.ts';
import { t } from '../../../words/index.ts';
import { i } from '../../../words/intake/index.ts';
import { AnswersSheet, shown } from './sheet.tsx';

/** After so long without another key, what was typed is stored; after a failure it is tried again. */
const PAUSE_MS = 1500;
const PAUSE_AFTER_FAILURE_MS = 10_000;

interface Props {
  uid: string;
  person: Participant;
  intake: Intake | null;
  /** Set while what is shown is not all stored, since a decision goes by what is. */
  isUnsaved: Signal<boolean>;
}

/** The guide of the interview: what is typed is saved by itself, and others see it appear. */
export function AnswersForm({ uid, person, intake, isUnsaved }: Props) {
  const stored = answersOf(intake);
  const record = useRecord(`intake.${uid}`, answersSchema, stored);
  const words = i().answers;
  const status = useAutosave(uid, record, isUnsaved);
  return (
    <>
      <section class="no-print">
        <h2>{words.title}</h2>
        <p class="quiet">
          {words.autosave} {person.status !== 'applied' && words.afterwards}
        </p>
        <form noValidate onSubmit={(event) => event.preventDefault()}>
          <TakeOver person={person} record={record} />
          <StoryFields record={record} />
          <ExchangeFields record={record} />
          <PracticalFields record={record} />
        </form>
        {record.conflicts.length > 0 && (
          <RecordBar
            record={record}
            stored={stored}
            writer={writerOf(intake?.updatedBy ?? '')}
            labels={words.fields}
            show={shown}
          />
        )}
        {status}
      </section>
      <AnswersSheet answers={record.fields} class="for-print" />
    </>
  );
}

/** Stores what was touched as soon as the typing pauses, and says how that went. */
function useAutosave(uid: string, record: RecordEdit<Answers>, isUnsaved: Signal<boolean>) {
  const saving = useSaving();
  const { isTouched } = record;
  // Of a field that a colleague has changed too, nothing is stored before one version is chosen.
  const edit = withoutConflicts(record);
  const isWaiting = touchedIn(edit).length > 0;
  const typed = JSON.stringify(edit.mine);
  const isBusy = saving.value.state === 'saving';
  const pauseMs = saving.value.state === 'failed' ? PAUSE_AFTER_FAILURE_MS : PAUSE_MS;
  useEffect(() => {
    if (!isWaiting || isBusy) return undefined;
    const timer = setTimeout(() => {
      saving.value = { state: 'saving' };
      record.send();
      void saveAnswers(uid, edit).then((outcome) => {
        saving.value = outcome.saved ? { state: 'idle' } : { state: 'failed', why: outcome.why };
      });
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, isWaiting, isBusy]);
  useEffect(() => {
    isUnsaved.value = isTouched || isBusy;
  }, [isTouched, isBusy]);
  const words = i().answers;
  return (
    <div class="autosave">
      <p role="status" class="quiet">
        {isBusy || isWaiting ? words.saving : isTouched ? words.undecided : words.saved}
      </p>
      <p role="alert" class="problem empty-away">
        {saving.value.state === 'failed' && t().failure[saving.value.why]}
      </p>
    </div>
  );
}

function withoutConflicts({ edit, conflicts }: RecordEdit<Answers>): Edit<Answers> {
  const seen = conflicts.map((field) => [field, edit.base[field]] as const);
  return { base: edit.base, mine: { ...edit.mine, ...Object.fromEntries(seen) } };
}

interface Part {
  record: RecordEdit<Answers>;
}

/** What the application says already need not be ticked a second time. */
function TakeOver({ person, record: { fields, change } }: Part & { person: Participant }) {
  const isEmpty = [fields.needs, fields.skills, fields.languages].every(
    (found) => Object.keys(found).length === 0,
  );
  if (!isEmpty) return null;
  const takeOver = () =>
    change({
      needs: withTopics<Urgency>({}, person.needs, UNTOLD_URGENCY),
      skills: withTopics<Level>({}, person.skills, UNTOLD_LEVEL),
      languages: person.languages,
    });
  return (
    <button type="button" class="small outline" onClick={takeOver}>
      {i().answers.takeOver}
    </button>
  );
}

const Story = ({
  record,
  field,
  rows,
}: Part & { field: 'idea' | 'problem' | 'firstGive'; rows: number }) => (
  <Area
    label={i().answers.fields[field]}
    rows={rows}
    maxLength={field === 'firstGive' ? LIMIT.firstGive : LIMIT.story}
    value={record.fields[field]}
    onType={(typed) => record.change({ [field]: typed })}
  />
);

function StoryFields({ record }: Part) {
  const { fields, change } = record;
  const words = i().answers;
  return (
    <>
      <h3>{words.story}</h3>
      <Story record={record} field="idea" rows={4} />
      <Story record={record} field="problem" rows={3} />
      <Choices
        type="radio"
        label={words.fields.stage}
        options={STAGES.map((stage) => [stage, words.stages[stage]] as const)}
        chosen={fields.stage === null ? [] : [fields.stage]}
        onChoose={([stage = null]) => change({ stage })}
      />
      <Choices
        type="checkbox"
        label={words.fields.aims}
        options={AIMS.map((aim) => [aim, words.aims[aim]] as const)}
        chosen={fields.aims}
        onChoose={(aims) => change({ aims })}
      />
      <Choices
        type="radio"
        label={words.fields.entrepreneurial}
        hint={words.hints.entrepreneurial}
        options={VENTURES.map((venture) => [venture, words.ventures[venture]] as const)}
        chosen={fields.entrepreneurial === null ? [] : [fields.entrepreneurial]}
        onChoose={([entrepreneurial = null]) => change({ entrepreneurial })}
      />
    </>
  );
}

/** A map with one topic more or less; a topic that comes is weighed as given. */
function withTopics<T>(
  before: Readonly<Record<string, T>>,
  chosen: readonly string[],
  weight: T,
): Record<string, T> {
  return Object.fromEntries(chosen.map((topic) => [topic, before[topic] ?? weight] as const));
}

function ExchangeFields({ record }: Part) {
  const { fields, change } = record;
  const words = i().answers;
  const needs = Object.keys(fields.needs);
  const skills = Object.keys(fields.skills);
  return (
    <>
      <h3>{words.exchange}</h3>
      <Choices
        type="checkbox"
        label={words.fields.needs}
        options={topicOptions(needs)}
        chosen={needs}
        onChoose={(chosen) =>
          change({ needs: withTopics<Urgency>(fields.needs, chosen, UNTOLD_URGENCY) })
        }
      />
      <Weights
        topics={needs}
        weights={URGENCIES}
        of={fields.needs}
        names={words.urgencies}
        label={words.urgencyOf}
        onWeigh={(topic, urgency) => change({ needs: { ...fields.needs, [topic]: urgency } })}
      />
      <Choices
        type="checkbox"
        label={words.fields.skills}
        hint={words.hints.skills}
        options={topicOptions(skills)}
        chosen={skills}
        onChoose={(chosen) =>
          change({
            skills: withTopics<Level>(fields.skills, chosen, UNTOLD_LEVEL),
            evidence: Object.fromEntries(
              Object.entries(fields.evidence).filter(([topic]) => chosen.includes(topic)),
            ),
          })
        }
      />
      <Weights
        topics={skills}
        weights={LEVELS}
        of={fields.skills}
        names={words.levels}
        label={words.levelOf}
        onWeigh={(topic, level) => change({ skills: { ...fields.skills, [topic]: level } })}
      />
      <EvidenceFields record={record} topics={skills} />
      <Story record={record} field="firstGive" rows={2} />
    </>
  );
}

interface WeightsProps<W extends 1 | 2 | 3> {
  topics: readonly string[];
  weights: readonly W[];
  of: Readonly<Record<string, W>>;
  names: Readonly<Record<W, string>>;
  label: (topic: string) => string;
  onWeigh: (topic: string, weight: W) => void;
}

/** How urgent, or how well, for each topic. */
function Weights<W extends 1 | 2 | 3>(props: WeightsProps<W>) {
  const { topics, weights, of, names, label, onWeigh } = props;
  if (topics.length === 0) return null;
  return (
    <div class="pair weighed">
      {topics.map((topic) => (
        <Select
          key={topic}
          label={label(topicName(topic))}
          value={String(of[topic] ?? '')}
          options={weights.map((weight) => [String(weight), names[weight]] as const)}
          onChoose={(chosen) => {
            const weight = weights.find((one) => String(one) === chosen);
            if (weight !== undefined) onWeigh(topic, weight);
          }}
        />
      ))}
    </div>
  );
}

function EvidenceFields({ record, topics }: Part & { topics: readonly string[] }) {
  const { fields, change } = record;
  if (topics.length === 0) return null;
  return (
    <div class="weighed">
      {topics.map((topic) => (
        <Text
          key={topic}
          label={i().answers.evidenceOf(topicName(topic))}
          optional
          maxLength={LIMIT.evidence}
          value={fields.evidence[topic] ?? ''}
          onType={(typed) => change({ evidence: { ...fields.evidence, [topic]: typed } })}
        />
      ))}
    </div>
  );
}

function PracticalFields({ record }: Part) {
  const { fields, change } = record;
  const words = i().answers;
  return (
    <>
      <h3>{words.practical}</h3>
      <Choices
        type="checkbox"
        label={words.fields.languages}
        options={languageOptions(fields.languages)}
        chosen={fields.languages}
        onChoose={(languages) => change({ languages })}
      />
      <Week chosen={fields.availability} onChoose={(availability) => change({ availability })} />
    </>
  );
}

type Slots = Answers['availability'];

/** The parts of a week, a row a day. */
function Week({ chosen, onChoose }: { chosen: Slots; onChoose: (slots: Slots) => void }) {
  const words = i().answers;
  const days = Object.entries(words.weekdays);
  const parts = Object.entries(words.parts);
  const toggle = (slot: Slots[number], isOn: boolean) =>
    onChoose(SLOTS.filter((one) => (one === slot ? isOn : chosen.includes(one))));
  return (
    <fieldset>
      <legend>{words.fields.availability}</legend>
      <small class="quiet">{words.hints.availability}</small>
      <table class="week">
        <thead>
          <tr>
            <td />
            {parts.map(([part, name]) => (
              <th key={part} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(([day, dayName]) => (
            <tr key={day}>
              <th scope="row">{dayName}</th>
              {SLOTS.filter((slot) => slot.startsWith(`${day}-`)).map((slot, index) => (
                <td key={slot}>
                  <label>
                    <input
                      type="checkbox"
                      aria-label={`${dayName} ${parts[index]?.[1] ?? ''}`}
                      checked={chosen.includes(slot)}
                      onChange={({ currentTarget }) => toggle(slot, currentTarget.checked)}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
