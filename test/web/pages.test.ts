import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  emptyFirestore,
  openBrowser,
  overflow,
  PAGE,
  seed,
  signInAs,
  violations,
  visit,
  type Visitor,
} from './browser.ts';

let browser: Browser;

beforeAll(async () => {
  await emptyFirestore();
  await seed();
  browser = await openBrowser();
});
afterAll(() => browser?.close());

interface Shown {
  page: string;
  as: string | null;
  at: string;
  /** What is to be there before it is judged. */
  heading: string;
  /** And what is to be opened first. */
  open?: (page: Page) => Promise<void>;
}

const press = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click();

const PAGES: Shown[] = [
  { page: 'sign-in', as: null, at: '/', heading: 'Help elkaar vooruit, van gelijke tot gelijke.' },
  { page: 'apply', as: 'Rik', at: '/', heading: 'Welkom! Vertel ons over je idee' },
  {
    page: 'apply, with what is wrong',
    as: 'Rik',
    at: '/',
    heading: 'Welkom! Vertel ons over je idee',
    open: press('Meld me aan'),
  },
  { page: 'applied', as: 'Hanne', at: '/', heading: 'Je aanmelding is binnen' },
  { page: 'paused', as: 'Jan', at: '/', heading: 'Je deelname is gepauzeerd' },
  { page: 'home', as: 'Fatou', at: '/', heading: 'Dag Fatou (demo)' },
  {
    page: 'home, everything over',
    as: 'Cato',
    at: '/',
    heading: 'Dag Cato (demo)',
    open: (page) => page.getByText(/^Voorbij/).click(),
  },
  { page: 'at the floor', as: 'Anna', at: '/', heading: 'Nu is het jouw beurt om te geven' },
  {
    page: 'report',
    as: 'Anna',
    at: '/',
    heading: 'Dag Anna (demo)',
    open: press('Vertel hoe het ging'),
  },
  { page: 'people', as: 'Fatou', at: '/people', heading: 'Bert (demo)' },
  { page: 'request', as: 'Fatou', at: '/request', heading: 'Een sessie vragen of aanbieden' },
  { page: 'request, at the floor', as: 'Anna', at: '/request', heading: 'Nu is het jouw beurt' },
  { page: 'profile', as: 'Fatou', at: '/profile', heading: 'Mijn profiel' },
  { page: 'missing', as: 'Fatou', at: '/nowhere', heading: 'Deze pagina bestaat niet' },
  { page: 'team, people', as: 'Sofie', at: '/staff', heading: 'Team' },
  {
    page: 'team, a person',
    as: 'Sofie',
    at: '/staff?status=applied',
    heading: 'Team',
    open: async (page) => {
      await page.locator('summary', { hasText: 'Hanne' }).click();
      await press('Activeren')(page);
    },
  },
  { page: 'team, sessions', as: 'Sofie', at: '/staff/sessions', heading: 'Verdienmodel' },
  {
    page: 'team, a dispute',
    as: 'Sofie',
    at: '/staff/sessions?status=disputed',
    heading: 'Verdienmodel',
    open: press('Beslissen'),
  },
  { page: 'team, request', as: 'Sofie', at: '/staff/request', heading: 'Team' },
  { page: 'team, settings to read', as: 'Sofie', at: '/staff/programme', heading: 'Onderwerpen' },
  {
    page: 'team, settings, with what is wrong',
    as: 'Ayla',
    at: '/staff/programme',
    heading: 'Onderwerpen',
    open: async (page) => {
      await page.getByLabel('Grens van het saldo').fill('1');
      await press('Instellingen bewaren')(page);
    },
  },
  {
    page: 'team, another floor',
    as: 'Ayla',
    at: '/staff/programme',
    heading: 'Onderwerpen',
    open: async (page) => {
      await page.getByLabel('Grens van het saldo').fill('0');
      await press('Instellingen bewaren')(page);
    },
  },
  {
    page: 'team, a topic',
    as: 'Ayla',
    at: '/staff/programme',
    heading: 'Onderwerpen',
    open: press('Onderwerp toevoegen'),
  },
  { page: 'team, roles', as: 'Ayla', at: '/staff/roles', heading: 'Een collega toevoegen' },
];

const visitors = new Map<string | null, Visitor>();

/** The same browser for all that one person looks at: they stay signed in. */
async function visitorAt(as: string | null, at: string): Promise<Visitor> {
  const known = visitors.get(as);
  if (known) {
    known.complaints.length = 0;
    await known.page.goto(PAGE + at);
    return known;
  }
  const visitor = await visit(browser, at);
  visitors.set(as, visitor);
  await visitor.page.locator('.demo li button').first().waitFor();
  if (as) await signInAs(visitor, as);
  return visitor;
}

describe('every page, on a phone', () => {
  it.each(PAGES)('$page', async ({ as, at, heading, open }) => {
    const { page, complaints } = await visitorAt(as, at);
    await page.getByRole('heading', { name: heading }).first().waitFor();
    await open?.(page);
    await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await violations(page), `axe, ${colorScheme}`).toEqual([]);
    }
    expect.soft(await overflow(page), 'pixels to scroll sideways').toBe(0);
    expect.soft(complaints, 'console').toEqual([]);
  });
});
