import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  setDoc,
  updateDoc,
} from 'firebase/firestore/lite';
import { beforeAll, describe, expect, test } from 'vitest';
import { TRANSFER } from '../../core/points/transfer.ts';
import { ADJUSTMENT } from '../../core/points/adjustment.ts';
import { hold } from '../../scripts/lib/builders/transfer.ts';
import { ADJUSTMENT_FORMS, POSTED } from '../rules/forms.ts';
import {
  type Bounds,
  CAST,
  describeAccess,
  describeFields,
  inDays,
  type Name,
  newId,
  NOW,
  oneOf,
  only,
  otherThan,
  STAFF_BY_CLAIM,
  stamp,
  STILL_STAFF,
  submit,
  text,
  useStage,
  whole,
  writer,
} from '../rules/support.ts';

const stage = useStage('adjustments');
const fieldStage = useStage('adjustments-fields');
const { correction, reversal } = ADJUSTMENT_FORMS;
const uidOf = (who: Name): string => CAST[who]?.uid ?? 'nobody';

const standing = ADJUSTMENT.at(newId()).path;
beforeAll(() =>
  stage.seed({
    [standing]: { ...correction.valid, createdAt: inDays(-1), updatedAt: inDays(-1) },
    ...reversal.before(),
  }),
);

describeAccess(stage, [
  { what: 'get one', may: STAFF_BY_CLAIM, ask: (db) => getDoc(doc(db, standing)) },
  {
    what: 'get one that is not there',
    may: STAFF_BY_CLAIM,
    ask: (db) => getDoc(doc(db, ADJUSTMENT.at(newId()).path)),
  },
  {
    what: 'list them',
    may: STAFF_BY_CLAIM,
    ask: (db) => getDocs(collection(db, ADJUSTMENT.collection)),
  },
  {
    what: 'create one',
    may: STILL_STAFF,
    ask: (db, who) =>
      setDoc(doc(db, ADJUSTMENT.at(newId()).path), { ...correction.valid, updatedBy: uidOf(who) }),
  },
  {
    what: 'create a reversal',
    may: STILL_STAFF,
    ask: (db, who) =>
      setDoc(doc(db, ADJUSTMENT.at(newId()).path), { ...reversal.valid, updatedBy: uidOf(who) }),
  },
  {
    what: 'change one',
    may: [],
    ask: (db, who) =>
      updateDoc(doc(db, standing), {
        reason: 'Counted thrice',
        updatedAt: NOW,
        updatedBy: uidOf(who),
      }),
  },
  { what: 'delete one', may: [], ask: (db) => deleteDoc(doc(db, standing)) },
]);

const shared: Record<string, Bounds> = {
  reason: text(5, 500),
  createdAt: stamp,
  updatedAt: stamp,
  updatedBy: writer('staff'),
};
describeFields(fieldStage, 'a correction', correction, {
  ...shared,
  kind: {
    takes: ['correction', 'forgiveness', 'donation', 'opening'],
    refuses: [...otherThan(), 'reversal', 'session', ''],
  },
  participantId: {
    takes: ['self', 'somebody new'],
    refuses: [...otherThan('text'), 'staff', 'programme', '', 'a/private/person', '..'],
  },
  direction: oneOf('credit', 'debit'),
  points: whole(1, 1000),
});
describeFields(fieldStage, 'a reversal', reversal, {
  ...shared,
  kind: only('reversal', 'correction', 'forgiveness', 'donation', 'opening', 'session'),
  participantId: {
    takes: ['self', 'other'],
    refuses: [...otherThan(), 'staff', 'programme', 'paused', ''],
  },
  direction: only(null, 'credit', 'debit'),
  points: only(null, 8),
  transferId: only('posted', 'missing', '', 'posted/of/what', '..'),
});

describe('a transferId', () => {
  test.each(['correction', 'forgiveness', 'donation', 'opening'])(
    'has no place in a %s',
    async (kind) => {
      const write = (transferId: unknown) =>
        submit(stage, correction, { ...correction.valid, kind, transferId });
      expect(await write(null)).toBe('allowed');
      expect(await write('posted')).toBe('denied');
      expect(await write('')).toBe('denied');
      expect(await write(7)).toBe('denied');
    },
  );
});

describe('a reversal', () => {
  const reverse = async (change: Parameters<typeof hold>[0]) => {
    const at = TRANSFER.at(newId()).path;
    await stage.seed({
      [at]: hold({ state: 'posted', participantIds: ['other', 'self'], ...change }),
    });
    return submit(stage, reversal, { ...reversal.valid, transferId: at.split('/').at(-1) });
  };
  test.each(['session', 'correction', 'forgiveness', 'donation', 'opening'] as const)(
    'may be of a %s',
    async (kind) => {
      expect(await reverse({ kind })).toBe('allowed');
    },
  );
  test('is of a transfer, not of what may lie below one', async () => {
    const below = 'posted/of/what';
    await stage.seed({ [TRANSFER.at('posted').path]: POSTED, [TRANSFER.at(below).path]: POSTED });
    const write = (transferId: string) =>
      submit(stage, reversal, { ...reversal.valid, transferId });
    expect(await write('posted')).toBe('allowed');
    expect(await write(below)).toBe('denied');
  });
  test('is not reversed', async () => {
    expect(await reverse({ kind: 'reversal' })).toBe('denied');
  });
  test("is not of the writer's own transfer", async () => {
    expect(await reverse({ participantIds: ['admin', 'self'] })).toBe('allowed');
    expect(await reverse({ participantIds: ['staff', 'self'] })).toBe('denied');
  });
  test('names a participant of it', async () => {
    expect(await reverse({ participantIds: ['self'] })).toBe('allowed');
    expect(await reverse({ participantIds: ['other'] })).toBe('denied');
  });
});

test.each([
  ['00000000000000000000', 'allowed'],
  ['0000000000000000000', 'denied'],
  ['000000000000000000000', 'denied'],
  ['posted-reversal00000', 'denied'],
])('the id %s is %s', async (id, expected) => {
  expect(await submit(stage, { ...correction, path: ADJUSTMENT.at(id).path })).toBe(expected);
});

test('the result is for functions to write', async () => {
  const result = { state: 'applied', reason: null };
  expect(await submit(stage, correction)).toBe('allowed');
  expect(await submit(stage, correction, { ...correction.valid, result })).toBe('denied');
  expect(await submit(stage, reversal)).toBe('allowed');
  expect(await submit(stage, reversal, { ...reversal.valid, result })).toBe('denied');
});
