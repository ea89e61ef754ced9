import type { Duty } from './run.ts';
import { settleWaiting } from './waiting.ts';

/** Pending transfers whose session is closed or gone: given back, or posted. */
export const holds: Duty = {
  noun: 'transfer',
  heals: 'transfers',
  fulfil: async (run) => settleWaiting(run, (await run.waiting()).orphans),
};
