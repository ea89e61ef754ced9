import { openBrowser } from '../lib/browser.ts';
import { createServices } from '../../functions/src/services.ts';
import { PROJECT_ID } from '../lib/project.ts';
import { seedLargeCommunity } from './community.ts';
import { runLighthouse } from './lighthouse.ts';
import { HOMES, open, type Place, STAFF } from './reads.ts';
import type { Reads } from './reads-in.ts';
import { measureSizes } from './sizes.ts';

const LIGHTHOUSE_RUNS = 3;

export type Figures = Record<string, number | null>;

/** What one benchmark found. */
export interface Finding {
  figures: Figures;
  /** What stands behind the figures: where they come from, and what they leave out. */
  details: Record<string, unknown>;
  /** The details for people, instead of as JSON. */
  text?: string;
}

/**
 * What opening the page costs: in kilobytes, in documents read, in Lighthouse's scores.
 * @param place of empty emulators
 */
export async function benchWeb(place: Place): Promise<Finding> {
  // First, while nothing else is busy.
  const runs = await runLighthouse(place.pageUrl, LIGHTHOUSE_RUNS);
  const { home, staff } = await measureReads(place);
  const lowest = (name: 'accessibility' | 'bestPractices') =>
    Math.min(...runs.map((scores) => scores[name]));
  return {
    figures: {
      ...measureSizes(),
      homeReads: home.total,
      staffReads: staff.total,
      accessibility: lowest('accessibility'),
      bestPractices: lowest('bestPractices'),
      performance: median(runs.map(({ performance }) => performance)),
    },
    details: {
      homeReadsBy: home.by,
      staffReadsBy: staff.by,
      readsLeaveOut: 'what the security rules look up, which is billed as well',
      lighthouseLost: [...new Set(runs.flatMap(({ lost }) => lost))],
    },
  };
}

/** In a community of 200; of the homes, the one that reads most. */
async function measureReads(place: Place): Promise<{ home: Reads; staff: Reads }> {
  const services = createServices({ projectId: PROJECT_ID });
  await seedLargeCommunity(services);
  const browser = await openBrowser();
  try {
    const homes: Reads[] = [];
    for (const opening of HOMES) homes.push((await open(browser, place, opening)).reads);
    const home = homes.reduce((most, reads) => (reads.total > most.total ? reads : most));
    return { home, staff: (await open(browser, place, STAFF)).reads };
  } finally {
    await browser.close();
    // It would keep the process from ending.
    await (await services.store()).db.terminate();
  }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
