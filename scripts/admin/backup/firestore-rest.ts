import * as z from 'zod/mini';
import { Refusal } from '../../lib/project.ts';

/**
 * Firestore by its REST API: documents come and go in the API's own JSON, in which every value names
 * its type, so that a backup needs no format of its own and loses none.
 * https://cloud.google.com/firestore/docs/reference/rest/v1/Value
 */
export interface StoredDocument {
  /** Below the database, such as `participants/anna/private/contact`. */
  path: string;
  fields: Record<string, unknown>;
}

export interface Page {
  documents: StoredDocument[];
  /** The moment at which all of it was so, as the API wants it back. */
  readTime: string;
}

const rowSchema = z.object({
  document: z.optional(
    z.object({ name: z.string(), fields: z.optional(z.record(z.string(), z.unknown())) }),
  ),
  readTime: z.optional(z.string()),
});

export class FirestoreRest {
  /** What every name of this database begins with. */
  readonly #root: string;
  readonly #address: string;
  readonly #token: () => Promise<string>;

  /** @param token of whoever may read and write everything; the emulator takes `owner` */
  constructor(projectId: string, token: () => Promise<string>) {
    const emulator = process.env['FIRESTORE_EMULATOR_HOST'];
    const origin = emulator ? `http://${emulator}` : 'https://firestore.googleapis.com';
    this.#root = `projects/${projectId}/databases/(default)/documents/`;
    this.#address = `${origin}/v1/${this.#root.slice(0, -1)}`;
    this.#token = token;
  }

  /**
   * Documents of every collection at every depth, by name.
   * @param after the path of the last one already read, or null
   * @param readTime of an earlier page, to read the same moment; null for now
   */
  async page(after: string | null, readTime: string | null, limit: number): Promise<Page> {
    const cursor = after !== null && {
      startAt: { before: false, values: [{ referenceValue: this.#root + after }] },
    };
    const query = {
      from: [{ allDescendants: true }],
      orderBy: [{ field: { fieldPath: '__name__' } }],
      limit,
      ...cursor,
    };
    const asked = { structuredQuery: query, ...(readTime !== null && { readTime }) };
    const rows = z.array(rowSchema).parse(await this.#call('runQuery', asked));
    const documents = rows.flatMap(({ document }) =>
      document
        ? [{ path: this.#relative(document.name), fields: this.#moved(document.fields, '') }]
        : [],
    );
    const at = readTime ?? rows.find((row) => row.readTime !== undefined)?.readTime;
    if (at === undefined) throw new Error('Firestore did not say at which moment it read');
    return { documents, readTime: at };
  }

  async write(documents: readonly StoredDocument[]): Promise<void> {
    const writes = documents.map(({ path, fields }) => ({
      update: { name: this.#root + path, fields: this.#moved(fields, this.#root) },
    }));
    if (writes.length > 0) await this.#call('commit', { writes });
  }

  #relative(name: string): string {
    return name.startsWith(this.#root) ? name.slice(this.#root.length) : name;
  }

  /** References are kept without the database they stand in, so that they follow into another. */
  #moved(fields: Record<string, unknown> | undefined, root: string): Record<string, unknown> {
    const moved = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(moved);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          key,
          key === 'referenceValue' && typeof inner === 'string'
            ? root + this.#relative(inner)
            : moved(inner),
        ]),
      );
    };
    return Object.fromEntries(
      Object.entries(fields ?? {}).map(([key, value]) => [key, moved(value)]),
    );
  }

  async #call(method: 'runQuery' | 'commit', body: object): Promise<unknown> {
    const response = await fetch(`${this.#address}:${method}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${await this.#token()}`,
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Refusal(`Firestore refused ${method}: ${text.slice(0, 400)}`);
    const answer: unknown = JSON.parse(text);
    return answer;
  }
}
