import { COLLECTION, path, PROGRAMME } from '../../../core/base/collections.ts';
import { recordStaffWrite, reportUnreadable } from '../store/audit.ts';
import type { TriggerServices } from '../services.ts';
import { onWritten } from './written.ts';

/** participants/{id}/private/contact → staff's writes, and what does not parse → audit. */
export const contactTrigger = ({ store: load }: TriggerServices) =>
  onWritten(`${COLLECTION.participants}/{id}/${COLLECTION.private}/contact`, async (event) => {
    const store = await load();
    await recordStaffWrite(store, event, [event.id, PROGRAMME]);
    await reportUnreadable(store, path.contact(event.id));
  });
