import { COLLECTION, PROGRAMME } from '../schema/collections.ts';
import { recordStaffWrite, repairable } from '../store/audit.ts';
import { settleSession } from '../store/session.ts';
import type { Services } from '../services.ts';
import { onWritten } from './written.ts';

/** sessions/{id} → its transfer and the two accounts, or the session refused; staff's writes → audit. */
export const sessionTrigger = ({ store: load }: Services) =>
  onWritten(`${COLLECTION.sessions}/{id}`, async (event) => {
    const store = await load();
    const parties = partiesIn(event.after ?? event.before);
    await recordStaffWrite(store, event, [...parties, PROGRAMME]);
    await repairable(store, () => settleSession(store, event.id, parties));
  });

/** Read from the payload, so they order the queue and tell staff from parties, and decide no points. */
const partiesIn = (data: Record<string, unknown> | null): string[] => {
  const parties = data?.['participantIds'];
  return Array.isArray(parties) ? parties.filter((uid) => typeof uid === 'string') : [];
};
