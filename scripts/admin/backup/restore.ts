import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARTICIPANT } from '../../../core/people/participant.ts';
import { nounAt } from '../../../core/nouns.ts';
import { heardBy } from '../../../functions/src/triggers/heard-by.ts';
import { isUnknownUser } from '../../../functions/src/store/staff.ts';
import type { Outcome } from '../../admin.ts';
import { Refusal } from '../../lib/project.ts';
import { counted } from '../print.ts';
import { ERASED } from '../../../core/base/erased.ts';
import { reconcileCommand } from '../reconcile.ts';
import type { Target } from '../target.ts';
import {
  countOf,
  digestOf,
  linesOf,
  type Manifest,
  readManifest,
  readPart,
  sha256,
} from './archive.ts';
import type { FirestoreRest, StoredDocument } from './firestore-rest.ts';
import { restOf } from './rest-of.ts';
import { withoutTriggers } from '../../lib/triggers.ts';

/** As many writes as one commit is sure to take. */
const BATCH = 300;

/**
 * What functions make something of comes after what they make: where a trigger listens after all, it
 * finds the transfer there, and nothing to do. What is of no noun is restored as it was.
 */
function isCause({ path }: StoredDocument): boolean {
  const name = nounAt(path);
  return name !== null && typeof heardBy(name) === 'function';
}

/**
 * Writes a backup into an empty database, reads it back and compares the digests, and reconciles.
 * Broken off and begun again it goes on where it was.
 * @throws Refusal before it writes anything, if a part is damaged or the database is not empty
 */
export async function restore(target: Target, folder: string): Promise<Outcome> {
  const manifest = readManifest(folder);
  if (!manifest) throw new Refusal(`There is no backup in ${folder}.`);
  if (!manifest.isWhole)
    throw new Refusal(`The backup in ${folder} was broken off: finish it first.`);
  for (const part of manifest.parts) readPart(folder, part);
  const rest = restOf(target);
  const progress = new Progress(folder, target.projectId, digestOf(manifest));
  const { documents: there } = await rest.page(null, null, 1);
  if (!progress.isBegun && there.length > 0) {
    throw new Refusal(`${target.projectId} is not empty (${there[0]?.path}): nothing was written.`);
  }
  progress.begin();
  await withoutTriggers(() => writeAll(rest, folder, manifest, progress));
  await expectSame(rest, manifest);
  progress.end();
  const books = await reconcileCommand(target);
  const unknown = await withoutSignIn(target, folder, manifest);
  return told(target, manifest, books, unknown);
}

async function writeAll(
  rest: FirestoreRest,
  folder: string,
  { parts }: Manifest,
  progress: Progress,
): Promise<void> {
  const steps = [false, true].flatMap((causes) => parts.map((part) => ({ part, causes })));
  for (const { part, causes } of steps.slice(progress.done)) {
    const documents = readPart(folder, part).filter((one) => isCause(one) === causes);
    for (let at = 0; at < documents.length; at += BATCH) {
      await rest.write(documents.slice(at, at + BATCH));
    }
    progress.advance();
  }
}

/** Reads everything back, part by part, and compares it with what was backed up. */
async function expectSame(rest: FirestoreRest, { parts }: Manifest): Promise<void> {
  let last: string | null = null;
  let readTime: string | null = null;
  for (const part of parts) {
    const documents: StoredDocument[] = [];
    while (documents.length < part.documents) {
      const limit = Math.min(BATCH, part.documents - documents.length);
      const page = await rest.page(last, readTime, limit);
      documents.push(...page.documents);
      ({ readTime } = page);
      last = page.documents.at(-1)?.path ?? last;
      if (page.documents.length === 0) break;
    }
    if (sha256(linesOf(documents)) !== part.sha256) {
      throw new Refusal(`What was written differs from ${part.file} when it is read back.`);
    }
  }
  const beyond = await rest.page(last, readTime, 1);
  const [extra] = beyond.documents;
  if (extra) throw new Refusal(`${extra.path} is there and was not in the backup.`);
}

/** How far a restore has come, beside the backup, for each project that it goes to. */
class Progress {
  done = 0;
  readonly isBegun: boolean;
  readonly #file: string;
  readonly #digest: string;

  constructor(folder: string, projectId: string, digest: string) {
    this.#file = join(folder, `restoring-${projectId}.txt`);
    this.#digest = digest;
    this.isBegun = existsSync(this.#file);
    if (!this.isBegun) return;
    const [of, done] = readFileSync(this.#file, 'utf8').split('\n');
    if (of !== digest)
      throw new Refusal(`${this.#file} is of another backup: remove it to begin anew.`);
    this.done = Number(done);
  }

  /** Before the first write: from then on the database is not empty, and it is ours. */
  begin(): void {
    this.#keep();
  }

  advance(): void {
    this.done++;
    this.#keep();
  }

  #keep(): void {
    writeFileSync(`${this.#file}.tmp`, `${this.#digest}\n${this.done}`);
    renameSync(`${this.#file}.tmp`, this.#file);
  }

  end(): void {
    rmSync(this.#file, { force: true });
  }
}

/**
 * Participants who can't sign in any more: whoever was erased since the backup is back, and has to
 * be erased again. Sign-ins are no part of the backup, so they know.
 */
async function withoutSignIn(
  { services }: Target,
  folder: string,
  { parts }: Manifest,
): Promise<string[]> {
  const auth = await services.auth();
  const found: string[] = [];
  for (const part of parts) {
    const uids = readPart(folder, part).flatMap(({ path, fields }) => {
      const [collection, uid, ...below] = path.split('/');
      const isProfile = collection === PARTICIPANT.collection && below.length === 0;
      return isProfile && uid !== undefined && !isErased(fields) ? [uid] : [];
    });
    for (const uid of uids) {
      const user = await auth.getUser(uid).catch((error: unknown) => {
        if (isUnknownUser(error)) return null;
        throw error;
      });
      if (!user) found.push(uid);
    }
  }
  return found;
}

/** As erase leaves it. */
const isErased = (fields: Record<string, unknown>): boolean =>
  JSON.stringify(fields['displayName']) === JSON.stringify({ stringValue: ERASED.name });

function told(target: Target, manifest: Manifest, books: Outcome, unknown: string[]): Outcome {
  const digest = digestOf(manifest);
  const lines = [
    `${counted(countOf(manifest), 'document')} as of ${manifest.readTime} are in ${target.projectId}, read back and the same.`,
    `SHA-256 ${digest}`,
    books.text,
  ];
  if (unknown.length > 0) {
    lines.push(
      `Nobody can sign in as ${unknown.join(', ')}. Whoever of them was erased since the backup is back: erase them again.`,
    );
  }
  return {
    json: { documents: countOf(manifest), digest, books: books.json, withoutSignIn: unknown },
    text: lines.join('\n'),
    ...(books.exitCode !== undefined && { exitCode: books.exitCode }),
  };
}
