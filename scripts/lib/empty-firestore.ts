import { PROJECT_ID } from './project.ts';

/** Empties the emulator's Firestore. */
export async function emptyFirestore(): Promise<void> {
  const host = process.env['FIRESTORE_EMULATOR_HOST'];
  if (!host) throw new Error('FIRESTORE_EMULATOR_HOST is not set: run this on the emulators.');
  const url = `http://${host}/emulator/v1/projects/${PROJECT_ID}/databases/(default)/documents`;
  // The emulator refuses now and then while listeners of before are ending.
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(url, { method: 'DELETE' });
    if (response.ok) return;
    if (attempt === 5) throw new Error(`Firestore was not emptied: ${response.status}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
