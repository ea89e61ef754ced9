import { createServices, type Services } from '../../functions/src/services.ts';
import { table } from '../admin/print.ts';
import { withoutTriggers } from '../admin/seed.ts';
import { openBrowser } from '../lib/browser.ts';
import { emptyFirestore } from '../lib/empty-firestore.ts';
import { PROJECT_ID } from '../lib/project.ts';
import { SESSIONS_A_MONTH } from './cost/assumptions.ts';
import { type Bill, sumOf, times } from './cost/bill.ts';
import { seedCommunityOf } from './cost/community-of.ts';
import { lifeOf, newParties, type StepCost } from './cost/life.ts';
import { dayInUsd, type Month, monthOf } from './cost/month.ts';
import { nightOf, type Night } from './cost/night.ts';
import { openPages, type PageCost } from './cost/pages.ts';
import { READ_ON } from './cost/prices.ts';
import { seedLargeCommunity } from './community.ts';
import type { Place } from './reads.ts';
import { measureSizes } from './sizes.ts';
import type { Finding } from './web.ts';

const SIZES = [150, 1_500, 15_000];
/** Up to so many, a page costs what it does in a community of 200. */
const ORDINARY = 200;
/** A grid of the team shows a thousand at a time, and nothing asks for more. */
const BEYOND_EVERY_LIMIT = 1_500;

/**
 * What a session, a page, a night, a month and a year cost, in what Firestore and Functions bill.
 * Everything but the pages runs with the triggers switched off, and the handlers in this process.
 * @param place of empty emulators
 */
export async function benchCost(place: Place): Promise<Finding> {
  const services = createServices({ projectId: PROJECT_ID });
  const [store, auth] = [await services.store(), await services.auth()];
  try {
    const { small, large, nights } = await withoutTriggers(() => costOfWork(services));
    await place.restart();
    await seedLargeCommunity(services);
    const ordinary = await costOfPages(place);
    await place.restart();
    await seedLargeCommunity(services);
    await withoutTriggers(() => seedCommunityOf(BEYOND_EVERY_LIMIT, store, auth));
    const crowded = await costOfPages(place);
    return findingOf({ pages: { ordinary, large: crowded }, lives: { small, large }, nights });
  } finally {
    await store.db.terminate();
  }
}

async function costOfWork(services: Services) {
  const small = await lifeOf(await newParties(PROJECT_ID, services), services);
  const nights: Night[] = [];
  for (const size of SIZES) {
    await emptyFirestore();
    nights.push(await nightOf(size, services));
  }
  return { small, nights, large: await lifeOf(await newParties(PROJECT_ID, services), services) };
}

async function costOfPages(place: Place): Promise<PageCost[]> {
  const browser = await openBrowser();
  try {
    return await openPages(browser, place);
  } finally {
    await browser.close();
  }
}

/** In a community of 200, and in one that is larger than any limit of a query. */
interface Pages {
  ordinary: PageCost[];
  large: PageCost[];
}

/** Look-ups are billed as reads. */
const readsOf = ({ reads, lookUps }: Bill): number => reads + lookUps;

interface Measured {
  pages: Pages;
  /** A session's life, in an empty community and in the largest. */
  lives: { small: StepCost[]; large: StepCost[] };
  nights: Night[];
}

function findingOf({ pages, lives, nights }: Measured): Finding {
  const life = sumOf(lives.large.map(({ bill }) => bill));
  const small = sumOf(lives.small.map(({ bill }) => bill));
  const unitsOf = (opened: PageCost[]) => ({
    session: life,
    visit: pickFrom(opened, ['/', '/people', '/sessions/benchSession00000001']),
    staffVisit: pickFrom(opened, ['/staff', '/staff/people']),
    pageKb: measureSizes().homeKb,
  });
  const months = nights.map(({ participants, sweep }) => {
    const opened = participants <= ORDINARY ? pages.ordinary : pages.large;
    return { participants, ...monthOf(participants, { ...unitsOf(opened), night: sweep }) };
  });
  const [least, most] = [months[0], months.at(-1)];
  const lastNight = nights.at(-1);
  if (!least || !most || !lastNight) throw new TypeError('every size was measured');
  return {
    figures: {
      sessionLifeReads: readsOf(life),
      sessionLifeWrites: life.writes,
      sessionLifeRuns: life.runs,
      sessionLifeGrowth: readsOf(life) - readsOf(small),
      nightReadsPerOpenSession: round(readsOf(lastNight.sweep) / lastNight.openSessions, 2),
      month150Usd: round(least.usd.total, 2),
      month15000Usd: round(most.usd.total, 2),
    },
    details: {
      session: lives.large,
      pages,
      nights,
      months,
      year: yearOf(least),
      pricesReadOn: READ_ON,
      leavesOut:
        'audit and mail; in a month, what the team writes, backups, and of a page’s look-ups all but the first of each document',
    },
    text: textOf({ pages, lives, nights }, months),
  };
}

const round = (figure: number, digits: number): number => Number(figure.toFixed(digits));

function pickFrom(pages: PageCost[], paths: string[]): Bill {
  const found = pages.filter(({ path: address }) => paths.includes(address));
  if (found.length !== paths.length) throw new TypeError('a page of the model was not opened');
  return sumOf(found.map(({ bill }) => bill));
}

type MonthOf = Month & { participants: number };

/** Twelve months of the model programme, and all that happened in them read once, for the funder. */
function yearOf({ participants, bill, workingDay, usd }: MonthOf): { bill: Bill; usd: number } {
  const sessions = 12 * participants * SESSIONS_A_MONTH;
  // A session with its transfer; a participant with their account.
  const report = 2 * sessions + 2 * participants;
  const read = { ...times(0, bill), reads: report };
  const reported = dayInUsd(sumOf([workingDay, read])) - dayInUsd(workingDay);
  return { bill: sumOf([times(12, bill), read]), usd: round(12 * usd.total + reported, 2) };
}

const HEAD = ['reads', 'look-ups', 'writes', 'deletes', 'function runs'];
const cells = ({ reads, lookUps, writes, deletes, runs }: Bill): number[] =>
  [reads, lookUps, writes, deletes, runs].map(Math.round);

function textOf({ pages, lives, nights }: Measured, months: MonthOf[]): string {
  const life = lives.large;
  const whole = { step: 'its whole life', bill: sumOf(life.map(({ bill }) => bill)) };
  return [
    table(
      ['a session', ...HEAD],
      [...life, whole].map(({ step, bill }) => [step, ...cells(bill)]),
    ),
    table(
      ['opening', `reads among ${ORDINARY}`, `among ${ORDINARY + BEYOND_EVERY_LIMIT}`, 'look-ups'],
      pages.ordinary.map(({ path, bill }, index) => [
        path,
        bill.reads,
        pages.large[index]?.bill.reads ?? NaN,
        bill.lookUps,
      ]),
    ),
    table(
      ['a night', 'open sessions', ...HEAD],
      nights.map(({ participants, openSessions, sweep }) => [
        participants,
        openSessions,
        ...cells(sweep),
      ]),
    ),
    table(
      ['a month', ...HEAD, 'US$'],
      months.map(({ participants, bill, usd }) => [
        participants,
        ...cells(bill),
        usd.total.toFixed(2),
      ]),
    ),
  ].join('\n\n');
}
