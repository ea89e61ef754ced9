import { cardOf } from '../../../core/matching/draw-card.ts';
import { historyOf } from '../../../core/matching/history.ts';
import { peerOf } from '../../../core/matching/peer.ts';
import { inOrder } from '../../../core/matching/suggest.ts';
import { ACCOUNT } from '../../../core/points/account.ts';
import { CARD, type Card } from '../../../core/matching/card.ts';
import { INTAKE } from '../../../core/intake/intake.ts';
import { PARTICIPANT } from '../../../core/people/participant.ts';
import { TERMS_AT } from '../../../core/programme/programme.ts';
import { SESSION, type Session } from '../../../core/sessions/session.ts';
import { type Found, get, list, set } from './documents.ts';
import type { Store } from './store.ts';
import { DAY_MS } from '../../../core/base/time.ts';

/** Those of the last months, and all that are to come: what is older weighs nothing in matching. */
const MOST_SESSIONS = 60;

/** From then on a card is drawn anew though nothing was written: needs rest for a while only. */
export const REDRAWN_AFTER_MS = 14 * DAY_MS;

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
  const [participant, { value: account }, intake, drawn, terms, sessions] = await Promise.all([
    get(store, PARTICIPANT.at(uid)),
    get(store, ACCOUNT.at(uid)),
    get(store, INTAKE.at(uid)),
    get(store, CARD.at(uid)),
    get(store, TERMS_AT),
    list(store, SESSION.in(), (all) =>
      all
        .where('participantIds', 'array-contains', uid)
        .orderBy('startsAt', 'desc')
        .limit(MOST_SESSIONS),
    ),
  ]);
  if (!account) return false;
  const { now } = terms;
  const person = {
    uid,
    participant: participant.value ?? NOBODY,
    account,
    ability: intake.value,
  };
  const history = historyOf(readable(sessions), now);
  const next = cardOf(peerOf(person, history, terms.value), account.open, now);
  // One that does not parse is written anew: nothing in it is anybody's word.
  const before = drawn.parsed.ok ? drawn.parsed.value : null;
  const isFresh = before && now.getTime() - before.updatedAt.getTime() < REDRAWN_AFTER_MS;
  if (isFresh && isSame(before, next)) return false;
  await set(store, CARD.at(uid), next);
  return true;
}

/** A session that does not parse is reported where it is settled, and weighs nothing here. */
const readable = (found: readonly Found<Session>[]): Session[] =>
  found.flatMap(({ parsed }) => (parsed.ok ? [parsed.value] : []));

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
