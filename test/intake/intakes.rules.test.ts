import {
  collection,
  deleteDoc,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  updateDoc,
  writeBatch,
} from 'firebase/firestore/lite';
import { beforeAll, describe, expect, test } from 'vitest';
import { PARTICIPANT } from '../../core/people/participant.ts';
import { INTAKE } from '../../core/intake/intake.ts';
import { ADJUSTMENT } from '../../core/points/adjustment.ts';
import { ACCOUNT } from '../../core/points/account.ts';
import { account } from '../../scripts/lib/builders/account.ts';
import {
  AVAILABILITY,
  ADJUSTMENT_FORMS,
  STANDING_INTAKE,
  INTAKE_FORMS,
  STANDING_PERSON,
} from '../rules/forms.ts';
import {
  answerTo,
  bool,
  type Bounds,
  CAST,
  describeAccess,
  describeFields,
  type Document,
  everybodyBut,
  inDays,
  letters,
  type Name,
  newId,
  NOW,
  oneOf,
  otherThan,
  STAFF_BY_CLAIM,
  stamp,
  STILL_STAFF,
  submit,
  text,
  useStage,
  writer,
} from '../rules/support.ts';

const stage = useStage('intakes');
const fieldStage = useStage('intakes-fields');
const uidOf = (who: Name): string => CAST[who]?.uid ?? 'nobody';
const { newIntake, answers } = INTAKE_FORMS;
const READERS: readonly Name[] = [...STAFF_BY_CLAIM, 'researcher'];
const touched = (who: Name): Document => ({ idea: who, updatedAt: NOW, updatedBy: uidOf(who) });

const standing = INTAKE.at('someone').path;
beforeAll(() =>
  stage.seed({
    [standing]: STANDING_INTAKE,
    ...Object.fromEntries(
      everybodyBut('nobody').map((who) => [INTAKE.at(uidOf(who)).path, STANDING_INTAKE] as const),
    ),
  }),
);

describeAccess(stage, [
  { what: "get somebody else's", may: READERS, ask: (db) => getDoc(doc(db, standing)) },
  {
    what: 'get one that is not there',
    may: READERS,
    ask: (db) => getDoc(doc(db, INTAKE.at('missing').path)),
  },
  {
    what: 'get their own',
    may: READERS,
    ask: (db, who) => getDoc(doc(db, INTAKE.at(uidOf(who)).path)),
  },
  { what: 'list them', may: READERS, ask: (db) => getDocs(collection(db, INTAKE.collection)) },
  {
    what: "write somebody else's anew",
    may: STAFF_BY_CLAIM,
    ask: async (db, who) => {
      const uid = `newcomer-${who}`;
      await stage.seed({
        [PARTICIPANT.at(uid).path]: { ...STANDING_PERSON, createdAt: STANDING_INTAKE['appliedAt'] },
      });
      const batch = writeBatch(db);
      batch.set(doc(db, INTAKE.at(uid).path), { ...newIntake.valid, updatedBy: uidOf(who) });
      await batch.commit();
    },
  },
  {
    what: 'write their own anew',
    may: [],
    ask: async (db, who) => {
      await stage.seed({
        [INTAKE.at(uidOf(who)).path]: null,
        [PARTICIPANT.at(uidOf(who)).path]: {
          ...STANDING_PERSON,
          createdAt: STANDING_INTAKE['appliedAt'],
        },
      });
      const batch = writeBatch(db);
      batch.set(doc(db, INTAKE.at(uidOf(who)).path), { ...newIntake.valid, updatedBy: uidOf(who) });
      try {
        await batch.commit();
      } finally {
        await stage.seed({ [INTAKE.at(uidOf(who)).path]: STANDING_INTAKE });
      }
    },
  },
  {
    what: "edit somebody else's",
    may: STAFF_BY_CLAIM,
    ask: (db, who) => updateDoc(doc(db, standing), touched(who)),
  },
  {
    what: 'edit their own',
    may: [],
    ask: (db, who) => updateDoc(doc(db, INTAKE.at(uidOf(who)).path), touched(who)),
  },
  { what: 'delete one', may: [], ask: (db) => deleteDoc(doc(db, standing)) },
]);

const many = (count: number) => Array.from({ length: count }, (_, index) => `topic-${index}`);
const weighed = (topics: readonly string[], weight: unknown = 1) =>
  Object.fromEntries(topics.map((topic) => [topic, weight]));
const weights: Bounds = {
  takes: [weighed(many(20)), { a: 1, b: 2, c: 3 }],
  refuses: [
    ...otherThan(),
    weighed(many(21)),
    ...[0, 4, 1.5, '1', null, [1]].map((weight) => ({ a: weight })),
    { [letters(61)]: 1 },
    { 'a,b': 1 },
  ],
};
const day: Bounds = {
  takes: ['2027-01-31'],
  refuses: [...otherThan(), '', '2027-1-31', '31-01-2027', '2027-01-31T00:00'],
};
const frozen = (value: unknown): Bounds => ({
  takes: [value],
  refuses: [...otherThan('time'), NOW, inDays(-1)],
});
const ways = (valid: Document, fields: Record<string, Bounds>): Bounds => ({
  takes: Object.entries(fields).flatMap(([field, { takes }]) =>
    takes.map((value) => ({ ...valid, [field]: value })),
  ),
  refuses: [
    ...otherThan('null'),
    { ...valid, extra: 1 },
    ...Object.keys(fields).map((field) =>
      Object.fromEntries(Object.entries(valid).filter(([key]) => key !== field)),
    ),
    ...Object.entries(fields).flatMap(([field, { refuses }]) =>
      refuses.map((value) => ({ ...valid, [field]: value })),
    ),
  ],
});
const mapIn = (form: { valid: Document }, field: string): Document => {
  const value = form.valid[field];
  if (typeof value !== 'object' || value === null) throw new TypeError(`${field} is no map`);
  return { ...value };
};
const interview = mapIn(answers, 'interview');
const decision = mapIn(INTAKE_FORMS.decision, 'decision');
const extension = mapIn(INTAKE_FORMS.extension, 'extension');
const exit = mapIn(INTAKE_FORMS.exit, 'exit');
const signed = { reason: text(1, 2000), by: writer('staff'), at: stamp };

const fields: Record<string, Bounds> = {
  appliedAt: frozen(STANDING_INTAKE['appliedAt']),
  interview: ways(interview, {
    at: { takes: [inDays(9)], refuses: otherThan('time') },
    durationMinutes: { takes: [15, 480], refuses: [14, 481, 15.5, '60', null] },
    place: text(0, 300),
    by: { takes: ['staff'], refuses: [...otherThan('text'), '', 'a/b', '..'] },
    isOn: bool,
    plannedAt: stamp,
  }),
  idea: text(0, 4000),
  problem: text(0, 4000),
  stage: oneOf('idea', 'trying', 'running', 'growing', null),
  aims: {
    takes: [[], ['social'], ['environmental', 'social']],
    refuses: [...otherThan(), ['profit'], ['social', 7], ['social', 'environmental', 'social']],
  },
  entrepreneurial: oneOf('yes', 'no', 'unsure', null),
  needs: weights,
  skills: { takes: [weighed(many(20), 3)], refuses: [...weights.refuses, {}] },
  evidence: {
    takes: [{}, { 'topic-0': '' }, { 'topic-0': letters(6019) }, { 'topic-1': 'x, y, and z' }],
    refuses: [
      ...otherThan(),
      { 'topic-0': letters(6020) },
      { elsewhere: 'A topic that is no skill' },
      { 'topic-0': 7 },
      { 'topic-0': 'two\nlines' },
      { 'topic-0': null },
    ],
  },
  firstGive: text(0, 1000),
  languages: {
    takes: [[], ['nl', 'fr', 'en', 'de', 'ar']],
    refuses: [...otherThan('list'), ['nl', 'fr', 'en', 'de', 'ar', 'tr'], ['NL'], ['nl,fr'], [7]],
  },
  availability: AVAILABILITY,
  decision: ways(decision, {
    ...signed,
    kind: { takes: ['accept', 'wait', 'refer', 'decline'], refuses: [...otherThan(), '', 'maybe'] },
    message: text(0, 2000),
  }),
  extension: ways(extension, { ...signed, endsOn: day }),
  exit: ways(exit, {
    ...signed,
    kind: { takes: ['kept-open'], refuses: [...otherThan(), 'even', 'forgiven', 'donated', ''] },
    balance: { takes: [-8], refuses: [...otherThan(), 0, -16, 8] },
    adjustmentId: { takes: [null], refuses: [...otherThan('null'), newId()] },
    until: day,
  }),
  updatedAt: stamp,
  updatedBy: writer('staff'),
};
describeFields(fieldStage, 'a new intake', newIntake, {
  ...fields,
  skills: weights,
  evidence: { takes: [{}], refuses: [{ elsewhere: 'A topic that is no skill' }, 7, null] },
  createdAt: stamp,
});
describeFields(fieldStage, 'an edit', answers, {
  ...fields,
  createdAt: frozen(STANDING_INTAKE['createdAt']),
});

describe('what has been signed', () => {
  const byAnother = { ...decision, by: 'admin', at: new Date(1) };
  const edit = (before: Document, after: Document) =>
    submit(stage, {
      ...answers,
      before: (at) => ({ ...answers.before?.(at), [at]: { ...STANDING_INTAKE, ...before } }),
      valid: { ...answers.valid, ...after },
    });
  test('stays, whoever edits what is beside it', async () => {
    expect(await edit({ decision: byAnother }, { decision: byAnother })).toBe('allowed');
    expect(await edit({ decision: null }, { decision: byAnother })).toBe('denied');
  });
  test('is replaced only by what the writer signs', async () => {
    expect(await edit({ decision: byAnother }, { decision })).toBe('allowed');
    expect(await edit({ decision: byAnother }, { decision: { ...byAnother, reason: 'No' } })).toBe(
      'denied',
    );
  });
  test('is taken back by null, but for an interview and an extension', async () => {
    expect(await edit({ decision: byAnother }, { decision: null })).toBe('allowed');
    const planned = { interview: { ...interview, plannedAt: new Date(1) } };
    expect(await edit(planned, { interview: null })).toBe('denied');
    expect(await edit(planned, planned)).toBe('allowed');
    const extended = { extension: { ...extension, by: 'admin', at: new Date(1) } };
    expect(await edit(extended, { extension: null })).toBe('denied');
    expect(await edit(extended, extended)).toBe('allowed');
  });
  test('of an exit goes only with somebody who takes part again', async () => {
    const left = { exit: { ...exit, by: 'admin', at: new Date(1) } };
    const back = (status: string) =>
      submit(stage, {
        ...answers,
        before: (at) => ({
          ...answers.before?.(at),
          [at]: { ...STANDING_INTAKE, ...left },
          [PARTICIPANT.at('other').path]: { ...STANDING_PERSON, status },
        }),
        valid: { ...answers.valid, exit: null },
      });
    expect(await back('active')).toBe('allowed');
    expect(await back('alumni')).toBe('denied');
  });
});

/** One commit: the intake's exit, the status, and the adjustment that settles the points. */
interface Leaving {
  balance: number | null;
  held?: number;
  exit?: Document;
  adjustment?: Document;
  from?: string;
}
async function leave({ balance, held = 0, exit: chosen, adjustment, from }: Leaving) {
  const uid = `leaver-${newId()}`;
  const id = newId();
  await stage.seed({
    [PARTICIPANT.at(uid).path]: { ...STANDING_PERSON, status: from ?? 'active' },
    [INTAKE.at(uid).path]: { ...STANDING_INTAKE, exit: { ...exit, by: 'admin', at: new Date(2) } },
    [ACCOUNT.at(uid).path]: balance === null ? null : account({ balance, held }),
  });
  const db = stage.as(CAST.staff);
  const batch = writeBatch(db);
  const stamps = { updatedAt: NOW, updatedBy: 'staff' };
  if (chosen) {
    const settled = adjustment && { adjustmentId: id };
    batch.update(doc(db, INTAKE.at(uid).path), {
      exit: { ...exit, ...chosen, ...settled },
      ...stamps,
    });
  }
  if (adjustment) {
    const valid = { ...ADJUSTMENT_FORMS.correction.valid, participantId: uid, ...adjustment };
    batch.set(doc(db, ADJUSTMENT.at(id).path), valid);
  }
  batch.update(doc(db, PARTICIPANT.at(uid).path), { status: 'alumni', ...stamps });
  return answerTo(batch.commit());
}
const forgiveness = { kind: 'forgiveness', direction: 'credit', points: 8 };
const donation = { kind: 'donation', direction: 'debit', points: 8 };
const settled = { until: null };

describe('nobody leaves with points that nobody decided about', () => {
  test.each<[string, Leaving, string]>([
    ['without an account', { balance: null }, 'allowed'],
    ['with nothing', { balance: 0 }, 'allowed'],
    ['owing', { balance: -8 }, 'denied'],
    ['with points', { balance: 8 }, 'denied'],
    ['with nothing, but a hold', { balance: 0, held: 8 }, 'denied'],
    [
      'with nothing, but a hold, said to be even',
      { balance: 0, held: 8, exit: { ...settled, balance: 0, kind: 'even' } },
      'denied',
    ],
    ['with nothing, kept open', { balance: 0, exit: { balance: 0 } }, 'denied'],
    ['owing, as somebody who has left already', { balance: -8, from: 'alumni' }, 'allowed'],
    ['owing, kept open', { balance: -8, exit: {} }, 'allowed'],
    ['owing more than was decided', { balance: -16, exit: {} }, 'denied'],
    [
      'owing, forgiven',
      { balance: -8, exit: { ...settled, kind: 'forgiven' }, adjustment: forgiveness },
      'allowed',
    ],
    [
      'owing, forgiven in words alone',
      { balance: -8, exit: { ...settled, kind: 'forgiven', adjustmentId: newId() } },
      'denied',
    ],
    [
      'owing, forgiven in part',
      {
        balance: -8,
        exit: { ...settled, kind: 'forgiven' },
        adjustment: { ...forgiveness, points: 7 },
      },
      'denied',
    ],
    [
      "owing, forgiven by somebody else's points",
      {
        balance: -8,
        exit: { ...settled, kind: 'forgiven' },
        adjustment: { ...forgiveness, participantId: 'self' },
      },
      'denied',
    ],
    [
      'owing, forgiven in the wrong direction',
      {
        balance: -8,
        exit: { ...settled, kind: 'forgiven' },
        adjustment: { ...forgiveness, direction: 'debit' },
      },
      'denied',
    ],
    [
      'owing, forgiven by a correction',
      {
        balance: -8,
        exit: { ...settled, kind: 'forgiven' },
        adjustment: { ...forgiveness, kind: 'correction' },
      },
      'denied',
    ],
    [
      'owing, forgiven and kept open',
      { balance: -8, exit: { kind: 'forgiven' }, adjustment: forgiveness },
      'denied',
    ],
    [
      'owing, as if it were donated',
      { balance: -8, exit: { ...settled, kind: 'donated' }, adjustment: donation },
      'denied',
    ],
    [
      'with points, donated',
      { balance: 8, exit: { ...settled, balance: 8, kind: 'donated' }, adjustment: donation },
      'allowed',
    ],
    [
      'with points, donated in part',
      {
        balance: 8,
        exit: { ...settled, balance: 8, kind: 'donated' },
        adjustment: { ...donation, points: 7 },
      },
      'denied',
    ],
    [
      'with points, donated the wrong way',
      {
        balance: 8,
        exit: { ...settled, balance: 8, kind: 'donated' },
        adjustment: { ...donation, direction: 'credit' },
      },
      'denied',
    ],
    [
      'with points, donated by a correction',
      {
        balance: 8,
        exit: { ...settled, balance: 8, kind: 'donated' },
        adjustment: { ...donation, kind: 'correction' },
      },
      'denied',
    ],
    [
      'with points, as if they were forgiven',
      { balance: 8, exit: { ...settled, balance: 8, kind: 'forgiven' }, adjustment: forgiveness },
      'denied',
    ],
    [
      'with nothing, said to be even',
      { balance: 0, exit: { ...settled, balance: 0, kind: 'even' } },
      'allowed',
    ],
    [
      'without an account, said to be even',
      { balance: null, exit: { ...settled, balance: 0, kind: 'even' } },
      'allowed',
    ],
    [
      'with nothing, said to be forgiven',
      { balance: 0, exit: { ...settled, balance: 0, kind: 'forgiven' } },
      'denied',
    ],
    [
      'owing, forgiven, said to be donated',
      { balance: -8, exit: { ...settled, kind: 'donated' }, adjustment: forgiveness },
      'denied',
    ],
    [
      'with points, donated, said to be forgiven',
      { balance: 8, exit: { ...settled, balance: 8, kind: 'forgiven' }, adjustment: donation },
      'denied',
    ],
    ['owing, said to be even', { balance: -8, exit: { ...settled, kind: 'even' } }, 'denied'],
    [
      'with nothing, said to be even until a day',
      { balance: 0, exit: { balance: 0, kind: 'even' } },
      'denied',
    ],
    [
      'with nothing, said to be even by an adjustment',
      { balance: 0, exit: { ...settled, balance: 0, kind: 'even', adjustmentId: newId() } },
      'denied',
    ],
  ])('%s', async (_, leaving, expected) => {
    expect(await leave(leaving)).toBe(expected);
  });

  test('an adjustment of the past settles nothing', async () => {
    const id = newId();
    const old = { ...ADJUSTMENT_FORMS.correction.valid, participantId: 'other', ...forgiveness };
    const exitBy = (adjustmentId: string) =>
      submit(stage, {
        ...INTAKE_FORMS.exit,
        valid: {
          ...INTAKE_FORMS.exit.valid,
          exit: { ...exit, ...settled, kind: 'forgiven', adjustmentId },
        },
      });
    await stage.seed({ [ADJUSTMENT.at(id).path]: { ...old, createdAt: new Date(3) } });
    expect(await exitBy(id)).toBe('denied');
  });

  test('points are moved by those whose role still stands', async () => {
    const tries = (who: Name) => async (db: Firestore) => {
      const uid = `leaver-${newId()}`;
      const id = newId();
      await stage.seed({
        [PARTICIPANT.at(uid).path]: STANDING_PERSON,
        [INTAKE.at(uid).path]: STANDING_INTAKE,
        [ACCOUNT.at(uid).path]: account({ balance: -8 }),
      });
      const stamps = { updatedAt: NOW, updatedBy: uidOf(who) };
      const batch = writeBatch(db);
      batch.update(doc(db, INTAKE.at(uid).path), {
        exit: { ...exit, ...settled, kind: 'forgiven', adjustmentId: id, by: uidOf(who) },
        ...stamps,
      });
      batch.set(doc(db, ADJUSTMENT.at(id).path), {
        ...ADJUSTMENT_FORMS.correction.valid,
        ...forgiveness,
        participantId: uid,
        updatedBy: uidOf(who),
      });
      batch.update(doc(db, PARTICIPANT.at(uid).path), { status: 'alumni', ...stamps });
      return answerTo(batch.commit());
    };
    for (const who of STAFF_BY_CLAIM) {
      const expected = STILL_STAFF.includes(who) ? 'allowed' : 'denied';
      expect(await tries(who)(stage.as(CAST[who])), who).toBe(expected);
    }
  });
});
