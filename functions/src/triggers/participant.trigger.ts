import { PARTICIPANT } from '../../../core/people/participant.ts';
import { recordStaffWrite, repairable, touches } from '../store/audit.ts';
import { settleAccount } from '../store/account.ts';
import { settleCard } from '../store/card.ts';
import type { TriggerServices } from '../services.ts';
import { onWritten, type Written } from './written.ts';

/** participants/{id} → the account opened, closed or reopened, and the card; staff's writes → audit. */
export const participantTrigger = (services: TriggerServices) =>
  onWritten(PARTICIPANT.pattern, handleParticipant(services));

export const handleParticipant =
  ({ store: load }: TriggerServices) =>
  async (event: Written): Promise<void> => {
    const store = await load();
    await recordStaffWrite(store, PARTICIPANT, event);
    await repairable(store, () => settleAccount(store, event.id));
    // Somebody who polishes their pitch moves nobody else's suggestions.
    if (touches(event, ['status', 'languages', 'skills', 'needs'])) {
      await repairable(store, () => settleCard(store, event.id));
    }
  };
