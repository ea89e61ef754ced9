import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  setDoc,
  updateDoc,
} from 'firebase/firestore/lite';
import { COLLECTION, path } from '../../core/base/collections.ts';
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
  { what: 'get one', may: ADMINS, ask: (db) => getDoc(doc(db, path.staff('researcher'))) },
  {
    what: 'get their own',
    may: ADMINS,
    ask: (db, who) => getDoc(doc(db, path.staff(CAST[who]?.uid ?? 'nobody'))),
  },
  { what: 'list them', may: ADMINS, ask: (db) => getDocs(collection(db, COLLECTION.staff)) },
  {
    what: 'create one',
    may: STILL_ADMINS,
    ask: (db, who) => setDoc(doc(db, path.staff(`by-${who}`)), { ...valid, ...by(who) }),
  },
  {
    what: 'make themselves an admin',
    may: STILL_ADMINS,
    ask: (db, who) =>
      setDoc(doc(db, path.staff(CAST[who]?.uid ?? 'nobody')), {
        ...valid,
        role: 'admin',
        ...by(who),
      }),
  },
  {
    what: 'take a role away',
    may: STILL_ADMINS,
    ask: async (db, who) => {
      await stage.seed({ [path.staff(`by-${who}`)]: valid });
      await updateDoc(doc(db, path.staff(`by-${who}`)), { role: null, ...by(who) });
    },
  },
  { what: 'delete one', may: [], ask: (db) => deleteDoc(doc(db, path.staff('researcher'))) },
]);

describeFields(fieldStage, 'a staff document', STAFF_FORM, {
  role: oneOf('staff', 'admin', 'researcher', null),
  email: text(3, 254),
  updatedAt: stamp,
  updatedBy: writer('admin'),
});
