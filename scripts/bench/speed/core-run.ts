// Settles sessions by the pure core alone and prints what it took, as JSON. A process of its own, so
// that its memory is the core's.
import { accountsNeeded, settle } from '../../../core/points/settle.ts';
import type { Account } from '../../../core/points/account.ts';
import type { Session } from '../../../core/sessions/session.ts';
import { PROGRAMME_DEFAULTS } from '../../lib/builders/programme.ts';
import { account as anAccount } from '../../lib/builders/account.ts';
import { session } from '../../lib/builders/session.ts';

const PEOPLE = 100_000;
const FEW = 10_000;
const MANY = 1_000_000;

const now = new Date();
const accounts = new Map<string, Account | null>();
for (let number = 0; number < PEOPLE; number++)
  accounts.set(`person-${number}`, anAccount({ updatedAt: now }));

/** Pairs take turns, so that nobody comes to the floor. */
function sessionOf(number: number): Session {
  const pair = (2 * number) % PEOPLE;
  const isBack = Math.floor(number / (PEOPLE / 2)) % 2 === 1;
  const [giver, receiver] = isBack ? [pair, pair + 1] : [pair + 1, pair];
  return session({
    giverId: `person-${giver}`,
    receiverId: `person-${receiver}`,
    status: 'accepted',
    createdAt: now,
    updatedAt: now,
  });
}

/** Both settlements of a session: its points are held, and when it has closed they are posted. */
function live(number: number): void {
  const sessionId = `session-${number}`;
  const agreed = sessionOf(number);
  const open = { sessionId, session: agreed, transfer: null };
  const held = settle(open, accountsOf(open), PROGRAMME_DEFAULTS, now);
  keep(held);
  const closed: Session = { ...agreed, status: 'closed', outcome: 'took-place' };
  const facts = { sessionId, session: closed, transfer: held?.transfer ?? null };
  const posted = settle(facts, accountsOf(facts), PROGRAMME_DEFAULTS, now);
  keep(posted);
  if (posted?.transfer?.state !== 'posted') throw new Error(`${sessionId} was not posted`);
}

const accountsOf = (facts: Parameters<typeof accountsNeeded>[0]) =>
  new Map(accountsNeeded(facts).map((uid) => [uid, accounts.get(uid) ?? null]));

function keep(settlement: ReturnType<typeof settle>): void {
  for (const [uid, account] of settlement?.accounts ?? []) accounts.set(uid, account);
}

let next = 0;
function secondsFor(count: number): number {
  const began = performance.now();
  for (const end = next + count; next < end; next++) live(next);
  return (performance.now() - began) / 1000;
}

// Until the compiler has seen it all.
secondsFor(10 * FEW);
const few = secondsFor(FEW);
const many = secondsFor(MANY);
console.log(
  JSON.stringify({
    perSecond: MANY / many,
    slope: many / MANY / (few / FEW),
    mb: process.resourceUsage().maxRSS / 1024,
  }),
);
