import { COLLECTION, PROGRAMME } from '../../../core/base/collections.ts';
import { settleAdjustment } from '../store/adjustment.ts';
import { recordStaffWrite, repairable } from '../store/audit.ts';
import type { TriggerServices } from '../services.ts';
import { onWritten, type Written } from './written.ts';

/** adjustments/{id} → a posted transfer and its `result`; the adjustment itself → audit. */
export const adjustmentTrigger = (services: TriggerServices) =>
  onWritten(`${COLLECTION.adjustments}/{id}`, handleAdjustment(services));

export const handleAdjustment =
  ({ store: load }: TriggerServices) =>
  async (event: Written): Promise<void> => {
    const store = await load();
    const participantId = event.after?.['participantId'];
    const involved = typeof participantId === 'string' ? [participantId] : [];
    // The function's own write of the result leaves the writer's name in place: see decisions.
    const isResult = event.before !== null && event.after !== null;
    if (!isResult) await recordStaffWrite(store, event, [PROGRAMME]);
    await repairable(store, () => settleAdjustment(store, event.id, involved));
  };
