// @ts-check
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than it takes to write a process id into a file that has just been created. */
const WRITING_MS = 2000;

/**
 * Runs the work while no other process runs work under the same lock file. A lock whose holder has
 * died is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  let lock = tryLock(file);
  while (!lock.release) {
    await sleep(100);
    lock = tryLock(file);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/**
 * @param {string} file
 * @returns {{ release: () => void } | { release: undefined, holder: string }} how to give it back,
 *   or the id of the process that holds it
 */
export function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return { release: () => rmSync(file, { force: true }) };
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const holder = livingHolder(file);
    if (holder !== undefined) return { release: undefined, holder };
    rmSync(file, { force: true });
    return tryLock(file);
  }
}

/**
 * @param {string} file
 * @returns {string | undefined} the id of the process that holds the lock
 */
function livingHolder(file) {
  try {
    const pid = readFileSync(file, 'utf8');
    if (pid === '') return Date.now() - statSync(file).mtimeMs < WRITING_MS ? '?' : undefined;
    return isAlive(Number(pid)) ? pid : undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process lives, but may not be signalled.
    return codeOf(error) === 'EPERM';
  }
}

/**
 * @param {unknown} error
 * @returns {unknown}
 */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
