// @ts-check
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commandsOnPath, isExecutable } from './find-command.mjs';

/** firebase-tools 15 refuses to start an emulator on anything older. */
export const OLDEST_JAVA = 21;

const LINUX_JAVA_FOLDER = '/usr/lib/jvm';

/**
 * @typedef {object} Java
 * @property {string} binary absolute path of `java`
 * @property {string} folder what has to come first on PATH so that `java` means this one
 * @property {number} version the major version
 */

/**
 * The first Java that is new enough, in this order: JAVA_HOME, PATH, the folders under
 * /usr/lib/jvm, what macOS's java_home names. The one on PATH is often a distribution's older one.
 * @returns {Java | undefined}
 */
export function findJava() {
  for (const binary of candidates()) {
    const version = javaVersion(binary);
    if (version !== undefined && version >= OLDEST_JAVA) {
      return { binary, folder: dirname(binary), version };
    }
  }
  return undefined;
}

/** Lazily, because asking each one for its version takes a tenth of a second. */
function* candidates() {
  const seen = new Set();
  for (const binary of uncheckedCandidates()) {
    if (!seen.has(binary) && isExecutable(binary)) {
      seen.add(binary);
      yield binary;
    }
  }
}

function* uncheckedCandidates() {
  const file = process.platform === 'win32' ? 'java.exe' : 'java';
  if (process.env.JAVA_HOME) yield join(process.env.JAVA_HOME, 'bin', file);
  yield* commandsOnPath('java');
  for (const folder of installedJavaFolders()) yield join(folder, 'bin', file);
  if (process.platform === 'darwin') {
    const found = spawnSync('/usr/libexec/java_home', ['-v', `${OLDEST_JAVA}+`], {
      encoding: 'utf8',
    });
    if (found.status === 0) yield join(found.stdout.trim(), 'bin', file);
  }
}

function installedJavaFolders() {
  try {
    return readdirSync(LINUX_JAVA_FOLDER)
      .toSorted()
      .map((name) => join(LINUX_JAVA_FOLDER, name));
  } catch {
    return [];
  }
}

/**
 * @param {string} binary
 * @returns {number | undefined} the major version, undefined when it does not run
 */
function javaVersion(binary) {
  const run = spawnSync(binary, ['-version'], { encoding: 'utf8', timeout: 10_000 });
  return run.status === 0 ? parseJavaVersion(`${run.stderr}${run.stdout}`) : undefined;
}

/**
 * The major version in what `java -version` prints. Up to Java 8 the number that counts is the
 * second one (`1.8.0_402`).
 * @param {string} text
 * @returns {number | undefined}
 */
export function parseJavaVersion(text) {
  const match = /version "(\d+)(?:\.(\d+))?/.exec(text);
  if (!match) return undefined;
  return Number(match[1] === '1' && match[2] !== undefined ? match[2] : match[1]);
}
