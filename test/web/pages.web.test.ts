import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { announceIntake } from '../../functions/src/store/intake.ts';
import { IS_PROVING } from '../../scripts/lib/test-projects.ts';
import {
  overflow,
  PAGE,
  demoCommunity,
  services,
  signInAs,
  violations,
  visit,
  type Visitor,
} from './browser.ts';

beforeAll(async () => {
  await demoCommunity();
  // Of an interview that is planned, to both.
  await announceIntake(await services.store(), 'demo-moussa');
});

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
const click = (selector: string) => (page: Page) => page.locator(selector).first().click();

const PAGES: Shown[] = [
  { page: 'sign-in', as: null, at: '/', heading: 'Help elkaar vooruit, van gelijke tot gelijke.' },
  {
    page: 'accessibility, signed out',
    as: null,
    at: '/accessibility',
    heading: 'Toegankelijkheid',
  },
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
  { page: 'alumni', as: 'Katrien', at: '/', heading: 'Je traject is afgerond' },
  { page: 'home', as: 'Fatou', at: '/', heading: 'Wie kan ik helpen?' },
  { page: 'at the floor', as: 'Anna', at: '/', heading: 'Nu is het jouw beurt om te geven' },
  { page: 'sessions', as: 'Cato', at: '/sessions', heading: 'Voorbij' },
  {
    page: 'session, to answer',
    as: 'Cato',
    at: '/sessions/demoSession000000015',
    heading: 'Verloop',
    open: press('Ander moment voorstellen'),
  },
  {
    page: 'session, to report',
    as: 'Anna',
    at: '/sessions/demoSession000000011',
    heading: 'Verloop',
    open: press('Versturen'),
  },
  {
    page: 'session, to prepare',
    as: 'Driss',
    at: '/sessions/demoSession000000013',
    heading: 'Overleg met het team',
    open: async (page) => {
      await page.getByText('De stappen, in').click();
      await page.getByText('Een link toevoegen').click();
      await press('Toevoegen')(page);
    },
  },
  { page: 'methods', as: 'Fatou', at: '/methods', heading: 'Methodes voor een sessie' },
  { page: 'method', as: 'Fatou', at: '/methods/intervision', heading: 'Intervisie' },
  {
    page: 'session of others',
    as: 'Anna',
    at: '/sessions/demoSession000000013',
    heading: 'Sessie',
  },
  {
    page: 'points',
    as: 'Cato',
    at: '/points',
    heading: 'Mijn punten',
    open: (page) => page.locator('svg.plot').waitFor(),
  },
  { page: 'people', as: 'Fatou', at: '/people', heading: 'Bert (demo)' },
  { page: 'people, nobody', as: 'Fatou', at: '/people?find=zzz', heading: 'Vind hulp' },
  { page: 'people to help', as: 'Fatou', at: '/people?seeks=mine', heading: 'Wie kan ik helpen?' },
  { page: 'people who suit', as: 'Fatou', at: '/people?topic=digital', heading: 'Joris (demo)' },
  { page: 'person', as: 'Fatou', at: '/people/demo-bert', heading: 'Bert (demo)' },
  {
    page: 'request',
    as: 'Fatou',
    at: '/request',
    heading: 'Een sessie vragen of aanbieden',
    open: press('Vraag deze sessie'),
  },
  { page: 'request, at the floor', as: 'Anna', at: '/request', heading: 'Nu is het jouw beurt' },
  {
    page: 'profile',
    as: 'Fatou',
    at: '/profile',
    heading: 'Je gegevens',
    open: (page) => page.getByText('Zo zien anderen je').click(),
  },
  { page: 'accessibility', as: 'Fatou', at: '/accessibility', heading: 'Toegankelijkheid' },
  { page: 'missing', as: 'Fatou', at: '/nowhere', heading: 'Deze pagina bestaat niet' },
  { page: 'team', as: 'Sofie', at: '/staff', heading: 'De boeken' },
  {
    page: 'team, people',
    as: 'Sofie',
    at: '/staff/people',
    heading: 'Mensen',
    open: click('.column-choice summary'),
  },
  {
    page: 'team, several people',
    as: 'Sofie',
    at: '/staff/people?status=active',
    heading: 'Mensen',
    open: async (page) => {
      await page.getByLabel('Kies alle rijen').check();
      await page.getByRole('button', { name: /^\d+ pauzeren$/ }).click();
    },
  },
  {
    page: 'team, a person',
    as: 'Sofie',
    at: '/staff/people/demo-cato',
    heading: 'Notities van het team',
    open: (page) => page.getByText('Profiel bewerken').click(),
  },
  {
    page: 'team, correcting points',
    as: 'Sofie',
    at: '/staff/people/demo-cato',
    heading: 'Notities van het team',
    open: press('Punten rechtzetten'),
  },
  { page: 'team, intakes', as: 'Sofie', at: '/staff/intake', heading: 'Punten die open bleven' },
  {
    page: 'team, an intake',
    as: 'Sofie',
    at: '/staff/intake/demo-nele',
    heading: 'De beslissing',
    open: press('Toelaten'),
  },
  {
    page: 'team, an interview',
    as: 'Sofie',
    at: '/staff/intake/demo-moussa',
    heading: 'Het gesprek',
    open: press('Gesprek verplaatsen'),
  },
  {
    page: 'team, somebody who leaves',
    as: 'Sofie',
    at: '/staff/people/demo-petra',
    heading: 'Notities van het team',
    open: press('Afronden'),
  },
  {
    page: 'team, matches of a person',
    as: 'Sofie',
    at: '/staff/people/demo-amina',
    heading: 'Notities van het team',
    open: async (page) => {
      await click('summary:has-text("Matching")')(page);
      await page.getByText('Wie geholpen kan worden').waitFor();
    },
  },
  {
    page: 'team, a round',
    as: 'Sofie',
    at: '/staff/round',
    heading: 'Eerdere rondes',
    open: async (page) => {
      await press('Maak een plan')(page);
      await page.locator('.network').first().waitFor();
    },
  },
  { page: 'team, sessions', as: 'Sofie', at: '/staff/sessions', heading: 'Sessies' },
  {
    page: 'team, a dispute',
    as: 'Sofie',
    at: '/staff/sessions/demoSession000000009',
    heading: 'Verloop',
    open: press('Beslissen'),
  },
  {
    page: 'team, letters',
    as: 'Sofie',
    at: '/staff/mail',
    heading: 'Mails',
    open: click('summary:has-text("Uitnodiging")'),
  },
  { page: 'team, request', as: 'Sofie', at: '/staff/request', heading: 'Nieuwe sessie' },
  { page: 'team, programme', as: 'Ayla', at: '/staff/programme', heading: 'Onderwerpen' },
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
  const visitor = await visit(at);
  visitors.set(as, visitor);
  await visitor.page.locator('.demo li button').first().waitFor();
  if (as) await signInAs(visitor, as);
  return visitor;
}

/** Chosen by the page's own switch, past a dialog that may cover it. */
async function speak(page: Page, language: string): Promise<void> {
  await page.locator('select.language').evaluate((element, to) => {
    if (!(element instanceof HTMLSelectElement)) return;
    element.value = to;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }, language);
  await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe(language);
}

const LANGUAGES = ['fr', 'en', 'nl'];
const SCHEMES = ['light', 'dark'] as const;

/** In which schemes axe looks at a page in a language: each once, in all of them only to prove. */
const schemesAt = (page: number, language: string) =>
  SCHEMES.filter(
    (_, scheme) => IS_PROVING || LANGUAGES[(page + scheme) % LANGUAGES.length] === language,
  );

describe('every page, on a phone and on a desk', () => {
  it.each(PAGES.map((shown, index) => ({ ...shown, index })))(
    '$page',
    async ({ as, at, heading, open, index }) => {
      const { page, complaints } = await visitorAt(as, at);
      await page.getByRole('heading', { name: heading }).first().waitFor();
      await open?.(page);
      await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
      const canSpeak = (await page.locator('select.language').count()) > 0;
      for (const language of LANGUAGES) {
        if (canSpeak) await speak(page, language);
        for (const colorScheme of schemesAt(index, language)) {
          await page.emulateMedia({ colorScheme });
          expect.soft(await violations(page), `axe, ${language}, ${colorScheme}`).toEqual([]);
        }
        expect.soft(await overflow(page), `pixels to scroll sideways, ${language}`).toBe(0);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
      expect.soft(await overflow(page), 'pixels to scroll sideways on a desk').toBe(0);
      await page.setViewportSize({ width: 390, height: 844 });
      expect.soft(complaints, 'console').toEqual([]);
    },
  );
});
