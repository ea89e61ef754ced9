import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { Refusal } from '../../lib/project.ts';
import type { StoredDocument } from './firestore-rest.ts';

/**
 * A folder of parts, each a few thousand documents as gzipped lines of JSON, and a manifest that says
 * what they hold. Everything is written beside its place and then moved into it: a file that is
 * there is whole.
 */
const partSchema = z.object({
  file: z.string().check(z.regex(/^part-\d{5}\.ndjson\.gz$/)),
  documents: z.int(),
  /** Of its lines, before they are packed. */
  sha256: z.string(),
  /** The last document's path. */
  last: z.string(),
});
export type Part = z.infer<typeof partSchema>;

const manifestSchema = z.object({
  format: z.literal(1),
  projectId: z.string(),
  /** The moment at which all of it was so. */
  readTime: z.string(),
  /** False while the backup is under way. */
  isWhole: z.boolean(),
  parts: z.array(partSchema),
  /** How many documents of each collection, by its name. */
  collections: z.record(z.string(), z.int()),
});
export type Manifest = z.infer<typeof manifestSchema>;

const MANIFEST = 'manifest.json';

const lineSchema = z.object({ path: z.string(), fields: z.record(z.string(), z.unknown()) });

/** @returns the folder's manifest, or null where none has been begun */
export function readManifest(folder: string): Manifest | null {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) return null;
  const parsed = manifestSchema.safeParse(jsonOf(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Refusal(`${file} is not the manifest of a backup.`);
}

export function writeManifest(folder: string, manifest: Manifest): void {
  put(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}

export function writePart(
  folder: string,
  number: number,
  documents: readonly StoredDocument[],
): Part {
  const file = `part-${String(number).padStart(5, '0')}.ndjson.gz`;
  const lines = linesOf(documents);
  put(join(folder, file), gzipSync(lines));
  return {
    file,
    documents: documents.length,
    sha256: sha256(lines),
    last: documents.at(-1)?.path ?? '',
  };
}

/** @throws Refusal if the file is missing or not what was written */
export function readPart(folder: string, { file, sha256: expected }: Part): StoredDocument[] {
  const at = join(folder, file);
  if (!existsSync(at)) throw new Refusal(`${file} is missing from the backup.`);
  let lines: string;
  try {
    lines = gunzipSync(readFileSync(at)).toString();
  } catch {
    throw new Refusal(`${file} can't be unpacked: it is damaged.`);
  }
  if (sha256(lines) !== expected)
    throw new Refusal(`${file} is not what was backed up: its digest differs.`);
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => lineSchema.parse(jsonOf(line)));
}

/** One document a line, its keys in order at every depth, so that equal documents give equal lines. */
export const linesOf = (documents: readonly StoredDocument[]): string =>
  documents.map(({ path, fields }) => `${JSON.stringify(inOrder({ path, fields }))}\n`).join('');

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One digest for all the parts. */
export const digestOf = ({ parts }: Manifest): string =>
  sha256(parts.map((part) => part.sha256).join('\n'));

export const countOf = ({ parts }: Manifest): number =>
  parts.reduce((sum, { documents }) => sum + documents, 0);

/** `notes` of `participants/anna/notes/x`. */
export const collectionOf = (path: string): string => path.split('/').at(-2) ?? '';

function put(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, content);
  renameSync(`${file}.tmp`, file);
}

function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
