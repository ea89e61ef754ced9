import { collection, deleteDoc, doc, getDoc, getDocs, setDoc } from 'firebase/firestore/lite';
import { beforeAll } from 'vitest';
import { COLLECTION, path } from '../../core/base/collections.ts';
import { CONTACT_FORMS } from '../rules/forms.ts';
import {
  bool,
  type Bounds,
  CAST,
  describeAccess,
  describeFields,
  type Document,
  everybodyBut,
  letters,
  type Name,
  oneOf,
  otherThan,
  STAFF,
  stamp,
  text,
  useStage,
  writer,
} from '../rules/support.ts';

const stage = useStage('contact');
const fieldStage = useStage('contact-fields');
const uidOf = (who: Name): string => CAST[who]?.uid ?? 'nobody';
const contactBy = (who: Name): Document => ({
  ...CONTACT_FORMS.ownContact.valid,
  updatedBy: uidOf(who),
});

beforeAll(() => stage.seed({ [path.contact('someone')]: CONTACT_FORMS.ownContact.valid }));

describeAccess(stage, [
  {
    what: "get somebody else's",
    may: STAFF,
    ask: (db) => getDoc(doc(db, path.contact('someone'))),
  },
  {
    what: 'get their own, there or not',
    may: everybodyBut('nobody'),
    ask: (db, who) => getDoc(doc(db, path.contact(uidOf(who)))),
  },
  {
    what: 'list what is private to somebody',
    may: [],
    ask: (db) => getDocs(collection(db, path.participant('someone'), COLLECTION.private)),
  },
  {
    what: 'list what is private to themselves',
    may: [],
    ask: (db, who) => getDocs(collection(db, path.participant(uidOf(who)), COLLECTION.private)),
  },
  {
    what: 'create their own',
    may: everybodyBut('nobody'),
    ask: (db, who) => setDoc(doc(db, path.contact(uidOf(who))), contactBy(who)),
  },
  {
    what: "create somebody else's",
    may: STAFF,
    ask: (db, who) => setDoc(doc(db, path.contact(`not-${who}`)), contactBy(who)),
  },
  {
    what: "edit somebody else's",
    may: STAFF,
    ask: (db, who) => setDoc(doc(db, path.contact('someone')), contactBy(who)),
  },
  {
    what: 'write something else that is private',
    may: [],
    ask: (db, who) =>
      setDoc(doc(db, path.participant(uidOf(who)), COLLECTION.private, 'notes'), contactBy(who)),
  },
  {
    what: 'delete their own',
    may: [],
    ask: (db, who) => deleteDoc(doc(db, path.contact(uidOf(who)))),
  },
  {
    what: "delete somebody else's",
    may: [],
    ask: (db) => deleteDoc(doc(db, path.contact('someone'))),
  },
]);

const email: Bounds = {
  takes: ['a@b', 'sam.peeters+test@example.org', `${letters(250)}@b.c`],
  refuses: [
    ...otherThan(),
    '',
    '@b',
    'ab',
    'abc',
    'a@',
    '@bc',
    'a b@c',
    'a@b@c',
    'a@b\nBcc: everybody@example.org',
    `${letters(251)}@b.c`,
  ],
};
const fields = (uid: string): Record<string, Bounds> => ({
  email,
  phone: text(0, 40),
  locale: oneOf('nl', 'fr', 'en'),
  mail: bool,
  updatedAt: stamp,
  updatedBy: writer(uid),
});
describeFields(fieldStage, "one's own", CONTACT_FORMS.ownContact, fields('self'));
describeFields(
  fieldStage,
  "somebody else's, by staff",
  CONTACT_FORMS.staffContact,
  fields('staff'),
);
