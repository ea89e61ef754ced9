import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { openPage, PHONE, settled, signInAs } from '../lib/browser.ts';
import { type CountingProxy, startCountingProxy } from './counting-proxy.ts';
import type { Reads } from './reads-in.ts';

/** A page that somebody opens who is signed in already, as on every day but the first. */
export interface Opening {
  /** The beginning of a demo person's name. */
  as: string;
  path: string;
}

/**
 * Anna is at the floor and is shown whom she could help; Fatou has sessions in every state; Driss has
 * more than anybody.
 */
export const HOMES: Opening[] = [
  { as: 'Anna', path: '/' },
  { as: 'Fatou', path: '/' },
  { as: 'Driss', path: '/' },
];
export const STAFF: Opening = { as: 'Sofie', path: '/staff' };

export interface Opened {
  reads: Reads;
  /** What was downloaded, as files below web/dist. */
  files: string[];
}

/** Where the page and its database are. */
export interface Place {
  pageUrl: string;
  firestorePort: number;
}

/** Opens a page and waits until it is quiet. The community is there already. */
export async function open(
  browser: Browser,
  { pageUrl, firestorePort }: Place,
  { as, path }: Opening,
): Promise<Opened> {
  const proxy = await startCountingProxy(firestorePort);
  const page = await openPage(browser, PHONE);
  try {
    await sendThrough(proxy, page, firestorePort);
    await page.goto(pageUrl);
    await signInAs(page, as);
    await untilQuiet(page, proxy);
    proxy.reset();
    const files = new Set<string>();
    page.on('request', (request) => {
      const [, file] = request.url().split(`${pageUrl}/`);
      if (file?.startsWith('assets/')) files.add(file);
    });
    await page.goto(pageUrl + path);
    await untilQuiet(page, proxy);
    return { reads: proxy.reads(), files: [...files] };
  } finally {
    await page.context().close();
    await proxy.stop();
  }
}

/** The page is told by Hosting's emulator where Firestore is; it is told the proxy instead. */
async function sendThrough({ port }: CountingProxy, page: Page, firestorePort: number) {
  await page.route('**/__/firebase/init.js?*', async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    const body = script.replaceAll(`"port": ${firestorePort}`, `"port": ${port}`);
    if (body === script) throw new Error('init.js does not name the Firestore emulator’s port.');
    await route.fulfill({ response, body });
  });
}

const QUIET_MS = 2000;
const LONGEST_WAIT_MS = 60_000;

/** Until nothing is loading any more, and nothing has been read for two seconds. */
async function untilQuiet(page: Page, proxy: CountingProxy): Promise<void> {
  const deadline = performance.now() + LONGEST_WAIT_MS;
  for (let before = -1; ;) {
    await settled(page);
    const { total } = proxy.reads();
    if (total === before && total > 0) return;
    if (performance.now() > deadline) throw new Error(`${page.url()} goes on reading.`);
    before = total;
    await pause(QUIET_MS);
  }
}
