import { signal, type ReadonlySignal } from '@preact/signals';
import {
  doc,
  type FirestoreError,
  onSnapshot,
  type SnapshotMetadata,
  type Unsubscribe,
} from 'firebase/firestore';
import { parse, type Parsed } from '../../../core/base/common.ts';
import type { At } from '../../../core/base/noun.ts';
import type { Asked } from './ask.ts';
import { noteTouch } from './connection.ts';
import { db } from './firestore.ts';

/** A document as the page knows it at this moment. */
export type Live<T> =
  | { state: 'loading' }
  | { state: 'missing' }
  | { state: 'denied' }
  | { state: 'broken'; problem: string }
  | { state: 'ready'; value: T };

/** One row of a list. A document that does not parse is a row as well, and is shown as such. */
export interface Entry<T> {
  id: string;
  parsed: Parsed<T>;
}
export type LiveList<T> =
  { state: 'loading' } | { state: 'denied' } | { state: 'ready'; entries: Entry<T>[] };

/** How long a listener outlives its last reader: from one page to another and back it goes on. */
const LINGER_MS = 60_000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
/** A refusal seldom turns into a right. */
const LONGEST_WAIT_DENIED_MS = 5 * 60_000;

const ends = new Set<() => void>();

/** Ends every listener; before signing out, since none of them may outlive the right to listen. */
export function endAll(): void {
  for (const end of ends) end();
}

/** A document, live. */
export function liveDocument<T>({
  path,
  schema,
}: Pick<At<T>, 'path' | 'schema'>): ReadonlySignal<Live<T>> {
  const line = lifeline(path, (heard, failed) =>
    onSnapshot(
      doc(db, path),
      { includeMetadataChanges: true },
      (snapshot) => {
        heard(snapshot.metadata);
        // Without a connection nothing is known to be missing.
        if (!snapshot.exists() && snapshot.metadata.fromCache) return;
        live.value = snapshot.exists()
          ? asLive(parse(schema, snapshot.data({ serverTimestamps: 'estimate' })))
          : { state: 'missing' };
      },
      (error) => {
        if (error.code === 'permission-denied') live.value = { state: 'denied' };
        failed(error);
      },
    ),
  );
  const live = signal<Live<T>>({ state: 'loading' }, line);
  return live;
}

/** What a document comes to that is there. */
export const asLive = <T>(parsed: Parsed<T>): Live<T> =>
  parsed.ok
    ? { state: 'ready', value: parsed.value }
    : { state: 'broken', problem: parsed.problem };

/** The documents that a question finds, live. The name tells the question from others. */
export function liveQuery<T>(name: string, asked: () => Asked<T>): ReadonlySignal<LiveList<T>> {
  const line = lifeline(name, (heard, failed) => {
    const { query, schema } = asked();
    return onSnapshot(
      query,
      { includeMetadataChanges: true },
      (snapshot) => {
        heard(snapshot.metadata);
        // At first the SDK may answer with what it happens to know, which is not all.
        if (list.value.state === 'loading' && snapshot.metadata.fromCache) return;
        const entries = snapshot.docs.map((found) => ({
          id: found.id,
          parsed: parse(schema, found.data({ serverTimestamps: 'estimate' })),
        }));
        list.value = { state: 'ready', entries };
      },
      (error) => {
        if (error.code === 'permission-denied') list.value = { state: 'denied' };
        failed(error);
      },
    );
  });
  const list = signal<LiveList<T>>({ state: 'loading' }, line);
  return list;
}

/**
 * A listener that runs while somebody reads its signal, and starts again after it has failed: the
 * SDK ends one that fails. A refusal is asked again too, as rights may come later (an account
 * opens), but it is no interruption to warn about.
 * @param start begins to listen, and is told where to report what it hears and how it fails
 */
function lifeline(
  name: string,
  start: (
    heard: (metadata: SnapshotMetadata) => void,
    failed: (error: FirestoreError) => void,
  ) => Unsubscribe,
): { watched: () => void; unwatched: () => void } {
  let stop: Unsubscribe | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitMs = FIRST_WAIT_MS;

  const heard = ({ fromCache }: SnapshotMetadata): void => {
    waitMs = FIRST_WAIT_MS;
    noteTouch(name, !fromCache);
  };
  const failed = ({ code }: FirestoreError): void => {
    stop = null;
    noteTouch(name, code === 'permission-denied');
    timer = setTimeout(begin, waitMs);
    const longest = code === 'permission-denied' ? LONGEST_WAIT_DENIED_MS : LONGEST_WAIT_MS;
    waitMs = Math.min(waitMs * 2, longest);
  };
  const begin = (): void => {
    clearTimeout(timer);
    ends.add(end);
    stop ??= start(heard, failed);
  };
  const end = (): void => {
    clearTimeout(timer);
    ends.delete(end);
    stop?.();
    stop = null;
    noteTouch(name, true);
  };
  const linger = (): void => {
    clearTimeout(timer);
    timer = setTimeout(end, LINGER_MS);
  };
  return { watched: begin, unwatched: linger };
}

/** Those of a list that parse, with their ids; none while it is loading. */
export const readable = <T>(list: LiveList<T>): { id: string; value: T }[] =>
  list.state === 'ready'
    ? list.entries.flatMap(({ id, parsed }) => (parsed.ok ? { id, value: parsed.value } : []))
    : [];

/** Whether a list has a document of this id. */
export const includes = (list: LiveList<unknown>, id: string): boolean =>
  list.state === 'ready' && list.entries.some((entry) => entry.id === id);

/** One of a kind for the same arguments, so that all who read a signal share one listener. */
export function memoized<A extends (string | number)[], T>(
  make: (...given: A) => T,
): (...given: A) => T {
  const made = new Map<string, T>();
  return (...given) => {
    const key = JSON.stringify(given);
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(...given);
    made.set(key, fresh);
    return fresh;
  };
}
