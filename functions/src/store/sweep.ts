import { endingLetter, REMINDED_DAYS_BEFORE } from '../../../core/mail/intake-letters.ts';
import { overdue } from '../../../core/sessions/overdue.ts';
import { preparationReminder } from '../../../core/preparation/progress.ts';
import { NeedsRepair } from '../../../core/base/repair.ts';
import { due } from '../../../core/points/settle.ts';
import { daysBetween, localDay } from '../../../core/base/zoned.ts';
import { adjustmentSchema } from '../../../core/points/adjustment.ts';
import { type AuditEntry, auditSchema, SWEEP_ID } from '../../../core/base/audit.ts';
import { COLLECTION, path } from '../../../core/base/collections.ts';
import { parse } from '../../../core/base/common.ts';
import { DAY_MS, HOUR_MS } from '../../../core/base/time.ts';
import { problemOf } from '../../../core/nouns.ts';
import { WAITING_STATES } from '../../../core/mail/mail.ts';
import { participantSchema } from '../../../core/people/participant.ts';
import { readProgramme } from '../../../core/programme/programme.ts';
import { OPEN_STATUSES, type Session, sessionSchema } from '../../../core/sessions/session.ts';
import { type Transfer, transferSchema } from '../../../core/points/transfer.ts';
import { repriceAccounts, settleAccount } from './account.ts';
import { settleAdjustment } from './adjustment.ts';
import { reportRepair } from './audit.ts';
import { REDRAWN_AFTER_MS, settleCard } from './card.ts';
import type { Query, Snapshot } from './database.ts';
import { announceIntake } from './intake.ts';
import { forget, post, requeue } from './mail.ts';
import { pages } from './pages.ts';
import { remindOfPreparation, type Window } from './preparation.ts';
import { moveOverdue, settleSession } from './session.ts';
import { type Identities, syncClaim } from './staff.ts';
import { termsOf, read, type Store, timeOf } from './store.ts';

/** How many documents of each kind were written: what events had left undone, or time has moved. */
export type Healed = Record<
  | 'sessions'
  | 'transfers'
  | 'adjustments'
  | 'accounts'
  | 'prices'
  | 'claims'
  | 'mended'
  | 'letters'
  | 'mail'
  | 'forgotten',
  number
>;

/** Events are retried for a day; the look back overlaps by two, so that none falls in between. */
const OVERLAP_MS = 2 * DAY_MS;
/** A commit has the time of its request, and is there well within an hour of it. */
const COMMITTED_WITHIN_MS = HOUR_MS;

/** One sweep on its way: how far it looks back, and what stood in its way. */
interface Run {
  store: Store;
  startedAt: Date;
  /** Null: look at everything. */
  since: Date | null;
  /** When the last one began that went through; null if there was none. */
  lastAt: Date | null;
  /** Documents found to need repair, by path. */
  broken: Set<string>;
  errors: unknown[];
}

/**
 * The nightly sweep: does what lost events left undone, and the moves that only time makes
 * (design.md, sections 3 and 5). It looks at everything still open, and of what may be final only
 * at what was written since the last sweep that went through, so its cost follows activity, not age
 * (docs/decisions/03). It may run twice, or beside the triggers, and what fails on one document
 * keeps it from no other.
 * @param everything look at all documents whatever their age
 * @returns what it healed
 * @throws AggregateError at the end if anything failed; the next sweep then looks back as far
 */
export async function sweep(
  store: Store,
  auth: Identities,
  { everything = false }: { everything?: boolean } = {},
): Promise<Healed> {
  const last = await store.db.doc(path.audit(SWEEP_ID)).get();
  // Of the server, whatever clock a rehearsal runs by: the next sweep relies on it.
  const startedAt = last.readTime.toDate();
  const lastAt = atOf(last);
  const since = lastAt && new Date(lastAt.getTime() - OVERLAP_MS);
  const run: Run = { store, startedAt, since, lastAt, broken: new Set(), errors: [] };
  const readable = await closeReadable(run);
  // What waited on a document that is mended may be of any age.
  if (everything || readable > 0) run.since = null;
  const prices = await sweepPrices(run);
  const accounts = await sweepParticipants(run);
  const waiting = await findWaiting(run);
  const healed: Healed = {
    prices,
    accounts,
    // What gives points back or brings them in comes before what takes them: nobody is refused for
    // a hold that only a lost event has kept alive.
    transfers: await settleWaiting(run, waiting.orphans),
    adjustments: await sweepAdjustments(run),
    sessions: (await sweepRecorded(run)) + (await settleWaiting(run, waiting.open)),
    claims: await sweepClaims(run, auth),
    mended: readable + (await closeResolved(run)),
    letters:
      (await sweepIntakes(run)) + (await remindOfEnds(run)) + (await remindGivers(run, waiting)),
    mail: await sweepOutbox(run),
    forgotten: await forgetLetters(run, timeOf(store, last)),
  };
  // Last, so that they show what the night has settled.
  await drawCards(run);
  if (run.errors.length > 0) throw new AggregateError(run.errors, 'the sweep was not whole');
  const entry: AuditEntry = { kind: 'sweep', at: startedAt, healed };
  await store.db.doc(path.audit(SWEEP_ID)).set(entry);
  return healed;
}

function atOf(last: Snapshot): Date | null {
  const entry = parse(auditSchema, last.data());
  return entry.ok ? entry.value.at : null;
}

const PAGE = 200;

/** Does the work for every document of a query; what one needs or what fails keeps it from no other. */
async function forEach(
  run: Run,
  query: Query,
  work: (snapshot: Snapshot) => void | Promise<void>,
): Promise<void> {
  for await (const page of pages(query, PAGE)) {
    for (const snapshot of page) {
      try {
        await work(snapshot);
      } catch (error) {
        await noteProblem(run, error);
      }
    }
  }
}

/** Counts the documents of a query for which the work wrote anything. */
async function countHealed(
  run: Run,
  query: Query,
  heal: (snapshot: Snapshot) => Promise<boolean>,
): Promise<number> {
  let count = 0;
  await forEach(run, query, async (snapshot) => {
    if (await heal(snapshot)) count++;
  });
  return count;
}

/** What one document needs is reported, what failed is told at the end; the sweep goes on. */
async function noteProblem(run: Run, error: unknown): Promise<void> {
  if (!(error instanceof NeedsRepair)) {
    run.errors.push(error);
    return;
  }
  run.broken.add(error.document);
  await reportRepair(run.store, error);
}

const collection = ({ store }: Run, name: string): Query => store.db.collection(name);

/**
 * What was written since the last sweep; for a sweep of everything, all there is, by name: a document
 * that lacks the time would not be found by it.
 */
const written = ({ since }: Pick<Run, 'since'>, query: Query, field: 'createdAt' | 'updatedAt') =>
  since ? query.where(field, '>=', since).orderBy(field) : query.orderBy('__name__');

/** Ids of sessions for which something seems to be due. */
interface Waiting {
  /** Still open: the points or the time of the session itself. */
  open: string[];
  /** A hold that outlived its session: it closed or vanished, and nobody heard. */
  orphans: string[];
  /** What a giver may have to be reminded of, and from when to when that would have fallen due. */
  toPrepare: { sessionId: string; session: Session }[];
  window: Window;
}

/**
 * Reads every pending transfer and every open session once, and looks with the same pure functions
 * whether anything is due. Only a hint, since each may change in the meantime: what is found is then
 * decided in a transaction. So a session that is in order costs a night two reads.
 */
async function findWaiting(run: Run): Promise<Waiting> {
  const holds = new Map<string, Transfer>();
  await forEach(
    run,
    collection(run, COLLECTION.transfers).where('state', '==', 'pending').orderBy('__name__'),
    (snapshot) => {
      const transfer = read(transferSchema, snapshot);
      if (transfer) holds.set(snapshot.id, transfer);
    },
  );
  const settings = await run.store.db.doc(path.programme).get();
  const programme = termsOf(settings);
  const now = timeOf(run.store, settings);
  const window = { since: run.lastAt ?? new Date(now.getTime() - DAY_MS), now };
  const open: string[] = [];
  const toPrepare: Waiting['toPrepare'] = [];
  await forEach(
    run,
    collection(run, COLLECTION.sessions)
      .where('status', 'in', [...OPEN_STATUSES])
      .orderBy('__name__'),
    (snapshot) => {
      const sessionId = snapshot.id;
      const transfer = holds.get(sessionId) ?? null;
      holds.delete(sessionId);
      const session = read(sessionSchema, snapshot);
      if (!session) return;
      const isDue = due({ sessionId, session, transfer }) !== 'nothing';
      if (isDue || overdue(session, programme, now)) open.push(sessionId);
      if (preparationReminder(session, null, window)) toPrepare.push({ sessionId, session });
    },
  );
  return { open, orphans: [...holds.keys()], toPrepare, window };
}

/** Last of all, since points do not wait for letters. @returns how many were written */
async function remindGivers(run: Run, { toPrepare, window }: Waiting): Promise<number> {
  let count = 0;
  for (const { sessionId, session } of toPrepare) {
    try {
      if (await remindOfPreparation(run.store, sessionId, session, window)) count++;
    } catch (error) {
      await noteProblem(run, error);
    }
  }
  return count;
}

/** @returns for how many anything was written */
async function settleWaiting(run: Run, waiting: readonly string[]): Promise<number> {
  let count = 0;
  for (const sessionId of waiting) {
    try {
      let changed = await settleSession(run.store, sessionId);
      while (await moveOverdue(run.store, sessionId)) changed = true;
      if (changed) count++;
    } catch (error) {
      await noteProblem(run, error);
    }
  }
  return count;
}

/** A session recorded as closed needs its points, though nothing about it is open. */
function sweepRecorded(run: Run): Promise<number> {
  const recorded = collection(run, COLLECTION.sessions)
    .where('status', '==', 'closed')
    .where('giverReport', '==', null)
    .where('receiverReport', '==', null);
  return countHealed(run, written(run, recorded, 'updatedAt'), (snapshot) =>
    settleSession(run.store, snapshot.id),
  );
}

const sweepAdjustments = (run: Run): Promise<number> =>
  countHealed(
    run,
    written(run, collection(run, COLLECTION.adjustments), 'createdAt'),
    async (snapshot) => {
      const adjustment = read(adjustmentSchema, snapshot);
      if (!adjustment || adjustment.result) return false;
      return settleAdjustment(run.store, snapshot.id, [adjustment.participantId]);
    },
  );

async function sweepParticipants(run: Run): Promise<number> {
  const settle = (snapshot: Snapshot) => settleAccount(run.store, snapshot.id);
  const participants = collection(run, COLLECTION.participants);
  const healed = await countHealed(run, written(run, participants, 'updatedAt'), settle);
  // One who has vanished is no longer written to; the accounts are gone through only if they are one too many.
  const open = collection(run, COLLECTION.accounts).where('open', '==', true);
  const [accounts, active] = [
    await open.count().get(),
    await participants.where('status', '==', 'active').count().get(),
  ];
  if (accounts.data().count === active.data().count) return healed;
  return healed + (await countHealed(run, open.orderBy('__name__'), settle));
}

async function sweepPrices(run: Run): Promise<number> {
  const settings = await run.store.db.doc(path.programme).get();
  const writtenAt = settings.updateTime?.toDate();
  const isDue = run.since === null || (writtenAt !== undefined && writtenAt >= run.since);
  return isDue ? repriceAccounts(run.store, (error) => noteProblem(run, error)) : 0;
}

/** Letters that a lost event has not posted. */
const sweepIntakes = (run: Run): Promise<number> =>
  countHealed(run, written(run, collection(run, COLLECTION.intakes), 'updatedAt'), (snapshot) =>
    announceIntake(run.store, snapshot.id),
  );

/** Reminds those whose engagement ends within a month; once, however often it is asked. */
async function remindOfEnds(run: Run): Promise<number> {
  const settings = await run.store.db.doc(path.programme).get();
  const { timeZone } = readProgramme(settings.data());
  const now = timeOf(run.store, settings);
  const dayIn = (days: number) => localDay(new Date(now.getTime() + days * DAY_MS), timeZone);
  const ending = collection(run, COLLECTION.participants)
    .where('status', 'in', ['active', 'paused'])
    .where('endsOn', '>=', dayIn(0))
    .where('endsOn', '<=', dayIn(REMINDED_DAYS_BEFORE))
    .orderBy('endsOn');
  return countHealed(run, ending, async (snapshot) => {
    const person = read(participantSchema, snapshot);
    if (person?.endsOn == null) return false;
    const daysLeft = daysBetween(localDay(now, timeZone), person.endsOn);
    return post(run.store, endingLetter(snapshot.id, person.endsOn, daysLeft));
  });
}

/** Cards share nothing with each other; one after the other, a night of thousands would take too long. */
const DRAWN_AT_ONCE = 10;

/**
 * Draws the cards of those about whom something was written since the last sweep: a trigger draws them
 * when a profile or an intake changes, but not for each session, whose every move would cost a dozen
 * reads more (docs/decisions/14).
 */
async function drawCards(run: Run): Promise<void> {
  // No event is waited for here, so what the last one has seen need not be looked at again.
  const since = run.since && run.lastAt && new Date(run.lastAt.getTime() - COMMITTED_WITHIN_MS);
  const touched = new Set<string>();
  const note = (uids: readonly string[]) => uids.forEach((uid) => touched.add(uid));
  const accounts = collection(run, COLLECTION.accounts);
  await forEach(run, written({ since }, accounts, 'updatedAt'), ({ id }) => note([id]));
  for (const name of [COLLECTION.participants, COLLECTION.intakes]) {
    if (!since) continue;
    const changed = written({ since }, collection(run, name), 'updatedAt');
    await forEach(run, changed, ({ id }) => note([id]));
  }
  if (since) {
    const sessions = collection(run, COLLECTION.sessions);
    await forEach(run, written({ since }, sessions, 'updatedAt'), (snapshot) => {
      const session = parse(sessionSchema, snapshot.data());
      if (session.ok) note(session.value.participantIds);
    });
    const old = new Date(run.startedAt.getTime() - REDRAWN_AFTER_MS);
    const cards = collection(run, COLLECTION.cards)
      .where('open', '==', true)
      .where('updatedAt', '<=', old);
    await forEach(run, cards.orderBy('updatedAt'), ({ id }) => note([id]));
  }
  const uids = [...touched];
  for (let at = 0; at < uids.length; at += DRAWN_AT_ONCE) {
    await Promise.all(uids.slice(at, at + DRAWN_AT_ONCE).map((uid) => drawCard(run, uid)));
  }
}

async function drawCard(run: Run, uid: string): Promise<void> {
  try {
    await settleCard(run.store, uid);
  } catch (error) {
    await noteProblem(run, error);
  }
}

const sweepClaims = (run: Run, auth: Identities): Promise<number> =>
  countHealed(run, collection(run, COLLECTION.staff).orderBy('__name__'), (snapshot) =>
    syncClaim(run.store, auth, snapshot.id),
  );

/** Letters that have not come yet and that nobody looks after: queued anew, their write sends them. */
const sweepOutbox = (run: Run): Promise<number> =>
  countHealed(
    run,
    collection(run, COLLECTION.mail)
      .where('delivery.state', 'in', [...WAITING_STATES])
      .orderBy('__name__'),
    (snapshot) => requeue(run.store, snapshot.id),
  );

const forgetLetters = (run: Run, now: Date): Promise<number> =>
  countHealed(
    run,
    collection(run, COLLECTION.mail).where('forgetAt', '<=', now).orderBy('forgetAt'),
    (snapshot) => forget(run.store, snapshot.id),
  );

const openReports = (run: Run): Query =>
  collection(run, COLLECTION.audit)
    .where('kind', '==', 'repair')
    .where('state', '==', 'open')
    .orderBy('__name__');

/** Closes the reports that the test finds mended. */
const closeReports = (
  run: Run,
  isMended: (entry: Extract<AuditEntry, { kind: 'repair' }>) => Promise<boolean>,
): Promise<number> =>
  countHealed(run, openReports(run), async (snapshot) => {
    const entry = read(auditSchema, snapshot);
    if (entry?.kind !== 'repair' || !(await isMended(entry))) return false;
    await snapshot.ref.update({ state: 'mended', mendedAt: timeOf(run.store, snapshot) });
    return true;
  });

/** Reports of documents that now parse, or are gone. */
const closeReadable = (run: Run): Promise<number> =>
  closeReports(run, async ({ document, fault }) => {
    if (fault !== 'unreadable') return false;
    const snapshot = await run.store.db.doc(document).get();
    return !snapshot.exists || problemOf(document, snapshot.data()) === null;
  });

/** Reports of contradictions that this sweep, which passes by all of them, has not met again. */
const closeResolved = (run: Run): Promise<number> =>
  closeReports(run, ({ document, fault }) =>
    Promise.resolve(fault === 'contradiction' && !run.broken.has(document)),
  );
