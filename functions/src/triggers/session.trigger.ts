import { showsItsHold } from '../../../core/points/settle.ts';
import { COLLECTION, PROGRAMME } from '../../../core/base/collections.ts';
import { parse } from '../../../core/base/common.ts';
import { sessionSchema } from '../../../core/sessions/session.ts';
import { recordStaffWrite, repairable } from '../store/audit.ts';
import { type First, settleSession } from '../store/session.ts';
import type { TriggerServices } from '../services.ts';
import { onWritten, type Written } from './written.ts';

/** sessions/{id} → its transfer and the two accounts, or the session refused; staff's writes → audit. */
export const sessionTrigger = (services: TriggerServices) =>
  onWritten(`${COLLECTION.sessions}/{id}`, handleSession(services));

export const handleSession =
  ({ store: load }: TriggerServices) =>
  async (event: Written): Promise<void> => {
    const store = await load();
    const parties = partiesIn(event.after ?? event.before);
    await recordStaffWrite(store, event, [...parties, PROGRAMME]);
    await repairable(store, () => settleSession(store, event.id, firstToRead(event)));
  };

/** A guess from the payload that saves a read; a wrong one costs a trip more, and decides nothing. */
function firstToRead({ after }: Written): First {
  const told = parse(sessionSchema, after);
  return told.ok && showsItsHold(told.value) ? 'session' : 'both';
}

/** Read from the payload, so they tell staff from parties for the audit, and decide no points. */
const partiesIn = (data: Record<string, unknown> | null): string[] => {
  const parties = data?.['participantIds'];
  return Array.isArray(parties) ? parties.filter((uid) => typeof uid === 'string') : [];
};
