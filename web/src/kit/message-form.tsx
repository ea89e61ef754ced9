import { useSignal } from '@preact/signals';
import * as z from 'zod/mini';
import { useDraft } from './drafts.ts';
import { type Outcome, save } from './write.ts';
import { Area, Form, into } from './field.tsx';
import { SaveStatus, SubmitButton, useSaving } from './saving.tsx';

interface Props {
  /** Under which what is typed and not sent yet stays in this tab. */
  draftKey: string;
  /** `missing` is said if there is nothing to send. */
  words: { label: string; missing: string; send: string };
  maxLength: number;
  newId: () => string;
  /** @param id the same for all attempts: if an answer was lost on the way, it is not written twice */
  write: (id: string, text: string) => Promise<Outcome>;
}

/** One message to add to others. */
export function MessageForm({ draftKey, words, maxLength, newId, write }: Props) {
  const { draft, drop } = useDraft(draftKey, z.string(), () => '');
  const problem = useSignal<string | undefined>(undefined);
  const id = useSignal(newId());
  const saving = useSaving();
  const onSend = () => {
    const typed = draft.value;
    const text = typed.trim();
    problem.value = text === '' ? words.missing : undefined;
    if (text === '') return false;
    void save(saving, () => write(id.value, text)).then((saved) => {
      if (!saved) return;
      id.value = newId();
      // What was typed on meanwhile is the beginning of another.
      if (draft.value === typed) drop();
    });
    return true;
  };
  return (
    <Form onSend={onSend}>
      <Area
        label={words.label}
        problem={problem.value}
        rows={3}
        maxLength={maxLength}
        {...into(draft)}
      />
      <SaveStatus saving={saving} />
      <SubmitButton saving={saving}>{words.send}</SubmitButton>
    </Form>
  );
}
