import { COLLECTION, PROGRAMME } from '../../../core/base/collections.ts';
import { recordStaffWrite, reportUnreadable } from '../store/audit.ts';
import type { TriggerServices } from '../services.ts';
import { withoutText } from './without-text.ts';
import { onWritten } from './written.ts';

/** participants/{uid}/notes/{id} → staff's writes, and what does not parse → audit. */
export const noteTrigger = ({ store: load }: TriggerServices) =>
  onWritten(`${COLLECTION.participants}/{uid}/${COLLECTION.notes}/{id}`, async (event) => {
    const store = await load();
    await recordStaffWrite(store, { ...event, ...withoutText(event) }, [PROGRAMME]);
    await reportUnreadable(store, event.document);
  });
