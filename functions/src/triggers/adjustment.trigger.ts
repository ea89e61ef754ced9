import { ADJUSTMENT } from '../../../core/points/adjustment.ts';
import { settleAdjustment } from '../store/adjustment.ts';
import { recordStaffWrite, repairable } from '../store/audit.ts';
import type { TriggerServices } from '../services.ts';
import { onWritten, type Written } from './written.ts';

/** adjustments/{id} → a posted transfer and its `result`; the adjustment itself → audit. */
export const adjustmentTrigger = (services: TriggerServices) =>
  onWritten(ADJUSTMENT.pattern, handleAdjustment(services));

export const handleAdjustment =
  ({ store: load }: TriggerServices) =>
  async (event: Written): Promise<void> => {
    const store = await load();
    const participantId = event.after?.['participantId'];
    const involved = typeof participantId === 'string' ? [participantId] : [];
    await recordStaffWrite(store, ADJUSTMENT, event);
    await repairable(store, () => settleAdjustment(store, event.id, involved));
  };
