import { NeedsRepair } from '../domain/repair.ts';
import { path } from '../schema/collections.ts';
import { problemOf } from '../schema/documents.ts';
import { repriceAccounts } from '../store/account.ts';
import { recordStaffWrite, reportRepair, rethrowUnlessRepair } from '../store/audit.ts';
import type { Services } from '../services.ts';
import { onWritten } from './written.ts';

/** settings/programme → `floor` and `mayReceive` of every account; every write → audit. */
export const programmeTrigger = ({ store: load }: Services) =>
  onWritten(path.programme, async (event) => {
    const store = await load();
    await repriceAccounts(store, rethrowUnlessRepair(store));
    const problem = problemOf(path.programme, event.after ?? undefined);
    if (problem) await reportRepair(store, new NeedsRepair(path.programme, problem));
    await recordStaffWrite(store, event, []);
  });
