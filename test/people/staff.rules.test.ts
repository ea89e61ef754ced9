import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  setDoc,
  updateDoc,
} from 'firebase/firestore/lite';
import { STAFF } from '../../core/people/staff.ts';
import { STAFF_FORM } from '../rules/forms.ts';
import {
  ADMINS,
  CAST,
  describeAccess,
  describeFields,
  type Document,
  type Name,
  NOW,
  oneOf,
  stamp,
  STILL_ADMINS,
  text,
  useStage,
  writer,
} from '../rules/support.ts';

const stage = useStage('staff');
const fieldStage = useStage('staff-fields');
const { valid } = STAFF_FORM;
const by = (who: Name): Document => ({ updatedAt: NOW, updatedBy: CAST[who]?.uid ?? 'nobody' });

describeAccess(stage, [
  { what: 'get one', may: ADMINS, ask: (db) => getDoc(doc(db, STAFF.at('researcher').path)) },
  {
    what: 'get their own',
    may: ADMINS,
    ask: (db, who) => getDoc(doc(db, STAFF.at(CAST[who]?.uid ?? 'nobody').path)),
  },
  { what: 'list them', may: ADMINS, ask: (db) => getDocs(collection(db, STAFF.collection)) },
  {
    what: 'create one',
    may: STILL_ADMINS,
    ask: (db, who) => setDoc(doc(db, STAFF.at(`by-${who}`).path), { ...valid, ...by(who) }),
  },
  {
    what: 'make themselves an admin',
    may: STILL_ADMINS,
    ask: (db, who) =>
      setDoc(doc(db, STAFF.at(CAST[who]?.uid ?? 'nobody').path), {
        ...valid,
        role: 'admin',
        ...by(who),
      }),
  },
  {
    what: 'take a role away',
    may: STILL_ADMINS,
    ask: async (db, who) => {
      await stage.seed({ [STAFF.at(`by-${who}`).path]: valid });
      await updateDoc(doc(db, STAFF.at(`by-${who}`).path), { role: null, ...by(who) });
    },
  },
  { what: 'delete one', may: [], ask: (db) => deleteDoc(doc(db, STAFF.at('researcher').path)) },
]);

describeFields(fieldStage, 'a staff document', STAFF_FORM, {
  role: oneOf('staff', 'admin', 'researcher', null),
  email: text(3, 254),
  updatedAt: stamp,
  updatedBy: writer('admin'),
});
