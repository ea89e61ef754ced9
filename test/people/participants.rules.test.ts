import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  setDoc,
  updateDoc,
  where,
} from 'firebase/firestore/lite';
import { beforeAll, describe, expect, test } from 'vitest';
import { PARTICIPANT } from '../../core/people/participant.ts';
import {
  APPLICATION,
  AVAILABILITY,
  STANDING_PERSON,
  PROFILE,
  PROFILE_FORMS,
} from '../rules/forms.ts';
import {
  type Access,
  answerTo,
  type Bounds,
  CAST,
  describeAccess,
  describeFields,
  everybodyBut,
  inDays,
  letters,
  type Name,
  NOW,
  oneOf,
  only,
  otherThan,
  STAFF_BY_CLAIM,
  stamp,
  submit,
  text,
  useStage,
  writer,
} from '../rules/support.ts';

const stage = useStage('participants');
const fieldStage = useStage('participants-fields');

beforeAll(() =>
  stage.seed({
    ...Object.fromEntries(
      (['applied', 'active', 'paused', 'alumni'] as const).map((status) => [
        PARTICIPANT.at(`someone-${status}`).path,
        { ...STANDING_PERSON, status },
      ]),
    ),
    [PARTICIPANT.at('self').path]: STANDING_PERSON,
    [PARTICIPANT.at('applicant').path]: { ...APPLICATION, createdAt: inDays(-1) },
  }),
);

const OPEN: readonly Name[] = ['self', 'other'];
const people = PARTICIPANT.collection;
const uidOf = (who: Name): string => CAST[who]?.uid ?? 'nobody';
const isActive = where('status', '==', 'active');

const accesses: Access[] = [
  ...(['active', 'paused', 'alumni'] as const).map((status): Access => ({
    what: `get somebody ${status}`,
    may: [...OPEN, ...STAFF_BY_CLAIM],
    ask: (db) => getDoc(doc(db, PARTICIPANT.at(`someone-${status}`).path)),
  })),
  {
    what: 'get an applicant',
    may: STAFF_BY_CLAIM,
    ask: (db) => getDoc(doc(db, PARTICIPANT.at('someone-applied').path)),
  },
  {
    what: 'get themselves, there or not',
    may: everybodyBut('nobody'),
    ask: (db, who) => getDoc(doc(db, PARTICIPANT.at(uidOf(who)).path)),
  },
  {
    what: 'get somebody who is not there',
    may: STAFF_BY_CLAIM,
    ask: (db) => getDoc(doc(db, PARTICIPANT.at('missing').path)),
  },
  {
    what: 'list the active, 100 at a time',
    may: [...OPEN, ...STAFF_BY_CLAIM],
    ask: (db) => getDocs(query(collection(db, people), isActive, limit(100))),
  },
  {
    what: 'list the active, 101 at a time',
    may: STAFF_BY_CLAIM,
    ask: (db) => getDocs(query(collection(db, people), isActive, limit(101))),
  },
  {
    what: 'list the active without a limit',
    may: STAFF_BY_CLAIM,
    ask: (db) => getDocs(query(collection(db, people), isActive)),
  },
  {
    what: 'list the paused',
    may: STAFF_BY_CLAIM,
    ask: (db) => getDocs(query(collection(db, people), where('status', '==', 'paused'), limit(9))),
  },
  {
    what: 'list everybody',
    may: STAFF_BY_CLAIM,
    ask: (db) => getDocs(query(collection(db, people), limit(9))),
  },
  {
    what: 'create somebody else',
    may: [],
    ask: (db, who) =>
      setDoc(doc(db, PARTICIPANT.at(`not-${who}`).path), { ...APPLICATION, updatedBy: uidOf(who) }),
  },
  {
    what: "edit somebody else's profile",
    may: STAFF_BY_CLAIM,
    ask: (db, who) =>
      updateDoc(doc(db, PARTICIPANT.at('someone-paused').path), {
        pitch: who,
        updatedAt: NOW,
        updatedBy: uidOf(who),
      }),
  },
  {
    what: 'delete somebody',
    may: [],
    ask: (db) => deleteDoc(doc(db, PARTICIPANT.at('someone-active').path)),
  },
  {
    what: 'delete themselves',
    may: [],
    ask: (db, who) => deleteDoc(doc(db, PARTICIPANT.at(uidOf(who)).path)),
  },
];
describeAccess(stage, accesses);

const topics: Bounds = {
  takes: [
    [],
    ['fundraising'],
    [letters(60)],
    Array.from({ length: 20 }, (_, index) => `topic-${index}`),
    ['with space', 'sürtaxe'],
  ],
  refuses: [
    ...otherThan('list'),
    '',
    {},
    [''],
    ['fundraising', ''],
    [letters(61)],
    Array.from({ length: 21 }, (_, index) => `topic-${index}`),
    ['a,b'],
    [7],
    ['fundraising', 7],
    [null],
    [['fundraising'][0], { id: 'fundraising' }],
  ],
};
const languages: Bounds = {
  takes: [['nl'], ['nl', 'fr', 'en', 'de', 'ar']],
  refuses: [
    ...otherThan('list'),
    [],
    ['nl', 'fr', 'en', 'de', 'ar', 'tr'],
    ['NL'],
    ['nld'],
    ['n'],
    ['nl,fr'],
    ['nl', ''],
    [12],
    [null],
  ],
};
const profile: Record<keyof typeof PROFILE, Bounds> = {
  displayName: text(1, 80),
  organisation: text(0, 120),
  pitch: text(0, 2000),
  kind: oneOf('innovator', 'entrepreneur'),
  languages,
  skills: topics,
  needs: topics,
  availability: { ...AVAILABILITY, isOptional: true },
};
const day: Bounds = {
  takes: [null, '2026-01-31'],
  refuses: [...otherThan('null'), '', '2026-1-31', '31-01-2026', '2026-01-31T00:00', ' 2026-01-31'],
};
/** From active; status.rules.test.ts has the other moves. */
const statuses = {
  takes: ['active', 'paused', 'alumni'],
  refuses: [...otherThan(), '', 'applied'],
};
const frozen = {
  takes: [STANDING_PERSON.createdAt],
  refuses: [...otherThan('time'), NOW, inDays(-1)],
};

describeFields(fieldStage, 'an application', PROFILE_FORMS.application, {
  ...profile,
  status: only('applied', 'active', 'paused', 'alumni'),
  startsOn: only(null, '2026-01-31'),
  endsOn: only(null, '2026-01-31'),
  createdAt: stamp,
  updatedAt: stamp,
  updatedBy: writer('self'),
});
describeFields(fieldStage, 'an edit by the person', PROFILE_FORMS.ownEdit, {
  ...profile,
  status: only('active', 'applied', 'paused', 'alumni'),
  startsOn: only('2026-01-31', '2026-02-28'),
  endsOn: only('2026-07-31', '2026-08-31'),
  createdAt: frozen,
  updatedAt: stamp,
  updatedBy: writer('self'),
});
describeFields(fieldStage, 'an edit by staff', PROFILE_FORMS.staffEdit, {
  ...profile,
  status: statuses,
  startsOn: day,
  endsOn: day,
  createdAt: frozen,
  updatedAt: stamp,
  updatedBy: writer('staff'),
});
describeFields(fieldStage, 'an edit of their own by staff', PROFILE_FORMS.staffOwnEdit, {
  ...profile,
  status: only('active', 'applied', 'paused', 'alumni'),
  startsOn: day,
  endsOn: day,
  createdAt: frozen,
  updatedAt: stamp,
  updatedBy: writer('staff'),
});

describe('an application', () => {
  const applyAs = (uid: string, isVerified = true) =>
    answerTo(
      setDoc(doc(stage.as({ uid, isVerified }), PARTICIPANT.at(uid).path), {
        ...APPLICATION,
        updatedBy: uid,
      }),
    );
  test('needs a verified e-mail address', async () => {
    expect(await applyAs('verified')).toBe('allowed');
    expect(await applyAs('unverified', false)).toBe('denied');
  });
  test("can't be the programme's", async () => {
    expect(await applyAs('programmer')).toBe('allowed');
    expect(await applyAs('programme')).toBe('denied');
  });
  test('is made once: what follows is an edit', async () => {
    const { before: absent, ...again } = PROFILE_FORMS.application;
    expect(await submit(stage, { ...again, before: absent })).toBe('allowed');
    expect(await submit(stage, again)).toBe('denied');
  });
});

test("an admin too does not change an admin's own status", async () => {
  await stage.seed({ [PARTICIPANT.at('admin').path]: STANDING_PERSON });
  const change = (status: string) =>
    answerTo(
      updateDoc(doc(stage.as(CAST.admin), PARTICIPANT.at('admin').path), {
        status,
        updatedAt: NOW,
        updatedBy: 'admin',
      }),
    );
  expect(await change('paused')).toBe('denied');
  expect(await change('active')).toBe('allowed');
});
