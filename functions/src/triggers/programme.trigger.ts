import { SETTINGS } from '../../../core/programme/programme.ts';
import { repriceAccounts } from '../store/account.ts';
import { recordStaffWrite, reportUnreadable, rethrowUnlessRepair } from '../store/audit.ts';
import type { TriggerServices } from '../services.ts';
import { onWritten, type Written } from './written.ts';

/** settings/programme → `floor` and `mayReceive` of every account; every write → audit. */
export const programmeTrigger = (services: TriggerServices) =>
  onWritten(SETTINGS.pattern, handleProgramme(services));

export const handleProgramme =
  ({ store: load }: TriggerServices) =>
  async (event: Written): Promise<void> => {
    const store = await load();
    await recordStaffWrite(store, SETTINGS, event);
    await reportUnreadable(store, event.document);
    await repriceAccounts(store, rethrowUnlessRepair(store));
  };
