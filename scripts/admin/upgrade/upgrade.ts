import { parse } from '../../../core/base/common.ts';
import { nounAt, NOUN_NAMES, type NounName, NOUNS } from '../../../core/nouns.ts';
import type { FirestoreStore } from '../../../functions/src/store/store.ts';
import type { Outcome } from '../../admin.ts';
import { atOnce } from '../../lib/at-once.ts';
import { Refusal } from '../../lib/project.ts';
import { table } from '../print.ts';
import type { Target } from '../target.ts';
import { missingIn } from './completed.ts';

const PAGE = 200;
const AT_ONCE = 20;

/** What the settings don't say, holds by default, and may be another default one day. */
const UPGRADED = NOUN_NAMES.filter((name) => name !== 'settings');

interface Upgraded {
  name: NounName;
  looked: number;
  rewritten: number;
  /** Paths of those that do not parse, and so stay as they are. */
  unreadable: string[];
}

/**
 * Writes into stored documents the fields that they lack and today's schemas read by default, so that
 * a later release may demand them (docs/decisions/18). The stamps stay, so nobody is taken for the
 * writer. Run again it finds nothing to do; broken off it goes on at the path that it said last.
 * @param only a noun's name; empty: all of them
 * @param after the path after which to go on, of a document of that noun
 */
export async function upgrade(target: Target, only: string, after: string): Promise<Outcome> {
  const names = UPGRADED.filter((name) => only === '' || name === only);
  if (names.length === 0) {
    throw new Refusal(`There is no noun "${only}": choose from ${UPGRADED.join(', ')}.`);
  }
  if (after !== '' && (only === '' || nounAt(after) !== only)) {
    throw new Refusal('--after wants the path of a document of the noun that is named.');
  }
  const store = await target.services.store();
  const done: Upgraded[] = [];
  for (const name of names) done.push(await upgradeNoun(store, name, after));
  const unreadable = done.flatMap((one) => one.unreadable);
  const rows = done.map(({ name, looked, rewritten }) => [name, looked, rewritten]);
  const lines = [
    table(['noun', 'documents', 'rewritten'], rows),
    ...unreadable.map((path) => `${path} does not parse, and stays as it is.`),
  ];
  return {
    json: { nouns: done },
    text: lines.join('\n'),
    ...(unreadable.length > 0 && { exitCode: 1 }),
  };
}

async function upgradeNoun(
  store: FirestoreStore,
  name: NounName,
  after: string,
): Promise<Upgraded> {
  const group = store.db.collectionGroup(NOUNS[name].collection).orderBy('__name__').limit(PAGE);
  const done: Upgraded = { name, looked: 0, rewritten: 0, unreadable: [] };
  let page = await (after === '' ? group : group.startAfter(store.db.doc(after))).get();
  for (let last = page.docs.at(-1); last; last = page.docs.at(-1)) {
    const ofNoun = page.docs.filter(({ ref }) => nounAt(ref.path) === name);
    const written = await atOnce(AT_ONCE, ofNoun, (snapshot) => upgradeOne(snapshot, name));
    done.looked += ofNoun.length;
    done.rewritten += written.filter((how) => how === 'rewritten').length;
    done.unreadable.push(
      ...ofNoun.filter((_, at) => written[at] === 'unreadable').map(({ ref }) => ref.path),
    );
    console.error(
      `${name}: ${done.looked} looked at, ${done.rewritten} rewritten (--after ${last.ref.path})`,
    );
    page = await group.startAfter(last).get();
  }
  return done;
}

type Snapshot = Awaited<
  ReturnType<ReturnType<FirestoreStore['db']['collection']>['get']>
>['docs'][number];

/** Gone, or written in between: then by today's release, or it is looked at by the next run. */
const OVERTAKEN = new Set<unknown>([5, 9]);

async function upgradeOne(
  snapshot: Snapshot,
  name: NounName,
): Promise<'rewritten' | 'whole' | 'unreadable'> {
  const read = parse<unknown>(NOUNS[name].schema, snapshot.data());
  if (!read.ok) return 'unreadable';
  const missing = missingIn(snapshot.data(), read.value);
  if (Object.keys(missing).length === 0) return 'whole';
  try {
    await snapshot.ref.update(missing, { lastUpdateTime: snapshot.updateTime });
    return 'rewritten';
  } catch (error) {
    if (error instanceof Error && 'code' in error && OVERTAKEN.has(error.code)) return 'whole';
    throw error;
  }
}
