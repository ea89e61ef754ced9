import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';
import { Refusal } from './project.ts';

/** A browser that is missing is a failure, never a skip. */
export async function openBrowser(args: string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Refusal('No Chromium was found: npm run doctor tells how to get one.');
  return chromium.launch({
    executablePath,
    // Whoever started the emulators ends them on a signal; Playwright would end the process first.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });
}

export interface Screen {
  /** In CSS pixels. */
  width: number;
  height: number;
  colorScheme?: 'light' | 'dark';
  deviceScaleFactor?: number;
  locale?: 'nl' | 'fr' | 'en';
}

export const PHONE: Screen = { width: 390, height: 844 };

/** A page of somebody's own, who is not signed in, where nothing depends on the machine's settings. */
export async function openPage(
  browser: Browser,
  { width, height, locale = 'nl', ...screen }: Screen,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    timezoneId: 'Europe/Brussels',
    // Nothing fades: what is looked at next is as it will stay.
    reducedMotion: 'reduce',
    ...screen,
  });
  return context.newPage();
}

/** Signs in, at the sign-in page, as one of the people whom the Auth emulator knows. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.locator('.demo li button', { hasText: name }).click();
  await page.getByRole('button', { name: 'Afmelden' }).waitFor();
}

/** Until nothing on the page says any more that it is loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').waitFor();
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
}
