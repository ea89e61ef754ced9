import { path } from '../schema/collections.ts';
import { repriceAccounts } from '../store/account.ts';
import { recordStaffWrite, reportUnreadable, rethrowUnlessRepair } from '../store/audit.ts';
import type { Services } from '../services.ts';
import { onWritten } from './written.ts';

/** settings/programme → `floor` and `mayReceive` of every account; every write → audit. */
export const programmeTrigger = ({ store: load }: Services) =>
  onWritten(path.programme, async (event) => {
    const store = await load();
    await recordStaffWrite(store, event, []);
    await reportUnreadable(store, path.programme);
    await repriceAccounts(store, rethrowUnlessRepair(store));
  });
