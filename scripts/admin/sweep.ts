import { sweep } from '../../functions/src/sweep/sweep.ts';
import type { Outcome } from '../admin.ts';
import { table } from './print.ts';
import type { Target } from './target.ts';

/** The nightly sweep, now. */
export async function sweepCommand(target: Target, everything: boolean): Promise<Outcome> {
  const [store, auth] = [await target.services.store(), await target.services.auth()];
  const healed = await sweep(store, auth, { everything });
  const rows = Object.entries(healed).filter(([, count]) => count > 0);
  const text = rows.length === 0 ? 'Nothing was left to do.' : table(['healed', 'documents'], rows);
  return { json: { healed }, text };
}
