// @ts-check
import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { commandsOnPath } from './find-command.mjs';

const CACHED_JAR = /^cloud-firestore-emulator-v[\d.]+\.jar$/;

/**
 * @typedef {object} FirestoreEmulator
 * @property {'variable' | 'cache' | 'sdk' | 'download'} from where it comes from
 * @property {string | undefined} jar its jar, absent where firebase-tools is to download it.
 *   The SDK's cannot be run with `java -jar`: it names no main class.
 */

/**
 * Where the Firestore emulator is to come from, in this order: FIRESTORE_EMULATOR_BINARY_PATH, the
 * jar that firebase-tools has downloaded before, the Google Cloud SDK's, else firebase-tools' own
 * download.
 * @param {string} root the project's folder
 * @returns {FirestoreEmulator}
 */
export function findFirestoreEmulator(root) {
  const named = process.env.FIRESTORE_EMULATOR_BINARY_PATH;
  if (named) return { from: 'variable', jar: named };
  const cached = cachedJar(root);
  if (cached) return { from: 'cache', jar: cached };
  const sdk = sdkJar();
  return sdk ? { from: 'sdk', jar: sdk } : { from: 'download', jar: undefined };
}

/**
 * The jar of the version that the installed firebase-tools asks for; without an installed
 * firebase-tools (the doctor runs first) any version counts.
 * @param {string} root
 * @returns {string | undefined}
 */
function cachedJar(root) {
  const cache =
    process.env.FIREBASE_EMULATORS_PATH || join(homedir(), '.cache', 'firebase', 'emulators');
  const wanted = wantedJarName(root);
  try {
    const name = readdirSync(cache).find((file) =>
      wanted ? file === wanted : CACHED_JAR.test(file),
    );
    return name && join(cache, name);
  } catch {
    return undefined;
  }
}

/**
 * @param {string} root
 * @returns {string | undefined}
 */
function wantedJarName(root) {
  const info = join(root, 'node_modules/firebase-tools/lib/emulator/downloadableEmulatorInfo.json');
  try {
    const name = /"firestore":\s*{[^}]*"downloadPathRelativeToCacheDir":\s*"([^"]+)"/;
    return name.exec(readFileSync(info, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** By resolving the `gcloud` link: asking gcloud for its own folder takes seconds. */
function sdkJar() {
  const roots = commandsOnPath('gcloud').map((gcloud) => dirname(dirname(realpathSync(gcloud))));
  return roots
    .map((root) => join(root, 'platform/cloud-firestore-emulator/cloud-firestore-emulator.jar'))
    .find((jar) => existsSync(jar));
}
