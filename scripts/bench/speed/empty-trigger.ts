// A function that does nothing but write one document: what any trigger takes at least.
import { createServices } from '../../../functions/src/services.ts';
import { onWritten } from '../../../functions/src/triggers/written.ts';

const services = createServices();

export const answer = onWritten('questions/{id}', async ({ id }) => {
  const { db } = await services.store();
  await db.doc(`answers/${id}`).set({ at: new Date() });
});
