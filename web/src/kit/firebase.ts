import { type FirebaseOptions, initializeApp } from 'firebase/app';
import {
  type Auth,
  browserLocalPersistence,
  browserPopupRedirectResolver,
  initializeAuth,
} from 'firebase/auth';

/** Project ids of this kind never leave the machine: the page is on the emulators. */
export const isOnEmulators = (projectId: string | undefined): boolean =>
  projectId?.startsWith('demo-') === true;

/**
 * Connects to the project that serves this page, Auth alone: Firestore is loaded after sign-in.
 * @throws if the configuration can't be fetched
 */
export async function connect(): Promise<Auth> {
  const config = await configuration();
  // Before Auth begins: it may speak to the network at once, and an emulator is chosen before that.
  const emulators = isOnEmulators(config.projectId) ? await import('./emulators.ts') : null;
  const addresses = await emulators?.findEmulators();
  const app = initializeApp(config);
  // Decided when the page is built: without a key there is no trace of it in what is shipped.
  const siteKey = import.meta.env.VITE_APP_CHECK_SITE_KEY;
  if (siteKey) (await import('./app-check.ts')).attest(app, siteKey);
  const auth = initializeAuth(app, {
    persistence: browserLocalPersistence,
    popupRedirectResolver: browserPopupRedirectResolver,
  });
  if (emulators && addresses) emulators.useAuthEmulator(auth, addresses);
  return auth;
}

/** Hosting knows which project it serves. */
async function configuration(): Promise<FirebaseOptions> {
  const response = await fetch('/__/firebase/init.json');
  const config: unknown = await response.json();
  if (!isConfiguration(config)) throw new Error('/__/firebase/init.json has no configuration');
  return config;
}

const isConfiguration = (value: unknown): value is FirebaseOptions =>
  typeof value === 'object' && value !== null && 'apiKey' in value && 'projectId' in value;
