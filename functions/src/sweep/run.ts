import type { In } from '../../../core/base/noun.ts';
import { NeedsRepair } from '../../../core/base/repair.ts';
import type { NounName } from '../../../core/nouns.ts';
import { reportRepair } from '../store/audit.ts';
import { byName, type Found, pagesOf, type Which } from '../store/documents.ts';
import type { Identities } from '../store/staff.ts';
import type { Store } from '../store/store.ts';
import type { Waiting } from './waiting.ts';

/** How many documents of each kind were written: what events had left undone, or time has moved. */
export type Healed = Record<
  | 'sessions'
  | 'transfers'
  | 'adjustments'
  | 'accounts'
  | 'prices'
  | 'claims'
  | 'mended'
  | 'letters'
  | 'mail'
  | 'forgotten',
  number
>;

/** One thing that the night does. */
export interface Duty {
  /** What it goes through. */
  noun: NounName;
  /** Under which of the sweep's counts it stands; null for what is only drawn anew. */
  heals: keyof Healed | null;
  /** @returns for how many documents anything was written */
  fulfil: (run: Run) => Promise<number>;
}

/** One sweep on its way: how far it looks back, and what stood in its way. */
export interface Run {
  store: Store;
  auth: Identities;
  /** By the server's clock, whatever clock a rehearsal runs by: the next sweep relies on it. */
  startedAt: Date;
  /** The store's time when it began. */
  now: Date;
  /** Null: look at everything. */
  since: Date | null;
  /** When the last one began that went through; null if there was none. */
  lastAt: Date | null;
  /** What the duties about points and the one about preparations go through; read once, by the first. */
  waiting: () => Promise<Waiting>;
  /** Documents found to need repair, by path. */
  broken: Set<string>;
  errors: unknown[];
}

/** Does a piece of work; what one document needs is reported, what failed is told at the end. */
export async function attempt(run: Run, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    await noteProblem(run, error);
  }
}

export async function noteProblem(run: Run, error: unknown): Promise<void> {
  if (!(error instanceof NeedsRepair)) {
    run.errors.push(error);
    return;
  }
  run.broken.add(error.document);
  await reportRepair(run.store, error);
}

const PAGE = 200;

/** Does the work for every document that is found; what stands in the way of one keeps it from no other. */
export async function forEach<T>(
  run: Run,
  place: In<T>,
  which: Which,
  work: (found: Found<T>) => unknown,
): Promise<void> {
  for await (const page of pagesOf(run.store, place, which, PAGE)) {
    for (const found of page) await attempt(run, () => work(found));
  }
}

/** @returns for how many of the documents the work wrote anything */
export async function countHealed<T>(
  run: Run,
  place: In<T>,
  which: Which,
  heal: (found: Found<T>) => Promise<boolean>,
): Promise<number> {
  let count = 0;
  await forEach(run, place, which, async (found) => {
    if (await heal(found)) count++;
  });
  return count;
}

/**
 * What was written since the last sweep; for a sweep of everything, all there is, by name: a document
 * that lacks the time would not be found by it.
 */
export const written =
  (since: Date | null, field: 'createdAt' | 'updatedAt' = 'updatedAt'): Which =>
  (all) =>
    since ? all.where(field, '>=', since).orderBy(field) : byName(all);
