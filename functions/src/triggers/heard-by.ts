import { NOUN_NAMES, type NounName, NOUNS } from '../../../core/nouns.ts';
import type { MailServices, TriggerServices } from '../services.ts';
import { handleAdjustment } from './adjustment.trigger.ts';
import { auditTrigger } from './audit.trigger.ts';
import { handleIntake } from './intake.trigger.ts';
import { handleMail } from './mail.trigger.ts';
import { handleParticipant } from './participant.trigger.ts';
import { handleProgramme } from './programme.trigger.ts';
import { handleSession } from './session.trigger.ts';
import { handleStaff } from './staff.trigger.ts';
import type { Written } from './written.ts';

export type Handler = (services: MailServices) => (event: Written) => Promise<void>;

/** What is done about the writes of a noun's documents, besides recording those of staff. */
const HANDLERS: Partial<Record<NounName, Handler>> = {
  participant: handleParticipant,
  staff: handleStaff,
  settings: handleProgramme,
  session: handleSession,
  adjustment: handleAdjustment,
  intake: handleIntake,
  mail: handleMail,
};

/** Who hears of what is written: a handler, the audit alone, or nobody, as the noun says. */
export const heardBy = (name: NounName): Handler | 'audit' | 'nobody' =>
  HANDLERS[name] ?? (NOUNS[name].audited === 'nothing' ? 'nobody' : 'audit');

/** A function for each noun whose writes are for the audit alone, by the noun's name. */
export const auditTriggers = (services: TriggerServices) =>
  Object.fromEntries(
    NOUN_NAMES.filter((name) => heardBy(name) === 'audit').map((name) => [
      name,
      auditTrigger(services, NOUNS[name]),
    ]),
  );
