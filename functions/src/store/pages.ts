import type { Query, Snapshot } from './database.ts';

/** The documents of an ordered query, `size` at a time, so that memory does not grow with them. */
export async function* pages(query: Query, size: number): AsyncGenerator<Snapshot[]> {
  let { docs } = await query.limit(size).get();
  for (let last = docs.at(-1); last; last = docs.at(-1)) {
    yield docs;
    if (docs.length < size) return;
    ({ docs } = await query.startAfter(last).limit(size).get());
  }
}
