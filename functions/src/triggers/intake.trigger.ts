import { COLLECTION, PROGRAMME } from '../../../core/base/collections.ts';
import { answersShape } from '../../../core/intake/intake.ts';
import { recordStaffWrite, repairable, reportUnreadable, type WriteEvent } from '../store/audit.ts';
import { settleCard } from '../store/card.ts';
import { announceIntake } from '../store/intake.ts';
import type { TriggerServices } from '../services.ts';
import { onWritten, touches, type Written } from './written.ts';

/**
 * What the audit keeps of an intake: what was decided, and of the answers only that they were
 * written. An interview is saved as it is typed, and what somebody has told need not stand twice.
 */
const withoutAnswers = (intake: WriteEvent['after']): WriteEvent['after'] =>
  intake &&
  Object.fromEntries(
    Object.entries(intake).map(([field, value]) => [
      field,
      Object.hasOwn(answersShape, field) ? 'not kept' : value,
    ]),
  );

/** intakes/{id} → letters about interview and decision, the card drawn anew; staff's writes → audit. */
export const intakeTrigger = (services: TriggerServices) =>
  onWritten(`${COLLECTION.intakes}/{id}`, handleIntake(services));

export const handleIntake =
  ({ store: load }: TriggerServices) =>
  async (event: Written): Promise<void> => {
    const store = await load();
    const told = { before: withoutAnswers(event.before), after: withoutAnswers(event.after) };
    if (isNews(event)) await recordStaffWrite(store, { ...event, ...told }, [PROGRAMME]);
    await reportUnreadable(store, event.document);
    // An interview is saved as it is typed: what concerns nobody else costs no look at the outbox.
    if (touches(event, ['interview', 'decision'])) {
      await repairable(store, () => announceIntake(store, event.id, event.before));
    }
    if (touches(event, ['skills', 'needs', 'availability'])) {
      await repairable(store, () => settleCard(store, event.id));
    }
  };

/** That somebody goes on with the answers that they were at is no news: a pause in typing ends each. */
const isNews = (event: Written): boolean =>
  !event.before ||
  !event.after ||
  touches(event, ['interview', 'decision', 'extension', 'exit', 'updatedBy']);
