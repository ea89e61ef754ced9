import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EmulatorName } from './emulator-config.ts';
import { findFirestoreEmulator } from './find-firestore-emulator.mjs';
import { findJava, OLDEST_JAVA } from './find-java.mjs';
import { manifestJar } from './manifest-jar.ts';
import { HOST, type Ports } from './ports.mjs';
import { PROJECT_ID, Refusal, ROOT, WORK_FOLDER } from './project.ts';

/** The emulators' own environment: Node and the found Java first on PATH, and no chatter. */
export function emulatorEnvironment(): NodeJS.ProcessEnv {
  const java = findJava();
  if (!java) {
    throw new Refusal(
      `No Java of version ${OLDEST_JAVA} or later was found, which the Firestore emulator needs: npm run doctor tells how to get one.`,
    );
  }
  const { from, jar } = findFirestoreEmulator(ROOT);
  return {
    ...process.env,
    PATH: [dirname(process.execPath), java.folder, process.env.PATH].join(delimiter),
    ...(jar && { FIRESTORE_EMULATOR_BINARY_PATH: from === 'sdk' ? startableJar(jar) : jar }),
    METADATA_SERVER_DETECTION: 'none',
    NO_UPDATE_NOTIFIER: '1',
    // Through a file: by default firebase-tools picks a port at random between 8000 and 9000.
    FIREBASE_FUNCTIONS_DISCOVERY_OUTPUT_PATH: 'true',
    FUNCTIONS_DISCOVERY_TIMEOUT: '60',
  };
}

/** The SDK's jar names no main class: this one does, and refers to it. */
function startableJar(jar: string): string {
  const file = join(WORK_FOLDER, 'firestore-emulator.jar');
  const content = manifestJar(
    'com.google.cloud.datastore.emulator.firestore.CloudFirestore',
    pathToFileURL(jar).href,
  );
  mkdirSync(WORK_FOLDER, { recursive: true });
  // Written only when it differs, since another run may be reading it.
  if (!existsSync(file) || !readFileSync(file).equals(content)) writeFileSync(file, content);
  return file;
}

/** What clients, the Admin SDK and tests look for: where the emulators are. */
export function clientEnvironment(
  { PATH, METADATA_SERVER_DETECTION }: NodeJS.ProcessEnv,
  ports: Ports,
  only: readonly EmulatorName[],
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH,
    METADATA_SERVER_DETECTION,
    GCLOUD_PROJECT: PROJECT_ID,
    GOOGLE_CLOUD_PROJECT: PROJECT_ID,
    FIREBASE_EMULATOR_HUB: `${HOST}:${ports.hub}`,
    ...(only.includes('firestore') && { FIRESTORE_EMULATOR_HOST: `${HOST}:${ports.firestore}` }),
    ...(only.includes('auth') && { FIREBASE_AUTH_EMULATOR_HOST: `${HOST}:${ports.auth}` }),
    ...(only.includes('functions') && { FUNCTIONS_EMULATOR_HOST: `${HOST}:${ports.functions}` }),
    ...(only.includes('hosting') && { HOSTING_EMULATOR_URL: `http://${HOST}:${ports.hosting}` }),
  };
}
