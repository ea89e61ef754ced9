import { COLLECTION, PROGRAMME } from '../schema/collections.ts';
import { recordStaffWrite, reportUnreadable, type WriteEvent } from '../store/audit.ts';
import type { TriggerServices } from '../services.ts';
import { onWritten } from './written.ts';

/**
 * What the audit keeps of a note: that it was written, by whom and when. All staff read the audit,
 * the person whom the note is about perhaps among them, and a deleted note is to be gone.
 */
const withoutText = (note: WriteEvent['after']): WriteEvent['after'] =>
  note && { ...note, text: 'not kept' };

/** participants/{uid}/notes/{id} → staff's writes, and what does not parse → audit. */
export const noteTrigger = ({ store: load }: TriggerServices) =>
  onWritten(`${COLLECTION.participants}/{uid}/${COLLECTION.notes}/{id}`, async (event) => {
    const store = await load();
    const told = { before: withoutText(event.before), after: withoutText(event.after) };
    await recordStaffWrite(store, { ...event, ...told }, [PROGRAMME]);
    await reportUnreadable(store, event.document);
  });
