// @ts-check
import { execFile, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { commandsOnPath, isExecutable } from './find-command.mjs';

/** The one without a window's trimmings first: a page costs it half the processor time. */
const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const MAC_APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Where Playwright's downloads hold the program, by release and platform. */
const INSIDE_PLAYWRIGHT_FOLDER = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
];

/**
 * A Chromium or Chrome for the browser tests, in this order: CHROME_PATH, one on PATH or where macOS
 * keeps its programs, what Playwright has downloaded.
 * @returns {string | undefined} the absolute path of the program
 */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) return isExecutable(named) ? named : undefined;
  const installed = COMMANDS.flatMap(commandsOnPath);
  if (process.platform === 'darwin') installed.push(...MAC_APPLICATIONS.filter(isExecutable));
  return [...installed, ...downloadedByPlaywright()].find(runs);
}

/** @returns {string[]} the newest first */
function downloadedByPlaywright() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH || playwrightCache();
  try {
    const newestFirst = readdirSync(cache)
      .filter((name) => /^chromium-\d+$/.test(name))
      .toSorted((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
    return newestFirst
      .flatMap((folder) => INSIDE_PLAYWRIGHT_FOLDER.map((file) => join(cache, folder, file)))
      .filter(isExecutable);
  } catch {
    return [];
  }
}

function playwrightCache() {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? '', 'ms-playwright');
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ms-playwright');
}

/**
 * Ubuntu has a `chromium-browser` that does nothing but tell to install another package.
 * @param {string} binary
 */
function runs(binary) {
  // On Windows the question for its version opens a window.
  if (process.platform === 'win32') return true;
  return spawnSync(binary, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** @returns {boolean} whether the system's package manager lets this user install a browser */
export function canInstallChromium() {
  return process.getuid?.() === 0 && commandsOnPath('apt-get').length > 0;
}

/**
 * Installs Debian's, which takes about a minute.
 * @returns {Promise<void>}
 */
export async function installChromium() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await promisify(execFile)('apt-get', ['update'], { env });
  await promisify(execFile)('apt-get', ['install', '-y', 'chromium-headless-shell'], { env });
}
