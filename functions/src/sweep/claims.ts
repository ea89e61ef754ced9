import { STAFF } from '../../../core/people/staff.ts';
import { byName } from '../store/documents.ts';
import { syncClaim } from '../store/staff.ts';
import { countHealed, type Duty } from './run.ts';

/** Custom claims that do not say what staff/{uid} says. */
export const claims: Duty = {
  noun: 'staff',
  heals: 'claims',
  fulfil: (run) =>
    countHealed(run, STAFF.in(), byName, ({ id }) => syncClaim(run.store, run.auth, id)),
};
