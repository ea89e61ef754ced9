import { useSignal } from '@preact/signals';
import * as z from 'zod/mini';
import { LIMIT, materialLine, materialOf } from '../../../../core/preparation/material.ts';
import { useDraft } from '../../kit/drafts.ts';
import { type Outcome, save } from '../../kit/write.ts';
import { w } from '../../words/preparation/index.ts';
import { Form, Text, intoKey } from '../../kit/field.tsx';
import { nameOf } from '../names.ts';
import { isSaving, SaveStatus, SubmitButton, useSaving } from '../../kit/saving.tsx';

type Change = (materials: (lines: string[]) => string[]) => Promise<Outcome>;

interface Props {
  draftKey: string;
  /** Whose they are. */
  owner: string;
  isOwn: boolean;
  /** The reader may add and remove. */
  isOpen: boolean;
  lines: string[];
  change: Change;
}

/** Links that one side gives the other. */
export function Materials({ draftKey, owner, isOwn, isOpen, lines, change }: Props) {
  const saving = useSaving();
  const words = w().materials;
  const name = nameOf(owner);
  const without = (line: string) => () =>
    void save(saving, () => change((all) => all.filter((one) => one !== line)));
  return (
    <section>
      <h3>{isOwn ? words.mine : words.theirs(name)}</h3>
      {isOpen && <p class="quiet">{words.mineHint}</p>}
      {lines.length === 0 && <p class="quiet">{isOwn ? words.noneMine : words.none(name)}</p>}
      <ul class="plain rows">
        {lines.map((line) => (
          <li key={line}>
            <MaterialLink line={line} />
            {isOpen && (
              <button
                class="small outline secondary"
                aria-label={words.removeThis(materialOf(line).title)}
                disabled={isSaving(saving)}
                onClick={without(line)}
              >
                {words.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      <SaveStatus saving={saving} />
      {isOpen && lines.length >= LIMIT.materials && (
        <p class="quiet">{words.full(LIMIT.materials)}</p>
      )}
      {isOpen && lines.length < LIMIT.materials && (
        <NewMaterial draftKey={draftKey} change={change} />
      )}
    </section>
  );
}

/** With the host beside the title, so that a title cannot pretend to lead elsewhere. */
function MaterialLink({ line }: { line: string }) {
  const { url, title } = materialOf(line);
  const { host } = new URL(url);
  return (
    <p>
      <a href={url} target="_blank" rel="noopener noreferrer">
        <bdi>{title}</bdi>
      </a>{' '}
      {title !== host && <small class="quiet">{host}</small>}
    </p>
  );
}

const draftSchema = z.object({ url: z.string(), title: z.string() });
const EMPTY = { url: '', title: '' };

function NewMaterial({ draftKey, change }: { draftKey: string; change: Change }) {
  const { draft, drop } = useDraft(draftKey, draftSchema, () => EMPTY);
  const problem = useSignal<string | undefined>(undefined);
  const saving = useSaving();
  const words = w().materials;
  const onSend = () => {
    const typed = draft.value;
    const line = materialLine(typed.url, typed.title);
    problem.value = line === null ? words.wrong : undefined;
    if (line === null) return false;
    const added = (all: string[]) => [...all.filter((one) => one !== line), line];
    void save(saving, () => change(added)).then(
      (saved) => saved && draft.value === typed && drop(),
    );
    return true;
  };
  return (
    <details open={draft.value.url !== ''}>
      <summary>{words.add}</summary>
      <Form onSend={onSend}>
        <div class="pair">
          <Text
            label={words.url}
            problem={problem.value}
            inputMode="url"
            maxLength={700}
            {...intoKey(draft, 'url')}
          />
          <Text label={words.title} optional maxLength={LIMIT.title} {...intoKey(draft, 'title')} />
        </div>
        <SaveStatus saving={saving} />
        <SubmitButton saving={saving}>{words.send}</SubmitButton>
      </Form>
    </details>
  );
}
