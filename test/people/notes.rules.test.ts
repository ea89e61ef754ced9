import {
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  setDoc,
  updateDoc,
} from 'firebase/firestore/lite';
import { beforeAll, expect, test } from 'vitest';
import { PARTICIPANT } from '../../core/people/participant.ts';
import { NOTE } from '../../core/people/note.ts';
import { NOTE_FORM } from '../rules/forms.ts';
import {
  ADMINS,
  CAST,
  describeAccess,
  describeFields,
  type Document,
  inDays,
  type Name,
  newId,
  NOW,
  STAFF_BY_CLAIM,
  stamp,
  submit,
  text,
  useStage,
  writer,
} from '../rules/support.ts';

const stage = useStage('notes');
const fieldStage = useStage('notes-fields');
const { valid } = NOTE_FORM;
const uidOf = (who: Name): string => CAST[who]?.uid ?? 'nobody';
const noteBy = (who: Name): Document => ({ ...valid, updatedBy: uidOf(who) });
const standingBy = (uid: string): Document => ({
  ...valid,
  createdAt: inDays(-1),
  updatedAt: inDays(-1),
  updatedBy: uid,
});
const notesOf = (uid: string): string => `${PARTICIPANT.at(uid).path}/${NOTE.collection}`;
/** Puts a note there by somebody, about somebody, and deletes it. */
const deletion = async (at: string, by: string, erase: () => Promise<void>): Promise<void> => {
  await stage.seed({ [at]: standingBy(by) });
  await erase();
};

const standing = NOTE.at('someone', newId()).path;
const ownId = newId();
beforeAll(() =>
  stage.seed({
    [standing]: standingBy('a-colleague'),
    ...Object.fromEntries(
      Object.values(CAST).flatMap((person) =>
        person ? [[NOTE.at(person.uid, ownId).path, standingBy('a-colleague')]] : [],
      ),
    ),
  }),
);

describeAccess(stage, [
  { what: "get somebody else's", may: STAFF_BY_CLAIM, ask: (db) => getDoc(doc(db, standing)) },
  {
    what: "get somebody else's that is not there",
    may: STAFF_BY_CLAIM,
    ask: (db) => getDoc(doc(db, NOTE.at('someone', newId()).path)),
  },
  {
    what: 'get one about themselves',
    may: [],
    ask: (db, who) => getDoc(doc(db, NOTE.at(uidOf(who), ownId).path)),
  },
  {
    what: "list somebody else's",
    may: STAFF_BY_CLAIM,
    ask: (db) => getDocs(collection(db, notesOf('someone'))),
  },
  {
    what: 'list those about themselves',
    may: [],
    ask: (db, who) => getDocs(collection(db, notesOf(uidOf(who)))),
  },
  {
    what: "list everybody's, their own among them",
    may: [],
    ask: (db) => getDocs(collectionGroup(db, NOTE.collection)),
  },
  {
    what: 'create one about somebody else',
    may: STAFF_BY_CLAIM,
    ask: (db, who) => setDoc(doc(db, NOTE.at('someone', newId()).path), noteBy(who)),
  },
  {
    what: 'create one about themselves',
    may: [],
    ask: (db, who) => setDoc(doc(db, NOTE.at(uidOf(who), newId()).path), noteBy(who)),
  },
  {
    what: 'edit one that they wrote',
    may: [],
    ask: async (db, who) => {
      const at = NOTE.at('someone', newId()).path;
      await stage.seed({ [at]: standingBy(uidOf(who)) });
      await updateDoc(doc(db, at), { text: 'Prefers evenings', updatedAt: NOW });
    },
  },
  {
    what: 'write one anew in the place of their own',
    may: [],
    ask: async (db, who) => {
      const at = NOTE.at('someone', newId()).path;
      await stage.seed({ [at]: standingBy(uidOf(who)) });
      await setDoc(doc(db, at), noteBy(who));
    },
  },
  {
    what: 'delete one that they wrote',
    may: STAFF_BY_CLAIM,
    ask: (db, who) => {
      const at = NOTE.at('someone', newId()).path;
      return deletion(at, uidOf(who), () => deleteDoc(doc(db, at)));
    },
  },
  {
    what: "delete a colleague's",
    may: ADMINS,
    ask: (db) => {
      const at = NOTE.at('someone', newId()).path;
      return deletion(at, 'a-colleague', () => deleteDoc(doc(db, at)));
    },
  },
  {
    what: 'delete one about themselves',
    may: [],
    ask: (db, who) => {
      const at = NOTE.at(uidOf(who), newId()).path;
      return deletion(at, 'a-colleague', () => deleteDoc(doc(db, at)));
    },
  },
  {
    what: 'delete one about themselves that bears their own name',
    may: [],
    ask: (db, who) => {
      const at = NOTE.at(uidOf(who), newId()).path;
      return deletion(at, uidOf(who), () => deleteDoc(doc(db, at)));
    },
  },
]);

describeFields(fieldStage, 'a note', NOTE_FORM, {
  text: text(1, 2000),
  createdAt: stamp,
  updatedAt: stamp,
  updatedBy: writer('staff'),
});

test.each([
  ['00000000000000000000', 'allowed'],
  ['0000000000000000000', 'denied'],
  ['000000000000000000000', 'denied'],
  ['a-note-with-a-hyphen', 'denied'],
])('the id %s is %s', async (id, expected) => {
  expect(await submit(stage, { ...NOTE_FORM, path: NOTE.at('other', id).path })).toBe(expected);
});
