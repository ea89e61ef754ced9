import { COLLECTION, PROGRAMME } from '../../../core/base/collections.ts';
import { recordStaffWrite, repairable } from '../store/audit.ts';
import { settleAccount } from '../store/account.ts';
import { settleCard } from '../store/card.ts';
import type { TriggerServices } from '../services.ts';
import { onWritten, touches, type Written } from './written.ts';

/** participants/{id} → the account opened, closed or reopened, and the card; staff's writes → audit. */
export const participantTrigger = (services: TriggerServices) =>
  onWritten(`${COLLECTION.participants}/{id}`, handleParticipant(services));

export const handleParticipant =
  ({ store: load }: TriggerServices) =>
  async (event: Written): Promise<void> => {
    const store = await load();
    await recordStaffWrite(store, event, isStaffs(event) ? [PROGRAMME] : [event.id, PROGRAMME]);
    await repairable(store, () => settleAccount(store, event.id));
    // Somebody who polishes their pitch moves nobody else's suggestions.
    if (touches(event, ['status', 'languages', 'skills', 'needs'])) {
      await repairable(store, () => settleCard(store, event.id));
    }
  };

/** Staff who take part may write these of their own: then too they write as staff. */
const isStaffs = ({ before, after }: Written): boolean =>
  before !== null && ['startsOn', 'endsOn'].some((field) => before[field] !== after?.[field]);
