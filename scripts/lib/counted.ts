import type {
  Database,
  Page,
  Query,
  Reference,
  Snapshot,
  Transaction,
} from '../../functions/src/store/database.ts';

/** What has passed through a counted database since it was last asked. */
export interface Passed {
  /** Each attempt of a transaction counts, as it is billed. */
  reads: number;
  /** The documents written, in their order; the stores delete none. */
  written: string[];
}

export interface Counted {
  db: Database;
  take: () => Passed;
}

const ENTRIES_PER_READ = 1000;

/** A database that counts what the stores read and write through it, as Firestore bills it. */
export function counted(db: Database): Counted {
  const count = new Count();
  return {
    db: {
      doc: (path) => new CountedReference(db.doc(path), count),
      collection: (path) => new CountedQuery(db.collection(path), count),
      runTransaction: async (work, options) => {
        // What has been read is billed whatever comes of it; what is written only if it is committed.
        let last: CountedTransaction | undefined;
        const result = await db.runTransaction((tx) => {
          last = new CountedTransaction(tx, count);
          return work(last);
        }, options);
        last?.commit();
        return result;
      },
    },
    take: () => count.take(),
  };
}

class Count {
  #passed: Passed = { reads: 0, written: [] };

  read(documents: number): void {
    this.#passed.reads += documents;
  }

  write(...paths: string[]): void {
    this.#passed.written.push(...paths);
  }

  take(): Passed {
    const passed = this.#passed;
    this.#passed = { reads: 0, written: [] };
    return passed;
  }
}

class CountedReference implements Reference {
  readonly inner: Reference;
  readonly #count: Count;

  constructor(inner: Reference, count: Count) {
    this.inner = inner;
    this.#count = count;
  }

  get path(): string {
    return this.inner.path;
  }

  async get(): Promise<Snapshot> {
    this.#count.read(1);
    return countedSnapshot(await this.inner.get(), this.#count);
  }

  set(data: object): Promise<unknown> {
    this.#count.write(this.path);
    return this.inner.set(data);
  }

  update(data: object): Promise<unknown> {
    this.#count.write(this.path);
    return this.inner.update(data);
  }
}

/** The database's own of what `counted` has handed out. */
const innerOf = (reference: Reference): Reference =>
  reference instanceof CountedReference ? reference.inner : reference;

/** Own snapshots by those that were handed out. */
const inners = new WeakMap<Snapshot, Snapshot>();

function countedSnapshot(inner: Snapshot, count: Count): Snapshot {
  const snapshot: Snapshot = {
    id: inner.id,
    ref: new CountedReference(inner.ref, count),
    exists: inner.exists,
    readTime: inner.readTime,
    updateTime: inner.updateTime,
    data: () => inner.data(),
  };
  inners.set(snapshot, inner);
  return snapshot;
}

class CountedQuery implements Query {
  readonly inner: Query;
  readonly #count: Count;

  constructor(inner: Query, count: Count) {
    this.inner = inner;
    this.#count = count;
  }

  #next(inner: Query): Query {
    return new CountedQuery(inner, this.#count);
  }

  where(...condition: Parameters<Query['where']>): Query {
    return this.#next(this.inner.where(...condition));
  }

  orderBy(field: string): Query {
    return this.#next(this.inner.orderBy(field));
  }

  limit(count: number): Query {
    return this.#next(this.inner.limit(count));
  }

  startAfter(snapshot: Snapshot): Query {
    return this.#next(this.inner.startAfter(inners.get(snapshot) ?? snapshot));
  }

  select(): Query {
    return this.#next(this.inner.select());
  }

  count(): ReturnType<Query['count']> {
    const counting = this.inner.count();
    return {
      get: async () => {
        const found = await counting.get();
        this.#count.read(Math.max(1, Math.ceil(found.data().count / ENTRIES_PER_READ)));
        return found;
      },
    };
  }

  async get(): Promise<Page> {
    return this.counting(await this.inner.get());
  }

  /** A query that finds nothing is billed as one read. */
  counting({ docs }: Page): Page {
    this.#count.read(Math.max(1, docs.length));
    return { docs: docs.map((snapshot) => countedSnapshot(snapshot, this.#count)) };
  }
}

class CountedTransaction implements Transaction {
  readonly #inner: Transaction;
  readonly #count: Count;
  readonly #written: string[] = [];

  constructor(inner: Transaction, count: Count) {
    this.#inner = inner;
    this.#count = count;
  }

  get(reference: Reference): Promise<Snapshot>;
  get(query: Query): Promise<Page>;
  async get(wanted: Reference | Query): Promise<Snapshot | Page> {
    if (wanted instanceof CountedQuery) return wanted.counting(await this.#inner.get(wanted.inner));
    if (!(wanted instanceof CountedReference)) throw new TypeError('not of this database');
    this.#count.read(1);
    return countedSnapshot(await this.#inner.get(wanted.inner), this.#count);
  }

  async getAll(...wanted: Parameters<Transaction['getAll']>): Promise<Snapshot[]> {
    const references = wanted.filter((one) => one instanceof CountedReference);
    this.#count.read(references.length);
    const found = await this.#inner.getAll(...references.map(({ inner }) => inner));
    return found.map((snapshot) => countedSnapshot(snapshot, this.#count));
  }

  create(reference: Reference, data: object): unknown {
    this.#written.push(reference.path);
    return this.#inner.create(innerOf(reference), data);
  }

  set(reference: Reference, data: object): unknown {
    this.#written.push(reference.path);
    return this.#inner.set(innerOf(reference), data);
  }

  update(reference: Reference, data: object): unknown {
    this.#written.push(reference.path);
    return this.#inner.update(innerOf(reference), data);
  }

  commit(): void {
    this.#count.write(...this.#written);
  }
}
