import * as z from 'zod/mini';

/** What both Firestore SDKs, the server's and the browser's, make of a timestamp. */
interface Timestamp {
  toDate(): Date;
}

const isTimestamp = (value: unknown): value is Timestamp =>
  typeof value === 'object' &&
  value !== null &&
  'toDate' in value &&
  typeof value.toDate === 'function';

/** A point in time: a Firestore timestamp when read, a `Date` past the border and when written. */
export const time = z.pipe(
  z.custom<Timestamp>(isTimestamp, 'not a timestamp'),
  z.transform((timestamp: Timestamp) => timestamp.toDate()),
);

/**
 * Text of `min` to `max` characters, bounds inclusive. An emoji is one character to some and two to
 * others, the rules among them; each bound takes the count that lets more in (zod's `maxLength` counts
 * code points), so that what the rules have let in never fails to parse.
 */
export const text = (max: number, min = 0) =>
  z.string().check(
    z.refine((value) => value.length >= min, 'too short'),
    z.maxLength(max),
  );

/** A whole number within inclusive bounds; points are never fractions (design.md, section 2). */
export const whole = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  z.int().check(z.gte(min), z.lte(max));

/** A string that can be a document's id, and so can't lead a path astray. */
export const documentId = z.string().check(z.regex(/^(?!\.{1,2}$|__.*__$)[^/\p{Cc}]{1,200}$/u));

/** A uid, or `programme`. */
export const side = documentId;

/** A calendar day without time zone, yyyy-mm-dd. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/**
 * A field that older documents lack: they read as if it said this (docs/decisions/18).
 * Rules let it be missing until every stored document has been upgraded.
 */
export const whereMissing = <Schema extends z.ZodMiniType>(
  schema: Schema,
  untold: z.util.NoUndefined<z.core.output<Schema>>,
) =>
  // oxlint-disable-next-line no-underscore-dangle -- zod's own name
  z._default(schema, untold);

/** Who wrote a document and when. Functions write `programme`. */
export const stamps = { updatedAt: time, updatedBy: side };

/** A schema read from Firestore; `parse` throws nothing but says what is wrong. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; problem: string };

/**
 * Parses a document's data at the border.
 * @returns the value, or a problem in one line that names each field, without the field's content:
 *   it goes into logs and the audit, where personal data must not.
 */
export function parse<T>(schema: z.ZodMiniType<T>, data: unknown): Parsed<T> {
  const result = schema.safeParse(data);
  if (result.success) return { ok: true, value: result.data };
  const problem = result.error.issues
    .map((issue) => `${issue.path.map(String).join('.') || 'document'}: ${issue.code}`)
    .join('; ');
  return { ok: false, problem };
}
