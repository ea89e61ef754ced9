import { describe, expect, it } from 'vitest';
import { PARTICIPANT_STATUSES } from '../../core/people/participant.ts';
import { decideStatus, type StatusRefusal } from '../../core/people/status.ts';
import { changesOffered } from '../../web/src/data/standing.ts';
import { type Case, CASES, isAllowedByDesign, isSettled, ROWS } from './status.cases.ts';

const STAFF = { uid: 'staff', role: 'staff' } as const;
const ROLES = { staff: 'staff', admin: 'admin', researcher: 'researcher' } as const;
const actorOf = (who: Case['who']) => {
  if (who === 'staff themselves') return { uid: 'person', role: 'staff' } as const;
  if (who === 'themselves' || who === 'other') {
    return { uid: who === 'other' ? 'other' : 'person', role: null };
  }
  return { uid: who, role: ROLES[who] };
};
const decide = (one: Case) =>
  decideStatus({ uid: 'person', status: one.from }, one.to, actorOf(one.who), {
    isSettled: isSettled(one),
  });

it('the core allows what section 4 of design.md says, and nothing else', () => {
  const wrong = CASES.filter((one) => decide(one).allowed !== isAllowedByDesign(one));
  expect(wrong).toEqual([]);
  expect(CASES.some(isAllowedByDesign)).toBe(true);
});

describe('a refusal says what stands in the way', () => {
  const smooth: Case = {
    from: 'active',
    to: 'paused',
    who: 'staff',
    points: 'even',
  };
  it.each<[StatusRefusal, Partial<Case>]>([
    ['staff-only', { who: 'researcher' }],
    ['yourself', { who: 'staff themselves' }],
    ['no-such-move', { to: 'applied' }],
    ['unsettled', { to: 'alumni', points: 'held' }],
  ])('%s: %o', (why, change) => {
    expect(decide(smooth).allowed).toBe(true);
    expect(decide({ ...smooth, ...change })).toEqual({ allowed: false, why });
  });
});

describe('the page offers', () => {
  const OTHERS: readonly string[] = ['extend', 'period', 'settle'];
  it.each(PARTICIPANT_STATUSES)('of somebody %s, the moves that the core allows', (status) => {
    const buttons = ROWS.flatMap(([from, , button]) => (from === status && button ? [button] : []));
    const offered = changesOffered({ uid: 'person', status }, STAFF, false);
    expect(offered.filter((change) => !OTHERS.includes(change)).toSorted()).toEqual(
      buttons.toSorted(),
    );
    expect(changesOffered({ uid: 'staff', status }, STAFF, false)).toEqual([]);
  });

  it('to settle points that were kept open, of an alumnus alone', () => {
    const settles = (status: 'alumni' | 'active', isKept: boolean) =>
      changesOffered({ uid: 'person', status }, STAFF, isKept).includes('settle');
    expect(settles('alumni', true)).toBe(true);
    expect(settles('alumni', false)).toBe(false);
    expect(settles('active', true)).toBe(false);
  });
});
