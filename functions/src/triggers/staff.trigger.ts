import { STAFF } from '../../../core/people/staff.ts';
import { recordStaffWrite, repairable } from '../store/audit.ts';
import { syncClaim } from '../store/staff.ts';
import type { TriggerServices } from '../services.ts';
import { onWritten, type Written } from './written.ts';

/** staff/{id} → the custom claim `role`, refresh tokens revoked if it shrinks; every write → audit. */
export const staffTrigger = (services: TriggerServices) =>
  onWritten(STAFF.pattern, handleStaff(services));

export const handleStaff =
  ({ store: load, auth }: TriggerServices) =>
  async (event: Written): Promise<void> => {
    const store = await load();
    await recordStaffWrite(store, STAFF, event);
    const accounts = await auth();
    await repairable(store, () => syncClaim(store, accounts, event.id));
  };
