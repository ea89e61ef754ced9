import { useSignal } from '@preact/signals';
import { Loading } from '../../kit/known.tsx';
import { LIMIT, type Note } from '../../../../core/people/note.ts';
import { programme } from '../../data/documents.ts';
import { readable } from '../../kit/live.ts';
import { me } from '../../data/me.ts';
import { now } from '../../kit/now.ts';
import { deleteNote, newNoteId, notesAbout, writeNote } from '../../data/staff.ts';
import { save } from '../../kit/write.ts';
import { MessageForm } from '../../kit/message-form.tsx';
import { Modal } from '../../kit/modal.tsx';
import { isSaving, SaveStatus, useSaving } from '../../kit/saving.tsx';
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
  return (
    <MessageForm
      words={s().notes}
      draftKey={`note.${uid}`}
      maxLength={LIMIT.text}
      newId={() => newNoteId(uid)}
      write={(id, text) => writeNote(uid, id, text)}
    />
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
