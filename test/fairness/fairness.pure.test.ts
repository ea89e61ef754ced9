import { describe, expect, it } from 'vitest';
import { BUDGET } from '../../scripts/bench/budget.ts';
import { communityOf, DAYS } from '../../scripts/fairness/community.ts';
import { fairnessOf } from '../../scripts/fairness/fairness-of.ts';
import { halfYear } from '../../scripts/fairness/half-year.ts';

describe('a synthetic community', () => {
  const members = communityOf(1);

  it('has 150 people at a time, with names of their own', () => {
    for (const day of [0, 60, DAYS - 1]) {
      const there = members.filter(({ joins, leaves }) => joins <= day && day < leaves);
      expect(there).toHaveLength(150);
    }
    expect(new Set(members.map(({ uid }) => uid)).size).toBe(members.length);
  });

  it('needs what it does not know, each once, while it is there', () => {
    for (const { joins, leaves, skills, needs } of members) {
      for (const { day, topic } of needs) {
        expect(skills).not.toHaveProperty(topic);
        expect(day).toBeGreaterThan(joins);
        expect(day).toBeLessThan(leaves);
      }
      expect(new Set(needs.map(({ topic }) => topic)).size).toBe(needs.length);
    }
  });
});

describe('half a year of it', () => {
  it('comes out the same for the same seed, and otherwise for another', () => {
    expect(halfYear(3, 'round')).toEqual(halfYear(3, 'round'));
    expect(halfYear(4, 'round')).not.toEqual(halfYear(3, 'round'));
  });

  it('has the same people with the same needs, however they are matched', () => {
    const { round, firstCome } = fairnessOf(1, 1);
    expect([round.people, round.needs]).toEqual([firstCome.people, firstCome.needs]);
    expect(round.unmetShare / firstCome.unmetShare).toBeLessThan(BUDGET.unmetVsFcfs.atMost);
    expect(round.stuckShare).toBeLessThan(firstCome.stuckShare / 5);
    expect(round.spread).toBeLessThan(firstCome.spread / 2);
  });
});
