import type { Browser } from 'playwright-core';
import { PROJECT_ID } from '../../lib/project.ts';
import { open, type Opening, type Place } from '../reads.ts';
import type { Bill } from './bill.ts';
import { lookedUpBy } from './look-ups.ts';

/** Every page, by the address that the router knows, as somebody who has much to see there. */
export const PAGES: Opening[] = [
  { as: 'Driss', path: '/' },
  { as: 'Driss', path: '/people' },
  { as: 'Driss', path: '/people/demo-anna' },
  { as: 'Driss', path: '/request' },
  { as: 'Driss', path: '/sessions' },
  { as: 'Driss', path: '/sessions/benchSession00000001' },
  { as: 'Driss', path: '/points' },
  { as: 'Driss', path: '/profile' },
  { as: 'Sofie', path: '/staff' },
  { as: 'Sofie', path: '/staff/people' },
  { as: 'Sofie', path: '/staff/people/demo-driss' },
  { as: 'Sofie', path: '/staff/sessions' },
  { as: 'Sofie', path: '/staff/sessions/benchSession00000001' },
  { as: 'Sofie', path: '/staff/request' },
  { as: 'Sofie', path: '/staff/programme' },
  { as: 'Ayla', path: '/staff/roles' },
];

export interface PageCost {
  path: string;
  /** Each document that was looked up counts once, though each request pays for it that needs it. */
  bill: Bill;
}

/** Opens each page in a browser of its own, already signed in. */
export async function openPages(browser: Browser, place: Place): Promise<PageCost[]> {
  const costs: PageCost[] = [];
  for (const opening of PAGES) {
    let reads = 0;
    const lookedUp = await lookedUpBy(PROJECT_ID, async () => {
      reads = (await open(browser, place, opening)).reads.total;
    });
    const bill = { reads, writes: 0, deletes: 0, lookUps: lookedUp.length, runs: 0 };
    costs.push({ path: opening.path, bill });
  }
  return costs;
}
