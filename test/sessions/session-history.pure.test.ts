import { describe, expect, it } from 'vitest';
import type { Session } from '../../core/sessions/session.ts';
import { historyOf } from '../../web/src/data/session-history.ts';
import { days, NOON } from '../../scripts/lib/builders/moments.ts';
import { hold } from '../../scripts/lib/builders/transfer.ts';
import { session } from '../../scripts/lib/builders/session.ts';

const asked = { createdAt: days(-5), updatedAt: days(-5) };
const pending = hold({ createdAt: days(-4), points: 8 });

const told = (given: Partial<Session>, transfer: Parameters<typeof historyOf>[1] = null) =>
  historyOf(session({ ...asked, ...given }), transfer).map(({ what }) => what);

describe('the course of a session', () => {
  it.each<[string, Partial<Session>, object[]]>([
    ['asked', {}, [{ kind: 'asked' }]],
    [
      'moved',
      { updatedAt: NOON, updatedBy: 'giver' },
      [{ kind: 'asked' }, { kind: 'proposed', by: 'giver' }],
    ],
    [
      'accepted',
      { status: 'accepted', updatedAt: NOON, updatedBy: 'giver' },
      [{ kind: 'asked' }, { kind: 'accepted', by: 'giver' }],
    ],
    [
      'cancelled',
      { status: 'cancelled', updatedAt: NOON, updatedBy: 'receiver' },
      [{ kind: 'asked' }, { kind: 'cancelled', by: 'receiver' }],
    ],
    [
      'nobody told',
      { status: 'disputed', note: 'unreported', updatedAt: NOON, updatedBy: 'programme' },
      [{ kind: 'asked' }, { kind: 'unreported' }],
    ],
    [
      'decided by staff',
      {
        status: 'closed',
        outcome: 'took-place',
        updatedAt: NOON,
        updatedBy: 'somebody-of-the-team',
      },
      [{ kind: 'asked' }, { kind: 'resolved', by: 'somebody-of-the-team' }],
    ],
    [
      'closed by the sweep, as one report stands',
      { status: 'closed', outcome: 'took-place', updatedAt: NOON, updatedBy: 'programme' },
      [{ kind: 'asked' }, { kind: 'closed' }],
    ],
  ])('%s', (_, given, expected) => {
    expect(told(given)).toEqual(expected);
  });

  it('does not tell one what the other has reported before both have', () => {
    const first = { giverReport: 'took-place', updatedBy: 'giver', updatedAt: NOON } as const;
    expect(told({ status: 'accepted', ...first })).toContainEqual({
      kind: 'reported',
      by: 'giver',
      report: null,
    });
    const both = { ...first, receiverReport: 'giver-absent', updatedBy: 'receiver' } as const;
    expect(told({ status: 'disputed', ...both })).toContainEqual({
      kind: 'reported',
      by: 'giver',
      report: 'took-place',
    });
  });

  it('has the points between the steps, in the order of time', () => {
    const closed = {
      status: 'closed',
      outcome: 'took-place',
      giverReport: 'took-place',
      receiverReport: 'took-place',
      updatedAt: days(-1),
      updatedBy: 'receiver',
    } as const;
    const posted = { ...pending, state: 'posted', resolvedAt: NOON } as const;
    expect(told(closed, posted).map(({ kind }) => kind)).toEqual([
      'asked',
      'held',
      'reported',
      'reported',
      'closed',
      'posted',
    ]);
    expect(told({}, pending)).toContainEqual({ kind: 'held', points: 8 });
  });

  it('has an override, with its reason', () => {
    const override = { reason: 'A deadline', by: 'staff', at: days(-3) };
    const given = { override, updatedAt: days(-3), updatedBy: 'staff' };
    expect(told(given)).toEqual([
      { kind: 'asked' },
      { kind: 'overridden', by: 'staff', reason: 'A deadline' },
    ]);
  });
});
