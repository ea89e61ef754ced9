import { TERMS_AT } from '../../../core/programme/programme.ts';
import { repriceAccounts } from '../store/account.ts';
import { get } from '../store/documents.ts';
import { type Duty, noteProblem } from './run.ts';

/** A changed price or floor that accounts have not taken up. */
export const prices: Duty = {
  noun: 'settings',
  heals: 'prices',
  fulfil: async (run) => {
    const { writtenAt } = await get(run.store, TERMS_AT);
    const isDue = run.since === null || (writtenAt !== null && writtenAt >= run.since);
    return isDue ? repriceAccounts(run.store, (error) => noteProblem(run, error)) : 0;
  },
};
