// @ts-check
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Where a command lies on PATH, in the order in which a shell would try.
 * @param {string} name the command, without an extension
 * @returns {string[]} absolute paths, the first is the one a shell would run
 */
export function commandsOnPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name];
  return folders.flatMap((folder) => names.map((file) => join(folder, file))).filter(isExecutable);
}

/**
 * @param {string} file an absolute path
 * @returns {boolean} whether it is a file that this user may run
 */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
