/**
 * The part of Firestore that the stores use. The SDK's own classes fit it as they are, and so does
 * the stand-in that the simulator runs the stores against (scripts/simulate/memory).
 * `data()` is unknown on purpose: what a document says is known when its schema has read it.
 */
export interface Database {
  doc(path: string): Reference;
  collection(path: string): Query;
  /** Runs `work`, and runs it again if somebody else's commit comes between its reads and its own. */
  runTransaction<T>(
    work: (tx: Transaction) => Promise<T>,
    options?: { readOnly: true },
  ): Promise<T>;
}

export interface Transaction {
  get(reference: Reference): Promise<Snapshot>;
  get(query: Query): Promise<Page>;
  getAll(...references: (Reference | ReadOptions)[]): Promise<Snapshot[]>;
  /** The commit fails if the document exists. */
  create(reference: Reference, data: object): unknown;
  set(reference: Reference, data: object): unknown;
  /** The commit fails if the document does not exist. */
  update(reference: Reference, data: object): unknown;
}

/** Which fields to read; the stores read all. Here because the SDK's `getAll` takes it too. */
interface ReadOptions {
  fieldMask?: unknown[];
}

export interface Reference {
  readonly path: string;
  get(): Promise<Snapshot>;
  set(data: object): Promise<unknown>;
  update(data: object): Promise<unknown>;
}

export interface Snapshot {
  readonly id: string;
  readonly ref: Reference;
  readonly exists: boolean;
  /** The server's time of this read. */
  readonly readTime: Time;
  /** When the document was last written; absent if it does not exist. */
  readonly updateTime?: Time | undefined;
  data(): unknown;
}

interface Time {
  toDate(): Date;
}

export type Operator = '==' | '>=' | '<=' | 'in' | 'array-contains';

export interface Query {
  where(field: string, operator: Operator, value: unknown): Query;
  orderBy(field: string, direction?: 'asc' | 'desc'): Query;
  limit(count: number): Query;
  startAfter(snapshot: Snapshot): Query;
  /** The documents without their fields; page by page only in the order of their names. */
  select(): Query;
  count(): { get(): Promise<{ data(): { count: number } }> };
  get(): Promise<Page>;
}

export interface Page {
  readonly docs: Snapshot[];
}
