// What `benchSpeed` compares the trigger with; the emulators load it beside our functions.
import { createServices } from '../../../functions/src/services.ts';
import { onWritten } from '../../../functions/src/triggers/written.ts';
import { meetingOf } from './ground.ts';
import { rawHold } from './settling.ts';

const services = createServices();

/** Does nothing but write one document: what any trigger takes at least. */
export const answer = onWritten('questions/{id}', async ({ id }) => {
  const { db } = await services.store();
  await db.doc(`answers/${id}`).set({ at: new Date() });
});

/** Reads and writes what a hold does, in as many trips, and decides nothing. */
export const holdBlindly = onWritten('requests/{id}', async ({ id }) => {
  await rawHold(await services.store(), meetingOf(id));
});
