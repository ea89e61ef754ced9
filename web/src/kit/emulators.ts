import { type Auth, connectAuthEmulator } from 'firebase/auth';
import * as z from 'zod/mini';

/** What the page does on the emulators only. Loaded there, and nowhere else. */

const address = z.object({ host: z.string(), port: z.int() });
const addressesSchema = z.object({ auth: address, firestore: address });
export type Addresses = z.infer<typeof addressesSchema>;

let found: Promise<Addresses> | undefined;

/** Hosts and ports of the emulators, from the script that Hosting's emulator makes for pages. */
export const findEmulators = (): Promise<Addresses> => (found ??= readAddresses());

async function readAddresses(): Promise<Addresses> {
  const response = await fetch('/__/firebase/init.js?useEmulator=true');
  const script = await response.text();
  const json = /var firebaseEmulators = (\{.*?\n\});/s.exec(script)?.[1];
  return addressesSchema.parse(JSON.parse(json ?? '{}'));
}

export function useAuthEmulator(auth: Auth, { auth: { host, port } }: Addresses): void {
  connectAuthEmulator(auth, `http://${host}:${port}`, { disableWarnings: true });
}
