import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  setDoc,
  updateDoc,
} from 'firebase/firestore/lite';
import { SETTINGS } from '../../core/programme/programme.ts';
import { PROGRAMME_FORM } from '../rules/forms.ts';
import {
  CAST,
  describeAccess,
  describeFields,
  type Document,
  everybodyBut,
  type Name,
  NOW,
  otherThan,
  stamp,
  STILL_ADMINS,
  text,
  useStage,
  whole,
  writer,
} from '../rules/support.ts';

const stage = useStage('programme');
const fieldStage = useStage('programme-fields');
const { valid } = PROGRAMME_FORM;
const by = (who: Name): Document => ({ updatedAt: NOW, updatedBy: CAST[who]?.uid ?? 'nobody' });

describeAccess(stage, [
  {
    what: 'get it, before there is one',
    may: everybodyBut('nobody'),
    ask: (db) => getDoc(doc(db, SETTINGS.at().path)),
  },
  {
    what: 'create it',
    may: STILL_ADMINS,
    ask: async (db, who) => {
      await stage.seed({ [SETTINGS.at().path]: null });
      await setDoc(doc(db, SETTINGS.at().path), { ...valid, ...by(who) });
    },
  },
  {
    what: 'get it',
    may: everybodyBut('nobody'),
    ask: (db) => getDoc(doc(db, SETTINGS.at().path)),
  },
  {
    what: 'change it',
    may: STILL_ADMINS,
    ask: async (db, who) => {
      await stage.seed({ [SETTINGS.at().path]: valid });
      await updateDoc(doc(db, SETTINGS.at().path), { floor: -24, ...by(who) });
    },
  },
  {
    what: 'list the settings',
    may: [],
    ask: (db) => getDocs(collection(db, SETTINGS.collection)),
  },
  {
    what: 'get another setting',
    may: [],
    ask: (db) => getDoc(doc(db, SETTINGS.collection, 'other')),
  },
  {
    what: 'write another setting',
    may: [],
    ask: (db, who) => setDoc(doc(db, SETTINGS.collection, 'other'), { ...valid, ...by(who) }),
  },
  { what: 'delete it', may: [], ask: (db) => deleteDoc(doc(db, SETTINGS.at().path)) },
]);

const topic = { id: 'fundraising', nl: 'Fondsenwerving', fr: 'Financement', en: 'Fundraising' };
const topics = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...topic, id: `topic-${index}` }));

describeFields(fieldStage, 'the settings', PROGRAMME_FORM, {
  name: text(1, 120),
  contactEmail: text(0, 254),
  timeZone: text(1, 64),
  sessionPoints: whole(1, 1000),
  floor: whole(-1000, 0),
  requestExpiryDays: whole(1, 365),
  reportGraceDays: whole(1, 365),
  engagementMonths: whole(1, 60),
  topics: { takes: [[], [topic], topics(200)], refuses: [...otherThan('list'), topics(201)] },
  updatedAt: stamp,
  updatedBy: writer('admin'),
});
