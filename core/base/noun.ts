import type * as z from 'zod/mini';

/**
 * What a noun says of its documents, in one place: where they lie, what they must say, how they
 * concern persons, and what the audit keeps of them. No forms, words, access rights or decisions.
 * The list of all nouns is core/nouns.ts; docs/add-a-noun.md tells what a new one takes.
 */

/** A document's fields as they are stored, before a schema has read them. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * A document of a noun: its path and the schema that reads it; the one is not to be had without the
 * other.
 * @template Absent what it reads as where there is none
 */
export interface At<T, Absent extends T | null = null> {
  readonly path: string;
  readonly schema: z.ZodMiniType<T>;
  readonly absent: Absent;
}

/** A collection of a noun; below one document where the noun lies below others. */
export interface In<T> {
  readonly collectionPath: string;
  readonly schema: z.ZodMiniType<T>;
}

/** For each `{…}` of a pattern, an id. */
type Ids<Pattern extends string> = Pattern extends `${string}{${string}}${infer Rest}`
  ? [id: string, ...more: Ids<Rest>]
  : [];
/** A pattern without its last part. */
type Collection<Pattern extends string> = Pattern extends `${infer Head}/${infer Tail}`
  ? Tail extends `${string}/${string}`
    ? `${Head}/${Collection<Tail>}`
    : Head
  : Pattern;

type FieldOf<T> = T extends unknown ? keyof T & string : never;
type ValueOf<T, F extends string> = T extends Readonly<Record<F, infer Value>> ? Value : never;

/** What an erasure leaves of a field: all of it, the time of the erasure, something else, or what follows from the rest. */
type Blank<Value> = 'kept' | 'now' | { becomes: Value } | ((stored: Fields) => unknown);

/** How a person's documents of a noun are found. */
export type FoundBy<Field extends string> =
  /** Their uid is the document's id. */
  | { by: 'id' }
  /** It lies below participants/{uid}. */
  | { by: 'parent' }
  /** The field is their uid, or a list that has it. */
  | { by: 'field' | 'list'; field: Field }
  /** It lies below the preparation of a session of theirs, and they wrote it; or, `both`, whoever did. */
  | { by: 'session'; written: 'by-them' | 'by-both' }
  /** Some entries of its lists name them. */
  | { by: 'entries' }
  /** It records a write of a document that is found. */
  | { by: 'record' };

/** What an erasure makes of a document as a whole. */
type Whole = 'deleted' | 'emptied-and-deleted' | 'redrawn' | 'taken-out' | 'kept';

/** How documents of a noun concern persons: export and erasure are made from it (docs/decisions/12). */
export type Persons<T> =
  | 'nobody'
  | {
      found: FoundBy<FieldOf<T>>;
      /** `whose`: only those in which this field is their uid. `entries`: only those that name them. */
      exported: 'whole' | { whose: FieldOf<T> } | 'entries';
      /**
       * `emptied-and-deleted`: the event of a deletion takes what stood there last to the audit.
       * `redrawn`: from what is left. `taken-out`: the entries that name them. Else field by field;
       * the stamps are those of the write.
       */
      erased: Whole | { [Field in FieldOf<T>]: Blank<ValueOf<T, Field>> };
      /** Until when it is kept if nobody asks; days count from when it was made, and are for its words. */
      until: 'erasure' | 'for good' | { days: number };
    };

/** What the audit records of the writes of a noun's documents (design.md, section 4). */
export type Audited<T> =
  /** They are written by functions, or by people for themselves. */
  | 'nothing'
  | {
      /** Who writes for themselves, and so not as staff: uids, by the ids in the path and both versions. */
      own: (ids: readonly string[], after: Fields | null, before: Fields | null) => unknown[];
      /** Only a change of these is recorded; that it comes to be, or goes, always is. */
      news?: readonly FieldOf<T>[];
      /** What is recorded of a version: all staff read the audit. */
      redact?: (fields: Fields) => Fields;
    };

interface Declared<T, Pattern extends string> {
  /** The path, with a name in braces for each id; as triggers are given it. */
  readonly pattern: Pattern;
  readonly schema: z.ZodMiniType<T>;
  readonly persons: Persons<T>;
  readonly audited: Audited<T>;
}

export interface Noun<T, Pattern extends string> extends Declared<T, Pattern> {
  /** The collection's name, wherever it lies. */
  readonly collection: string;
  at(...ids: Ids<Pattern>): At<T>;
  in(...ids: Ids<Collection<Pattern>>): In<T>;
}

/** A noun of which only that is known. */
export interface AnyNoun {
  readonly pattern: string;
  readonly collection: string;
  readonly schema: z.ZodMiniType;
  readonly persons:
    | 'nobody'
    | {
        found: FoundBy<string>;
        exported: 'whole' | { whose: string } | 'entries';
        erased: Whole | Readonly<Record<string, Blank<unknown>>>;
        until: 'erasure' | 'for good' | { days: number };
      };
  readonly audited: Audited<Fields>;
}

export function noun<T, const Pattern extends string>(
  declared: Declared<T, Pattern>,
): Noun<T, Pattern> {
  const { pattern, schema } = declared;
  const place = (of: string, ids: readonly string[]): string => {
    const left = ids.values();
    return of.replaceAll(/\{\w+\}/g, () => left.next().value ?? '');
  };
  const collectionAt = pattern.slice(0, pattern.lastIndexOf('/'));
  return {
    ...declared,
    collection: pattern.split('/').at(-2) ?? '',
    at: (...ids: string[]) => ({ path: place(pattern, ids), schema, absent: null }),
    in: (...ids: string[]) => ({ collectionPath: place(collectionAt, ids), schema }),
  };
}

/** What stands in a path where its pattern has names in braces. */
export function idsIn(pattern: string, path: string): string[] {
  const parts = path.split('/');
  return pattern.split('/').flatMap((part, at) => (part.startsWith('{') ? (parts[at] ?? []) : []));
}

/** Takes fields out of what the audit keeps: that they were written, not what. */
export const withhold =
  (...names: readonly string[]) =>
  (fields: Fields): Fields =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        names.includes(name) ? 'not kept' : value,
      ]),
    );
