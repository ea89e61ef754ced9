import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../core/matching/history.ts';
import type { Peer } from '../../core/matching/peer.ts';
import {
  entrant,
  hurdleOf,
  type Match,
  type Reason,
  score,
  worthOfTurn,
} from '../../core/matching/score.ts';
import { suggestGivers, suggestReceivers } from '../../core/matching/suggest.ts';
import { MOST_GIVING, MOST_SUGGESTIONS, TURN_DUE, WEIGHT } from '../../core/matching/weights.ts';
import { SLOTS } from '../../core/people/availability.ts';
import type { Session } from '../../core/sessions/session.ts';
import { days, NOON } from '../../scripts/lib/builders/moments.ts';
import { session } from '../../scripts/lib/builders/session.ts';
import { community, examples, peer, took } from './people.ts';

const receiver = peer('receiver', { needs: { impact: 1 } });
const giver = peer('giver', { skills: { impact: 1 } });

const scored = (of: Partial<Peer> = {}, by: Partial<Peer> = {}, sessions: Session[] = []) =>
  score(
    entrant({ ...receiver, ...of }),
    entrant({ ...giver, ...by }),
    'impact',
    historyOf(sessions, NOON),
    NOON,
  );

describe('a match that can’t be', () => {
  const declined = session({ topic: 'impact', status: 'declined' });
  const HURDLES: [string, string, Partial<Peer>, Partial<Peer>, Session[]][] = [
    ['with oneself', 'same-person', { uid: 'anna', skills: { impact: 3 } }, { uid: 'anna' }, []],
    ['with somebody of other skills', 'no-skill', {}, { skills: { legal: 3 } }, []],
    ['without a common language', 'no-language', { languages: ['fr', 'en'] }, {}, []],
    ['that has been tried', 'tried', {}, {}, [declined]],
    ['with somebody who gives enough', 'full', {}, { giving: MOST_GIVING }, []],
  ];
  it.each(HURDLES)('%s: %s', (_, hurdle, of, by, sessions) => {
    expect(scored(of, by, sessions)).toBeNull();
    const history = historyOf(sessions, NOON);
    expect(hurdleOf({ ...receiver, ...of }, { ...giver, ...by }, 'impact', history)).toBe(hurdle);
  });

  it('has its twin that can: another person, one common language, another topic, one less to give', () => {
    expect(scored({ languages: ['fr', 'nl'] })).not.toBeNull();
    expect(scored({}, { languages: ['en', 'nl'] })).not.toBeNull();
    expect(scored({}, {}, [{ ...declined, topic: 'legal' }])).not.toBeNull();
    expect(scored({}, { giving: MOST_GIVING - 1 })).not.toBeNull();
  });

  it('is told with the most lasting hurdle: who shares no language need not be asked again', () => {
    const history = historyOf([declined], NOON);
    const stranger = { ...giver, languages: ['fr'], giving: MOST_GIVING };
    expect(hurdleOf(receiver, stranger, 'impact', history)).toBe('no-language');
    const full = { ...giver, giving: MOST_GIVING };
    expect(hurdleOf(receiver, full, 'impact', history)).toBe('tried');
  });
});

describe('a reason', () => {
  const CASES: [string, Partial<Peer>, Partial<Peer>, Session[], Reason][] = [
    ['their level', {}, { skills: { impact: 3 } }, [], { kind: 'level', level: 3, weight: 120 }],
    [
      'how soon it is needed',
      { needs: { impact: 3 } },
      {},
      [],
      { kind: 'urgency', urgency: 3, weight: 240 },
    ],
    [
      'the languages that both speak',
      { languages: ['nl', 'en', 'fr'] },
      { languages: ['fr', 'nl'] },
      [],
      { kind: 'language', languages: ['nl', 'fr'], weight: 0 },
    ],
    [
      'when both are free',
      { availability: ['su-ev', 'mo-am', 'tu-pm'] },
      { availability: ['mo-am', 'su-ev'] },
      [],
      { kind: 'common-time', slots: ['mo-am', 'su-ev'], weight: 120 },
    ],
    [
      'that they never are',
      { availability: ['mo-am'] },
      { availability: ['mo-pm'] },
      [],
      { kind: 'no-common-time', weight: -240 },
    ],
    ['that it is their turn', {}, { turn: 0.75 }, [], { kind: 'turn', weight: 563 }],
    ['that they never gave', {}, {}, [], { kind: 'never-gave', weight: 60 }],
    [
      'when they gave last',
      {},
      { lastGaveAt: days(-20.5) },
      [],
      { kind: 'gave', days: 20, weight: 20 },
    ],
    [
      'that it was long ago',
      {},
      { lastGaveAt: days(-200) },
      [],
      { kind: 'gave', days: 200, weight: 60 },
    ],
    ['that it is today', {}, { lastGaveAt: days(1) }, [], { kind: 'gave', days: 0, weight: 0 }],
    ['that they have never met', {}, {}, [], { kind: 'first-meeting', weight: 40 }],
    [
      'how often they have',
      {},
      {},
      [took('giver', 'receiver'), took('receiver', 'giver')],
      { kind: 'met', times: 2, weight: -80 },
    ],
    [
      'that they know each other well',
      {},
      {},
      Array.from({ length: 5 }, () => took('giver', 'receiver')),
      { kind: 'met', times: 5, weight: -120 },
    ],
    ['what they give already', {}, { giving: 2 }, [], { kind: 'load', sessions: 2, weight: -80 }],
  ];
  it.each(CASES)('%s', (_, of, by, sessions, expected) => {
    expect(scored(of, by, sessions)?.reasons).toContainEqual(expected);
  });

  it('is not given where nothing is known, or nothing is to be said', () => {
    const kinds = scored()?.reasons.map(({ kind }) => kind);
    expect(kinds).toEqual(['level', 'urgency', 'language', 'never-gave', 'first-meeting']);
    // What is not listed, or of the usual urgency, weighs the same and says nothing.
    const [unlisted, usual] = [scored({ needs: {} }), scored({ needs: { impact: 2 } })];
    expect(unlisted).toEqual(usual);
    expect(usual?.reasons.map(({ kind }) => kind)).not.toContain('urgency');
    for (const told of [{ availability: SLOTS }, {}]) {
      expect(scored(told)?.slot).toBeNull();
      expect(scored({}, told)?.slot).toBeNull();
    }
  });

  it('of time names the first part of the week to meet', () => {
    const free = { availability: ['su-ev', 'we-pm'] as const };
    expect(scored(free, free)?.slot).toBe('we-pm');
    expect(scored(free, { availability: ['mo-am'] })?.slot).toBeNull();
  });

  it('adds up with the others to the weight; a turn that is not due yet counts in silence, as the usual urgency does', () => {
    fc.assert(
      fc.property(community, ({ peers, history }) => {
        for (const match of allMatches(peers, (one, other, topic) =>
          score(entrant(one), entrant(other), topic, history, NOON),
        )) {
          const sum = match.reasons.reduce((total, { weight }) => total + weight, 0);
          const { turn } = found(peers, match.giverId);
          const isUsual = !match.reasons.some(({ kind }) => kind === 'urgency');
          const silent =
            (turn >= TURN_DUE ? 0 : worthOfTurn(turn)) + (isUsual ? WEIGHT.urgency[2] : 0);
          expect(match.weight).toBe(sum + silent);
          expect(Number.isInteger(match.weight)).toBe(true);
        }
      }),
      examples(200),
    );
  });
});

const found = (peers: readonly Peer[], uid: string): Peer => {
  const one = peers.find((known) => known.uid === uid);
  if (!one) throw new TypeError(`${uid} is a stranger`);
  return one;
};

const allMatches = (
  peers: readonly Peer[],
  match: (receiver: Peer, giver: Peer, topic: string) => Match | null,
): Match[] =>
  peers.flatMap((one) =>
    peers.flatMap((other) =>
      Object.keys(one.needs)
        .map((topic) => match(one, other, topic))
        .filter((possible) => possible !== null),
    ),
  );

describe('suggestions', () => {
  const nobody = historyOf([], NOON);
  const uids = (matches: Match[], side: 'giverId' | 'receiverId') =>
    matches.map((one) => one[side]);

  it('of givers begin with the best, and leave out who can’t', () => {
    const able = (uid: string, change: Partial<Peer> = {}) =>
      peer(uid, { skills: { impact: 1 }, ...change });
    const peers = [
      able('does it', { skills: { impact: 2 } }),
      able('teaches it', { skills: { impact: 3 } }),
      able('has their turn', { turn: 1 }),
      able('gives already', { giving: 1 }),
      able('speaks French', { languages: ['fr'] }),
      peer('knows nothing'),
      peer('receiver', { skills: { impact: 3 } }),
    ];
    const matches = suggestGivers(receiver, 'impact', peers, nobody, NOON);
    expect(uids(matches, 'giverId')).toEqual([
      'has their turn',
      'teaches it',
      'does it',
      'gives already',
    ]);
    expect(matches.every((one) => one.receiverId === 'receiver')).toBe(true);
  });

  it('of receivers name needs, and leave out whom the floor does not let', () => {
    const peers = [
      peer('some day', { needs: { impact: 1, legal: 2 } }),
      peer('now', { needs: { impact: 3, other: 3 } }),
      peer('at the floor', { needs: { impact: 3 }, receivable: 0 }),
      peer('one more', { needs: { impact: 2 }, receivable: 1 }),
    ];
    const helper = peer('giver', { skills: { impact: 1, legal: 1 } });
    const matches = suggestReceivers(helper, [...peers, helper], nobody, NOON);
    expect(matches.map(({ receiverId, topic }) => [receiverId, topic])).toEqual([
      ['now', 'impact'],
      ['one more', 'impact'],
      ['some day', 'legal'],
      ['some day', 'impact'],
    ]);
  });

  it('come out the same, in whatever order people are read, and no more than fit', () => {
    const peers = Array.from({ length: MOST_SUGGESTIONS + 5 }, (_, number) =>
      peer(`person-${number}`, { skills: { impact: 2 }, needs: { impact: 2 } }),
    );
    const suggestions = (order: Peer[]) => [
      uids(suggestGivers(receiver, 'impact', order, nobody, NOON), 'giverId'),
      uids(suggestReceivers(giver, order, nobody, NOON), 'receiverId'),
    ];
    const [givers, receivers] = suggestions(peers);
    expect(givers).toEqual(
      peers
        .map(({ uid }) => uid)
        .toSorted()
        .slice(0, MOST_SUGGESTIONS),
    );
    expect(receivers).toEqual(givers);
    expect(suggestions(peers.toReversed())).toEqual([givers, receivers]);
  });
});

it('no nicety weighs more than that whoever is at the floor may give', () => {
  const best = [WEIGHT.level[3] - WEIGHT.level[1], WEIGHT.commonTime, WEIGHT.firstMeeting];
  expect(Math.max(...best)).toBeLessThan(WEIGHT.turn);
});
