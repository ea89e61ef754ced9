import {
  collection,
  doc,
  type DocumentReference,
  type DocumentSnapshot,
  query,
  type Query,
  type QueryConstraint,
  type Transaction,
} from 'firebase/firestore';
import { parse, type Parsed } from '../../../core/base/common.ts';
import type { At, In } from '../../../core/base/noun.ts';
import { db } from './firestore.ts';

/** Reading and asking by nouns, so that no path meets another noun's schema. */

type Place<T> = Pick<At<T>, 'path' | 'schema'>;

export const refTo = ({ path }: { path: string }): DocumentReference => doc(db, path);

/** What a document says; null where there is none. */
export const parsedAt = <T>({ schema }: Place<T>, found: DocumentSnapshot): Parsed<T> | null =>
  found.exists() ? parse(schema, found.data()) : null;

/** The same, read in a transaction, which then fails if it has changed meanwhile. */
export const readIn = async <T>(
  transaction: Transaction,
  at: Place<T>,
): Promise<Parsed<T> | null> => parsedAt(at, await transaction.get(refTo(at)));

/** A question to the database, and what reads the answers. */
export interface Asked<T> {
  readonly query: Query;
  readonly schema: At<T>['schema'];
}

/** The documents of a noun's collection that fit the constraints. */
export const ask = <T>(
  { collectionPath, schema }: In<T>,
  ...constraints: QueryConstraint[]
): Asked<T> => ({ query: query(collection(db, collectionPath), ...constraints), schema });

/** Those of what was found that can be read. */
export const readableOf = <T>(
  { schema }: Pick<Asked<T>, 'schema'>,
  docs: readonly DocumentSnapshot[],
): { id: string; value: T }[] =>
  docs.flatMap((found) => {
    const parsed = parse(schema, found.data());
    return parsed.ok ? [{ id: found.id, value: parsed.value }] : [];
  });
