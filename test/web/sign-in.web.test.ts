import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { GAPI_STUB } from './gapi-stub.ts';
import { PAGE, visit, type Visitor } from './browser.ts';

/**
 * The real pop-up, as in production, but with the emulator's widget for Google's page: the way in
 * that everybody takes can't be left to the list of demo people. It needs a script of Google's, for
 * which a stub stands in; everything else from outside is cut off.
 */

async function arrive(): Promise<Visitor> {
  const visitor = await visit();
  const own = new URL(PAGE).hostname;
  await visitor.context.route(
    (url) => url.hostname !== own,
    (route) => route.abort(),
  );
  await visitor.context.route('https://apis.google.com/js/api.js*', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: GAPI_STUB }),
  );
  return visitor;
}

const button = (page: Page) => page.getByRole('button', { name: 'Aanmelden met Google' });

async function popUp({ context, page }: Visitor): Promise<Page> {
  const [opened] = await Promise.all([context.waitForEvent('page'), button(page).click()]);
  await opened.waitForLoadState('domcontentloaded');
  return opened;
}

describe('signing in with Google', () => {
  it('goes through the pop-up, and the page knows who it is', async () => {
    const visitor = await arrive();
    const google = await popUp(visitor);
    await google.locator('.js-new-account').click();
    await google.locator('#email-input').fill(`pola.${Date.now()}@demo.example`);
    await google.locator('#display-name-input').fill('Pola');
    await google.locator('#sign-in').click();
    await visitor.page.getByRole('heading', { name: 'Welkom!' }).waitFor();
    expect(await visitor.page.getByLabel('Naam', { exact: true }).inputValue()).toBe('Pola');
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });

  it('says so when the pop-up was closed, and the button is there for another try', async () => {
    const visitor = await arrive();
    await visitor.page.clock.install();
    const google = await popUp(visitor);
    await google.close();
    // The SDK waits some seconds for a last word from the pop-up.
    await visitor.page.clock.runFor(15_000);
    await visitor.page.getByText('Het venster van Google is gesloten').waitFor();
    expect(await button(visitor.page).isEnabled()).toBe(true);
    await visitor.context.close();
  });

  it('says so when the browser allows no pop-up', async () => {
    const visitor = await arrive();
    await visitor.page.evaluate('window.open = () => null');
    await button(visitor.page).click();
    await visitor.page.getByText('Je browser hield het venster van Google tegen.').waitFor();
    await visitor.context.close();
  });

  it('says so when Google is out of reach', async () => {
    const visitor = await arrive();
    await visitor.context.unroute('https://apis.google.com/js/api.js*');
    await button(visitor.page).click();
    await visitor.page.getByText('Google is niet bereikbaar.').waitFor();
    await visitor.context.close();
  });
});
