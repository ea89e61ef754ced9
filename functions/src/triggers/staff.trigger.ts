import { COLLECTION } from '../schema/collections.ts';
import { recordStaffWrite, repairable } from '../store/audit.ts';
import { syncClaim } from '../store/staff.ts';
import type { Services } from '../services.ts';
import { onWritten } from './written.ts';

/** staff/{id} → the custom claim `role`, refresh tokens revoked if it shrinks; every write → audit. */
export const staffTrigger = ({ store: load, auth }: Services) =>
  onWritten(`${COLLECTION.staff}/{id}`, async (event) => {
    const store = await load();
    await recordStaffWrite(store, event, []);
    const accounts = await auth();
    await repairable(store, () => syncClaim(store, accounts, event.id));
  });
