import { parse, type Parsed } from '../../../core/base/common.ts';
import type { At, In } from '../../../core/base/noun.ts';
import { NeedsRepair } from '../../../core/base/repair.ts';
import type { Database, Query, Snapshot, Transaction } from './database.ts';
import { pages } from './pages.ts';

/**
 * Reading and writing documents by their nouns, so that no path meets another noun's schema. What is
 * read is parsed here, once; past this file types are trusted.
 */

/** What reading takes; a store is one. */
interface Reader {
  db: Database;
  clock: (readTime: Date) => Date;
}

/** A document as it was read. */
export class Found<T> {
  readonly id: string;
  readonly path: string;
  /** What it says, or why it can't be read; for those whom an unreadable document need not stop. */
  readonly parsed: Parsed<T>;
  /** The store's time of the read. */
  readonly now: Date;
  /** When it was last written, by the server's clock; null where there is none. */
  readonly writtenAt: Date | null;

  constructor({ clock }: Reader, snapshot: Snapshot, parsed: Parsed<T>) {
    this.id = snapshot.id;
    this.path = snapshot.ref.path;
    this.parsed = parsed;
    this.now = clock(snapshot.readTime.toDate());
    this.writtenAt = snapshot.updateTime?.toDate() ?? null;
  }

  get exists(): boolean {
    return this.writtenAt !== null;
  }

  /** @throws NeedsRepair if it does not parse */
  get value(): T {
    if (this.parsed.ok) return this.parsed.value;
    throw new NeedsRepair(this.path, this.parsed.problem, 'unreadable');
  }
}

const foundAt = <T, Absent extends T | null>(
  reader: Reader,
  { schema, absent }: At<T, Absent>,
  snapshot: Snapshot,
): Found<T | Absent> =>
  new Found<T | Absent>(
    reader,
    snapshot,
    snapshot.exists ? parse(schema, snapshot.data()) : { ok: true, value: absent },
  );

/** What was read at once: ask it for each. */
type FoundTogether = <T, Absent extends T | null>(at: At<T, Absent>) => Found<T | Absent>;

/** Where a document may be written that says T. */
type Writable<T> = Pick<At<T>, 'path' | 'schema'>;

/** A transaction on documents of nouns. */
export class Tx {
  readonly #reader: Reader;
  readonly #raw: Transaction;

  constructor(reader: Reader, raw: Transaction) {
    this.#reader = reader;
    this.#raw = raw;
  }

  async get<T, Absent extends T | null>(at: At<T, Absent>): Promise<Found<T | Absent>> {
    return foundAt(this.#reader, at, await this.#raw.get(this.#reader.db.doc(at.path)));
  }

  /** Reads, and so locks, documents in the order given, in one trip. */
  async getAll(...ats: readonly { path: string }[]): Promise<FoundTogether> {
    const snapshots = await this.#raw.getAll(...ats.map(({ path }) => this.#reader.db.doc(path)));
    const byPath = new Map(snapshots.map((snapshot) => [snapshot.ref.path, snapshot]));
    return (at) => {
      const snapshot = byPath.get(at.path);
      if (!snapshot) throw new TypeError(`${at.path} was not read`);
      return foundAt(this.#reader, at, snapshot);
    };
  }

  /** Every document of a collection, in a transaction that only reads. */
  async all<T>(place: In<T>): Promise<Found<T>[]> {
    const { docs } = await this.#raw.get(this.#reader.db.collection(place.collectionPath));
    return docs.map((snapshot) => foundIn(this.#reader, place, snapshot));
  }

  create<T>(at: Writable<T>, value: NoInfer<T> & object): void {
    this.#raw.create(this.#reader.db.doc(at.path), value);
  }

  set<T>(at: Writable<T>, value: NoInfer<T> & object): void {
    this.#raw.set(this.#reader.db.doc(at.path), value);
  }

  update<T>(at: Writable<T>, change: Partial<NoInfer<T>>): void {
    this.#raw.update(this.#reader.db.doc(at.path), change);
  }
}

/** One document, outside any transaction. */
export const get = async <T, Absent extends T | null>(
  reader: Reader,
  at: At<T, Absent>,
): Promise<Found<T | Absent>> => foundAt(reader, at, await reader.db.doc(at.path).get());

/** Writes a document whole, outside any transaction. */
export const set = async <T>(
  { db }: Reader,
  at: Writable<T>,
  value: NoInfer<T> & object,
): Promise<void> => {
  await db.doc(at.path).set(value);
};

const foundIn = <T>(reader: Reader, { schema }: In<T>, snapshot: Snapshot): Found<T> =>
  new Found(reader, snapshot, parse(schema, snapshot.data()));

/** Which documents of a collection, and in what order. */
export type Which = (all: Query) => Query;

/** All of them. */
export const byName: Which = (all) => all.orderBy('__name__');

/** The documents of a collection that a question finds. */
export async function list<T>(reader: Reader, place: In<T>, which: Which): Promise<Found<T>[]> {
  const { docs } = await which(reader.db.collection(place.collectionPath)).get();
  return docs.map((snapshot) => foundIn(reader, place, snapshot));
}

/** The same, `size` at a time, of a question that names an order. */
export async function* pagesOf<T>(
  reader: Reader,
  place: In<T>,
  which: Which,
  size: number,
): AsyncGenerator<Found<T>[]> {
  for await (const page of pages(which(reader.db.collection(place.collectionPath)), size)) {
    yield page.map((snapshot) => foundIn(reader, place, snapshot));
  }
}
