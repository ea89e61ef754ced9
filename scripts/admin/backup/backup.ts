import type { Outcome } from '../../admin.ts';
import { Refusal } from '../../lib/project.ts';
import { counted, table } from '../print.ts';
import type { Target } from '../target.ts';
import {
  collectionOf,
  countOf,
  digestOf,
  type Manifest,
  readManifest,
  writeManifest,
  writePart,
} from './archive.ts';
import type { FirestoreRest, StoredDocument } from './firestore-rest.ts';
import { restOf } from './rest-of.ts';

/** What one answer of Firestore holds, and what one part does. Memory holds one part. */
const PAGE = 300;
const PART = 3000;

/**
 * Writes every document of every collection, as all of them were at one moment, into a folder.
 * Broken off and begun again it goes on where it was, at the moment at which it began, for as long
 * as Firestore remembers that: an hour, or seven days with point-in-time recovery.
 */
export async function backup(target: Target, folder: string): Promise<Outcome> {
  const rest = restOf(target);
  let manifest = begun(target, folder);
  const before = manifest.parts.length;
  if (manifest.isWhole) {
    throw new Refusal(`${folder} holds a whole backup already: name another folder.`);
  }
  for (;;) {
    const { documents, readTime } = await nextPart(rest, manifest);
    const at = { ...manifest, readTime };
    if (documents.length === 0) {
      manifest = { ...at, isWhole: true };
      break;
    }
    const part = writePart(folder, manifest.parts.length + 1, documents);
    const collections = withCounted(manifest.collections, documents);
    manifest = { ...at, parts: [...manifest.parts, part], collections };
    writeManifest(folder, manifest);
  }
  writeManifest(folder, manifest);
  return told(folder, manifest, before);
}

function begun(target: Target, folder: string): Manifest {
  const { projectId } = target;
  const found = readManifest(folder);
  if (found && found.projectId !== projectId) {
    throw new Refusal(`${folder} holds a backup of ${found.projectId}, not of ${projectId}.`);
  }
  return (
    found ?? { format: 1, projectId, readTime: '', isWhole: false, parts: [], collections: {} }
  );
}

async function nextPart(
  rest: FirestoreRest,
  { parts, readTime: began }: Manifest,
): Promise<{ documents: StoredDocument[]; readTime: string }> {
  const documents: StoredDocument[] = [];
  let readTime = began === '' ? null : began;
  let last = parts.at(-1)?.last ?? null;
  while (documents.length < PART) {
    const page = await rest.page(last, readTime, PAGE);
    documents.push(...page.documents);
    ({ readTime } = page);
    last = page.documents.at(-1)?.path ?? last;
    if (page.documents.length < PAGE) break;
  }
  return { documents, readTime: readTime ?? began };
}

function withCounted(
  collections: Manifest['collections'],
  documents: readonly StoredDocument[],
): Manifest['collections'] {
  const sum = new Map(Object.entries(collections));
  for (const { path } of documents) {
    const name = collectionOf(path);
    sum.set(name, (sum.get(name) ?? 0) + 1);
  }
  return Object.fromEntries(sum);
}

function told(folder: string, manifest: Manifest, before: number): Outcome {
  const { collections, readTime } = manifest;
  const digest = digestOf(manifest);
  const resumed = before > 0 ? `, ${counted(before, 'part')} of it from before` : '';
  const text = [
    `${counted(countOf(manifest), 'document')} as of ${readTime} are in ${folder}${resumed}.`,
    table(['collection', 'documents'], Object.entries(collections)),
    `SHA-256 ${digest}`,
    'Sign-ins are not in it: "firebase auth:export" keeps those.',
  ];
  return {
    json: { folder, documents: countOf(manifest), collections, readTime, digest },
    text: text.join('\n'),
  };
}
