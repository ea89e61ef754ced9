import { info } from 'firebase-functions/logger';
import { onSchedule } from 'firebase-functions/scheduler';
import { sweep } from '../sweep/sweep.ts';
import type { TriggerServices } from '../services.ts';

/** Every night → what lost events left undone, and what only time moves. */
export const sweepTrigger = ({ store, auth }: TriggerServices) =>
  onSchedule(
    { schedule: '0 3 * * *', timeZone: 'Europe/Brussels', timeoutSeconds: 1800, retryCount: 3 },
    async () => info('swept', await sweep(await store(), await auth())),
  );
