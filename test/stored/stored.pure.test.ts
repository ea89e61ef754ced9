import { describe, expect, it } from 'vitest';
import { parse } from '../../core/base/common.ts';
import { nounAt, NOUN_NAMES, NOUNS, problemOf } from '../../core/nouns.ts';
import { missingIn } from '../../scripts/admin/upgrade/completed.ts';
import { RELEASES, storedBy } from './stored.ts';

/** As an SDK gives it. */
const timestamp = (time: Date) => ({ toDate: () => time });

/** What the demo community has none of. */
const NOT_IN_DEMO = ['note', 'round', 'mail'];

describe.each(RELEASES)('what release %s stored', (release) => {
  const documents = storedBy(release, timestamp);

  it.each(documents)('$path is read by today’s schemas', ({ path, fields }) => {
    expect(nounAt(path)).not.toBeNull();
    expect(problemOf(path, fields)).toBeNull();
  });

  it('is whole once it is upgraded', () => {
    for (const { path, fields } of documents) {
      const { schema } = NOUNS[nounAt(path) ?? 'audit'];
      const read = parse<unknown>(schema, fields);
      const whole = { ...fields, ...(read.ok ? missingIn(fields, read.value) : {}) };
      expect(problemOf(path, withTimestamps(whole))).toBeNull();
    }
  });
});

/** As Firestore gives back what was written. */
function withTimestamps(value: unknown): unknown {
  if (value instanceof Date) return timestamp(value);
  if (Array.isArray(value)) return value.map(withTimestamps);
  if (typeof value !== 'object' || value === null || 'toDate' in value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, withTimestamps(one)]),
  );
}

it('the newest has a document of each noun, but for those that a demo community has none of', () => {
  const newest = storedBy(RELEASES.at(-1) ?? '', timestamp).map(({ path }) => nounAt(path));
  expect(NOUN_NAMES.filter((name) => !newest.includes(name))).toEqual(NOT_IN_DEMO);
});

it('an account that was blocked before that was kept has been since its last write', () => {
  const account = { balance: -16, held: 0, floor: -16, open: true, mayReceive: false, version: 3 };
  const updatedAt = new Date('2026-03-02T12:00:00Z');
  const read = (change: object) =>
    parse(NOUNS.account.schema, { ...account, updatedAt: timestamp(updatedAt), ...change });
  expect(read({})).toMatchObject({ value: { blockedSince: updatedAt } });
  expect(read({ mayReceive: true })).toMatchObject({ value: { blockedSince: null } });
  expect(read({ open: false })).toMatchObject({ value: { blockedSince: null } });
  expect(read({ blockedSince: null })).toMatchObject({ value: { blockedSince: null } });
});
