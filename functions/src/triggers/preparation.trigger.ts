import { COLLECTION, path, PROGRAMME } from '../../../core/base/collections.ts';
import { recordStaffWrite, reportUnreadable } from '../store/audit.ts';
import type { TriggerServices } from '../services.ts';
import { onWritten } from './written.ts';

/**
 * preparations/{id} → staff's writes, and what does not parse → audit. What the two parties write
 * below it is theirs, and no trigger hears of it (docs/decisions/16).
 */
export const preparationTrigger = ({ store: load }: TriggerServices) =>
  onWritten(`${COLLECTION.preparations}/{id}`, async (event) => {
    const store = await load();
    await recordStaffWrite(store, event, [PROGRAMME]);
    await reportUnreadable(store, path.preparation(event.id));
  });
