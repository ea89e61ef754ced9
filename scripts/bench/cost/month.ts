import {
  DOCUMENT_KB,
  DOCUMENTS_A_YEAR,
  MEMORY_GIB,
  READ_KB,
  RELEASES_A_MONTH,
  SECONDS_A_RUN,
  SESSIONS_A_MONTH,
  STAFF,
  STAFF_VISITS_A_DAY,
  VCPUS,
  VISITS_A_MONTH,
  WATCHERS,
  WORKING_DAYS_A_MONTH,
} from './assumptions.ts';
import { type Bill, sumOf, times } from './bill.ts';
import {
  DOCUMENTS,
  FIRESTORE_EGRESS_GIB,
  HOSTING_EGRESS_GIB,
  MEMORY_GIB_SECONDS,
  type Price,
  RUNS,
  STORED_GIB,
  VCPU_SECONDS,
} from './prices.ts';

/** What was measured, of which a month is made. */
export interface Units {
  session: Bill;
  /** Home and two pages more. */
  visit: Bill;
  staffVisit: Bill;
  /** One night's sweep of a community of this size. */
  night: Bill;
  /** What the page weighs, for one who opens it for the first time. */
  pageKb: number;
}

export interface Month {
  bill: Bill;
  /** The busiest kind of day. */
  workingDay: Bill;
  /** In US dollars, by what is paid for. */
  usd: Record<'documents' | 'functions' | 'storage' | 'transfer' | 'total', number>;
}

const DAYS = 30;
const KB_PER_GIB = 2 ** 20;

/** What a community of so many costs in a month, after a year of use. */
export function monthOf(participants: number, units: Units): Month {
  const sessions = participants * SESSIONS_A_MONTH;
  const staff = participants * STAFF;
  const everyDay = times(
    1 / DAYS,
    sumOf([
      times(sessions, units.session),
      // Whoever looks at a session reads each of its changes, and the transfer's and accounts' with it.
      times(sessions * WATCHERS, { ...units.session, reads: units.session.writes, ...ONLY_READS }),
      times(participants * VISITS_A_MONTH, units.visit),
      times(DAYS, units.night),
    ]),
  );
  const workingDay = sumOf([everyDay, times(staff * STAFF_VISITS_A_DAY, units.staffVisit)]);
  const bill = sumOf([
    times(WORKING_DAYS_A_MONTH, workingDay),
    times(DAYS - WORKING_DAYS_A_MONTH, everyDay),
  ]);
  const documents =
    WORKING_DAYS_A_MONTH * dayInUsd(workingDay) +
    (DAYS - WORKING_DAYS_A_MONTH) * dayInUsd(everyDay);
  const seconds = bill.runs * SECONDS_A_RUN;
  const functions =
    priced(bill.runs, RUNS) +
    priced(seconds * VCPUS, VCPU_SECONDS) +
    priced(seconds * MEMORY_GIB, MEMORY_GIB_SECONDS);
  const stored = (participants * DOCUMENTS_A_YEAR * DOCUMENT_KB) / KB_PER_GIB;
  const storage = priced(stored, STORED_GIB);
  const downloads = ((participants + staff) * RELEASES_A_MONTH * units.pageKb) / KB_PER_GIB;
  const transfer =
    priced((bill.reads * READ_KB) / KB_PER_GIB, FIRESTORE_EGRESS_GIB) +
    priced(downloads, HOSTING_EGRESS_GIB);
  const total = documents + functions + storage + transfer;
  return { bill, workingDay, usd: { documents, functions, storage, transfer, total } };
}

const ONLY_READS = { writes: 0, deletes: 0, lookUps: 0, runs: 0 };

const priced = (amount: number, { free, each }: Price): number => Math.max(0, amount - free) * each;

/** The free allowance is a day's: what one day leaves of it is of no use on the next. */
export function dayInUsd({ reads, lookUps, writes, deletes }: Bill): number {
  const amounts = { reads: reads + lookUps, writes, deletes };
  const kinds = ['reads', 'writes', 'deletes'] as const;
  return kinds.reduce((sum, kind) => {
    const { freeADay, per100000 } = DOCUMENTS[kind];
    return sum + (Math.max(0, amounts[kind] - freeADay) * per100000) / 100_000;
  }, 0);
}
