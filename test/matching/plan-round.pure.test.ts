import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type History, historyOf } from '../../core/matching/history.ts';
import { type Peer, peerOf } from '../../core/matching/peer.ts';
import { planRound } from '../../core/matching/plan-round.ts';
import { hurdleOf, type Match } from '../../core/matching/score.ts';
import {
  GIVES_PER_ROUND,
  MOST_GIVING,
  MOST_RECEIVING,
  RECEIVES_PER_ROUND,
} from '../../core/matching/weights.ts';
import { mostOf, weightOfAll } from '../../scripts/bench/matching/every-plan.ts';
import { account } from '../../scripts/lib/builders/account.ts';
import { NOON } from '../../scripts/lib/builders/moments.ts';
import { PROGRAMME_DEFAULTS } from '../../scripts/lib/builders/programme.ts';
import { session } from '../../scripts/lib/builders/session.ts';
import { community, examples, peer, took } from './people.ts';
import { DAY_MS } from '../../core/base/time.ts';

const plan = (peers: readonly Peer[], history: History = historyOf([], NOON)) =>
  planRound(peers, history, PROGRAMME_DEFAULTS, NOON);

const pairs = (proposals: readonly Match[]) =>
  proposals.map(({ receiverId, giverId, topic }) => `${receiverId}<${giverId}:${topic}`);

describe('a round', () => {
  it('is a plan that may be, and none that may be weighs more', () => {
    fc.assert(
      fc.property(community, ({ peers, history }) => {
        const whole = { peers, history, price: PROGRAMME_DEFAULTS, now: NOON };
        const { proposals, weight } = plan(peers, history);
        expect(weight).toBe(weightOfAll(proposals, whole));
        expect(weight).toBe(mostOf(whole));
      }),
      examples(150),
    );
  });

  it('proposes nobody to themselves, nothing tried, nobody who can’t, and tells the truth', () => {
    fc.assert(
      fc.property(community, ({ peers, history }) => {
        const known = new Map(peers.map((one) => [one.uid, one]));
        for (const proposal of plan(peers, history).proposals) {
          const { receiverId, giverId, topic } = proposal;
          const [receiver, giver] = [known.get(receiverId), known.get(giverId)];
          if (!receiver || !giver) throw new TypeError('a proposal to a stranger');
          expect(receiverId).not.toBe(giverId);
          expect(receiver.needs).toHaveProperty(topic);
          expect(giver.skills).toHaveProperty(topic);
          expect(history.wasTried(receiverId, giverId, topic)).toBe(false);
          for (const reason of proposal.reasons) {
            expect(isTrue(reason, receiver, giver, topic, history)).toBe(true);
          }
        }
      }),
      examples(300),
    );
  });

  it('accounts for every need once: it is met, or it is said why not', () => {
    fc.assert(
      fc.property(community, ({ peers, history }) => {
        const { proposals, unmet } = plan(peers, history);
        const told = [...proposals, ...unmet].map((one) => `${one.receiverId}:${one.topic}`);
        const needs = peers.flatMap(({ uid, needs: own }) =>
          Object.keys(own).map((topic) => `${uid}:${topic}`),
        );
        expect(told.toSorted()).toEqual(needs.toSorted());
      }),
      examples(200),
    );
  });

  it('is the same plan, in whatever order people are read', () => {
    fc.assert(
      fc.property(community, ({ peers, history }) => {
        expect(plan(peers.toReversed(), history)).toEqual(plan(peers, history));
      }),
      examples(100),
    );
  });

  it('takes nobody below the floor, even if all say yes and what waits goes through as well', () => {
    const { floor } = PROGRAMME_DEFAULTS;
    const facts = fc.record({
      balance: fc.integer({ min: -30, max: 30 }),
      // What is held may have been taken when a session cost more, or less.
      agreed: fc.array(fc.constantFrom(4, 8, 16), { maxLength: 2 }),
      requested: fc.array(fc.constantFrom(4, 8, 16), { maxLength: 2 }),
      waiting: fc.nat(2),
      sessionPoints: fc.constantFrom(4, 8, 12),
    });
    fc.assert(
      fc.property(facts, ({ balance, agreed, requested, waiting, sessionPoints }) => {
        const price = { floor, sessionPoints };
        const common = { receiverId: 'anna', giverId: 'expert' };
        const underWay = [
          ...agreed.map(() => session({ ...common, status: 'accepted' })),
          ...requested.map(() => session(common)),
          ...Array.from({ length: waiting }, () => session({ ...common, proposedBy: 'expert' })),
        ].map((one, number) => ({ ...one, topic: `topic-${number}` }));
        const history = historyOf(underWay, NOON);
        const held = [...agreed, ...requested].reduce((sum, points) => sum + points, 0);
        const mayReceive = balance - held - sessionPoints >= floor;
        const anna = peerOf(
          {
            uid: 'anna',
            participant: { languages: ['nl'], skills: [], needs: ['a', 'b', 'c'] },
            account: { ...account({ balance, held }), mayReceive },
            ability: null,
          },
          history,
          price,
        );
        const helpers = ['bert', 'cato', 'dina'].map((uid) =>
          peer(uid, { skills: { a: 1, b: 1, c: 1 } }),
        );
        const { proposals } = planRound([anna, ...helpers], history, price, NOON);
        const left = balance - held - (waiting + proposals.length) * sessionPoints;
        if (proposals.length > 0) expect(left).toBeGreaterThanOrEqual(floor);
        // And where it shows what is held, no more cautious than that: what the floor allows, and she
        // can carry, is proposed.
        const more = Math.min(RECEIVES_PER_ROUND, MOST_RECEIVING - underWay.length);
        if (requested.length === 0 && proposals.length < more) {
          expect(left - sessionPoints).toBeLessThan(floor);
        }
      }),
      examples(500),
    );
  });
});

type Told = Match['reasons'][number];

/** Looked up in the data anew. */
function isTrue(
  reason: Told,
  receiver: Peer,
  giver: Peer,
  topic: string,
  history: History,
): boolean {
  const free = giver.availability.filter((slot) => receiver.availability.includes(slot));
  const bothTold = giver.availability.length > 0 && receiver.availability.length > 0;
  const met = history.meetings(giver.uid, receiver.uid);
  switch (reason.kind) {
    case 'level':
      return giver.skills[topic] === reason.level;
    case 'urgency':
      return receiver.needs[topic] === reason.urgency;
    case 'language':
      return (
        reason.languages.length > 0 &&
        reason.languages.every(
          (code) => giver.languages.includes(code) && receiver.languages.includes(code),
        )
      );
    case 'common-time':
      return free.length > 0 && reason.slots.toSorted().join() === free.toSorted().join();
    case 'no-common-time':
      return bothTold && free.length === 0;
    case 'turn':
      return giver.turn >= 0.75;
    case 'never-gave':
      return giver.lastGaveAt === null;
    case 'gave': {
      const ago = giver.lastGaveAt && (NOON.getTime() - giver.lastGaveAt.getTime()) / DAY_MS;
      return ago !== null && Math.floor(ago) === reason.days;
    }
    case 'first-meeting':
      return met === 0;
    case 'met':
      return met === reason.times && met > 0;
    case 'load':
      return giver.giving === reason.sessions && giver.giving > 0;
  }
}

it('a round is the same plan, in whatever order needs are written down', () => {
  const helpers = ['bert', 'cato'].map((uid) => peer(uid, { skills: { a: 1, b: 1, c: 1 } }));
  const orders = [{ a: 2, b: 2, c: 2 } as const, { c: 2, a: 2, b: 2 } as const];
  const [one, other] = orders.map((needs) => plan([peer('anna', { needs }), ...helpers]));
  expect(one).toEqual(other);
});

describe('what a round aims at', () => {
  it('more needs met come before better ones', () => {
    const peers = [
      peer('anna', { needs: { impact: 3 } }),
      peer('bert', { needs: { legal: 1 } }),
      // Best for Anna in every way, and the only one who can help Bert.
      peer('cato', { skills: { impact: 3, legal: 1 }, turn: 1, giving: MOST_GIVING - 1 }),
      peer('dina', { skills: { impact: 1 }, turn: 0, lastGaveAt: NOON }),
    ];
    expect(pairs(plan(peers).proposals)).toEqual(['anna<dina:impact', 'bert<cato:legal']);
  });

  it.each([
    ['whose turn it is gives, and the second session goes to another', 0.9, ['cato', 'dina']],
    [
      'unless it is that much less their turn: some proposals come to nothing',
      0.75,
      ['cato', 'cato'],
    ],
  ])('%s', (_, turn, expected) => {
    const needing = { needs: { impact: 2 } } as const;
    const able = { skills: { impact: 2 } } as const;
    const peers = [
      peer('anna', needing),
      peer('bert', needing),
      peer('cato', { ...able, turn: 1 }),
      peer('dina', { ...able, turn }),
      peer('eric', { ...able, turn: 0 }),
    ];
    const givers = plan(peers).proposals.map(({ giverId }) => giverId);
    expect(givers.toSorted()).toEqual(expected);
  });

  it('where help is scarce, whoever has given most receives first', () => {
    const peers = [
      peer('anna', { needs: { impact: 2 }, turn: 0.5 }),
      peer('bert', { needs: { impact: 2 }, turn: 0 }),
      peer('cato', { skills: { impact: 2 }, giving: MOST_GIVING - 1 }),
    ];
    const { proposals, unmet } = plan(peers);
    expect(pairs(proposals)).toEqual(['bert<cato:impact']);
    expect(unmet).toEqual([
      { receiverId: 'anna', topic: 'impact', urgency: 2, why: 'nobody-free' },
    ]);
  });

  it('two may help each other', () => {
    const peers = [
      peer('anna', { needs: { impact: 2 }, skills: { legal: 2 } }),
      peer('bert', { needs: { legal: 2 }, skills: { impact: 2 } }),
    ];
    expect(pairs(plan(peers).proposals)).toEqual(['anna<bert:impact', 'bert<anna:legal']);
  });
});

describe('a need that is left open', () => {
  const anna = peer('anna', { needs: { impact: 2 } });
  const bert = peer('bert', { skills: { impact: 2 } });
  const declined = session({
    receiverId: 'anna',
    giverId: 'bert',
    topic: 'impact',
    status: 'declined',
  });
  const CASES: [string, string, Peer[], History?][] = [
    ['nobody knows the topic', 'nobody-can', [anna, peer('bert')]],
    ['but herself', 'nobody-can', [{ ...anna, skills: { impact: 3 } }]],
    ['who knows it speaks another language', 'nobody-can', [anna, { ...bert, languages: ['fr'] }]],
    ['who could has said no', 'all-tried', [anna, bert], historyOf([declined], NOON)],
    ['she is at the floor', 'must-give-first', [{ ...anna, receivable: 0 }, bert]],
    ['she has enough before her', 'enough-at-once', [{ ...anna, receiving: MOST_RECEIVING }, bert]],
    ['who could gives enough', 'nobody-free', [anna, { ...bert, giving: MOST_GIVING }]],
    [
      'one who could has said no, the other gives enough',
      'nobody-free',
      [anna, bert, peer('cato', { skills: { impact: 1 }, giving: MOST_GIVING })],
      historyOf([declined], NOON),
    ],
    [
      'nobody could, even if she gave first',
      'nobody-can',
      [{ ...anna, receivable: 0 }, peer('bert')],
    ],
  ];
  it.each(CASES)('%s: %s', (_, why, peers, history) => {
    expect(plan(peers, history).unmet).toEqual([
      { receiverId: 'anna', topic: 'impact', urgency: 2, why },
    ]);
  });

  it('has its twin that is met', () => {
    const met = historyOf([took('bert', 'anna')], NOON);
    expect(pairs(plan([anna, bert], met).proposals)).toEqual(['anna<bert:impact']);
  });

  const many = peer('anna', { needs: { a: 2, b: 2, c: 2 }, receivable: 1 });
  const helpers = ['bert', 'cato', 'dina'].map((uid) =>
    peer(uid, { skills: { a: 1, b: 1, c: 1 } }),
  );
  it.each([
    ['one more would pass the floor', 1, 'must-give-first'],
    ['two are enough at once', 3, 'enough-at-once'],
  ])('beside another that is met: %s', (_, receivable, why) => {
    const { proposals, unmet } = plan([{ ...many, receivable }, ...helpers]);
    expect(proposals).toHaveLength(Math.min(receivable, RECEIVES_PER_ROUND));
    expect(new Set(unmet.map((need) => need.why))).toEqual(new Set([why]));
  });

  it('though somebody could, who meets her already', () => {
    const { proposals, unmet } = plan([{ ...many, receivable: 3 }, ...helpers.slice(0, 1)]);
    expect(proposals).toHaveLength(1);
    expect(unmet.map((need) => need.why)).toEqual(['meets-already', 'meets-already']);
  });

  it('though somebody meets her already, who has enough to give with that', () => {
    const bertFull = peer('bert', { skills: { a: 1, b: 1, c: 1 }, giving: MOST_GIVING - 1 });
    const { unmet } = plan([{ ...many, receivable: 3 }, bertFull]);
    expect(unmet.map((need) => need.why)).toEqual(['nobody-free', 'nobody-free']);
  });

  it('is said to find nobody free, or nobody else, only where that is so', () => {
    fc.assert(
      fc.property(community, ({ peers, history }) => {
        const { proposals, unmet } = plan(peers, history);
        for (const { receiverId, topic, why } of unmet) {
          if (why !== 'nobody-free' && why !== 'meets-already') continue;
          const receiver = peers.find(({ uid }) => uid === receiverId);
          const free = peers.filter((giver) => {
            const given = proposals.filter(({ giverId }) => giverId === giver.uid).length;
            return (
              receiver &&
              hurdleOf(receiver, giver, topic, history) === null &&
              given < Math.min(GIVES_PER_ROUND, MOST_GIVING - giver.giving)
            );
          });
          const met = proposals.filter((one) => one.receiverId === receiverId);
          expect(free.every(({ uid }) => met.some(({ giverId }) => giverId === uid))).toBe(true);
          expect(free.length > 0).toBe(why === 'meets-already');
        }
      }),
      examples(300),
    );
  });
});
