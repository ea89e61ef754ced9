import { doc, setDoc, updateDoc } from 'firebase/firestore/lite';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from '../../core/base/common.ts';
import type { Fields } from '../../core/base/noun.ts';
import { nounAt, type NounName, NOUNS } from '../../core/nouns.ts';
import { PREPARATION } from '../../core/preparation/preparation.ts';
import { missingIn } from '../../scripts/admin/upgrade/completed.ts';
import { answerTo, CAST, newId, NOW, type Person, useStage } from '../rules/support.ts';
import { RELEASES, type Stored, storedBy } from './stored.ts';

const stage = useStage('stored');

/** An edit that today's rules let somebody make in a stored document, whatever the day. */
interface Edit {
  /** Which of them; any, where nothing is said. */
  of?: (stored: Stored, all: readonly Stored[]) => boolean;
  by: (fields: Fields, all: readonly Stored[], path: string) => NonNullable<Person>;
  change: Fields;
}

const sessionOf = (path: string, all: readonly Stored[]): Fields | undefined =>
  all.find((one) => one.path === `sessions/${path.split('/')[1]}`)?.fields;

const asParty =
  (side: 'giverId' | 'receiverId'): Edit['by'] =>
  (_, all, path) => ({ uid: String(sessionOf(path, all)?.[side]) });

const ofAgreed: NonNullable<Edit['of']> = ({ path }, all) =>
  sessionOf(path, all)?.['status'] === 'accepted';

/** For each noun that a release has stored; the last test asks for those that are not here. */
const EDITS: Partial<Record<NounName, Edit | 'never changed' | 'by functions'>> = {
  participant: {
    of: ({ fields: { status } }) => status === 'active',
    by: (_, __, path) => ({ uid: path.split('/')[1] ?? '' }),
    change: { pitch: 'Changed (demo)' },
  },
  contact: { by: () => CAST.staff, change: { phone: '1' } },
  session: {
    of: ({ fields: { status } }) => status === 'requested' || status === 'accepted',
    by: () => CAST.staff,
    change: { status: 'cancelled', note: 'The building is closed.' },
  },
  intake: {
    of: ({ fields: { decision } }) => decision === null,
    by: () => CAST.staff,
    change: { idea: 'Changed (demo)' },
  },
  preparation: { by: () => CAST.staff, change: { coachId: 'staff', coachName: 'Changed' } },
  plan: { of: ofAgreed, by: asParty('giverId'), change: { materials: [] } },
  background: {
    of: ofAgreed,
    by: asParty('receiverId'),
    change: { background: 'Changed (demo)' },
  },
  reflection: {
    by: ({ updatedBy }) => ({ uid: String(updatedBy) }),
    change: { text: 'Changed (demo)' },
  },
  settings: { by: () => CAST.admin, change: { name: 'Changed (demo)' } },
  staff: { by: () => CAST.admin, change: { role: null } },
  adjustment: 'never changed',
  advice: 'never changed',
  account: 'by functions',
  transfer: 'by functions',
  card: 'by functions',
  audit: 'by functions',
};

describe.each(RELEASES)('what release %s stored', (release) => {
  const all = storedBy(release, (time) => time);
  const upgraded = ({ path, fields }: Stored): Fields => {
    const read = parse<unknown>(NOUNS[nounAt(path) ?? 'audit'].schema, sdkTimes(fields));
    return { ...fields, ...(read.ok ? missingIn(fields, read.value) : {}) };
  };
  // Anew for each: an edit of one changes what another may.
  beforeEach(() =>
    stage.seed(Object.fromEntries(all.map(({ path, fields }) => [path, { ...fields }]))),
  );

  const cases = Object.entries(EDITS).flatMap(([name, edit]) => {
    if (typeof edit === 'string') return [];
    const { of = () => true } = edit;
    const stored = all.find((one) => nounAt(one.path) === name && of(one, all));
    return stored ? [{ name, edit, stored }] : [];
  });

  test.each(cases)('$name may be changed as it is, and upgraded', async ({ edit, stored }) => {
    const { path } = stored;
    for (const fields of [stored.fields, upgraded(stored)]) {
      await stage.seed({ [path]: { ...fields } });
      const by = edit.by(fields, all, path);
      const change = { ...edit.change, updatedAt: NOW, updatedBy: by.uid };
      const write = (who: Person, more: object) =>
        answerTo(updateDoc(doc(stage.as(who), path), { ...change, ...more }));
      expect(await write(CAST.other, { updatedBy: 'other' })).toBe('denied');
      expect(await write(by, { unheardOf: 1 })).toBe('denied');
      expect(await write(by, {})).toBe('allowed');
    }
  });

  test('advice may be written like it', async () => {
    const stored = all.find(({ path }) => nounAt(path) === 'advice');
    const session = stored?.path.split('/')[1] ?? '';
    const path = `${PREPARATION.at(session).path}/advice/${newId()}`;
    const coach = { ...stored?.fields, side: 'coach', createdAt: NOW, updatedAt: NOW };
    const write = (who: NonNullable<Person>) =>
      answerTo(setDoc(doc(stage.as(who), path), { ...coach, updatedBy: who.uid }));
    expect(await write(CAST.other)).toBe('denied');
    expect(await write(CAST.staff)).toBe('allowed');
  });

  test('every noun among them has its edit, or nobody edits it', () => {
    const known = new Set(all.map(({ path }) => nounAt(path)));
    expect(new Set(Object.keys(EDITS))).toEqual(known);
    const edited = Object.entries(EDITS).filter(([, edit]) => typeof edit !== 'string');
    expect(cases.map(({ name }) => name)).toEqual(edited.map(([name]) => name));
  });
});

function sdkTimes(value: unknown): unknown {
  if (value instanceof Date) return { toDate: () => value };
  if (Array.isArray(value)) return value.map(sdkTimes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, sdkTimes(one)]));
}
