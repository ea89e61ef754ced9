import { createServices, type Services } from '../../functions/src/services.ts';
import { settleAccount } from '../../functions/src/store/account.ts';
import { apply, type Client, signIn } from '../admin/client.ts';
import { table } from '../admin/print.ts';
import { withoutTriggers } from '../admin/seed.ts';
import { openBrowser } from '../lib/browser.ts';
import { emptyFirestore } from '../lib/empty-firestore.ts';
import { PROJECT_ID } from '../lib/project.ts';
import { path } from '../../functions/src/schema/collections.ts';
import { SESSIONS_A_MONTH } from './cost/assumptions.ts';
import { type Bill, sumOf, times } from './cost/bill.ts';
import { lifeOf, type Parties, type StepCost } from './cost/life.ts';
import { type Month, monthOf } from './cost/month.ts';
import { nightOf, type Night } from './cost/night.ts';
import { openPages, type PageCost } from './cost/pages.ts';
import { READ_ON } from './cost/prices.ts';
import { seedLargeCommunity } from './community.ts';
import type { Place } from './reads.ts';
import { measureSizes } from './sizes.ts';
import type { Finding } from './web.ts';

const SIZES = [150, 1_500, 15_000];

/**
 * What a session, a page, a night, a month and a year cost, in what Firestore and Functions bill.
 * Everything but the pages runs with the triggers switched off, and the handlers in this process.
 * @param place of empty emulators
 */
export async function benchCost(place: Place): Promise<Finding> {
  const services = createServices({ projectId: PROJECT_ID });
  try {
    const measured = await withoutTriggers(async () => {
      const small = await lifeOf(await newParties(services), services);
      const nights: Night[] = [];
      for (const size of SIZES) {
        await emptyFirestore();
        nights.push(await nightOf(size, services));
      }
      return { small, large: await lifeOf(await newParties(services), services), nights };
    });
    // Last: what a closed page listened to goes on for a while, and would hear of all that is seeded.
    await emptyFirestore();
    const pages = await costOfPages(place, services);
    const { small, large, nights } = measured;
    return findingOf({ pages, lives: { small, large }, nights });
  } finally {
    await (await services.store()).db.terminate();
  }
}

async function costOfPages(place: Place, services: Services): Promise<PageCost[]> {
  await seedLargeCommunity(services);
  const browser = await openBrowser();
  try {
    return await openPages(browser, place);
  } finally {
    await browser.close();
  }
}

/** Two who take part, with open accounts. */
async function newParties(services: Services): Promise<Parties> {
  const store = await services.store();
  const join = async (name: string): Promise<Client> => {
    const client = await signIn(PROJECT_ID, `${name}-${Date.now().toString(36)}`);
    const words = { organisation: '', pitch: '', kind: 'innovator' as const };
    const lists = { languages: ['nl'], skills: [], needs: [] };
    await apply(client, { displayName: `${name} (demo)`, ...words, ...lists });
    await store.db.doc(path.participant(client.uid)).update({ status: 'active' });
    await settleAccount(store, client.uid);
    return client;
  };
  return { giver: await join('giver'), receiver: await join('receiver') };
}

/** Look-ups are billed as reads. */
const readsOf = ({ reads, lookUps }: Bill): number => reads + lookUps;

interface Measured {
  pages: PageCost[];
  /** A session's life, in an empty community and in the largest. */
  lives: { small: StepCost[]; large: StepCost[] };
  nights: Night[];
}

function findingOf({ pages, lives, nights }: Measured): Finding {
  const life = sumOf(lives.large.map(({ bill }) => bill));
  const small = sumOf(lives.small.map(({ bill }) => bill));
  const units = {
    session: life,
    visit: pickFrom(pages, ['/', '/people', '/sessions/benchSession00000001']),
    staffVisit: pickFrom(pages, ['/staff', '/staff/people']),
    pageKb: measureSizes().homeKb,
  };
  const months = nights.map(({ participants, sweep }) => ({
    participants,
    ...monthOf(participants, { ...units, night: sweep }),
  }));
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
      leavesOut: 'audit and mail; in a month, also what the team writes, and backups',
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
function yearOf({ participants, bill, usd }: MonthOf): { bill: Bill; usd: number } {
  const sessions = 12 * participants * SESSIONS_A_MONTH;
  // A session with its transfer; a participant with their account.
  const report = 2 * sessions + 2 * participants;
  const year = sumOf([times(12, bill), { ...times(0, bill), reads: report }]);
  return { bill: year, usd: round(12 * usd.total, 2) };
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
      ['opening', ...HEAD],
      pages.map(({ path: address, bill }) => [address, ...cells(bill)]),
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
