import { COLLECTION, PROGRAMME } from '../schema/collections.ts';
import { recordStaffWrite } from '../store/audit.ts';
import type { Services } from '../services.ts';
import { onWritten } from './written.ts';

/** participants/{id}/private/contact → staff's writes → audit. */
export const contactTrigger = ({ store: load }: Services) =>
  onWritten(`${COLLECTION.participants}/{id}/${COLLECTION.private}/contact`, async (event) => {
    await recordStaffWrite(await load(), event, [event.id, PROGRAMME]);
  });
