import { STAFF } from '../../core/people/staff.ts';
import { SETTINGS } from '../../core/programme/programme.ts';
import { SESSION } from '../../core/sessions/session.ts';
import { PARTICIPANT } from '../../core/people/participant.ts';
import { ADJUSTMENT } from '../../core/points/adjustment.ts';
import type { TriggerServices } from '../../functions/src/services.ts';
import { handleAdjustment } from '../../functions/src/triggers/adjustment.trigger.ts';
import { handleParticipant } from '../../functions/src/triggers/participant.trigger.ts';
import { handleProgramme } from '../../functions/src/triggers/programme.trigger.ts';
import { handleSession } from '../../functions/src/triggers/session.trigger.ts';
import { handleStaff } from '../../functions/src/triggers/staff.trigger.ts';
import type { Written } from '../../functions/src/triggers/written.ts';

export type Handler = (services: TriggerServices) => (event: Written) => Promise<void>;
export type Handlers = Readonly<Record<string, Handler>>;

/** The production triggers that do more than audit, by the collection whose documents they hear of. */
export const HANDLERS: Handlers = {
  [PARTICIPANT.collection]: handleParticipant,
  [SESSION.collection]: handleSession,
  [ADJUSTMENT.collection]: handleAdjustment,
  [SETTINGS.collection]: handleProgramme,
  [STAFF.collection]: handleStaff,
};
