import { TRANSFER } from '../../../core/points/transfer.ts';
import { SETTINGS } from '../../../core/programme/programme.ts';
import { ACCOUNT } from '../../../core/points/account.ts';
import { SESSION, participantIdsOf } from '../../../core/sessions/session.ts';
import { settleSession } from '../../../functions/src/store/session.ts';
import type { FirestoreStore } from '../../../functions/src/store/store.ts';
import { atOnce } from '../../lib/at-once.ts';
import { counted } from '../../lib/counted.ts';
import { close, fresh, type Meeting, meetingsOf, seed, seedSettings } from './ground.ts';
import { inTurn, ROUNDS, timed } from './rounds.ts';
import { PROGRAMME_DEFAULTS } from '../../lib/builders/programme.ts';
import { account } from '../../lib/builders/account.ts';
import { hold } from '../../lib/builders/transfer.ts';

const SESSIONS = 200;
const AT_ONCE = 20;

/**
 * Sessions settled per second, held and then posted, over raw transactions that read and write the
 * same documents in the same trips and decide nothing. All accounts are distinct.
 */
export async function settleVsRaw(store: FirestoreStore) {
  const run = (by: Settle) => async (): Promise<number> => {
    const all = meetingsOf(SESSIONS);
    const own = fresh(store);
    await seed(store, all);
    await seedSettings(store);
    const done = async (step: Step, meeting: Meeting): Promise<boolean> => {
      if (await step(own, meeting)) return true;
      throw new Error(`nothing was done for ${meeting.id}`);
    };
    const held = await timed(() => atOnce(AT_ONCE, all, (meeting) => done(by.hold, meeting)));
    await close(store, all);
    return held + (await timed(() => atOnce(AT_ONCE, all, (meeting) => done(by.post, meeting))));
  };
  const [settled, raw] = [
    run({ hold: settle, post: settle }),
    run({ hold: rawHold, post: rawPost }),
  ];
  // What each does the first time, such as to connect, is neither's.
  for (let round = 0; round < ROUNDS; round++) {
    await settled();
    await raw();
  }
  // The two are close to each other, and an emulator's garbage collection is not.
  const { one, other, ratio } = await inTurn(raw, settled, 4 * ROUNDS);
  const perSecond = (milliseconds: number): number => Math.round((1000 * SESSIONS) / milliseconds);
  return {
    ratio,
    settledPerSecond: perSecond(other),
    rawPerSecond: perSecond(one),
  };
}

type Step = (store: FirestoreStore, meeting: Meeting) => Promise<boolean>;
interface Settle {
  hold: Step;
  post: Step;
}

const settle: Step = (store, { id }) => settleSession(store, id);

const NOW = new Date(0);

/** Firestore's SDK takes a document apart only when it is asked what it says. */
const values = (snapshots: readonly { data: () => unknown }[]): unknown[] =>
  snapshots.map((snapshot) => snapshot.data());

/** What a hold reads and writes, in the same trips. */
export const rawHold: Step = ({ db }, { id, giver, receiver }) =>
  db.runTransaction(async (tx) => {
    const transfer = db.doc(TRANSFER.at(id).path);
    values(await tx.getAll(db.doc(SESSION.at(id).path), transfer));
    const accounts = [giver, receiver].map((uid) => db.doc(ACCOUNT.at(uid).path));
    values(await tx.getAll(...accounts, db.doc(SETTINGS.at().path)));
    tx.create(
      transfer,
      hold({
        from: receiver,
        to: giver,
        participantIds: participantIdsOf(giver, receiver),
        sessionId: id,
        createdAt: NOW,
      }),
    );
    tx.set(
      db.doc(ACCOUNT.at(receiver).path),
      account({ held: PROGRAMME_DEFAULTS.sessionPoints, updatedAt: NOW }),
    );
    return true;
  });

const rawPost: Step = ({ db }, { id, giver, receiver }) =>
  db.runTransaction(async (tx) => {
    const transfer = db.doc(TRANSFER.at(id).path);
    values(await tx.getAll(db.doc(SESSION.at(id).path), transfer));
    const accounts = [giver, receiver].map((uid) => db.doc(ACCOUNT.at(uid).path));
    values(await tx.getAll(...accounts, db.doc(SETTINGS.at().path)));
    tx.update(transfer, { state: 'posted', resolvedAt: NOW, fromBalance: -8, toBalance: 8 });
    for (const ref of accounts) tx.set(ref, account({ updatedAt: NOW }));
    return true;
  });

const HOT = 40;

/**
 * So many holds at once on one account, over as many on distinct ones, in one process.
 * @returns how fast the hot ones are, and how many of either were lost
 */
export async function hotVsSpread(store: FirestoreStore) {
  let lost = 0;
  const run = (receiver?: (round: number) => string) => async (round: number) => {
    const all = meetingsOf(HOT, receiver?.(round));
    await seed(store, all, 1000);
    const own = fresh(store);
    const took = await timed(() => Promise.allSettled(all.map((meeting) => settle(own, meeting))));
    const transfers = await store.db.getAll(
      ...all.map(({ id }) => store.db.doc(TRANSFER.at(id).path)),
    );
    lost += transfers.filter((transfer) => transfer.get('state') !== 'pending').length;
    return took;
  };
  const hot = run((round) => `speed-hot-${round}`);
  for (let round = 1; round <= ROUNDS; round++) await hot(-round);
  const { one, other, ratio } = await inTurn(run(), hot);
  return { ratio, lost, hotMs: Math.round(other), spreadMs: Math.round(one) };
}

/** What an event costs that is delivered a second time: after the hold, and after its points are posted. */
export async function duplicate(store: FirestoreStore): Promise<{ reads: number; writes: number }> {
  const [meeting] = meetingsOf(1);
  if (!meeting) throw new TypeError('one was asked for');
  await seed(store, [meeting]);
  const { db, take } = counted(store.db);
  const watched = { ...fresh(store), db };
  const again = () => settleSession(watched, meeting.id);
  let most = { reads: 0, writes: 0 };
  for (const next of [() => Promise.resolve(), () => close(store, [meeting])]) {
    await next();
    if (!(await again())) throw new Error('the first delivery has something to do');
    take();
    await again();
    const { reads, written } = take();
    most = { reads: Math.max(most.reads, reads), writes: Math.max(most.writes, written.length) };
  }
  return most;
}
