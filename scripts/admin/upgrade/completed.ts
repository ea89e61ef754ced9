import type { Fields } from '../../../core/base/noun.ts';

/**
 * The fields of a stored document that today's schema reads as something it does not say: those that
 * it lacks, at any depth. What it does say stays as it is stored, to the nanosecond.
 * @param stored as Firestore gives it
 * @param read the same, as its schema reads it
 * @returns what to update; empty for a document of today's shape
 */
export function missingIn(stored: Fields, read: unknown): Fields {
  const whole = completed(stored, read);
  return isFields(whole)
    ? Object.fromEntries(Object.entries(whole).filter(([field, value]) => value !== stored[field]))
    : {};
}

/** The very value where nothing is missing in it, so that it can be told by its identity. */
function completed(stored: unknown, read: unknown): unknown {
  if (Array.isArray(stored) && Array.isArray(read)) {
    const items = stored.map((item, at) => completed(item, read[at]));
    return items.some((item, at) => item !== stored[at]) ? items : stored;
  }
  if (!isFields(stored) || !isFields(read)) return stored;
  const fields = Object.entries(read).flatMap(([name, value]) => {
    const next = name in stored ? completed(stored[name], value) : value;
    return next === undefined || next === stored[name] ? [] : [[name, next] as const];
  });
  return fields.length > 0 ? { ...stored, ...Object.fromEntries(fields) } : stored;
}

/** A map of Firestore's; not a time, whose fields are its own. */
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && value.constructor === Object;
