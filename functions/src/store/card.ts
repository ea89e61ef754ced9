import { cardOf } from '../../../core/matching/draw-card.ts';
import { historyOf } from '../../../core/matching/history.ts';
import { peerOf } from '../../../core/matching/peer.ts';
import { inOrder } from '../../../core/matching/suggest.ts';
import { accountSchema } from '../../../core/points/account.ts';
import { type Card, cardSchema } from '../../../core/matching/card.ts';
import { COLLECTION, path } from '../../../core/base/collections.ts';
import { parse } from '../../../core/base/common.ts';
import { intakeSchema } from '../../../core/intake/intake.ts';
import { participantSchema } from '../../../core/people/participant.ts';
import { type Session, sessionSchema } from '../../../core/sessions/session.ts';
import { read, type Store, termsOf, timeOf } from './store.ts';

/** Those of the last months, and all that are to come: what is older weighs nothing in matching. */
const MOST_SESSIONS = 60;

/** From then on a card is drawn anew though nothing was written: needs rest for a while only. */
export const REDRAWN_AFTER_MS = 14 * 24 * 60 * 60 * 1000;

/** Of somebody whose profile is gone; the account is closed then, and the card with it. */
const NOBODY = { languages: [], skills: [], needs: [] };

/**
 * Draws somebody's card anew from what it is drawn from. Outside a transaction, for it decides
 * nothing: where two draw at the same time, the older picture may stay until the next night.
 * Who never had an account has no card.
 * @returns whether the card was written
 * @throws NeedsRepair if a document that it is drawn from does not parse
 */
export async function settleCard(store: Store, uid: string): Promise<boolean> {
  const { db } = store;
  const [participantAt, accountAt, intakeAt, cardAt, settings, sessions] = await Promise.all([
    db.doc(path.participant(uid)).get(),
    db.doc(path.account(uid)).get(),
    db.doc(path.intake(uid)).get(),
    db.doc(path.card(uid)).get(),
    db.doc(path.programme).get(),
    db
      .collection(COLLECTION.sessions)
      .where('participantIds', 'array-contains', uid)
      .orderBy('startsAt', 'desc')
      .limit(MOST_SESSIONS)
      .get(),
  ]);
  const account = read(accountSchema, accountAt);
  if (!account) return false;
  const now = timeOf(store, settings);
  const person = {
    uid,
    participant: read(participantSchema, participantAt) ?? NOBODY,
    account,
    ability: read(intakeSchema, intakeAt),
  };
  const history = historyOf(readable(sessions.docs), now);
  const next = cardOf(peerOf(person, history, termsOf(settings)), account.open, now);
  // One that does not parse is written anew: nothing in it is anybody's word.
  const before = parse(cardSchema, cardAt.data());
  const isFresh = before.ok && now.getTime() - before.value.updatedAt.getTime() < REDRAWN_AFTER_MS;
  if (isFresh && isSame(before.value, next)) return false;
  await db.doc(path.card(uid)).set(next);
  return true;
}

/** A session that does not parse is reported where it is settled, and weighs nothing here. */
const readable = (docs: readonly { data: () => unknown }[]): Session[] =>
  docs.flatMap((snapshot) => {
    const session = parse(sessionSchema, snapshot.data());
    return session.ok ? [session.value] : [];
  });

/** Whether two cards say the same; the order of topics in a map says nothing. */
const isSame = (one: Card, other: Card): boolean => said(one) === said(other);

function said(card: Card): string {
  const { updatedAt: _, ...rest } = card;
  return JSON.stringify(rest, (key, value: unknown) =>
    key === 'skills' || key === 'needs' ? Object.entries(value ?? {}).toSorted(byTopic) : value,
  );
}

const byTopic = ([one]: [string, unknown], [other]: [string, unknown]): number =>
  inOrder(one, other);
