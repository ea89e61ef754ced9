import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import type { Fields } from '../../core/base/noun.ts';
import { ROOT } from '../../scripts/lib/project.ts';

/** A document as a release stored it. */
export interface Stored {
  release: string;
  path: string;
  fields: Fields;
}

/** How a test wants its times: as an SDK gives them, or as one is given them. */
type Timed = (time: Date) => unknown;

const fileSchema = z.object({
  readTime: z.string(),
  documents: z.array(z.object({ path: z.string(), fields: z.record(z.string(), z.unknown()) })),
});

/** The releases that documents are kept of, the oldest first. */
export const RELEASES = globSync('test/stored/*.json', { cwd: ROOT })
  .map((file) => basename(file, '.json'))
  .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));

/**
 * What each release stored, from a backup of its demo community, with all times as far from now as they
 * were from the moment of the backup.
 */
export function storedBy(release: string, timed: Timed): Stored[] {
  const file = readFileSync(join(ROOT, `test/stored/${release}.json`), 'utf8');
  const { readTime, documents } = fileSchema.parse(JSON.parse(file));
  const laterMs = Date.now() - Date.parse(readTime);
  const moved: Timed = (time) => timed(new Date(time.getTime() + laterMs));
  return documents.map(({ path, fields }) => ({ release, path, fields: decoded(fields, moved) }));
}

const decoded = (fields: Fields, timed: Timed): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plain(value, timed)]));

const valueSchema = z.union([
  z.object({ nullValue: z.null() }),
  z.object({ booleanValue: z.boolean() }),
  z.object({ integerValue: z.string() }),
  z.object({ stringValue: z.string() }),
  z.object({ timestampValue: z.string() }),
  z.object({ arrayValue: z.object({ values: z.optional(z.array(z.unknown())) }) }),
  z.object({ mapValue: z.object({ fields: z.optional(z.record(z.string(), z.unknown())) }) }),
]);

/** A value of Firestore's REST interface; whole numbers are its only numbers here. */
function plain(encoded: unknown, timed: Timed): unknown {
  const value = valueSchema.parse(encoded);
  if ('timestampValue' in value) return timed(new Date(value.timestampValue));
  if ('arrayValue' in value) return (value.arrayValue.values ?? []).map((one) => plain(one, timed));
  if ('mapValue' in value) return decoded(value.mapValue.fields ?? {}, timed);
  if ('integerValue' in value) return Number(value.integerValue);
  return Object.values(value)[0];
}
