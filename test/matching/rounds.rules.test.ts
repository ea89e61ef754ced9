import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  setDoc,
  updateDoc,
} from 'firebase/firestore/lite';
import { beforeAll } from 'vitest';
import { ROUND } from '../../core/matching/round.ts';
import { ROUND_FORMS } from '../rules/forms.ts';
import {
  type Bounds,
  CAST,
  describeAccess,
  describeFields,
  inDays,
  type Name,
  newId,
  NOW,
  otherThan,
  STAFF_BY_CLAIM,
  stamp,
  useStage,
  writer,
} from '../rules/support.ts';

const stage = useStage('rounds');
const fieldStage = useStage('rounds-fields');
const uidOf = (who: Name): string => CAST[who]?.uid ?? 'nobody';
const { newRound, roundEdit } = ROUND_FORMS;
const standing = ROUND.at(newId()).path;
const STORED = { ...newRound.valid, createdAt: new Date(0), updatedAt: new Date(0) };
beforeAll(() => stage.seed({ [standing]: STORED }));

describeAccess(stage, [
  { what: 'get one', may: STAFF_BY_CLAIM, ask: (db) => getDoc(doc(db, standing)) },
  {
    what: 'list them',
    may: STAFF_BY_CLAIM,
    ask: (db) => getDocs(collection(db, ROUND.collection)),
  },
  {
    what: 'create one',
    may: STAFF_BY_CLAIM,
    ask: (db, who) =>
      setDoc(doc(db, ROUND.at(newId()).path), { ...newRound.valid, updatedBy: uidOf(who) }),
  },
  {
    what: 'create one under an id of their own making',
    may: [],
    ask: (db, who) =>
      setDoc(doc(db, ROUND.at(`round-${who}`).path), { ...newRound.valid, updatedBy: uidOf(who) }),
  },
  {
    what: 'edit one',
    may: STAFF_BY_CLAIM,
    ask: (db, who) =>
      updateDoc(doc(db, standing), { failed: {}, updatedAt: NOW, updatedBy: uidOf(who) }),
  },
  {
    what: 'throw one away of which nothing was sent',
    may: STAFF_BY_CLAIM,
    ask: async (db) => {
      const at = ROUND.at(newId()).path;
      await stage.seed({ [at]: STORED });
      await deleteDoc(doc(db, at));
    },
  },
  {
    what: 'throw one away of which something was sent',
    may: [],
    ask: async (db) => {
      const at = ROUND.at(newId()).path;
      await stage.seed({ [at]: { ...STORED, sent: ['first'] } });
      await deleteDoc(doc(db, at));
    },
  },
]);

const list = (most: number): Bounds => ({
  takes: [[], Array.from({ length: most }, () => 'x')],
  refuses: [...otherThan('list'), '', {}, Array.from({ length: most + 1 }, () => 'x')],
});
const failed: Bounds = {
  takes: [{}, { one: 'give-first' }],
  refuses: [
    ...otherThan('map'),
    Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`id${index}`, 'x'])),
  ],
};
describeFields(fieldStage, 'a new round', newRound, {
  proposals: list(1000),
  unmet: list(5000),
  sent: { takes: [[]], refuses: [...otherThan(), ['first']] },
  failed,
  createdAt: stamp,
  updatedAt: stamp,
  updatedBy: writer('staff'),
});
describeFields(fieldStage, 'an edit of a round', roundEdit, {
  proposals: list(1000),
  unmet: {
    takes: [roundEdit.valid.unmet],
    refuses: [...otherThan(), [], [{ receiverId: 'self', topic: 'law', why: 'all-tried' }]],
  },
  sent: {
    takes: [['first'], ['first', ...Array.from({ length: 999 }, (_, index) => `id${index}`)]],
    refuses: [
      ...otherThan(),
      // What has been sent stays.
      [],
      ['second'],
      ['first', ...Array.from({ length: 1000 }, (_, index) => `id${index}`)],
    ],
  },
  failed,
  createdAt: {
    takes: [roundEdit.valid.createdAt],
    refuses: [...otherThan('time'), NOW, inDays(-1)],
  },
  updatedAt: stamp,
  updatedBy: writer('staff'),
});
