import lighthouse from 'lighthouse';
import { openBrowser } from '../lib/browser.ts';
import { HOST } from '../lib/ports.mjs';
import { freePort, type Proxy, startProxy } from './proxy.ts';

/** Lighthouse's scores for the sign-in page, of 100. */
export interface Scores {
  performance: number;
  accessibility: number;
  bestPractices: number;
  /** What took points away, in Lighthouse's own names and words; for people. */
  lost: string[];
}

/**
 * Runs Lighthouse, with its defaults for a phone, on the page as production serves it: a project
 * that is no demo, and with it neither the list of demo people nor the emulators' code. It measures
 * a simulated phone on a simulated network, so that the machine's own speed hardly counts.
 * @param isEnough ends the runs early
 * @returns the scores of each run
 */
export async function runLighthouse(
  pageUrl: string,
  runs: number,
  isEnough: (scores: Scores) => boolean = () => false,
): Promise<Scores[]> {
  const production = await startProduction(Number(new URL(pageUrl).port));
  const debuggingPort = await freePort();
  const browser = await openBrowser([`--remote-debugging-port=${debuggingPort}`]);
  try {
    const all: Scores[] = [];
    while (all.length < runs && !all.some(isEnough)) {
      all.push(await runOnce(`http://${HOST}:${production.port}/`, debuggingPort));
    }
    return all;
  } finally {
    await browser.close();
    await production.stop();
  }
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;

async function runOnce(url: string, port: number): Promise<Scores> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
    // Nothing outside this machine can be had; blocked in this way it is no fault of the page.
    blockedUrlPatterns: ['https://*'],
  });
  if (!result) throw new Error('Lighthouse gave no result.');
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse: ${runtimeError.message}`);
  const scoreOf = (name: (typeof CATEGORIES)[number]): number => {
    const score = categories[name]?.score;
    if (typeof score !== 'number') throw new Error(`Lighthouse gave no score for ${name}.`);
    return Math.round(score * 100);
  };
  const lost = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? []).flatMap(
    ({ id, weight }) => {
      const audit = audits[id];
      const isLost = weight > 0 && audit && audit.score !== null && audit.score < 1;
      return isLost ? `${id}: ${audit.displayValue ?? audit.title}` : [];
    },
  );
  return {
    performance: scoreOf('performance'),
    accessibility: scoreOf('accessibility'),
    bestPractices: scoreOf('best-practices'),
    lost,
  };
}

/** Not a demo's, and nobody's: Auth asks nothing of it before somebody signs in. */
const CONFIGURATION = {
  projectId: 'wederdienst',
  apiKey: 'none',
  authDomain: 'wederdienst.firebaseapp.com',
};

/** Serves what Hosting's emulator does, with the same headers, but for the project's name. */
const startProduction = (hostingPort: number): Promise<Proxy> =>
  startProxy(hostingPort, {
    before: ({ url }, outgoing) => {
      if (url !== '/__/firebase/init.json') return false;
      outgoing.writeHead(200, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify(CONFIGURATION));
      return true;
    },
  });
