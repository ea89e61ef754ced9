import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

/**
 * The emulator answers every query; production only those that have their composite index. So the
 * tests collect the queries that really run, and compare them with firestore.indexes.json.
 */
const fieldFilter = z.object({ field: z.object({ fieldPath: z.string() }), op: z.string() });
const filter = z.union([
  z.object({ fieldFilter }),
  z.object({ unaryFilter: fieldFilter }),
  z.object({
    compositeFilter: z.object({
      filters: z.array(
        z.union([z.object({ fieldFilter }), z.object({ unaryFilter: fieldFilter })]),
      ),
    }),
  }),
]);
const order = z.object({ field: z.object({ fieldPath: z.string() }), direction: z.string() });

/** A query as it goes over the wire, from either SDK. */
export const structuredQuery = z.object({
  from: z.array(z.object({ collectionId: z.string() })),
  where: z.nullish(filter),
  orderBy: z.nullish(z.array(order)),
  /** The field that is added up, where the query only counts or sums. */
  summed: z.optional(z.string()),
});
export type StructuredQuery = z.infer<typeof structuredQuery>;

const indexFile = z.object({
  indexes: z.array(
    z.object({
      collectionGroup: z.string(),
      fields: z.array(
        z.object({
          fieldPath: z.string(),
          order: z.optional(z.string()),
          arrayConfig: z.optional(z.string()),
        }),
      ),
    }),
  ),
});

const { indexes } = indexFile.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../firestore.indexes.json'), 'utf8')),
);

const EQUALITIES = new Set(['EQUAL', 'IN', 'IS_NULL', 'ARRAY_CONTAINS', 'ARRAY_CONTAINS_ANY']);

const BOUNDS = new Set([
  'NOT_EQUAL',
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
]);

function filtersOf({ where }: StructuredQuery): z.infer<typeof fieldFilter>[] {
  if (!where) return [];
  const parts = 'compositeFilter' in where ? where.compositeFilter.filters : [where];
  return parts.map((part) => ('fieldFilter' in part ? part.fieldFilter : part.unaryFilter));
}

/**
 * The composite index that a query needs and does not have, in words; null if it can be answered.
 * One is needed as soon as fields are compared and others ordered or bounded (equalities alone are
 * joined from the single-field indexes that Firestore keeps by itself).
 */
export function missingIndex(query: StructuredQuery): string | null {
  const collection = query.from[0]?.collectionId ?? '';
  const equal = filtersOf(query)
    .filter(({ op }) => EQUALITIES.has(op))
    .map(
      ({ field, op }) =>
        `${field.fieldPath} ${op.startsWith('ARRAY_CONTAINS') ? 'CONTAINS' : 'ANY'}`,
    );
  const ordered = (query.orderBy ?? [])
    .filter(({ field }) => field.fieldPath !== '__name__')
    .map(({ field, direction }) => `${field.fieldPath} ${direction}`);
  // A bound without an order is read upwards; a sum is read out of the index too.
  const bounded = filtersOf(query)
    .filter(
      ({ op, field }) =>
        BOUNDS.has(op) && !ordered.some((one) => one.startsWith(`${field.fieldPath} `)),
    )
    .map(({ field }) => `${field.fieldPath} ASCENDING`);
  const sorted = [
    ...ordered,
    ...bounded,
    ...(query.summed === undefined ? [] : [`${query.summed} ASCENDING`]),
  ];
  if (sorted.length === 0 || equal.length + sorted.length < 2) return null;
  const wanted = [...equal.toSorted(), ...sorted];
  const isThere = indexes.some((index) => {
    if (index.collectionGroup !== collection) return false;
    const names = index.fields.map((field, position) => {
      const how = position < equal.length ? (field.arrayConfig ?? 'ANY') : field.order;
      return `${field.fieldPath} ${how}`;
    });
    const given = [...names.slice(0, equal.length).toSorted(), ...names.slice(equal.length)];
    return given.join() === wanted.join();
  });
  return isThere ? null : `${collection}: ${wanted.join(', ')}`;
}
