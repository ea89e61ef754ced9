import { SESSION } from '../../../core/sessions/session.ts';
import { recordStaffWrite, repairable } from '../store/audit.ts';
import { settleSession } from '../store/session.ts';
import type { TriggerServices } from '../services.ts';
import { onWritten, type Written } from './written.ts';

/** sessions/{id} → its transfer and the two accounts, or the session refused; staff's writes → audit. */
export const sessionTrigger = (services: TriggerServices) =>
  onWritten(SESSION.pattern, handleSession(services));

export const handleSession =
  ({ store: load }: TriggerServices) =>
  async (event: Written): Promise<void> => {
    const store = await load();
    await recordStaffWrite(store, SESSION, event);
    await repairable(store, () => settleSession(store, event.id));
  };
