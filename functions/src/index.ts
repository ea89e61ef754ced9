import { setGlobalOptions } from 'firebase-functions/options';
import { createServices } from './services.ts';
import { adjustmentTrigger } from './triggers/adjustment.trigger.ts';
import { auditTriggers } from './triggers/heard-by.ts';
import { intakeTrigger } from './triggers/intake.trigger.ts';
import { mailTrigger } from './triggers/mail.trigger.ts';
import { participantTrigger } from './triggers/participant.trigger.ts';
import { programmeTrigger } from './triggers/programme.trigger.ts';
import { sessionTrigger } from './triggers/session.trigger.ts';
import { staffTrigger } from './triggers/staff.trigger.ts';
import { sweepTrigger } from './triggers/sweep.trigger.ts';

// First of all: a trigger that is defined before this would be deployed without its region.
setGlobalOptions({
  region: 'europe-west1',
  memory: '256MiB',
  maxInstances: 10,
  timeoutSeconds: 120,
});

const services = createServices();

export const settleSession = sessionTrigger(services);
export const settleAccount = participantTrigger(services);
export const settleAdjustment = adjustmentTrigger(services);
export const repriceAccounts = programmeTrigger(services);
export const syncClaim = staffTrigger(services);
export const announceIntake = intakeTrigger(services);
/** audit-contact, audit-note …: one for each noun of which only the audit hears. */
export const audit = auditTriggers(services);
export const deliverMail = mailTrigger(services);
export const sweepNightly = sweepTrigger(services);
