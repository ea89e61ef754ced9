import * as z from 'zod/mini';

/**
 * What Firestore bills as reads, in its own answers to a page: a document sent to a listener or a
 * query, one that turns out to be missing, one that leaves a listener's result; one for a query that
 * finds nothing; one for each thousand index entries of an aggregation, and at least one. What the
 * security rules look up is billed too, but not in these answers: it is not counted.
 */
export interface Reads {
  total: number;
  /** By collection; `nothing` are the queries that found nothing, `aggregation` those that count. */
  by: Record<string, number>;
}

export class Tally {
  readonly #by = new Map<string, number>();

  /** @param name a document's, `projects/…/documents/participants/anna`, or what is counted instead */
  add(name: string, reads = 1): void {
    const [, path] = name.split('/documents/');
    // Below a document, the collections by name: participants/private.
    const collection = path?.split('/').filter((_, index) => index % 2 === 0);
    const key = collection?.join('/') ?? name;
    this.#by.set(key, (this.#by.get(key) ?? 0) + reads);
  }

  get reads(): Reads {
    const entries = [...this.#by].toSorted(([a], [b]) => a.localeCompare(b));
    const total = entries.reduce((sum, [, reads]) => sum + reads, 0);
    return { total, by: Object.fromEntries(entries) };
  }

  reset(): void {
    this.#by.clear();
  }
}

const targetIds = z.array(z.int());
const named = z.object({ name: z.string() });
const listenMessage = z.object({
  documentChange: z.optional(
    z.object({
      document: named,
      targetIds: z.optional(targetIds),
      removedTargetIds: z.optional(targetIds),
    }),
  ),
  documentDelete: z.optional(
    z.object({ document: z.string(), removedTargetIds: z.optional(targetIds) }),
  ),
  documentRemove: z.optional(
    z.object({ document: z.string(), removedTargetIds: z.optional(targetIds) }),
  ),
  targetChange: z.optional(
    z.object({
      targetChangeType: z.optional(z.string()),
      targetIds: z.optional(targetIds),
    }),
  ),
});
type ListenMessage = z.infer<typeof listenMessage>;

/** One listening client, through all the requests that its channel consists of. */
export class ListenCount {
  /** The targets for which something was billed. */
  readonly #billed = new Set<number>();
  readonly #tally: Tally;

  constructor(tally: Tally) {
    this.#tally = tally;
  }

  /** @param message one message of google.firestore.v1.Firestore.Listen, as JSON */
  take(message: unknown): void {
    const parsed = listenMessage.safeParse(message);
    if (!parsed.success) return;
    const { documentChange: change, documentDelete, documentRemove, targetChange } = parsed.data;
    if (change) this.#bill(change.document.name, change.targetIds, change.removedTargetIds);
    for (const gone of [documentDelete, documentRemove]) {
      if (gone) this.#bill(gone.document, gone.removedTargetIds);
    }
    if (targetChange) this.#takeTargetChange(targetChange);
  }

  /** A document that two listeners' results hold is sent once, and billed for each. */
  #bill(name: string, ...ids: (number[] | undefined)[]): void {
    const targets = ids.flatMap((some) => some ?? []);
    for (const target of targets) this.#billed.add(target);
    this.#tally.add(name, Math.max(1, targets.length));
  }

  #takeTargetChange(change: NonNullable<ListenMessage['targetChange']>): void {
    const ids = change.targetIds ?? [];
    if (change.targetChangeType === 'REMOVE') ids.forEach((id) => this.#billed.delete(id));
    if (change.targetChangeType !== 'CURRENT') return;
    for (const id of ids.filter((each) => !this.#billed.has(each))) {
      this.#billed.add(id);
      this.#tally.add('nothing');
    }
  }
}

/**
 * Takes the browser's channel apart: each chunk is its length, a line's end and as many characters
 * of JSON, `[[number, [message, …]], …]`. Chunks may arrive in pieces, cut anywhere.
 */
export class ChannelReader {
  #rest = '';
  readonly #take: (message: unknown) => void;

  constructor(take: (message: unknown) => void) {
    this.#take = take;
  }

  push(text: string): void {
    this.#rest += text;
    for (;;) {
      const header = /^\s*(\d+)\n/.exec(this.#rest);
      if (!header) return;
      const begin = header[0].length;
      const end = begin + Number(header[1]);
      if (this.#rest.length < end) return;
      const chunk: unknown = JSON.parse(this.#rest.slice(begin, end));
      this.#rest = this.#rest.slice(end);
      for (const message of messagesIn(chunk)) this.#take(message);
    }
  }
}

const channelChunk = z.array(z.tuple([z.number(), z.array(z.unknown())]));

/** None in what the channel says about itself. */
function messagesIn(chunk: unknown): unknown[] {
  const parsed = channelChunk.safeParse(chunk);
  return parsed.success ? parsed.data.flatMap(([, messages]) => messages) : [];
}

const batchGetAnswer = z.array(
  z.object({ found: z.optional(named), missing: z.optional(z.string()) }),
);
const queryAnswer = z.array(z.object({ document: z.optional(named) }));
const aggregationAnswer = z.array(
  z.object({
    result: z.optional(
      z.object({
        aggregateFields: z.record(
          z.string(),
          z.object({ integerValue: z.optional(z.coerce.number()) }),
        ),
      }),
    ),
  }),
);
const ENTRIES_PER_READ = 1000;

/** The methods that answer once, by the end of their address, and how their answers are counted. */
export const ANSWERS: Record<string, (answer: unknown, tally: Tally) => void> = {
  batchGet: (answer, tally) => {
    for (const { found, missing } of batchGetAnswer.parse(answer)) {
      const name = found?.name ?? missing;
      if (name !== undefined) tally.add(name);
    }
  },
  runQuery: (answer, tally) => {
    const documents = queryAnswer.parse(answer).flatMap(({ document }) => document ?? []);
    for (const { name } of documents) tally.add(name);
    if (documents.length === 0) tally.add('nothing');
  },
  // An answer does not tell a sum from a count. A large sum is counted dear; one over more than a
  // thousand documents could be counted cheap, and no community has as many.
  runAggregationQuery: (answer, tally) => {
    const values = aggregationAnswer
      .parse(answer)
      .flatMap(({ result }) => Object.values(result?.aggregateFields ?? {}));
    const entries = Math.max(0, ...values.map(({ integerValue = 0 }) => integerValue));
    tally.add('aggregation', Math.max(1, Math.ceil(entries / ENTRIES_PER_READ)));
  },
  beginTransaction: () => {},
  commit: () => {},
  rollback: () => {},
};
