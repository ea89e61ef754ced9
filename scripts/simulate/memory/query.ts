import type { Operator, Page, Query, Snapshot } from '../../../functions/src/store/database.ts';
import type { Stored } from './documents.ts';
import { compareValues } from './values.ts';

type Filter = [field: string, operator: Operator, value: unknown];

interface Asked {
  collection: string;
  filters: Filter[];
  /** A field, or `__name__`. */
  orderedBy: string;
  isDescending: boolean;
  limit: number;
  after: Snapshot | null;
}

/** How a query gets its answer. */
export interface Answering {
  /** Lets `answer` run on the server when the question arrives there. */
  ask: <T>(answer: () => T) => Promise<T>;
  documents: (collection: string) => Iterable<Stored>;
  snapshotOf: (stored: Stored) => Snapshot;
}

/** The queries that the stores ask: equality, `in`, bounds, lists, one order, pages, a count. */
export function queryIn(answering: Answering, collection: string): Query {
  return asking(answering, {
    collection,
    filters: [],
    orderedBy: '__name__',
    isDescending: false,
    limit: Number.POSITIVE_INFINITY,
    after: null,
  });
}

function asking(answering: Answering, asked: Asked): Query {
  const but = (change: Partial<Asked>) => asking(answering, { ...asked, ...change });
  const found = () => answer(answering, asked);
  return {
    where: (field, operator, value) =>
      but({ filters: [...asked.filters, [field, operator, value]] }),
    orderBy: (field, direction) => but({ orderedBy: field, isDescending: direction === 'desc' }),
    limit: (count) => but({ limit: count }),
    startAfter: (snapshot) => but({ after: snapshot }),
    // Without fields, Firestore sends less; what comes is the same otherwise.
    select: () => but({}),
    count: () => ({
      get: async () => {
        const count = await answering.ask(() => found().length);
        return { data: () => ({ count }) };
      },
    }),
    get: (): Promise<Page> =>
      answering.ask(() => ({ docs: found().map((stored) => answering.snapshotOf(stored)) })),
  };
}

function answer(answering: Answering, asked: Asked): Stored[] {
  const { collection, filters, orderedBy, isDescending, limit, after } = asked;
  const matching = [...answering.documents(collection)].filter(
    (stored) =>
      filters.every((filter) => passes(stored, filter)) &&
      // Firestore leaves out of an order what lacks its field.
      (orderedBy === '__name__' || valueAt(stored.fields, orderedBy) !== undefined),
  );
  const sign = isDescending ? -1 : 1;
  const inOrder = matching.toSorted((one, other) => sign * compare(one, other, orderedBy));
  if (after && isDescending) throw new Error('the stand-in pages in ascending order only');
  const from = after ? inOrder.filter((stored) => isAfter(stored, after, orderedBy)) : inOrder;
  return from.slice(0, limit);
}

function passes({ fields }: Stored, [field, operator, value]: Filter): boolean {
  const own = valueAt(fields, field);
  if (own === undefined) return false;
  if (operator === 'array-contains') return Array.isArray(own) && own.includes(value);
  if (operator === 'in') return Array.isArray(value) && value.includes(own);
  const order = compareValues(own, value);
  if (operator === '==') return order === 0;
  return operator === '>=' ? order >= 0 : order <= 0;
}

/** The value of a field, or of a field of a field, as paths name it: `delivery.state`. */
const valueAt = (fields: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, field) =>
        typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined,
      fields,
    );

const compare = (one: Stored, other: Stored, field: string): number =>
  (field === '__name__'
    ? 0
    : compareValues(valueAt(one.fields, field), valueAt(other.fields, field))) ||
  compareValues(one.id, other.id);

function isAfter(stored: Stored, cursor: Snapshot, field: string): boolean {
  const at = valueAt(cursor.data(), field);
  const order = field === '__name__' ? 0 : compareValues(valueAt(stored.fields, field), at);
  return (order || compareValues(stored.id, cursor.id)) > 0;
}
