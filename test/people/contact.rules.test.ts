import { collection, deleteDoc, doc, getDoc, getDocs, setDoc } from 'firebase/firestore/lite';
import { beforeAll } from 'vitest';
import { PARTICIPANT, CONTACT } from '../../core/people/participant.ts';
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
  STAFF_BY_CLAIM,
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

beforeAll(() => stage.seed({ [CONTACT.at('someone').path]: CONTACT_FORMS.ownContact.valid }));

describeAccess(stage, [
  {
    what: "get somebody else's",
    may: STAFF_BY_CLAIM,
    ask: (db) => getDoc(doc(db, CONTACT.at('someone').path)),
  },
  {
    what: 'get their own, there or not',
    may: everybodyBut('nobody'),
    ask: (db, who) => getDoc(doc(db, CONTACT.at(uidOf(who)).path)),
  },
  {
    what: 'list what is private to somebody',
    may: [],
    ask: (db) => getDocs(collection(db, PARTICIPANT.at('someone').path, CONTACT.collection)),
  },
  {
    what: 'list what is private to themselves',
    may: [],
    ask: (db, who) => getDocs(collection(db, PARTICIPANT.at(uidOf(who)).path, CONTACT.collection)),
  },
  {
    what: 'create their own',
    may: everybodyBut('nobody'),
    ask: (db, who) => setDoc(doc(db, CONTACT.at(uidOf(who)).path), contactBy(who)),
  },
  {
    what: "create somebody else's",
    may: STAFF_BY_CLAIM,
    ask: (db, who) => setDoc(doc(db, CONTACT.at(`not-${who}`).path), contactBy(who)),
  },
  {
    what: "edit somebody else's",
    may: STAFF_BY_CLAIM,
    ask: (db, who) => setDoc(doc(db, CONTACT.at('someone').path), contactBy(who)),
  },
  {
    what: 'write something else that is private',
    may: [],
    ask: (db, who) =>
      setDoc(doc(db, PARTICIPANT.at(uidOf(who)).path, CONTACT.collection, 'notes'), contactBy(who)),
  },
  {
    what: 'delete their own',
    may: [],
    ask: (db, who) => deleteDoc(doc(db, CONTACT.at(uidOf(who)).path)),
  },
  {
    what: "delete somebody else's",
    may: [],
    ask: (db) => deleteDoc(doc(db, CONTACT.at('someone').path)),
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
