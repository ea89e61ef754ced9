import type {
  Database,
  Page,
  Query,
  Reference,
  Snapshot,
  Transaction,
} from '../../../functions/src/store/database.ts';
import type { Attempt, MemoryDocuments, Stored, Write } from './documents.ts';
import { isRetriedBySdk } from './errors.ts';
import { queryIn } from './query.ts';
import { encodeFields, Stamp } from './values.ts';

/** What lies between a process and the documents: time passes, and things befall. */
export interface Network {
  /** Lets `serve` run when the request arrives; what it returns or throws is the answer. */
  send: <T>(kind: 'read' | 'write', serve: () => T) => Promise<T>;
  pause: (ms: number) => Promise<void>;
}

/** As many as the SDK's own runTransaction. */
const SDK_ATTEMPTS = 5;
const SDK_PAUSE_MS = 1000;

/** A process's way to the documents. */
export interface Connection {
  db: Database;
  /** What becomes of the locks of a process that is gone: nobody waits for it any more. */
  close: () => void;
}

export function connect(documents: MemoryDocuments, network: Network): Connection {
  const open = new Set<Attempt>();
  const write = (one: Write): Promise<void> => network.send('write', () => documents.commit([one]));
  const doc = (path: string): Reference => ({
    path,
    get: () => network.send('read', () => snapshotOf(path, documents.get(path))),
    set: (data) => write({ kind: 'set', path, data: encodeFields(data) }),
    update: (data) => write({ kind: 'update', path, data: encodeFields(data) }),
  });
  const snapshotOf = (path: string, stored: Stored | null): Snapshot => ({
    id: path.slice(path.lastIndexOf('/') + 1),
    ref: doc(path),
    exists: stored !== null,
    readTime: new Stamp(documents.nowMs),
    updateTime: stored ? new Stamp(stored.updatedMs) : undefined,
    data: () => stored?.fields,
  });
  const answering = {
    ask: <T>(answer: () => T) => network.send('read', answer),
    documents: (name: string) => documents.in(name),
    snapshotOf: (stored: Stored) => snapshotOf(stored.path, stored),
  };
  const once = async <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
    const attempt = documents.begin();
    open.add(attempt);
    const tx = new MemoryTransaction((paths) =>
      network.send('read', () =>
        paths.map((path) => snapshotOf(path, documents.readIn(attempt, path))),
      ),
    );
    try {
      const result = await work(tx);
      await network.send('write', () => documents.commit(tx.writes, attempt));
      return result;
    } finally {
      documents.end(attempt);
      open.delete(attempt);
    }
  };
  const db: Database = {
    doc,
    collection: (path) => queryIn(answering, path),
    runTransaction: async (work) => {
      for (let tried = 1; ; tried++) {
        try {
          return await once(work);
        } catch (error) {
          if (tried === SDK_ATTEMPTS || !isRetriedBySdk(error)) throw error;
          await network.pause(SDK_PAUSE_MS * tried);
        }
      }
    },
  };
  const close = () => open.forEach((attempt) => documents.end(attempt));
  return { db, close };
}

class MemoryTransaction implements Transaction {
  readonly writes: Write[] = [];
  readonly #read: (paths: string[]) => Promise<Snapshot[]>;

  constructor(read: (paths: string[]) => Promise<Snapshot[]>) {
    this.#read = read;
  }

  get(reference: Reference): Promise<Snapshot>;
  get(query: Query): Promise<Page>;
  async get(asked: Reference | Query): Promise<Snapshot | Page> {
    // Queries in transactions are asked by read-only ones alone, which lock nothing.
    if (!('path' in asked)) return asked.get();
    const [snapshot] = await this.getAll(asked);
    if (!snapshot) throw new TypeError('one document was asked for');
    return snapshot;
  }

  async getAll(...asked: object[]): Promise<Snapshot[]> {
    if (this.writes.length > 0) {
      throw new Error('Firestore transactions require all reads to be executed before all writes.');
    }
    return this.#read(asked.map(pathOf));
  }

  create(reference: Reference, data: object): void {
    this.#write('create', reference, data);
  }

  set(reference: Reference, data: object): void {
    this.#write('set', reference, data);
  }

  update(reference: Reference, data: object): void {
    this.#write('update', reference, data);
  }

  #write(kind: Write['kind'], { path }: Reference, data: object): void {
    this.writes.push({ kind, path, data: encodeFields(data) });
  }
}

function pathOf(asked: object): string {
  if ('path' in asked && typeof asked.path === 'string') return asked.path;
  throw new Error('the stand-in reads whole documents only');
}
