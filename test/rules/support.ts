import { readFileSync } from 'node:fs';
import { initializeTestEnvironment } from '@firebase/rules-unit-testing';
import { deleteApp, type FirebaseApp, FirebaseError, initializeApp } from 'firebase/app';
import {
  connectFirestoreEmulator,
  doc,
  type Firestore,
  getFirestore,
  serverTimestamp,
  setDoc,
  setLogLevel,
  writeBatch,
} from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCOUNT } from '../../core/points/account.ts';

import { DAY_MS } from '../../core/base/time.ts';
import { STAFF, type Role } from '../../core/people/staff.ts';
import { account } from '../../scripts/lib/builders/account.ts';

export type Document = Record<string, unknown>;
/** By path; null for one that is not to be there. */
export type Documents = Record<string, Document | null>;

/** Who is signed in: null for nobody. `role` is the custom claim, `isVerified` that of the e-mail. */
export type Person = { uid: string; role?: Role; isVerified?: boolean } | null;

/** Ours; or others, when scripts/mutate/rules.ts wants to see that the tests notice. */
export const RULES = readFileSync(
  process.env.WEDERDIENST_RULES ?? new URL('../../firestore.rules', import.meta.url),
  'utf8',
);

/** The request's time, as a client writes it. */
export const NOW = serverTimestamp();
const START = Date.now();
/** A moment so many days from now, by this machine's clock, which is the emulator's too. */
export const inDays = (count: number): Date => new Date(START + count * DAY_MS);

let ids = 0;
/** Twenty letters and digits, as Firestore's clients make ids of sessions and adjustments. */
export const newId = (): string => `id${(ids++).toString(36).padStart(18, '0')}`;

/** A project on the emulator with the rules loaded, and people who speak to it. */
export interface Stage {
  as: (person: Person) => Firestore;
  /** Writes documents past the rules. */
  seed: (documents: Documents) => Promise<void>;
  /**
   * Loads other rules, or the same afresh. That empties the record of coverage, for which the
   * emulator keeps every value that each expression ever had: 100 KB a request.
   */
  load: (rules: string) => Promise<void>;
}

/** Each stage has a project of its own, so that neither data nor coverage of two of them meet. */
export const projectOf = (name: string): string =>
  `demo-${process.env.WEDERDIENST_RULES_RUN ?? 'rules'}-${name}`;

/** A stage for the tests of a file: set before them, struck after them. */
export function useStage(stageName: string): Stage {
  const projectId = projectOf(stageName);
  const apps = new Map<string, FirebaseApp>();
  const as = (person: Person | 'owner'): Firestore => {
    const name = `${stageName} ${JSON.stringify(person)}`;
    const known = apps.get(name);
    if (known) return getFirestore(known);
    const app = initializeApp({ projectId }, name);
    apps.set(name, app);
    return connect(app, person);
  };
  const load = async (rules: string): Promise<void> => {
    const environment = await initializeTestEnvironment({ projectId, firestore: { rules } });
    await environment.cleanup();
  };
  beforeAll(async () => {
    const environment = await initializeTestEnvironment({
      projectId,
      firestore: { rules: RULES },
    });
    await environment.clearFirestore();
    await environment.cleanup();
    await seed(as('owner'), CAST_DOCUMENTS);
  });
  afterAll(() => Promise.all([...apps.values()].map((app) => deleteApp(app))));
  return { as, seed: (documents) => seed(as('owner'), documents), load };
}

/** The address of the Firestore emulator. */
export function emulatorHost(): string {
  const host = process.env.FIRESTORE_EMULATOR_HOST;
  if (!host) throw new Error('No emulator: run it by npm run with-emulators.');
  return host;
}

/**
 * The lite SDK, since there a call is one request: no write pipeline that starts anew after each
 * denial, and no stream that may hang.
 */
function connect(app: FirebaseApp, person: Person | 'owner'): Firestore {
  setLogLevel('silent');
  const db = getFirestore(app);
  const [host = '', port] = emulatorHost().split(':');
  connectFirestoreEmulator(db, host, Number(port), person ? { mockUserToken: token(person) } : {});
  return db;
}

function token(person: NonNullable<Person> | 'owner') {
  if (person === 'owner') return person;
  const { uid, role, isVerified = true } = person;
  return { sub: uid, email_verified: isVerified, ...(role !== undefined && { role }) };
}

async function seed(db: Firestore, documents: Documents): Promise<void> {
  const entries = Object.entries(documents);
  const chunks = Array.from({ length: Math.ceil(entries.length / 400) }, (_, index) =>
    entries.slice(index * 400, (index + 1) * 400),
  );
  for (const chunk of chunks) {
    const batch = writeBatch(db);
    for (const [at, data] of chunk) {
      if (data) batch.set(doc(db, at), data);
      else batch.delete(doc(db, at));
    }
    await batch.commit();
  }
}

export type Answer = 'allowed' | 'denied';

/** What the rules say. Only a denial counts as one: any other error is a fault of the test. */
export async function answerTo(request: Promise<unknown>): Promise<Answer> {
  try {
    await request;
    return 'allowed';
  } catch (error) {
    if (error instanceof FirebaseError && error.code === 'permission-denied') return 'denied';
    throw error;
  }
}

/** Runs through a list, a few at a time: enough to keep the emulator busy, and no more. */
export async function inParallel<T, R>(
  list: readonly T[],
  run: (item: T) => Promise<R>,
  atOnce = 16,
): Promise<R[]> {
  const results: R[] = [];
  const queue = list.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await run(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

const inTurn = <T, R>(list: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> =>
  inParallel(list, run, 1);

/** Everybody whom the rules tell apart. Parties of sessions are `self` and `other`. */
export const CAST = {
  self: { uid: 'self' },
  other: { uid: 'other' },
  paused: { uid: 'paused' },
  applicant: { uid: 'applicant' },
  staff: { uid: 'staff', role: 'staff' },
  admin: { uid: 'admin', role: 'admin' },
  researcher: { uid: 'researcher', role: 'researcher' },
  /** A claim that its document no longer bears out. */
  formerStaff: { uid: 'former-staff', role: 'staff' },
  formerAdmin: { uid: 'former-admin', role: 'admin' },
  /** A claim without a document, and the reverse. */
  undocumented: { uid: 'undocumented', role: 'admin' },
  unclaimed: { uid: 'unclaimed' },
  nobody: null,
} satisfies Record<string, Person>;
export type Name = keyof typeof CAST;
export const EVERYBODY: readonly Name[] = [
  'self',
  'other',
  'paused',
  'applicant',
  'staff',
  'admin',
  'researcher',
  'formerStaff',
  'formerAdmin',
  'undocumented',
  'unclaimed',
  'nobody',
];
export const everybodyBut = (...names: Name[]): Name[] =>
  EVERYBODY.filter((name) => !names.includes(name));

/** Who passes for staff, or an admin, by the claim alone. */
export const STAFF_BY_CLAIM: readonly Name[] = [
  'staff',
  'admin',
  'formerStaff',
  'formerAdmin',
  'undocumented',
];
export const ADMINS: readonly Name[] = ['admin', 'formerAdmin', 'undocumented'];
/** Who still does by the staff document; the former admin is staff. */
export const STILL_STAFF: readonly Name[] = ['staff', 'admin', 'formerAdmin'];
export const STILL_ADMINS: readonly Name[] = ['admin'];

const CAST_DOCUMENTS: Documents = {
  [ACCOUNT.at('self').path]: account(),
  [ACCOUNT.at('other').path]: account(),
  [ACCOUNT.at('paused').path]: account({ open: false }),
  [STAFF.at('staff').path]: { role: 'staff' },
  [STAFF.at('admin').path]: { role: 'admin' },
  [STAFF.at('researcher').path]: { role: 'researcher' },
  [STAFF.at('former-staff').path]: { role: null },
  [STAFF.at('former-admin').path]: { role: 'staff' },
  [STAFF.at('unclaimed').path]: { role: 'admin' },
};

/** One thing to try: what is asked of the database, and who alone may. */
export interface Access {
  what: string;
  may: readonly Name[];
  ask: (db: Firestore, who: Name) => Promise<unknown>;
}

/** Everybody tries everything. A forbidden operation has its twin in the same table. */
export function describeAccess(stage: Stage, accesses: readonly Access[]): void {
  describe('who may', () => {
    test.each(accesses)('$what', async ({ may, ask }) => {
      const answers = await inParallel(EVERYBODY, (who) => answerTo(ask(stage.as(CAST[who]), who)));
      const allowed = EVERYBODY.filter((_, index) => answers[index] === 'allowed');
      expect(allowed).toEqual(EVERYBODY.filter((who) => may.includes(who)));
    });
  });
}

/** A write of a whole document, valid as it stands, that the field tables change one field of. */
export interface Form {
  as: Person;
  /** A new one each time, where there can be many. */
  path: string | (() => string);
  /** What is there before: the document itself if the write is an edit, and what the rules look up. */
  before?: (path: string) => Documents;
  valid: Document;
}

/** Tries a form, as it is or with other data. */
export async function submit(stage: Stage, form: Form, data = form.valid): Promise<Answer> {
  const [answer] = await submitAll(stage, form, [data]);
  return answer ?? 'denied';
}

/** Tries a form with one document after the other, or side by side where each has its own path. */
async function submitAll(stage: Stage, form: Form, list: readonly Document[]): Promise<Answer[]> {
  const { as, path: at, before = () => ({}) } = form;
  const write = (to: string, data: Document) => answerTo(setDoc(doc(stage.as(as), to), data));
  if (typeof at === 'string') {
    // Side by side, they would wait for each other's locks.
    return inTurn(list, async (data) => {
      await stage.seed(before(at));
      return write(at, data);
    });
  }
  const tries = list.map((data) => ({ to: at(), data }));
  await stage.seed(Object.assign({}, ...tries.map(({ to }) => before(to))));
  return inParallel(tries, ({ to, data }) => write(to, data));
}

/** What a field takes, both edges included, and what it refuses. */
export interface Bounds {
  takes: readonly unknown[];
  refuses: readonly unknown[];
  /** Whether it may be missing, as a field that was added lately is in older documents. */
  isOptional?: boolean;
}

/**
 * Each field of a form, on a stage whose coverage isn't counted: missing, of every other type, one beyond each bound, forged; each refusal
 * stands beside the values that are taken.
 */
export function describeFields(
  stage: Stage,
  name: string,
  form: Form,
  fields: Record<string, Bounds>,
): void {
  const { valid } = form;
  describe(`${name}, field by field`, () => {
    afterAll(() => stage.load(RULES));
    test('each field has its bounds', () => {
      expect(Object.keys(fields).toSorted()).toEqual(Object.keys(valid).toSorted());
    });
    test.each(Object.entries(fields))(
      '%s',
      async (field, { takes, refuses, isOptional = false }) => {
        const { [field]: _, ...missing } = valid;
        const tries: Try[] = [
          ...takes.map((value) => attempt(show(value), { ...valid, [field]: value }, 'allowed')),
          ...refuses.map((value) => attempt(show(value), { ...valid, [field]: value }, 'denied')),
          attempt('missing', missing, isOptional ? 'allowed' : 'denied'),
        ];
        await expectAnswers(stage, form, tries);
      },
    );
    test('nothing beside them', () =>
      expectAnswers(stage, form, [
        attempt('as it is', valid, 'allowed'),
        attempt('one more', { ...valid, extra: 1 }, 'denied'),
      ]));
  });
}

interface Try {
  what: string;
  data: Document;
  expected: Answer;
}
const attempt = (what: string, data: Document, expected: Answer): Try => ({ what, data, expected });

async function expectAnswers(stage: Stage, form: Form, tries: Try[]): Promise<void> {
  const answers = await submitAll(
    stage,
    form,
    tries.map(({ data }) => data),
  );
  const surprises = tries
    .filter(({ expected }, index) => answers[index] !== expected)
    .map(({ what, expected }) => `${what} was not ${expected}`);
  expect(surprises).toEqual([]);
}

const show = (value: unknown): string => {
  const text = value === NOW ? 'now' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 60)}… (${text.length})` : text;
};

const KINDS = {
  null: null,
  boolean: true,
  fraction: 7.5,
  whole: 7,
  text: 'some text',
  list: ['nl'],
  map: { text: 'some text' },
  time: new Date(0),
};

/** A value of every type but these. */
export const otherThan = (...kinds: (keyof typeof KINDS)[]): unknown[] => {
  const taken = kinds.map((kind) => KINDS[kind]);
  return Object.values(KINDS).filter((value) => !taken.includes(value));
};

export const letters = (count: number): string => 'x'.repeat(count);

export const text = (min: number, max: number): Bounds => ({
  takes: [letters(min), letters(max)],
  refuses: [...otherThan('text'), letters(max + 1), ...(min > 0 ? [letters(min - 1)] : [])],
});
export const whole = (min: number, max: number): Bounds => ({
  takes: [min, max],
  refuses: [...otherThan('whole'), min - 1, max + 1, min + 0.5, String(min)],
});
export const oneOf = (...values: (string | null)[]): Bounds => ({
  takes: values,
  refuses: otherThan(...(values.includes(null) ? (['null'] as const) : [])).concat(['', ['x']]),
});
/** A field that has to be as it is. */
export const only = (value: string | number | null, ...refuses: unknown[]): Bounds => ({
  takes: [value],
  refuses: [...otherThan(...(value === null ? (['null'] as const) : [])), ...refuses],
});
export const bool: Bounds = { takes: [true, false], refuses: otherThan('boolean') };
/** A stamp: the request's time, and no client's clock. */
export const stamp: Bounds = {
  takes: [NOW],
  refuses: [...otherThan(), new Date(), inDays(1)],
};
/** `updatedBy`: nobody writes in another's name, or in the programme's. */
export const writer = (uid: string): Bounds => only(uid, 'programme', 'other-than-self');
