import type { Card, Turn } from './card.ts';
import type { Peer } from './peer.ts';
import { TURN_DUE, TURN_PAID } from './weights.ts';

/**
 * The card that functions write: what peers may know of somebody. No balance is on it, but what a
 * suggestion needs is: whether it is their turn to give, in three steps, and by `seeks` whether they may
 * receive. So who knows the terms can tell somebody at the floor, or a session above it; not how much
 * anybody has beyond that.
 * @param open whether the account is
 */
export const cardOf = (peer: Peer, open: boolean, now: Date): Card => ({
  open,
  languages: [...peer.languages],
  skills: peer.skills,
  needs: peer.needs,
  helpsWith: Object.keys(peer.skills),
  seeks: peer.receivable > 0 ? Object.keys(peer.needs) : [],
  availability: [...peer.availability],
  turn: turnOnCard(peer.turn),
  giving: peer.giving,
  lastGaveAt: peer.lastGaveAt,
  updatedAt: now,
});

const turnOnCard = (turn: number): Turn => (turn >= TURN_DUE ? 2 : turn <= TURN_PAID ? 0 : 1);

const TURN_OF_CARD = { 0: 0, 1: 0.5, 2: 1 } as const satisfies Record<Turn, number>;

/** Somebody as a peer sees them. How much they are to receive is on no card, and taken for nothing. */
export const peerFromCard = (uid: string, card: Card): Peer => ({
  uid,
  languages: card.languages,
  skills: card.skills,
  needs: card.needs,
  availability: card.availability,
  turn: TURN_OF_CARD[card.turn],
  receivable: card.seeks.length > 0 ? 1 : 0,
  giving: card.giving,
  receiving: 0,
  lastGaveAt: card.lastGaveAt,
});
