// @ts-check
// Installs what is missing or out of date. Runs first, on the Node that the machine has and with no
// dependency; the scripts after it run on the Node 24 that it brings (node_modules/.bin/node: by its
// path, because a shell remembers where it found the first `node`).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NEEDED_NODE = 24;
const NODE = join(ROOT, 'node_modules/.bin/node');

/** Left in node_modules: the hash of the lock file that was installed. */
const STAMP = 'node_modules/.wederdienst-lock';

const FOLDERS = ['.', 'functions'];

if (FOLDERS.some(isStale)) {
  const { withLock } = await import('./lib/lock.mjs');
  await withLock(join(ROOT, '.emulators/install.lock'), () => {
    // Asked again: whoever held the lock before has perhaps done it.
    for (const folder of FOLDERS.filter(isStale)) install(folder);
  });
  requireInstalledNode();
} else if (!existsSync(NODE)) {
  refuseWithoutNode();
}

/** @param {string} folder relative to the root */
function isStale(folder) {
  const stamp = join(ROOT, folder, STAMP);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== lockHash(folder);
}

/** @param {string} folder */
function install(folder) {
  const where = folder === '.' ? 'the project' : folder;
  console.error(`Installing the packages of ${where} (npm ci); a first time takes some minutes …`);
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: join(ROOT, folder),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error(`${npm.stdout ?? ''}${npm.stderr ?? ''}`);
    fail(`npm could not install the packages of ${where}: see above.`);
  }
  writeFileSync(join(ROOT, folder, STAMP), lockHash(folder));
}

/** @param {string} folder */
function lockHash(folder) {
  const lock = readFileSync(join(ROOT, folder, 'package-lock.json'));
  return createHash('sha256').update(lock).digest('hex');
}

/** Only after an installation, since asking a binary for its version takes a moment. */
function requireInstalledNode() {
  const version = existsSync(NODE)
    ? spawnSync(NODE, ['--version'], { encoding: 'utf8' }).stdout
    : undefined;
  if (!(Number.parseInt(version?.slice(1) ?? '', 10) >= NEEDED_NODE)) refuseWithoutNode();
}

/** The npm package `node` fetches its binary in an install script. */
function refuseWithoutNode() {
  fail(
    `Node ${NEEDED_NODE} is missing from node_modules, probably because npm ignored install scripts: run \`npm rebuild --ignore-scripts=false node\`.`,
  );
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
