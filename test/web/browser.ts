import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContext, ConsoleMessage, Locator, Page } from 'playwright-core';
import * as z from 'zod/mini';
import { createServices } from '../../functions/src/services.ts';
import { seedSignIns } from '../../scripts/admin/seed.ts';
import {
  openBrowser,
  openPage,
  PHONE,
  signInAs as signInOnPage,
} from '../../scripts/lib/browser.ts';
import { emptyFirestore } from '../../scripts/lib/empty-firestore.ts';
import { type Snapshot, takeSnapshot } from '../../scripts/lib/snapshot.ts';
import { withoutTriggers } from '../../scripts/lib/triggers.ts';
import { LOADED } from '../functions/support.ts';
import { structuredQuery, type StructuredQuery } from '../indexes.ts';

/** Real Chromium against the page as Hosting serves it, with what both the web tests need. */

const ROOT = join(import.meta.dirname, '../..');

export const PAGE = needed('HOSTING_EMULATOR_URL');
export const FIRESTORE_PORT = Number(needed('FIRESTORE_EMULATOR_HOST').split(':')[1]);

/** What passes for time and for the programme's team: these write past the rules. */
export const services = createServices({ projectId: LOADED });

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this through npm run with-emulators.`);
  return value;
}

/**
 * One for all files: they run in one process, one after the other (vitest.config.ts), and
 * leave-browser.ts closes what a file has opened. It ends with that process.
 */
export const browser = await openBrowser();

let seeded: Snapshot | undefined;

/**
 * Nothing but the demo community of `npm start`: at first by the command that people use, from then
 * on as that left it.
 */
export async function demoCommunity(): Promise<void> {
  await empty();
  if (seeded) {
    await seedSignIns(await services.auth());
    await withoutTriggers(seeded.restore);
  } else {
    await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/admin.ts'), 'seed']);
    seeded = await takeSnapshot();
  }
}

/** Each document that goes would set off what hears of it, and the tests after it would wait for that. */
export const empty = (): Promise<void> => withoutTriggers(emptyFirestore);

/** Somebody at their own browser, on a phone of 390 px, in Dutch. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** What the browser complained about: errors, and what the Content-Security-Policy forbade. */
  complaints: string[];
  /** What the page asked Firestore to listen to. */
  queries: StructuredQuery[];
}

export async function visit(at = '/', locale: 'nl' | 'fr' | 'en' = 'nl'): Promise<Visitor> {
  const page = await openPage(browser, { ...PHONE, locale });
  page.setDefaultTimeout(soon.timeout);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isLostChannel(message)) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const queries: StructuredQuery[] = [];
  page.on('request', (request) => queries.push(...queriesIn(request.postData() ?? '')));
  await page.goto(PAGE + at);
  return { page, context: page.context(), complaints, queries };
}

/**
 * A busy machine's emulator forgets a channel now and then. The SDK opens another, and asks an image of
 * Google's on the way whether there is a net at all, which the page's policy forbids.
 */
const isLostChannel = (message: ConsoleMessage): boolean =>
  message.text().includes('/images/cleardot.gif') ||
  (message.text().includes('status of 400') && message.location().url.includes('/Listen/channel'));

const listenRequest = z.object({
  addTarget: z.object({ query: z.object({ structuredQuery }) }),
});
const aggregationRequest = z.object({
  structuredAggregationQuery: z.object({
    structuredQuery,
    aggregations: z.array(
      z.object({ sum: z.optional(z.object({ field: z.object({ fieldPath: z.string() }) })) }),
    ),
  }),
});

/** What a request asks for: a count or sum by itself, or what the channel is to listen to. */
function queriesIn(body: string): StructuredQuery[] {
  if (!body.startsWith('{')) return listenedTo(body);
  const request = aggregationRequest.safeParse(JSON.parse(body));
  if (!request.success) return [];
  const { aggregations, structuredQuery: query } = request.data.structuredAggregationQuery;
  return aggregations.map(({ sum }) => ({ ...query, ...(sum && { summed: sum.field.fieldPath }) }));
}

/** Firestore's channel sends several messages in one form, each as JSON in a field of its own. */
function listenedTo(body: string): StructuredQuery[] {
  return [...new URLSearchParams(body)].flatMap(([field, value]) => {
    const message = listenRequest.safeParse(field.endsWith('___data__') ? JSON.parse(value) : null);
    return message.success ? message.data.addTarget.query.structuredQuery : [];
  });
}

/** Signs in as one of the people whom the Auth emulator knows. */
export const signInAs = ({ page }: Visitor, name: string): Promise<void> =>
  signInOnPage(page, name);

/** Signs in as somebody who was never there. */
export async function signInAsNew({ page }: Visitor, name: string, email: string): Promise<void> {
  await page.getByText('Iemand nieuws', { exact: true }).click();
  await page.getByLabel('Naam').fill(name);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByRole('button', { name: 'Aanmelden als iemand nieuws' }).click();
  await page.getByRole('button', { name: 'Afmelden' }).waitFor();
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.2 A and AA, each with the elements that it concerns. */
export async function violations(page: Page): Promise<string[]> {
  // Through the debugger, which the page's Content-Security-Policy does not bind.
  await page.evaluate(AXE);
  return page.evaluate<string[]>(`axe
    .run(document, { runOnly: ${JSON.stringify(RULES)} })
    .then(({ violations }) => violations.map(({ id, nodes }) =>
      id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`);
}

/** By how many pixels the page is wider than the screen. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth');

/** Opens a browser of their own at an address and signs in there. */
export async function arriveAs(name: string, at = '/'): Promise<Visitor> {
  const visitor = await visit(at);
  await signInAs(visitor, name);
  return visitor;
}

/** Lets nothing that the page stores through until it is released. */
export async function holdWrites(page: Page): Promise<{ release: () => void }> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/documents:commit?*', async (route) => {
    await promise;
    await route.continue();
  });
  return { release: resolve };
}

/** Long enough for a trigger on a busy machine, short enough to fail within a test. */
export const soon = { timeout: 60_000 };

export const shows = (where: Visitor | Locator, text: string | RegExp): Promise<void> =>
  ('queries' in where ? where.page : where).getByText(text).first().waitFor(soon);

export const press = ({ page }: Visitor, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click(soon);
export const follow = ({ page }: Visitor, name: string): Promise<void> =>
  page.getByRole('link', { name, exact: true }).first().click(soon);
