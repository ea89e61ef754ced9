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

/** Who hears of what is written: a handler of the noun's own, the audit alone, or nobody. */
export const HEARD_BY = {
  participant: handleParticipant,
  contact: 'audit',
  note: 'audit',
  staff: handleStaff,
  settings: handleProgramme,
  session: handleSession,
  account: 'nobody',
  transfer: 'nobody',
  adjustment: handleAdjustment,
  preparation: 'audit',
  // What the two parties write below it is theirs, and no trigger hears of it (docs/decisions/16).
  plan: 'nobody',
  background: 'nobody',
  reflection: 'nobody',
  advice: 'audit',
  card: 'nobody',
  round: 'audit',
  intake: handleIntake,
  mail: handleMail,
  audit: 'nobody',
} as const satisfies Record<NounName, Handler | 'audit' | 'nobody'>;

/** A function for each noun whose writes are for the audit alone, by the noun's name. */
export const auditTriggers = (services: TriggerServices) =>
  Object.fromEntries(
    NOUN_NAMES.filter((name) => HEARD_BY[name] === 'audit').map((name) => [
      name,
      auditTrigger(services, NOUNS[name]),
    ]),
  );
