// @ts-check
// npm run doctor: what this machine has and lacks. Runs on any Node from 20, with nothing installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canInstallChromium, findChromium } from './lib/find-chromium.mjs';
import { findFirestoreEmulator } from './lib/find-firestore-emulator.mjs';
import { findJava, OLDEST_JAVA } from './lib/find-java.mjs';
import { portsFor, takenPorts } from './lib/ports.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = 20;

const REMEDIES = {
  npm: { debian: 'sudo apt-get install npm', macos: 'brew install node' },
  java: {
    debian:
      'sudo apt-get install openjdk-21-jre-headless (Debian 12 has none: https://adoptium.net/installation/linux)',
    macos: 'brew install --cask temurin',
  },
  chromium: {
    debian: 'sudo apt-get install chromium-headless-shell',
    macos: 'brew install --cask google-chrome',
  },
};

const ORIGINS = {
  variable: 'FIRESTORE_EMULATOR_BINARY_PATH',
  cache: 'downloaded by firebase-tools',
  sdk: "the Google Cloud SDK's",
  download: '',
};

/**
 * @typedef {object} Finding
 * @property {string} what
 * @property {'ok' | 'missing' | 'note'} state a note is nothing that stops anything
 * @property {string} found
 * @property {string} [remedy] a command, or a sentence
 */

const findings = [
  nodeForStart(),
  npm(),
  installedPackages(),
  java(),
  firestoreEmulator(),
  browser(),
  await freePorts(),
];
const width = Math.max(...findings.map(({ what }) => what.length));
for (const { what, state, found, remedy } of findings) {
  console.log(`${state.padEnd(7)}  ${what.padEnd(width)}  ${found}`);
  if (remedy) console.log(`${' '.repeat(width + 11)}→ ${remedy}`);
}
process.exitCode = findings.some(({ state }) => state === 'missing') ? 1 : 0;

/** @returns {Finding} */
function nodeForStart() {
  const what = `Node ${OLDEST_NODE} or later`;
  const found = `${process.version}, ${process.execPath}`;
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE)
    return { what, state: 'ok', found };
  return { what, state: 'missing', found, remedy: 'https://nodejs.org/en/download' };
}

/** @returns {Finding} */
function npm() {
  const run = spawnSync('npm', ['--version'], { encoding: 'utf8' });
  return run.status === 0
    ? { what: 'npm', state: 'ok', found: run.stdout.trim() }
    : { what: 'npm', state: 'missing', found: 'not on PATH', remedy: byPlatform('npm') };
}

/** @returns {Finding} */
function installedPackages() {
  const what = 'Packages, with Node 24';
  const binary = join(ROOT, 'node_modules/.bin/node');
  if (!existsSync(binary) || !existsSync(join(ROOT, 'functions/node_modules'))) {
    const found = 'not installed yet; npm start and npm test do it';
    return { what, state: 'note', found, remedy: 'node scripts/setup.mjs' };
  }
  const version = spawnSync(binary, ['--version'], { encoding: 'utf8' }).stdout?.trim();
  return version?.startsWith('v24.')
    ? { what, state: 'ok', found: version }
    : { what, state: 'missing', found: version || 'does not run', remedy: 'npm rebuild node' };
}

/** @returns {Finding} */
function java() {
  const what = `Java ${OLDEST_JAVA} or later`;
  const found = findJava();
  return found
    ? { what, state: 'ok', found: `${found.version}, ${found.binary}` }
    : {
        what,
        state: 'missing',
        found: 'not by JAVA_HOME, on PATH or among the installed ones',
        remedy: byPlatform('java'),
      };
}

/** @returns {Finding} */
function firestoreEmulator() {
  const what = 'Firestore emulator';
  const { from, jar } = findFirestoreEmulator(ROOT);
  if (jar === undefined) {
    const found = 'firebase-tools will download it (130 MB) at the first start';
    return { what, state: 'note', found, remedy: 'npx firebase setup:emulators:firestore' };
  }
  if (existsSync(jar)) return { what, state: 'ok', found: `${jar} (${ORIGINS[from]})` };
  const remedy = 'unset FIRESTORE_EMULATOR_BINARY_PATH';
  return { what, state: 'missing', found: `${jar} does not exist`, remedy };
}

/** @returns {Finding} */
function browser() {
  const what = 'Chromium, for npm test';
  const found = findChromium();
  if (found) return { what, state: 'ok', found };
  const where = process.env.CHROME_PATH
    ? `CHROME_PATH=${process.env.CHROME_PATH} is no program`
    : 'neither on PATH nor downloaded by Playwright';
  return { what, state: 'missing', found: where, remedy: byPlatform('chromium') };
}

/** @returns {Promise<Finding>} */
async function freePorts() {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- our own file, under our own tests
  const config = JSON.parse(readFileSync(join(ROOT, 'firebase.json'), 'utf8'));
  const offset = Number(process.env.WEDERDIENST_PORT_OFFSET || 0);
  const ports = portsFor(config, offset);
  const taken = await takenPorts(ports);
  if (taken.length === 0) {
    return { what: 'Free ports', state: 'ok', found: Object.values(ports).join(', ') };
  }
  const found = taken.map(({ port, holder }) => `${port} by ${holder.pid ?? 'somebody'}`);
  return {
    what: 'Free ports',
    state: 'note',
    found: `taken: ${found.join(', ')}`,
    remedy: 'end that process, or put WEDERDIENST_PORT_OFFSET=100 before the command',
  };
}

/**
 * @param {'npm' | 'java' | 'chromium'} what
 * @returns {string}
 */
function byPlatform(what) {
  const { debian, macos } = REMEDIES[what];
  if (process.platform === 'darwin') return macos;
  return canInstallChromium() ? debian.replaceAll('sudo ', '') : debian;
}
