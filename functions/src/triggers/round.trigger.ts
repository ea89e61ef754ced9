import { COLLECTION, PROGRAMME } from '../../../core/base/collections.ts';
import { recordStaffWrite, reportUnreadable, type WriteEvent } from '../store/audit.ts';
import type { TriggerServices } from '../services.ts';
import { onWritten, touches } from './written.ts';

const LISTS = ['proposals', 'unmet', 'sent', 'failed'] as const;

/** What the audit keeps of a plan: how much was in it. The sessions that were sent say the rest. */
const counted = (round: WriteEvent['after']): WriteEvent['after'] =>
  round && {
    ...round,
    ...Object.fromEntries(LISTS.map((list) => [list, Object.keys(round[list] ?? []).length])),
  };

/** rounds/{id} → staff's writes, and what does not parse → audit. */
export const roundTrigger = ({ store: load }: TriggerServices) =>
  onWritten(`${COLLECTION.rounds}/{id}`, async (event) => {
    const store = await load();
    const told = { before: counted(event.before), after: counted(event.after) };
    // Sending notes each session; each of them is in the audit itself.
    if (touches(event, ['proposals']))
      await recordStaffWrite(store, { ...event, ...told }, [PROGRAMME]);
    await reportUnreadable(store, event.document);
  });
