import { setGlobalOptions } from 'firebase-functions/options';
import { createServices } from './services.ts';
import { adjustmentTrigger } from './triggers/adjustment.trigger.ts';
import { adviceTrigger } from './triggers/advice.trigger.ts';
import { contactTrigger } from './triggers/contact.trigger.ts';
import { intakeTrigger } from './triggers/intake.trigger.ts';
import { mailTrigger } from './triggers/mail.trigger.ts';
import { noteTrigger } from './triggers/note.trigger.ts';
import { participantTrigger } from './triggers/participant.trigger.ts';
import { preparationTrigger } from './triggers/preparation.trigger.ts';
import { programmeTrigger } from './triggers/programme.trigger.ts';
import { roundTrigger } from './triggers/round.trigger.ts';
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
export const auditContact = contactTrigger(services);
export const settleIntake = intakeTrigger(services);
export const auditRound = roundTrigger(services);
export const auditNote = noteTrigger(services);
export const auditPreparation = preparationTrigger(services);
export const auditAdvice = adviceTrigger(services);
export const deliverMail = mailTrigger(services);
export const sweepNightly = sweepTrigger(services);
