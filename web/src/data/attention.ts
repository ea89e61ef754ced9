import { signal } from '@preact/signals';
import {
  collection,
  count,
  getAggregateFromServer,
  query,
  type QueryConstraint,
  sum,
  Timestamp,
  where,
} from 'firebase/firestore';
import type { NounName } from '../../../core/nouns.ts';
import { TRANSFER } from '../../../core/points/transfer.ts';
import { SESSION } from '../../../core/sessions/session.ts';
import { PARTICIPANT } from '../../../core/people/participant.ts';
import { MAIL } from '../../../core/mail/mail.ts';
import { INTAKE } from '../../../core/intake/intake.ts';
import { AUDIT } from '../../../core/base/audit.ts';
import { ACCOUNT } from '../../../core/points/account.ts';
import { PROGRAMME } from '../../../core/base/side.ts';
import { programme } from './documents.ts';
import { db } from '../kit/firestore.ts';
import { localDay } from '../../../core/base/zoned.ts';
import { DAY_MS } from '../../../core/base/time.ts';

/** What of a noun waits for the team, as the server counts it. */
interface Alert {
  /** The name that its words have. */
  kind: string;
  /** 1 comes first, whatever its noun. */
  rank: number;
  /** Where the team deals with it. */
  at: string;
  /** Asked for, not listened to; what it costs does not grow with the community. */
  count: () => Promise<number>;
}

/** Whether all balances and holds agree with all transfers, in sum (invariants 1 and 2). */
export interface Books {
  isBalanced: boolean;
  /** By how many points the accounts' balances and holds differ from the transfers'. */
  balanceOff: number;
  heldOff: number;
}

/** Long enough to have been told; the sweep decides after `reportGraceDays`. */
const UNREPORTED_AFTER_DAYS = 2;
/** How long somebody must have been unable to receive to need the team's help. */
export const STUCK_AFTER_DAYS = 30;
/** How long a letter that failed is shown as waiting: by then somebody has seen it, or called. */
const FAILED_WITHIN_DAYS = 14;

export type Overdue = 'unreported' | 'unanswered';

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

/** Which sessions are late: begun and not told, or asked and, in half the time there is, not answered. */
export const isOverdueFor = (which: Overdue, now: Date) =>
  which === 'unreported'
    ? ({
        status: 'accepted',
        field: 'startsAt',
        before: daysBefore(now, UNREPORTED_AFTER_DAYS),
      } as const)
    : ({
        status: 'requested',
        field: 'updatedAt',
        before: daysBefore(now, programme.value.requestExpiryDays / 2),
      } as const);

const today = (): string => localDay(new Date(), programme.value.timeZone);

const within = (name: string, ...constraints: QueryConstraint[]) =>
  query(collection(db, name), ...constraints);

async function counted(name: string, ...constraints: QueryConstraint[]): Promise<number> {
  const result = await getAggregateFromServer(within(name, ...constraints), { n: count() });
  return result.data().n;
}

async function summed(
  name: string,
  field: string,
  ...constraints: QueryConstraint[]
): Promise<number> {
  const result = await getAggregateFromServer(within(name, ...constraints), { n: sum(field) });
  return result.data().n;
}

function late(which: Overdue): Promise<number> {
  const { status, field, before } = isOverdueFor(which, new Date());
  return counted(
    SESSION.collection,
    where('status', '==', status),
    where(field, '<', Timestamp.fromDate(before)),
  );
}

const countStuck = () =>
  counted(
    ACCOUNT.collection,
    where('open', '==', true),
    where('mayReceive', '==', false),
    // An account is written when something moves in it: since then nothing has.
    where('updatedAt', '<', Timestamp.fromDate(daysBefore(new Date(), STUCK_AFTER_DAYS))),
  );

/** Letters of late that have not come. */
const countFailed = () =>
  counted(
    MAIL.collection,
    where('delivery.state', '==', 'ERROR'),
    where('createdAt', '>', Timestamp.fromDate(daysBefore(new Date(), FAILED_WITHIN_DAYS))),
  );

/** What transfers come to in sum: in a state, and from or to the programme if so asked. */
const points = (state: 'posted' | 'pending', side?: 'from' | 'to'): Promise<number> =>
  summed(
    TRANSFER.collection,
    'points',
    ...(side ? [where(side, '==', PROGRAMME)] : []),
    where('state', '==', state),
  );

/** The programme has no account: what it has given is what all the others have, and the reverse. */
async function compareBooks(): Promise<Books> {
  const [balances, held, given, taken, pending, pendingFromHouse] = await Promise.all([
    summed(ACCOUNT.collection, 'balance'),
    summed(ACCOUNT.collection, 'held'),
    points('posted', 'from'),
    points('posted', 'to'),
    points('pending'),
    points('pending', 'from'),
  ]);
  const balanceOff = balances - (given - taken);
  const heldOff = held - (pending - pendingFromHouse);
  return { isBalanced: balanceOff === 0 && heldOff === 0, balanceOff, heldOff };
}

const SETTLED_WITHIN_MS = 2000;

/** Sums are taken one after the other: a difference counts only if it is still there a moment later. */
async function checkBooks(): Promise<Books> {
  const first = await compareBooks();
  if (first.isBalanced) return first;
  await new Promise((resolve) => setTimeout(resolve, SETTLED_WITHIN_MS));
  return compareBooks();
}

/** Those who still wait: applicants but for those who were sent elsewhere or declined. */
async function countApplied(): Promise<number> {
  const [applied, turnedAway] = await Promise.all([
    counted(PARTICIPANT.collection, where('status', '==', 'applied')),
    counted(INTAKE.collection, where('decision.kind', 'in', ['refer', 'decline'])),
  ]);
  return Math.max(0, applied - turnedAway);
}

/** Engagements that are over by their date, and that nobody has ended or extended. */
const countEnded = () =>
  counted(
    PARTICIPANT.collection,
    where('status', 'in', ['active', 'paused']),
    where('endsOn', '<', today()),
  );

/** Points that were kept open until a day which has passed. */
const countKeptOpen = () =>
  counted(
    INTAKE.collection,
    where('exit.kind', '==', 'kept-open'),
    where('exit.until', '<', today()),
  );

const countDisputed = () => counted(SESSION.collection, where('status', '==', 'disputed'));

/**
 * What the team is told of each noun. `nobody`: there is nothing in it to wait for. `below`: it has a
 * section of its own below the list.
 */
const ALERTS = {
  participant: [
    { kind: 'applied', rank: 2, at: '/staff/intake', count: countApplied },
    { kind: 'ended', rank: 6, at: '/staff/intake', count: countEnded },
  ],
  session: [
    { kind: 'disputed', rank: 1, at: '/staff/sessions?status=disputed', count: countDisputed },
    {
      kind: 'unreported',
      rank: 3,
      at: '/staff/sessions?status=unreported',
      count: () => late('unreported'),
    },
    {
      kind: 'unanswered',
      rank: 4,
      at: '/staff/sessions?status=unanswered',
      count: () => late('unanswered'),
    },
  ],
  account: [{ kind: 'stuck', rank: 5, at: '/staff/people?stuck=yes', count: countStuck }],
  intake: [{ kind: 'keptOpen', rank: 7, at: '/staff/intake', count: countKeptOpen }],
  mail: [{ kind: 'mail', rank: 8, at: '/staff/mail', count: countFailed }],
  transfer: 'below',
  audit: 'below',
  contact: 'nobody',
  note: 'nobody',
  staff: 'nobody',
  settings: 'nobody',
  adjustment: 'nobody',
  preparation: 'nobody',
  plan: 'nobody',
  background: 'nobody',
  advice: 'nobody',
  reflection: 'nobody',
  card: 'nobody',
  round: 'nobody',
} as const satisfies Record<NounName, readonly Alert[] | 'below' | 'nobody'>;

const RANKED = Object.values(ALERTS)
  .flatMap((alerts) => (typeof alerts === 'string' ? [] : [...alerts]))
  .toSorted((a, b) => a.rank - b.rank);

/** What waits for the team. */
export interface Attention {
  /** What there is any of, the most pressing first. */
  alerts: { kind: (typeof RANKED)[number]['kind']; at: string; n: number }[];
  repairs: number;
  books: Books;
}

async function countAll(): Promise<Attention> {
  const [alerts, repairs, books] = await Promise.all([
    Promise.all(
      RANKED.map(async (alert) => ({ kind: alert.kind, at: alert.at, n: await alert.count() })),
    ),
    counted(AUDIT.collection, where('kind', '==', 'repair'), where('state', '==', 'open')),
    checkBooks(),
  ]);
  return { alerts: alerts.filter(({ n }) => n > 0), repairs, books };
}

export type Counted =
  { state: 'loading' } | { state: 'failed' } | { state: 'ready'; value: Attention };

/** How old counts may become while somebody looks at them. */
const REFRESH_MS = 60_000;
let timer: ReturnType<typeof setInterval> | undefined;

/** The counts of the moment, asked anew every minute while somebody reads them. */
export const attention = signal<Counted>(
  { state: 'loading' },
  {
    watched: () => {
      void recount();
      timer = setInterval(() => void recount(), REFRESH_MS);
    },
    unwatched: () => clearInterval(timer),
  },
);

/** Counts anew, for instance because something has just been decided. */
export async function recount(): Promise<void> {
  try {
    attention.value = { state: 'ready', value: await countAll() };
  } catch (error) {
    console.warn(error);
    attention.value = { state: 'failed' };
  }
}
