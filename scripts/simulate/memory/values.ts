/** A document's fields as they are kept: plain, frozen, times as `Stamp`. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a time becomes when it is stored, as with Firestore's own timestamps. */
export class Stamp {
  readonly #ms: number;

  constructor(ms: number) {
    this.#ms = ms;
  }

  toDate(): Date {
    return new Date(this.#ms);
  }

  toMillis(): number {
    return this.#ms;
  }

  toJSON(): string {
    return this.toDate().toISOString();
  }
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** @throws Error for what Firestore would refuse: undefined, functions, objects of a class */
function encoded(value: unknown, field: string): unknown {
  if (value === null || ['string', 'boolean', 'number'].includes(typeof value)) return value;
  if (value instanceof Date) return new Stamp(value.getTime());
  if (value instanceof Stamp) return value;
  if (Array.isArray(value)) {
    return Object.freeze(value.map((item: unknown) => encoded(item, field)));
  }
  if (typeof value === 'object' && value !== null && isPlain(value)) return encodeFields(value);
  throw new Error(`Value for argument "data" is not a valid Firestore document: "${field}"`);
}

export function encodeFields(data: object): Fields {
  const fields: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(data)) {
    if (field.includes('.')) throw new Error(`the stand-in knows no field paths: "${field}"`);
    fields[field] = encoded(value, field);
  }
  return Object.freeze(fields);
}

/** Firestore's order among values of one type; of different types the stores compare none. */
export function compareValues(one: unknown, other: unknown): number {
  const [a, b] = [comparable(one), comparable(other)];
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return a === b ? 0 : Number.NaN;
}

const comparable = (value: unknown): unknown =>
  value instanceof Stamp ? value.toMillis() : value instanceof Date ? value.getTime() : value;
