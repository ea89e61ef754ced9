import {
  collection,
  collectionGroup,
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
import { REFLECTION } from '../../core/preparation/reflection.ts';
import { PREPARATION } from '../../core/preparation/preparation.ts';
import { PLAN } from '../../core/preparation/plan.ts';
import { BACKGROUND } from '../../core/preparation/background.ts';
import { ADVICE } from '../../core/preparation/advice.ts';
import { SESSION, SESSION_STATUSES, type SessionStatus } from '../../core/sessions/session.ts';
import { MATERIALS, PREPARATION_FORMS, REQUESTED } from '../rules/forms.ts';
import {
  type Access,
  type Answer,
  answerTo,
  bool,
  type Bounds,
  CAST,
  describeAccess,
  describeFields,
  type Document,
  type Form,
  inDays,
  letters,
  type Name,
  newId,
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

const stage = useStage('preparations');
const fieldStage = useStage('preparations-fields');

const uidOf = (who: Name): string => CAST[who]?.uid ?? 'nobody';
const by = (who: Name): Document => ({ updatedAt: NOW, updatedBy: uidOf(who) });
const GIVER: readonly Name[] = ['other'];
const RECEIVER: readonly Name[] = ['self'];
const PARTIES: readonly Name[] = ['self', 'other'];
/** A member of staff who is a party acts as that party, and so is none of these. */
const COLLEAGUES = STAFF_BY_CLAIM.filter((who) => who !== 'staff');

const agreed: Document = { ...REQUESTED, status: 'accepted' };
const begun: Document = { ...agreed, startsAt: inDays(-1) };
/** The same with `staff` as its receiver, and as its giver. */
const received: Document = { receiverId: 'staff', participantIds: ['other', 'staff'] };
const given: Document = { giverId: 'staff', participantIds: ['staff', 'self'] };

const [theirs, staffs, elsewhere] = [newId(), newId(), newId()];
const [message, missing] = [newId(), newId()];
const partsOf = (id: string): Record<string, Document> => ({
  [PREPARATION.at(id).path]: { ...PREPARATION_FORMS.coach.valid, updatedAt: inDays(-1) },
  [PLAN.at(id).path]: { ...PREPARATION_FORMS.plan.valid, updatedAt: inDays(-1) },
  [BACKGROUND.at(id).path]: { ...PREPARATION_FORMS.background.valid, updatedAt: inDays(-1) },
  [ADVICE.at(id, message).path]: {
    ...PREPARATION_FORMS.adviceByCoach.valid,
    createdAt: inDays(-1),
    updatedAt: inDays(-1),
  },
  [REFLECTION.at(id, 'giver').path]: reflection(false),
  [REFLECTION.at(id, 'receiver').path]: reflection(true),
});
const reflection = (shared: boolean): Document => ({
  text: 'It helped.',
  shared,
  updatedAt: inDays(-1),
  updatedBy: 'other',
});

beforeAll(() =>
  stage.seed({
    [SESSION.at(theirs).path]: begun,
    ...partsOf(theirs),
    [SESSION.at(staffs).path]: { ...begun, ...received },
    ...partsOf(staffs),
    [SESSION.at(elsewhere).path]: begun,
  }),
);

const get = (what: string, at: string, may: readonly Name[]): Access => ({
  what,
  may,
  ask: (db) => getDoc(doc(db, at)),
});
const list = (what: string, may: readonly Name[], ...at: [string, ...string[]]): Access => ({
  what,
  may,
  ask: (db) => getDocs(collection(db, ...at)),
});
const shared = (what: string, id: string, may: readonly Name[]): Access => ({
  what,
  may,
  ask: (db) =>
    getDocs(
      query(
        collection(db, PREPARATION.at(id).path, REFLECTION.collection),
        where('shared', '==', true),
      ),
    ),
});
/** Where a form is written next, below a session as given. */
const placeFor = async (form: Form, session: Document): Promise<string> => {
  const at = typeof form.path === 'string' ? form.path : form.path();
  await stage.seed({ [SESSION.at(at.split('/')[1] ?? '').path]: session });
  return at;
};
/** Each writes a document of their own to a session of its own, so that nobody finds another's. */
const write = (
  what: string,
  may: readonly Name[],
  form: Form,
  session: Document,
  change: Document = {},
): Access => ({
  what,
  may,
  ask: async (db, who) =>
    setDoc(doc(db, await placeFor(form, session)), { ...form.valid, ...change, ...by(who) }),
});

const { coach, noCoach, plan, background, adviceByCoach, adviceByGiver } = PREPARATION_FORMS;
const { reflectionOfGiver, reflectionOfReceiver } = PREPARATION_FORMS;

describe('reading', () => {
  describeAccess(stage, [
    get('get who coaches', PREPARATION.at(theirs).path, [...PARTIES, ...STAFF_BY_CLAIM]),
    get('get who coaches where nobody does yet', PREPARATION.at(elsewhere).path, [
      ...PARTIES,
      ...STAFF_BY_CLAIM,
    ]),
    get(
      'get who coaches a session that is not there',
      PREPARATION.at(missing).path,
      STAFF_BY_CLAIM,
    ),
    list('list who coaches whom', STAFF_BY_CLAIM, PREPARATION.collection),
    get('get a plan', PLAN.at(theirs).path, [...PARTIES, ...STAFF_BY_CLAIM]),
    get('get a plan that is not there', PLAN.at(elsewhere).path, [...PARTIES, ...STAFF_BY_CLAIM]),
    list('list plans', [], PREPARATION.at(theirs).path, PLAN.collection),
    get('get the background', BACKGROUND.at(theirs).path, [...PARTIES, ...STAFF_BY_CLAIM]),
    get('get a background that is not there', BACKGROUND.at(elsewhere).path, [
      ...PARTIES,
      ...STAFF_BY_CLAIM,
    ]),
    list('list backgrounds', [], PREPARATION.at(theirs).path, BACKGROUND.collection),
    get('get advice', ADVICE.at(theirs, message).path, [...GIVER, ...STAFF_BY_CLAIM]),
    list(
      'list advice',
      [...GIVER, ...STAFF_BY_CLAIM],
      PREPARATION.at(theirs).path,
      ADVICE.collection,
    ),
    get('get advice about staff', ADVICE.at(staffs, message).path, [...GIVER, ...COLLEAGUES]),
    list(
      'list advice about staff',
      [...GIVER, ...COLLEAGUES],
      PREPARATION.at(staffs).path,
      ADVICE.collection,
    ),
    get('get what it brought the giver', REFLECTION.at(theirs, 'giver').path, [
      ...GIVER,
      ...STAFF_BY_CLAIM,
    ]),
    get('get what it brought the receiver', REFLECTION.at(theirs, 'receiver').path, [
      ...RECEIVER,
      ...STAFF_BY_CLAIM,
    ]),
    get('get what it has not yet brought the giver', REFLECTION.at(elsewhere, 'giver').path, [
      ...GIVER,
      ...STAFF_BY_CLAIM,
    ]),
    get(
      'get what it brought the giver whom staff received from',
      REFLECTION.at(staffs, 'giver').path,
      [...GIVER, ...COLLEAGUES],
    ),
    shared('list what is shared', theirs, [...PARTIES, ...STAFF_BY_CLAIM]),
    shared('list what is shared with staff', staffs, ['other', ...STAFF_BY_CLAIM]),
    list(
      'list what it brought',
      STAFF_BY_CLAIM,
      PREPARATION.at(theirs).path,
      REFLECTION.collection,
    ),
    list('list what it brought', COLLEAGUES, PREPARATION.at(staffs).path, REFLECTION.collection),
    {
      what: 'list all that is shared, wherever',
      may: [],
      ask: (db) =>
        getDocs(query(collectionGroup(db, REFLECTION.collection), where('shared', '==', true))),
    },
  ]);
});

describe('writing', () => {
  describeAccess(stage, [
    write('choose a coach', STAFF_BY_CLAIM, coach, agreed),
    write(
      'choose a coach where staff receive',
      COLLEAGUES,
      coach,
      { ...agreed, ...received },
      {
        coachId: 'admin',
      },
    ),
    write('have no coach', STAFF_BY_CLAIM, noCoach, agreed),
    write('plan', GIVER, plan, agreed),
    write('plan what the programme gives', STAFF_BY_CLAIM, plan, {
      ...agreed,
      giverId: 'programme',
      participantIds: ['self'],
    }),
    write('plan what staff give', ['staff'], plan, { ...agreed, ...given }),
    write('give the background', RECEIVER, background, agreed),
    write('give the background of what the programme receives', STAFF_BY_CLAIM, background, {
      ...agreed,
      receiverId: 'programme',
      participantIds: ['other'],
    }),
    write('advise', STAFF_BY_CLAIM, adviceByCoach, agreed),
    write('advise about themselves', COLLEAGUES, adviceByCoach, { ...agreed, ...received }),
    write('answer', GIVER, adviceByGiver, agreed),
    write('answer for the programme', [], adviceByGiver, {
      ...agreed,
      giverId: 'programme',
      participantIds: ['self'],
    }),
    write('speak for nobody', [], adviceByGiver, agreed, { side: 'receiver' }),
    write('say what it brought the giver', GIVER, reflectionOfGiver, begun),
    write('say what it brought the receiver', RECEIVER, reflectionOfReceiver, begun),
    write('say what it brought the programme', STAFF_BY_CLAIM, reflectionOfGiver, {
      ...begun,
      giverId: 'programme',
      participantIds: ['self'],
    }),
    {
      what: 'say what it brought somebody else',
      may: [],
      ask: async (db, who) => {
        const id = newId();
        await stage.seed({ [SESSION.at(id).path]: begun });
        const at = `${PREPARATION.at(id).path}/${REFLECTION.collection}/neither`;
        await setDoc(doc(db, at), { ...reflectionOfGiver.valid, ...by(who) });
      },
    },
    {
      what: 'edit advice',
      may: [],
      ask: (db, who) =>
        updateDoc(doc(db, ADVICE.at(theirs, message).path), { text: 'No', ...by(who) }),
    },
    ...Object.keys(partsOf(theirs)).map((at) => ({
      what: `delete …/${at.split('/').slice(2).join('/')}`,
      may: [],
      ask: (db: Parameters<Access['ask']>[0]) => deleteDoc(doc(db, at)),
    })),
  ]);
});

describe('a session has to be', () => {
  const mayIn = async (form: Form, session: Document): Promise<Answer> =>
    answerTo(setDoc(doc(stage.as(form.as), await placeFor(form, session)), form.valid));
  /** Those in which a form may be written, the session having begun. */
  const statusesFor = async (form: Form): Promise<SessionStatus[]> => {
    const found: SessionStatus[] = [];
    for (const status of SESSION_STATUSES) {
      if ((await mayIn(form, { ...begun, status })) === 'allowed') found.push(status);
    }
    return found;
  };
  test.each([
    ['a coach', coach],
    ['no coach', noCoach],
    ['a plan', plan],
    ['a background', background],
    ['advice', adviceByCoach],
    ['an answer', adviceByGiver],
  ])('agreed for %s', async (_, form) => {
    expect(await statusesFor(form)).toEqual(['accepted']);
  });
  test.each([
    ['giver', reflectionOfGiver],
    ['receiver', reflectionOfReceiver],
  ])('agreed or over for what it brought the %s, and begun', async (_, form) => {
    expect(await statusesFor(form)).toEqual(['accepted', 'disputed', 'closed']);
    expect(await mayIn(form, { ...agreed, startsAt: inDays(0) })).toBe('allowed');
    expect(await mayIn(form, { ...agreed, startsAt: inDays(1) })).toBe('denied');
  });
});

/** Among the entries of a list, alone, last and first. */
const among = (valid: string, ...refuses: unknown[]): unknown[] =>
  refuses.flatMap((wrong) => [[wrong], [valid, wrong], [wrong, valid]]);
const LINK = 'https://example.org/guide A guide';
const materials: Bounds = {
  takes: [
    [],
    [LINK],
    [LINK, 'https://example.org:8443 x', LINK],
    MATERIALS,
    [`https://${letters(200)} ${letters(120)}`],
    [`https://example.org/${letters(600)} x`],
  ],
  refuses: [
    ...otherThan('list'),
    '',
    {},
    [...MATERIALS, LINK],
    ...among(
      LINK,
      '',
      7,
      null,
      { url: 'https://example.org', title: 'x' },
      'https://example.org',
      'https://example.org ',
      ' x',
      'http://example.org x',
      'javascript:alert(1) x',
      'HTTPS://example.org x',
      'https:// x',
      'https:///guide x',
      'https://example.org@evil.example x',
      'https://exämple.org x',
      `https://${letters(201)} x`,
      `https://example.org/${letters(601)} x`,
      `https://example.org ${letters(121)}`,
      'https://example.org two\nlines',
      'https://example.org x\n',
      `${LINK}\n${LINK}`,
    ),
  ],
};
const words = (most: number): Bounds => ({
  takes: [[], ['read'], Array.from({ length: most }, () => letters(30)), ['a-b', 'read']],
  refuses: [
    ...otherThan('list'),
    '',
    {},
    Array.from({ length: most + 1 }, () => 'read'),
    ...among('read', '', 7, null, letters(31), 'Read', 'read,steps', 'read\n', 'r3ad'),
  ],
});
const stamps = (uid: string) => ({ updatedAt: stamp, updatedBy: writer(uid) });

describeFields(fieldStage, 'a preparation', coach, {
  coachId: {
    takes: ['staff', 'admin', 'former-admin'],
    // Roles that are on record, and of which no claim is asked.
    refuses: [...otherThan(), 'self', 'researcher', 'former-staff', 'nobody', 'staff/x'],
  },
  coachName: text(1, 80),
  ...stamps('staff'),
});
describeFields(fieldStage, 'a preparation without a coach', noCoach, {
  coachId: only(null, '', 'self'),
  coachName: only('', 'Sofie (demo)'),
  ...stamps('staff'),
});
describeFields(fieldStage, 'a plan', plan, {
  method: oneOf('peer-consulting', 'intervision', 'case-clinic', 'walk-through', 'skills-demo'),
  done: words(20),
  materials,
  ready: bool,
  ...stamps('other'),
});
describeFields(fieldStage, 'a background', background, {
  issue: text(0, 2000),
  background: text(0, 4000),
  materials,
  ...stamps('self'),
});
describeFields(fieldStage, 'advice', adviceByCoach, {
  text: text(1, 2000),
  side: only('coach', 'giver', 'receiver'),
  createdAt: stamp,
  ...stamps('staff'),
});
describeFields(fieldStage, 'an answer', adviceByGiver, {
  text: text(1, 2000),
  side: only('giver', 'coach'),
  createdAt: stamp,
  ...stamps('other'),
});
describeFields(fieldStage, 'a reflection', reflectionOfGiver, {
  text: text(1, 2000),
  shared: bool,
  ...stamps('other'),
});

test('nobody coaches a session that they take part in', async () => {
  const coachOf = async (session: Document): Promise<Answer> => {
    const id = newId();
    await stage.seed({ [SESSION.at(id).path]: { ...agreed, ...session } });
    const data = { coachId: 'staff', coachName: 'Sofie (demo)', ...by('admin') };
    return answerTo(setDoc(doc(stage.as(CAST.admin), PREPARATION.at(id).path), data));
  };
  expect(await coachOf({})).toBe('allowed');
  expect(await coachOf(received)).toBe('denied');
  expect(await coachOf(given)).toBe('denied');
});

test.each([
  ['00000000000000000000', 'allowed'],
  ['0000000000000000000', 'denied'],
  ['000000000000000000000', 'denied'],
  ['a-note-with-a-hyphen', 'denied'],
])('the id %s of advice is %s', async (id, expected) => {
  const form = { ...adviceByCoach, path: () => ADVICE.at(newId(), id).path };
  expect(await submit(stage, form)).toBe(expected);
});
