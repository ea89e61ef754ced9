import { COLLECTION, PROGRAMME } from '../../../core/base/collections.ts';
import { parse } from '../../../core/base/common.ts';
import { adviceSchema } from '../../../core/preparation/advice.ts';
import { recordStaffWrite, reportUnreadable } from '../store/audit.ts';
import type { TriggerServices } from '../services.ts';
import { withoutText } from './without-text.ts';
import { onWritten, type Written } from './written.ts';

/** preparations/{sessionId}/advice/{id} → staff's messages, and what does not parse → audit. */
export const adviceTrigger = ({ store: load }: TriggerServices) =>
  onWritten(`${COLLECTION.preparations}/{sessionId}/${COLLECTION.advice}/{id}`, async (event) => {
    const store = await load();
    const own = [...giversIn(event), PROGRAMME];
    await recordStaffWrite(store, { ...event, ...withoutText(event) }, own);
    await reportUnreadable(store, event.document);
  });

/** The giver's own messages are not staff's; the rules see to it that `side` says who wrote. */
function giversIn({ after }: Written): string[] {
  const advice = parse(adviceSchema, after);
  return advice.ok && advice.value.side === 'giver' ? [advice.value.updatedBy] : [];
}
