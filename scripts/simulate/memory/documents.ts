import { aborted, CODE, CodedError } from './errors.ts';
import type { Fields } from './values.ts';

/** What a commit did to one document. */
export interface Change {
  path: string;
  before: Fields | null;
  after: Fields | null;
}

export interface Write {
  kind: 'create' | 'set' | 'update' | 'delete';
  path: string;
  data: Fields;
}

export interface Stored {
  path: string;
  id: string;
  fields: Fields;
  updatedMs: number;
}

/** One attempt of one transaction: what it has read, and whether somebody wrote to that since. */
export interface Attempt {
  read: Set<string>;
  isWounded: boolean;
}

/**
 * Firestore's documents in memory, with what its transactions promise: a commit is whole or not at
 * all, and nobody commits on what has changed since they read it. Firestore locks what a transaction
 * reads and lets a writer wait or abort; here the writer goes through and the reader is aborted when
 * it next asks for anything, so that it never sees documents of two moments side by side. Every
 * outcome here is one that Firestore can have too: a waiting writer is one who came later.
 * test/simulate/conformance.emulator.test.ts runs the same steps against the emulator.
 */
export class MemoryDocuments {
  readonly #collections = new Map<string, Map<string, Stored>>();
  readonly #open = new Set<Attempt>();
  readonly #nowMs: () => number;
  readonly #committed: (changes: readonly Change[]) => void;

  /** @param committed told of every commit, when it is done */
  constructor(nowMs: () => number, committed: (changes: readonly Change[]) => void) {
    this.#nowMs = nowMs;
    this.#committed = committed;
  }

  get nowMs(): number {
    return this.#nowMs();
  }

  get(path: string): Stored | null {
    const [collection, id] = split(path);
    return this.#collections.get(collection)?.get(id) ?? null;
  }

  in(collection: string): Iterable<Stored> {
    return this.#collections.get(collection)?.values() ?? [];
  }

  begin(): Attempt {
    const attempt = { read: new Set<string>(), isWounded: false };
    this.#open.add(attempt);
    return attempt;
  }

  /** @throws CodedError ABORTED if somebody has written to what the attempt has read */
  readIn(attempt: Attempt, path: string): Stored | null {
    if (attempt.isWounded) throw aborted('the transaction lost a lock');
    attempt.read.add(path);
    return this.get(path);
  }

  end(attempt: Attempt): void {
    this.#open.delete(attempt);
  }

  /**
   * All the writes, or none.
   * @throws CodedError ABORTED, ALREADY_EXISTS or NOT_FOUND, and then nothing is written
   */
  commit(writes: readonly Write[], attempt?: Attempt): void {
    if (attempt?.isWounded) throw aborted('the transaction lost a lock');
    const after = new Map<string, Fields | null>();
    for (const write of writes) {
      const stands = after.has(write.path) ? after.get(write.path) : this.get(write.path)?.fields;
      after.set(write.path, applied(write, stands ?? null));
    }
    const changes = [...after].map(([path, fields]) => ({
      path,
      before: this.get(path)?.fields ?? null,
      after: fields,
    }));
    for (const { path, after: fields } of changes) this.#put(path, fields);
    for (const other of this.#open) {
      if (other !== attempt && changes.some(({ path }) => other.read.has(path))) {
        other.isWounded = true;
      }
    }
    if (changes.length > 0) this.#committed(changes);
  }

  #put(path: string, fields: Fields | null): void {
    const [collection, id] = split(path);
    const documents = this.#collections.get(collection) ?? new Map<string, Stored>();
    this.#collections.set(collection, documents);
    if (fields) documents.set(id, { path, id, fields, updatedMs: this.#nowMs() });
    else documents.delete(id);
  }
}

function split(path: string): [collection: string, id: string] {
  const at = path.lastIndexOf('/');
  return [path.slice(0, at), path.slice(at + 1)];
}

function applied({ kind, path, data }: Write, stands: Fields | null): Fields | null {
  switch (kind) {
    case 'create':
      if (stands) throw new CodedError(CODE.alreadyExists, `ALREADY_EXISTS: ${path}`);
      return data;
    case 'set':
      return data;
    case 'update':
      if (!stands) throw new CodedError(CODE.notFound, `NOT_FOUND: ${path}`);
      return Object.freeze({ ...stands, ...data });
    case 'delete':
      return null;
  }
}
