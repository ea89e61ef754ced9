import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf, peerFromCard } from '../../core/matching/draw-card.ts';
import { historyOf } from '../../core/matching/history.ts';
import { type Ability, peerOf, turnAt, turnOfSession } from '../../core/matching/peer.ts';
import { cardSchema } from '../../core/matching/card.ts';
import type { Account } from '../../core/points/account.ts';
import { parse } from '../../core/base/common.ts';
import type { Session } from '../../core/sessions/session.ts';
import { account } from '../../scripts/lib/builders/account.ts';
import { days, NOON } from '../../scripts/lib/builders/moments.ts';
import { PROGRAMME_DEFAULTS } from '../../scripts/lib/builders/programme.ts';
import { session } from '../../scripts/lib/builders/session.ts';
import { community, examples, peer, took } from './people.ts';

const participant = { languages: ['nl', 'fr'], skills: ['impact'], needs: ['fundraising'] };
const seen = ({
  sessions = [],
  of = account(),
  ability = null,
  listed = participant,
}: {
  sessions?: Session[];
  of?: Account | null;
  ability?: Ability | null;
  listed?: typeof participant;
} = {}) =>
  peerOf(
    { uid: 'receiver', participant: listed, account: of, ability },
    historyOf(sessions, NOON),
    PROGRAMME_DEFAULTS,
  );

describe('somebody as matching sees them', () => {
  it('has what they list, at the default where no interview was', () => {
    expect(seen()).toEqual({
      uid: 'receiver',
      languages: ['nl', 'fr'],
      skills: { impact: 1 },
      needs: { fundraising: 2 },
      availability: [],
      turn: 0.5,
      receivable: 2,
      giving: 0,
      receiving: 0,
      lastGaveAt: null,
    });
  });

  it('has the interview’s word for what they list, and nothing that they don’t', () => {
    const ability: Ability = {
      skills: { impact: 3, legal: 2 },
      needs: { fundraising: 3, legal: 1 },
      availability: ['mo-am'],
    };
    expect(seen({ ability })).toMatchObject({
      skills: { impact: 3 },
      needs: { fundraising: 3 },
      availability: ['mo-am'],
    });
    expect(Object.keys(seen({ ability }).skills)).toEqual(['impact']);
  });

  it('is not misled by a topic with the name of what every object has', () => {
    const listed = { ...participant, skills: ['constructor'], needs: ['__proto__'] };
    const { skills, needs } = seen({
      listed,
      ability: { skills: {}, needs: {}, availability: [] },
    });
    expect(Object.entries(skills)).toEqual([['constructor', 1]]);
    expect(Object.entries(needs)).toEqual([['__proto__', 2]]);
  });

  it('needs nobody for what is under way or has just been met', () => {
    expect(Object.keys(seen({ sessions: [session({ status: 'declined' })] }).needs)).toHaveLength(
      1,
    );
    expect(seen({ sessions: [session()] }).needs).toEqual({});
    expect(seen({ sessions: [took('giver', 'receiver')] }).needs).toEqual({});
  });

  const byGiver = session({ proposedBy: 'giver' });
  const RECEIVABLE: [string, Account | null, Session[], number][] = [
    ['a newcomer', account(), [], 2],
    ['one session above the floor', account({ balance: -8 }), [], 1],
    ['a point short of it', account({ balance: -9 }), [], 0],
    ['at the floor', account({ balance: -16 }), [], 0],
    ['below the floor', account({ balance: -24 }), [], 0],
    ['in credit', account({ balance: 8 }), [], 3],
    ['what is held is spent', account({ held: 8 }), [session()], 1],
    ['an account that is closed', account({ open: false }), [], 0],
    ['one that may not receive, whatever its balance', account({ mayReceive: false }), [], 0],
    ['nobody without an account', null, [], 0],
    ['an offer that waits for them will take its points', account(), [byGiver], 1],
    ['three that wait', account(), [byGiver, byGiver, byGiver], 0],
    ['a counter-proposal whose points are held', account({ held: 8 }), [byGiver], 1],
    ['one held, one that waits', account({ held: 8 }), [session(), byGiver], 0],
    [
      'one that is agreed, and one that waits',
      account({ held: 8, balance: 0 }),
      [session({ status: 'accepted' }), byGiver],
      0,
    ],
    [
      'two requests, of which only one is known to be held',
      account({ balance: 16, held: 16 }),
      [session(), session()],
      1,
    ],
    [
      'two that are agreed, and so held',
      account({ balance: 16, held: 16 }),
      [session({ status: 'accepted' }), session({ status: 'accepted' })],
      2,
    ],
    ['more held than is under way', account({ balance: 8, held: 16 }), [], 1],
  ];
  it.each(RECEIVABLE)('may receive: %s', (_, of, sessions, expected) => {
    expect(seen({ of, sessions }).receivable).toBe(expected);
  });

  const gives = session({ giverId: 'receiver', receiverId: 'other' });
  const TURNS: [string, Account | null, Session[], number][] = [
    ['a newcomer', account(), [], 0.5],
    ['at the floor', account({ balance: -16 }), [], 1],
    ['below it', account({ balance: -40 }), [], 1],
    ['what is held counts as spent', account({ held: 8 }), [], 0.75],
    ['what they are to give counts as given', account({ balance: -16 }), [gives], 0.75],
    [
      'what they gave counts until its points come, though nothing is left to give',
      account({ balance: -16 }),
      [{ ...gives, status: 'accepted', startsAt: days(-1) }],
      0.75,
    ],
    ['as far above zero as the floor is below', account({ balance: 16 }), [], 0],
    ['further', account({ balance: 80 }), [], 0],
    ['without an account', null, [gives], 0.5],
  ];
  it.each(TURNS)('turn to give: %s', (_, of, sessions, expected) => {
    expect(seen({ of, sessions }).turn).toBe(expected);
  });
});

describe('a turn', () => {
  it('moves by each session as the balance does', () => {
    const { sessionPoints } = PROGRAMME_DEFAULTS;
    for (const balance of [-16, -8, 0, 8]) {
      const moved = turnAt(balance, PROGRAMME_DEFAULTS) - turnAt(balance + 8, PROGRAMME_DEFAULTS);
      expect(moved).toBe(turnOfSession({ sessionPoints, floor: -16 }));
    }
  });

  it('without any credit is everybody’s who has earned nothing', () => {
    const strict = { sessionPoints: 8, floor: 0 };
    expect([-8, 0, 8].map((balance) => turnAt(balance, strict))).toEqual([1, 1, 0]);
    expect(turnOfSession(strict)).toBe(1);
  });
});

describe('a card', () => {
  const full = peer('anna', {
    skills: { impact: 3 },
    needs: { legal: 2 },
    availability: ['mo-am', 'fr-ev'],
    giving: 2,
    lastGaveAt: days(-3),
  });

  it('says what matching needs, and no balance', () => {
    expect(cardOf({ ...full, turn: 1 }, true, NOON)).toEqual({
      open: true,
      languages: ['nl'],
      skills: { impact: 3 },
      needs: { legal: 2 },
      helpsWith: ['impact'],
      seeks: ['legal'],
      availability: ['mo-am', 'fr-ev'],
      turn: 2,
      giving: 2,
      lastGaveAt: days(-3),
      updatedAt: NOON,
    });
  });

  it.each([
    [1, 2],
    [0.75, 2],
    [0.74, 1],
    [0.5, 1],
    [0.26, 1],
    [0.25, 0],
    [0, 0],
  ])('turns a turn of %d into %d', (turn, onCard) => {
    expect(cardOf({ ...full, turn }, true, NOON).turn).toBe(onCard);
  });

  it('of somebody who may not receive seeks nothing, and still says what they need', () => {
    expect(cardOf({ ...full, receivable: 0 }, true, NOON)).toMatchObject({
      seeks: [],
      needs: { legal: 2 },
    });
    expect(cardOf(full, false, NOON).open).toBe(false);
  });

  it('shows the same person as their documents do, but for what it must not tell', () => {
    fc.assert(
      fc.property(community, ({ peers }) => {
        for (const one of peers) {
          const card = cardOf(one, true, NOON);
          const known = peerFromCard(one.uid, card);
          const { turn, receivable, receiving: _, ...rest } = one;
          expect(known).toMatchObject(rest);
          expect(known.receiving).toBe(0);
          expect(Math.abs(known.turn - turn)).toBeLessThanOrEqual(0.25);
          const seeks = Object.keys(one.needs).length > 0 && receivable > 0;
          expect(known.receivable).toBe(seeks ? 1 : 0);
          // And drawn again from what it shows, it is the same card.
          expect(cardOf(known, true, NOON)).toEqual(card);
        }
      }),
      examples(100),
    );
  });

  it('parses when it comes back from the store', () => {
    const stored = (value: unknown): unknown =>
      value instanceof Date ? { toDate: () => value } : value;
    const card = cardOf(full, true, NOON);
    const document = Object.fromEntries(Object.entries(card).map(([k, v]) => [k, stored(v)]));
    expect(parse(cardSchema, document)).toEqual({ ok: true, value: card });
  });
});
