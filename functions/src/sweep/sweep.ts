import { AUDIT, SWEEP_ID } from '../../../core/base/audit.ts';
import { DAY_MS } from '../../../core/base/time.ts';
import { parse } from '../../../core/base/common.ts';
import { set } from '../store/documents.ts';
import type { Identities } from '../store/staff.ts';
import { type Store, timeOf } from '../store/store.ts';
import { DUTIES } from './duties.ts';
import { attempt, type Healed, type Run } from './run.ts';
import { findWaiting, type Waiting } from './waiting.ts';

/** Events are retried for a day; the look back overlaps by two, so that none falls in between. */
const OVERLAP_MS = 2 * DAY_MS;

/**
 * The nightly sweep: does what lost events left undone, and the moves that only time makes
 * (design.md, sections 3 and 5). It looks at everything still open, and of what may be final only
 * at what was written since the last sweep that went through, so its cost follows activity, not age
 * (docs/decisions/03). It may run twice, or beside the triggers, and what fails on one document or
 * in one duty keeps it from no other.
 * @param everything look at all documents whatever their age
 * @param duties only tests name others
 * @returns what it healed
 * @throws AggregateError at the end if anything failed; the next sweep then looks back as far
 */
export async function sweep(
  store: Store,
  auth: Identities,
  { everything = false, duties = DUTIES }: { everything?: boolean; duties?: typeof DUTIES } = {},
): Promise<Healed> {
  const run = await begin(store, auth, everything);
  const healed = nothing();
  for (const { heals, fulfil } of duties) {
    await attempt(run, async () => {
      const count = await fulfil(run);
      if (heals !== null) healed[heals] += count;
    });
  }
  if (run.errors.length > 0) throw new AggregateError(run.errors, 'the sweep was not whole');
  await set(store, AUDIT.at(SWEEP_ID), { kind: 'sweep', at: run.startedAt, healed });
  return healed;
}

async function begin(store: Store, auth: Identities, everything: boolean): Promise<Run> {
  const last = await store.db.doc(AUDIT.at(SWEEP_ID).path).get();
  const mark = parse(AUDIT.schema, last.data());
  const lastAt = mark.ok ? mark.value.at : null;
  let waiting: Promise<Waiting> | undefined;
  const run: Run = {
    store,
    auth,
    startedAt: last.readTime.toDate(),
    now: timeOf(store, last),
    since: lastAt && !everything ? new Date(lastAt.getTime() - OVERLAP_MS) : null,
    lastAt,
    waiting: () => (waiting ??= findWaiting(run)),
    broken: new Set(),
    errors: [],
  };
  return run;
}

const nothing = (): Healed => ({
  mended: 0,
  prices: 0,
  accounts: 0,
  transfers: 0,
  adjustments: 0,
  sessions: 0,
  claims: 0,
  letters: 0,
  mail: 0,
  forgotten: 0,
});
