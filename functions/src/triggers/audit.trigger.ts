import type { AnyNoun } from '../../../core/base/noun.ts';
import type { TriggerServices } from '../services.ts';
import { recordStaffWrite, reportUnreadable } from '../store/audit.ts';
import { onWritten, type Written } from './written.ts';

/** Documents of a noun from which nothing follows → staff's writes, and what does not parse → audit. */
export const auditTrigger = (services: TriggerServices, noun: AnyNoun) =>
  onWritten(noun.pattern, handleAudited(noun)(services));

export const handleAudited =
  (noun: AnyNoun) =>
  ({ store: load }: TriggerServices) =>
  async (event: Written): Promise<void> => {
    const store = await load();
    await recordStaffWrite(store, noun, event);
    await reportUnreadable(store, event.document);
  };
