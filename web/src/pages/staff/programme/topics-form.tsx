import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import * as z from 'zod/mini';
import { LIMIT, type Topic, topicSchema } from '../../../../../core/programme/programme.ts';
import { programme } from '../../../data/documents.ts';
import { me } from '../../../data/me.ts';
import { saveTopics } from '../../../data/programme.ts';
import { useRecord } from '../../../kit/record.ts';
import { moved } from '../../../data/topics.ts';
import { save } from '../../../kit/write.ts';
import { Form } from '../../../kit/field.tsx';
import { RecordBar } from '../../../kit/record-bar.tsx';
import { SaveStatus, SubmitButton, useSaving } from '../../../kit/saving.tsx';
import { writerOf } from '../../../parts/names.ts';
import { language } from '../../../words/index.ts';
import { RemoveDialog, TopicDialog } from './topic-dialogs.tsx';
import { p } from './words.ts';

const topicsDraft = z.object({ topics: z.array(topicSchema) });

/** What is open over the list, if anything. */
type Open = { kind: 'add' } | { kind: 'rename' | 'remove'; topic: Topic } | null;

/** The list of topics, changed as a whole: nothing of it holds before it is saved. */
export function TopicsForm() {
  const { topics: stored, updatedBy } = programme.value;
  const record = useRecord(`topics.${me().uid}`, topicsDraft, { topics: stored });
  const saving = useSaving();
  const open = useSignal<Open>(null);
  const words = p().topics;
  const { topics } = record.fields;
  const change = (next: Topic[]) => record.change({ topics: next });
  const onClose = () => (open.value = null);
  const addButton = useRef<HTMLButtonElement>(null);
  const onRemoved = () => {
    onClose();
    // The button that opened the dialog is gone with its row, and the focus would be with it.
    requestAnimationFrame(() => addButton.current?.focus());
  };
  const onSend = () => {
    if (record.conflicts.length > 0) {
      saving.value = { state: 'failed', why: 'changed-meanwhile' };
    } else void save(saving, () => saveTopics(record.edit));
    return true;
  };
  return (
    <>
      <Form onSend={onSend}>
        <TopicRows
          topics={topics}
          change={change}
          onRename={(topic) => (open.value = { kind: 'rename', topic })}
          onRemove={(topic) => (open.value = { kind: 'remove', topic })}
        />
        <AddButton
          of={addButton}
          count={topics.length}
          onAdd={() => (open.value = { kind: 'add' })}
        />
        <RecordBar
          record={record}
          stored={{ topics: stored }}
          writer={writerOf(updatedBy)}
          labels={{ topics: words.title }}
          show={(_, fields) =>
            fields.topics.map(({ nl, fr, en }) => `${nl} · ${fr} · ${en}`).join('\n')
          }
        />
        <SaveStatus saving={saving} />
        <SubmitButton saving={saving}>{words.save}</SubmitButton>
      </Form>
      {open.value?.kind === 'add' && (
        <TopicDialog topics={topics} change={change} onClose={onClose} />
      )}
      {open.value?.kind === 'rename' && (
        <TopicDialog topics={topics} topic={open.value.topic} change={change} onClose={onClose} />
      )}
      {open.value?.kind === 'remove' && (
        <RemoveDialog
          topics={topics}
          topic={open.value.topic}
          change={change}
          onClose={onClose}
          onRemoved={onRemoved}
        />
      )}
    </>
  );
}

interface AddProps {
  of: RefObject<HTMLButtonElement | null>;
  count: number;
  onAdd: () => void;
}

function AddButton({ of, count, onAdd }: AddProps) {
  const words = p().topics;
  if (count >= LIMIT.topics) return <p class="notice">{words.full(LIMIT.topics)}</p>;
  return (
    <p>
      <button ref={of} type="button" class="small outline" onClick={onAdd}>
        {words.add}
      </button>
    </p>
  );
}

interface RowsProps {
  topics: Topic[];
  change: (topics: Topic[]) => void;
  onRename: (topic: Topic) => void;
  onRemove: (topic: Topic) => void;
}

function TopicRows({ topics, change, onRename, onRemove }: RowsProps) {
  const announced = useSignal('');
  const words = p().topics;
  if (topics.length === 0) return <p>{words.none}</p>;
  const nameOf = (topic: Topic): string => topic[language()];
  const move = (topic: Topic, by: -1 | 1) => {
    const next = moved(topics, topic.id, by);
    change(next);
    announced.value = words.moved(nameOf(topic), next.indexOf(topic) + 1, next.length);
  };
  return (
    <>
      <ol class="plain rows">
        {topics.map((topic, index) => (
          <li key={topic.id}>
            <p>
              <strong>{nameOf(topic)}</strong>
            </p>
            <div class="actions">
              <MoveButton
                label={words.of(words.up, nameOf(topic))}
                arrow="↑"
                isAtEnd={index === 0}
                onMove={() => move(topic, -1)}
              />
              <MoveButton
                label={words.of(words.down, nameOf(topic))}
                arrow="↓"
                isAtEnd={index === topics.length - 1}
                onMove={() => move(topic, 1)}
              />
              <RowButton label={words.rename} of={nameOf(topic)} onPress={() => onRename(topic)} />
              <RowButton label={words.remove} of={nameOf(topic)} onPress={() => onRemove(topic)} />
            </div>
          </li>
        ))}
      </ol>
      <p role="status" class="quiet empty-away">
        {announced.value}
      </p>
    </>
  );
}

interface MoveProps {
  label: string;
  arrow: string;
  isAtEnd: boolean;
  onMove: () => void;
}

/** Not `disabled` at the end of the list, where it would let go of the focus. */
function MoveButton({ label, arrow, isAtEnd, onMove }: MoveProps) {
  const button = useRef<HTMLButtonElement>(null);
  const onClick = () => {
    if (isAtEnd) return;
    onMove();
    // The row is taken out and put in elsewhere, and what is taken out loses the focus.
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <button
      ref={button}
      type="button"
      class="small outline secondary"
      aria-label={label}
      aria-disabled={isAtEnd}
      onClick={onClick}
    >
      {arrow}
    </button>
  );
}

const RowButton = ({ label, of, onPress }: { label: string; of: string; onPress: () => void }) => (
  <button
    type="button"
    class="small outline secondary"
    aria-label={p().topics.of(label, of)}
    onClick={onPress}
  >
    {label}
  </button>
);
