import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  query,
  setDoc,
  updateDoc,
  where,
} from 'firebase/firestore/lite';
import { beforeAll, describe, expect, test } from 'vitest';
import { SESSION, participantIdsOf, SESSION_STATUSES } from '../../core/sessions/session.ts';
import { BEGUN, OVERRIDE, REQUEST_FORMS, REQUESTED, step, STEP_FORMS } from '../rules/forms.ts';
import {
  type Bounds,
  CAST,
  describeAccess,
  describeFields,
  type Form,
  inDays,
  letters,
  type Name,
  newId,
  NOW,
  only,
  otherThan,
  STAFF_BY_CLAIM,
  STILL_STAFF,
  stamp,
  submit,
  text,
  useStage,
  whole,
  writer,
} from '../rules/support.ts';

const stage = useStage('sessions');
const fieldStage = useStage('sessions-fields');

const theirs = SESSION.at(newId()).path;
beforeAll(() => stage.seed({ [theirs]: { ...REQUESTED } }));

const uidOf = (who: Name): string => CAST[who]?.uid ?? 'nobody';
const by = (who: Name) => ({ updatedAt: NOW, updatedBy: uidOf(who) });
const own = (who: Name) => where('participantIds', 'array-contains', uidOf(who));
const PARTIES: readonly Name[] = ['self', 'other'];

describeAccess(stage, [
  { what: 'get one', may: [...PARTIES, ...STAFF_BY_CLAIM], ask: (db) => getDoc(doc(db, theirs)) },
  {
    what: 'get one that is not there',
    may: STAFF_BY_CLAIM,
    ask: (db) => getDoc(doc(db, SESSION.at(newId()).path)),
  },
  {
    what: 'list those of self',
    may: ['self', ...STAFF_BY_CLAIM],
    ask: (db) => getDocs(query(collection(db, SESSION.collection), own('self'))),
  },
  {
    what: 'list them all',
    may: STAFF_BY_CLAIM,
    ask: (db) => getDocs(collection(db, SESSION.collection)),
  },
  {
    what: 'list those given by self',
    may: STAFF_BY_CLAIM,
    ask: (db) => getDocs(query(collection(db, SESSION.collection), where('giverId', '==', 'self'))),
  },
  { what: 'delete one', may: [], ask: (db) => deleteDoc(doc(db, theirs)) },
  {
    what: 'request one between self and other, proposed by self',
    may: ['self', ...STAFF_BY_CLAIM],
    ask: (db, who) =>
      setDoc(doc(db, SESSION.at(newId()).path), { ...REQUEST_FORMS.request.valid, ...by(who) }),
  },
  {
    what: 'request one with an override',
    may: STILL_STAFF,
    ask: (db, who) =>
      setDoc(doc(db, SESSION.at(newId()).path), {
        ...REQUEST_FORMS.requestByStaff.valid,
        override: { ...OVERRIDE, by: uidOf(who) },
        ...by(who),
      }),
  },
  {
    what: 'record one',
    may: STILL_STAFF,
    ask: (db, who) =>
      setDoc(doc(db, SESSION.at(newId()).path), {
        ...REQUEST_FORMS.record.valid,
        override: null,
        ...by(who),
      }),
  },
  {
    what: 'override',
    may: STILL_STAFF,
    ask: async (db, who) => {
      const at = SESSION.at(newId()).path;
      await stage.seed({ [at]: { ...REQUESTED } });
      await updateDoc(doc(db, at), { override: { ...OVERRIDE, by: uidOf(who) }, ...by(who) });
    },
  },
  {
    what: 'resolve a dispute',
    may: STILL_STAFF,
    ask: async (db, who) => {
      const at = SESSION.at(newId()).path;
      await stage.seed({ [at]: { ...REQUESTED, status: 'disputed' } });
      const resolution = { status: 'closed', outcome: 'took-place', note: 'Both said so' };
      await updateDoc(doc(db, at), { ...resolution, ...by(who) });
    },
  },
]);

const appointment = {
  startsAt: { takes: [inDays(1)], refuses: [...otherThan(), inDays(-1), NOW] },
  durationMinutes: whole(15, 480),
  place: text(0, 300),
};
const statuses = (...takes: string[]): Bounds => ({
  takes,
  refuses: [...otherThan(), ...SESSION_STATUSES.filter((status) => !takes.includes(status))],
});
const reports = (takes: string[]): Bounds => ({
  takes,
  refuses: [
    ...otherThan(),
    ...['took-place', 'giver-absent', 'receiver-absent', ''].filter((r) => !takes.includes(r)),
  ],
});
const { reason: _reason, ...unreasoned } = OVERRIDE;
const { by: _by, ...unsigned } = OVERRIDE;
const { at: _at, ...undated } = OVERRIDE;
const override: Bounds = {
  takes: [OVERRIDE, { ...OVERRIDE, reason: 'x' }, { ...OVERRIDE, reason: letters(500) }],
  refuses: [
    ...otherThan('null'),
    { ...OVERRIDE, reason: '' },
    { ...OVERRIDE, reason: letters(501) },
    { ...OVERRIDE, reason: 7 },
    { ...OVERRIDE, by: 'self' },
    { ...OVERRIDE, at: new Date() },
    { ...OVERRIDE, extra: 1 },
    unreasoned,
    unsigned,
    undated,
  ],
};
const overrideOrNone: Bounds = { ...override, takes: [null, ...override.takes] };

const created = (uid: string): Record<string, Bounds> => ({
  giverId: only('other', 'self', 'stranger', 'programme', '', 'other/than'),
  receiverId: only('self', 'other', 'stranger', 'programme', '', 'self/same'),
  participantIds: {
    takes: [['other', 'self']],
    refuses: [
      ...otherThan(),
      [],
      ['self'],
      ['other'],
      ['self', 'other'],
      ['other', 'self', 'stranger'],
      ['other', 'self', 'self'],
    ],
  },
  topic: text(1, 60),
  issue: text(1, 2000),
  ...appointment,
  giverReport: only(null, 'took-place'),
  receiverReport: only(null, 'took-place'),
  createdAt: stamp,
  updatedAt: stamp,
  updatedBy: writer(uid),
});

describeFields(fieldStage, 'a request', REQUEST_FORMS.request, {
  ...created('self'),
  proposedBy: only('self', 'other', 'stranger', 'programme'),
  status: statuses('requested'),
  outcome: only(null, 'took-place'),
  note: only('', 'A note'),
  override: only(null, OVERRIDE, { ...OVERRIDE, by: 'self' }),
});
describeFields(fieldStage, 'a request by staff', REQUEST_FORMS.requestByStaff, {
  ...created('staff'),
  proposedBy: { takes: ['self', 'other'], refuses: [...otherThan(), 'staff', 'programme'] },
  status: statuses('requested'),
  outcome: only(null, 'took-place'),
  note: only('', 'A note'),
  override: overrideOrNone,
});
describeFields(fieldStage, 'a record', REQUEST_FORMS.record, {
  ...created('staff'),
  startsAt: { takes: [inDays(-1), NOW], refuses: [...otherThan('time'), inDays(1)] },
  proposedBy: { takes: ['self', 'other'], refuses: [...otherThan(), 'staff', 'programme'] },
  status: statuses('closed'),
  outcome: only('took-place', 'giver-absent', 'receiver-absent'),
  note: text(0, 1000),
  override: overrideOrNone,
});

describe('the two sides', () => {
  const record = (giverId: string, receiverId: string) =>
    submit(stage, REQUEST_FORMS.record, {
      ...REQUEST_FORMS.record.valid,
      giverId,
      receiverId,
      participantIds: participantIdsOf(giverId, receiverId),
      proposedBy: giverId,
    });
  test.each([
    ['a person', 'programme'],
    ['programme', 'a person'],
    ['a person', 'another'],
    ['programmer', 'a person'],
    [letters(128), 'a person'],
    ['a person', letters(128)],
    ['a.b', '_a_'],
    ['Zoë@example.org', '名'],
  ])('%s gives to %s', async (giverId, receiverId) => {
    expect(await record(giverId, receiverId)).toBe('allowed');
  });
  test.each([
    ['a person', 'a person'],
    ['programme', 'programme'],
    ['', 'a person'],
    ['a person', ''],
    [letters(129), 'a person'],
    ['a person', letters(129)],
    ['a/private/person', 'another'],
    ['another', 'a/private/person'],
    ['.', 'a person'],
    ['a person', '..'],
    ['a\nperson', 'another'],
    ['a person', 'an\u0085other'],
    ['__person__', 'another'],
  ])('nor %s to %s', async (giverId, receiverId) => {
    expect(await record(giverId, receiverId)).toBe('denied');
  });
});

test.each([
  ['00000000000000000000', 'allowed'],
  ['AZaz09AZaz09AZaz09AZ', 'allowed'],
  ['0000000000000000000', 'denied'],
  ['000000000000000000000', 'denied'],
  ['0000000000-000000000', 'denied'],
  ['0000000000_000000000', 'denied'],
])('the id %s is %s', async (id, expected) => {
  const form = { ...REQUEST_FORMS.request, path: SESSION.at(id).path };
  expect(await submit(stage, form)).toBe(expected);
});

describe('rows of the table of moves', () => {
  const note = text(1, 1000);
  const anyNote = text(0, 1000);
  const anew = { ...appointment, proposedBy: only('other', 'self', 'stranger', 'programme') };
  const CHANGED: Record<keyof typeof STEP_FORMS, Record<string, Bounds>> = {
    counterProposal: anew,
    // With no note, declining writes the same field.
    acceptance: { status: statuses('accepted', 'declined') },
    decline: { note: anyNote },
    withdrawal: { note: anyNote },
    override: { override },
    cancellationOfRequestByStaff: { note },
    cancellationByStaff: { note },
    reschedule: anew,
    cancellation: { note },
    firstReport: { giverReport: reports(['took-place', 'giver-absent', 'receiver-absent']) },
    agreeingReport: { receiverReport: reports(['took-place']), outcome: reports(['took-place']) },
    disagreeingReport: { receiverReport: reports(['giver-absent', 'receiver-absent']) },
    resolution: { outcome: reports(['took-place', 'giver-absent', 'receiver-absent']), note },
  };
  test.each(Object.entries<Form>(STEP_FORMS))('%s is allowed', async (_, form) => {
    expect(await submit(stage, form)).toBe('allowed');
  });
  for (const [name, form] of Object.entries<Form>(STEP_FORMS)) {
    const changed = Object.entries(CHANGED).find(([row]) => row === name)?.[1];
    describeFields(fieldStage, name, form, { ...untouched(form), ...changed });
  }
});

describe('nobody reports for the other, nor changes what the other has reported', () => {
  const closed = { status: 'closed', outcome: 'took-place' };
  const both = { giverReport: 'took-place', receiverReport: 'took-place', ...closed };
  test.each([
    ['self', { giverReport: 'took-place', receiverReport: null }, 'allowed'],
    ['self', { giverReport: 'receiver-absent', receiverReport: null }, 'denied'],
    ['self', { giverReport: null, receiverReport: null }, 'denied'],
    ['other', { giverReport: null, receiverReport: 'took-place' }, 'allowed'],
    ['other', { giverReport: null, receiverReport: 'giver-absent' }, 'denied'],
    ['other', { giverReport: null, receiverReport: null }, 'denied'],
  ] as const)('%s closes it after %o: %s', async (who, standing, expected) => {
    expect(await submit(stage, step(who, { ...BEGUN, ...standing }, both))).toBe(expected);
  });
});

/** What a row doesn't name stays as it is, even if another value would be as good. */
function untouched({ as, valid }: Form): Record<string, Bounds> {
  const ANOTHER = {
    giverId: 'stranger',
    receiverId: 'stranger',
    participantIds: ['self', 'other'],
    proposedBy: valid.proposedBy === 'self' ? 'other' : 'self',
    topic: 'another',
    issue: 'another',
    startsAt: inDays(8),
    durationMinutes: 90,
    place: 'another',
    giverReport: valid.giverReport === null ? 'took-place' : null,
    receiverReport: valid.receiverReport === null ? 'took-place' : null,
    outcome: valid.outcome === null ? 'took-place' : null,
    note: 'another',
    override: { ...OVERRIDE, by: as?.uid ?? 'nobody' },
    createdAt: inDays(-2),
  };
  return {
    ...Object.fromEntries(
      Object.entries(ANOTHER).map(([field, value]) => [field, { takes: [], refuses: [value] }]),
    ),
    status: statuses(String(valid.status)),
    updatedAt: stamp,
    updatedBy: writer(as?.uid ?? 'nobody'),
  };
}
