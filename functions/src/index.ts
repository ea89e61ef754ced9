import { setGlobalOptions } from 'firebase-functions';
import { createStore, type Store } from './store/store.ts';
import { adjustmentTrigger } from './triggers/adjustment.trigger.ts';
import { contactTrigger } from './triggers/contact.trigger.ts';
import { participantTrigger } from './triggers/participant.trigger.ts';
import { programmeTrigger } from './triggers/programme.trigger.ts';
import type { Services } from './triggers/services.ts';
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

const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
};

const app = once(async () => (await import('firebase-admin/app')).initializeApp());

const services: Services = {
  store: once<Store>(async () => {
    const { getFirestore } = await import('firebase-admin/firestore');
    return createStore(getFirestore(await app()));
  }),
  auth: once(async () => {
    const { getAuth } = await import('firebase-admin/auth');
    return getAuth(await app());
  }),
};

export const settleSession = sessionTrigger(services);
export const settleAccount = participantTrigger(services);
export const settleAdjustment = adjustmentTrigger(services);
export const repriceAccounts = programmeTrigger(services);
export const syncClaim = staffTrigger(services);
export const auditContact = contactTrigger(services);
export const sweepNightly = sweepTrigger(services);
