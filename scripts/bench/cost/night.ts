import type { Services } from '../../../functions/src/services.ts';
import { reconcile } from '../../../functions/src/store/reconcile.ts';
import { sweep } from '../../../functions/src/sweep/sweep.ts';
import type { Bill } from './bill.ts';
import { seedCommunityOf, type Seeded } from './community-of.ts';
import { counted, type Passed } from './counted.ts';

export interface Night extends Seeded {
  /** The sweep of an ordinary night, which finds everything in order. */
  sweep: Bill;
  /** All the books read once, as reconcile does. */
  reconcile: Bill;
}

/**
 * Seeds a community of so many into an empty Firestore, and sweeps twice: the first looks at
 * everything, the second, which is counted, is a night's.
 */
export async function nightOf(participants: number, services: Services): Promise<Night> {
  const store = await services.store();
  const auth = await services.auth();
  const seeded = await seedCommunityOf(participants, store, auth);
  await sweep(store, auth);
  const { db, take } = counted(store.db);
  const watched = { ...store, db };
  const healed = await sweep(watched, auth);
  if (Object.values(healed).some((count) => count > 0)) {
    throw new Error(`an ordinary night has nothing to heal: ${JSON.stringify(healed)}`);
  }
  const night = billOf(take(), 1);
  const { drift, unreadable } = await reconcile(watched);
  if (drift.length + unreadable.length > 0) throw new Error('the books of the community are wrong');
  return { ...seeded, sweep: night, reconcile: billOf(take(), 0) };
}

const billOf = ({ reads, written }: Passed, runs: number): Bill => ({
  reads,
  writes: written.length,
  deletes: 0,
  lookUps: 0,
  runs,
});
