import { COLLECTION, PROGRAMME } from '../schema/collections.ts';
import { recordStaffWrite, repairable } from '../store/audit.ts';
import { settleAccount } from '../store/account.ts';
import type { Services } from '../services.ts';
import { onWritten, type Written } from './written.ts';

/** participants/{id} → the account opened, closed or reopened; staff's writes → audit. */
export const participantTrigger = ({ store: load }: Services) =>
  onWritten(`${COLLECTION.participants}/{id}`, async (event) => {
    const store = await load();
    await recordStaffWrite(store, event, isStaffs(event) ? [PROGRAMME] : [event.id, PROGRAMME]);
    await repairable(store, () => settleAccount(store, event.id));
  });

/** Staff who take part may write these of their own: then too they write as staff. */
const isStaffs = ({ before, after }: Written): boolean =>
  before !== null && ['startsOn', 'endsOn'].some((field) => before[field] !== after?.[field]);
