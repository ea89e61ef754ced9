import { Timestamp } from 'firebase/firestore';

type Fields = Record<string, unknown> | null;

export interface FieldChange {
  field: string;
  /** As text; empty where there was or is nothing. */
  from: string;
  to: string;
}

/** The stamps change with every write and stand beside it anyway. */
const STAMPS = ['updatedAt', 'updatedBy'];

/** Which fields differ between two versions of a document, in the order of their names. */
export function changesIn(before: Fields, after: Fields): FieldChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .filter((field) => !STAMPS.includes(field))
    .map((field) => ({ field, from: asText(before?.[field]), to: asText(after?.[field]) }))
    .filter(({ from, to }) => from !== to)
    .toSorted((a, b) => a.field.localeCompare(b.field));
}

function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(asText).join(', ');
  if (value instanceof Timestamp) return value.toDate().toISOString();
  return JSON.stringify(value);
}
