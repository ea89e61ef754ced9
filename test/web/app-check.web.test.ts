import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE as HALF } from '../../scripts/build.ts';
import { openPage, PHONE } from '../../scripts/lib/browser.ts';
import { ROOT, WORK_FOLDER } from '../../scripts/lib/project.ts';
import { browser, PAGE, soon } from './browser.ts';

const SLOW = { timeout: 120_000 };
const KEY = 'a-site-key-for-the-test';
const OF_APP_CHECK = 'content-firebaseappcheck.googleapis.com';
const TYPES: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

const folder = mkdtempSync(join(WORK_FOLDER, 'app-check-'));

const textOf = (built: string): string =>
  globSync('**/*.js', { cwd: built })
    .map((file) => readFileSync(join(built, file), 'utf8'))
    .join('\n');

beforeAll(async () => {
  process.env['VITE_APP_CHECK_SITE_KEY'] = KEY;
  await HALF.build(folder);
  delete process.env['VITE_APP_CHECK_SITE_KEY'];
}, SLOW.timeout);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

describe('App Check', SLOW, () => {
  it('is no byte of the page until a key is given when it is built', () => {
    expect(textOf(join(ROOT, HALF.output))).not.toContain(OF_APP_CHECK);
    expect(textOf(folder)).toContain(OF_APP_CHECK);
  });

  it('asks who is there as soon as the page is opened, once there is a key', async () => {
    const page = await openPage(browser, PHONE);
    const asked: string[] = [];
    await page.route(/^https:/, (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    // The other build at the same address, where Hosting knows the project.
    await page.route(`${PAGE}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname.startsWith('/__/')) return route.continue();
      const file = pathname.startsWith('/assets/') ? pathname : '/index.html';
      const contentType = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
      return route.fulfill({ body: readFileSync(join(folder, file)), contentType });
    });
    await page.goto(PAGE);
    await expect
      .poll(() => asked.find((url) => url.startsWith('https://www.google.com/recaptcha/')), soon)
      .toBeDefined();
    await page.context().close();
  });
});
