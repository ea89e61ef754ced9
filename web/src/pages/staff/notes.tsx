import { useSignal } from '@preact/signals';
import * as z from 'zod/mini';
import { LIMIT, type Note } from '../../../../functions/src/schema/note.ts';
import { programme } from '../../data/documents.ts';
import { useDraft } from '../../data/drafts.ts';
import { readable } from '../../data/live.ts';
import { me } from '../../data/me.ts';
import { now } from '../../data/now.ts';
import { deleteNote, newNoteId, notesAbout, writeNote } from '../../data/staff.ts';
import { save } from '../../data/write.ts';
import { Field, Form } from '../../parts/field.tsx';
import { Modal } from '../../parts/modal.tsx';
import { Loading } from '../../parts/page.tsx';
import { isSaving, SaveStatus, SubmitButton, useSaving } from '../../parts/saving.tsx';
import { t } from '../../words/index.ts';
import { dayAndTime } from '../../words/when.ts';
import { s } from './words.ts';
import { whoIs } from './who.ts';

/** What the team notes about a person, which that person does not see here but may ask for. */
export function Notes({ uid }: { uid: string }) {
  const words = s().notes;
  if (uid === me().uid) return null;
  const list = notesAbout(uid).value;
  return (
    <section>
      <h2>{words.title}</h2>
      <p class="quiet">{words.about}</p>
      <NewNote uid={uid} />
      {list.state === 'loading' && <Loading />}
      {list.state === 'denied' && <p class="notice">{t().notForYou}</p>}
      {readable(list).map(({ id, value }) => (
        <NoteCard key={id} uid={uid} id={id} note={value} />
      ))}
    </section>
  );
}

function NewNote({ uid }: { uid: string }) {
  const { draft, drop } = useDraft(`note.${uid}`, z.string(), () => '');
  const problem = useSignal<string | undefined>(undefined);
  // One for all attempts: if an answer was lost on the way, it is not written twice.
  const id = useSignal(newNoteId(uid));
  const saving = useSaving();
  const words = s().notes;
  const onSend = () => {
    const text = draft.value.trim();
    problem.value = text === '' ? words.missing : undefined;
    if (text === '') return false;
    void save(saving, () => writeNote(uid, id.value, text)).then((saved) => {
      if (!saved) return;
      drop();
      id.value = newNoteId(uid);
    });
    return true;
  };
  return (
    <Form onSend={onSend}>
      <Field label={words.label} problem={problem.value}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={3}
            maxLength={LIMIT.text}
            value={draft.value}
            onInput={({ currentTarget }) => (draft.value = currentTarget.value)}
          />
        )}
      </Field>
      <SaveStatus saving={saving} />
      <SubmitButton saving={saving}>{words.send}</SubmitButton>
    </Form>
  );
}

function NoteCard({ uid, id, note }: { uid: string; id: string; note: Note }) {
  const isAsking = useSignal(false);
  const deleting = useSaving();
  const words = s().notes;
  const isMine = note.updatedBy === me().uid || me().role === 'admin';
  return (
    <article>
      <p class="quiet">
        {whoIs(note.updatedBy)} · {dayAndTime(note.createdAt, programme.value.timeZone, now.value)}
      </p>
      <p class="typed">{note.text}</p>
      {isMine && (
        <button class="small outline secondary" onClick={() => (isAsking.value = true)}>
          {words.delete}
        </button>
      )}
      {isAsking.value && (
        <Modal
          title={words.delete}
          isBusy={isSaving(deleting)}
          onClose={() => (isAsking.value = false)}
        >
          <p>{words.deleteText}</p>
          <SaveStatus saving={deleting} />
          <button onClick={() => void save(deleting, () => deleteNote(uid, id))}>
            {words.delete}
          </button>
        </Modal>
      )}
    </article>
  );
}
