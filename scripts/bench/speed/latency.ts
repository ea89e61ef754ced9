import { SESSION } from '../../../core/sessions/session.ts';
import { TRANSFER } from '../../../core/points/transfer.ts';

import type { FirestoreStore } from '../../../functions/src/store/store.ts';
import { meetingsOf, requested, seedAccounts } from './ground.ts';
import { inTurn, median } from './rounds.ts';

const SAMPLES = 20;
const WARM_UP = 100;

/**
 * From a write to what its trigger decides, one at a time: a session that is asked for, until its
 * points are held; over a question, until the empty trigger has answered; and over a request, until a
 * trigger has held its points that reads and writes as much and decides nothing.
 */
export async function triggerLatency(store: FirestoreStore) {
  const samples =
    (ask: () => Promise<number>, count = SAMPLES) =>
    async (): Promise<number> => {
      const found: number[] = [];
      for (let sample = 0; sample < count; sample++) found.push(await ask());
      return median(found);
    };
  const hold = () => untilHeld(store, (id) => SESSION.at(id).path);
  const blind = () => untilHeld(store, (id) => `requests/${id}`);
  const answer = () => untilAnswered(store);
  for (const one of [hold, blind, answer]) await samples(one, WARM_UP)();
  const empty = await inTurn(samples(hold), samples(answer));
  const raw = await inTurn(samples(hold), samples(blind));
  return {
    vsEmpty: empty.ratio,
    vsRaw: raw.ratio,
    decisionMs: Math.round(empty.one),
    emptyMs: Math.round(empty.other),
    rawMs: Math.round(raw.other),
  };
}

/** @param written where the session is written that is asked for */
async function untilHeld(store: FirestoreStore, written: (id: string) => string): Promise<number> {
  const [meeting] = meetingsOf(1);
  if (!meeting) throw new TypeError('one was asked for');
  const { id } = meeting;
  await seedAccounts(store, [meeting]);
  return between(store, written(id), requested(meeting), TRANSFER.at(id).path);
}

let questions = 0;
function untilAnswered(store: FirestoreStore): Promise<number> {
  const id = `question-${questions++}`;
  return between(store, `questions/${id}`, { at: new Date() }, `answers/${id}`);
}

/** @returns milliseconds from the write of one document until another is there */
async function between({ db }: FirestoreStore, written: string, data: object, awaited: string) {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const listening = Promise.withResolvers<void>();
  const end = db.doc(awaited).onSnapshot((snapshot) => {
    listening.resolve();
    if (snapshot.exists) resolve();
  }, reject);
  try {
    await listening.promise;
    const began = performance.now();
    await db.doc(written).set(data);
    await promise;
    return performance.now() - began;
  } finally {
    end();
  }
}
