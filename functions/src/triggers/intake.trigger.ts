import { INTAKE } from '../../../core/intake/intake.ts';
import { recordStaffWrite, repairable, reportUnreadable, touches } from '../store/audit.ts';
import { settleCard } from '../store/card.ts';
import { announceIntake } from '../store/intake.ts';
import type { TriggerServices } from '../services.ts';
import { onWritten, type Written } from './written.ts';

/** intakes/{id} → letters about interview and decision, the card drawn anew; staff's writes → audit. */
export const intakeTrigger = (services: TriggerServices) =>
  onWritten(INTAKE.pattern, handleIntake(services));

export const handleIntake =
  ({ store: load }: TriggerServices) =>
  async (event: Written): Promise<void> => {
    const store = await load();
    await recordStaffWrite(store, INTAKE, event);
    await reportUnreadable(store, event.document);
    // An interview is saved as it is typed: what concerns nobody else costs no look at the outbox.
    if (touches(event, ['interview', 'decision'])) {
      await repairable(store, () => announceIntake(store, event.id, event.before));
    }
    if (touches(event, ['skills', 'needs', 'availability'])) {
      await repairable(store, () => settleCard(store, event.id));
    }
  };
