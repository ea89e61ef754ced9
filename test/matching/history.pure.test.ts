import { describe, expect, it } from 'vitest';
import { historyOf } from '../../core/matching/history.ts';
import { REST_DAYS, TRIED_DAYS } from '../../core/matching/weights.ts';
import type { Session } from '../../core/sessions/session.ts';
import { days, NOON } from '../../scripts/lib/builders/moments.ts';
import { session } from '../../scripts/lib/builders/session.ts';
import { took } from './people.ts';

const closed = (outcome: Session['outcome'], change: Partial<Session> = {}) =>
  session({ status: 'closed', outcome, startsAt: days(-10), ...change });
const of = (...sessions: Session[]) => historyOf(sessions, NOON);
const justOver = (count: number) => new Date(days(-count).getTime());
const justUnder = (count: number) => new Date(days(-count).getTime() + 1);

describe('how often two have met', () => {
  it('counts what took place, whoever gave', () => {
    const history = of(took('anna', 'bert'), took('bert', 'anna'), took('anna', 'cato'));
    expect(history.meetings('anna', 'bert')).toBe(2);
    expect(history.meetings('bert', 'anna')).toBe(2);
    expect(history.meetings('cato', 'anna')).toBe(1);
    expect(history.meetings('bert', 'cato')).toBe(0);
  });

  it.each(['giver-absent', 'receiver-absent'] as const)(
    'leaves out a session with %s',
    (outcome) => {
      expect(of(closed(outcome)).meetings('giver', 'receiver')).toBe(0);
    },
  );
});

it('a session that was recorded and then refused has not been one', () => {
  const history = of({ ...closed('took-place'), status: 'refused' });
  expect(history.meetings('giver', 'receiver')).toBe(0);
  expect(history.rests('receiver', 'fundraising')).toBe(false);
  expect(history.wasTried('receiver', 'giver', 'fundraising')).toBe(true);
});

describe('a pair on a topic', () => {
  const CASES: [string, Session, boolean][] = [
    ['requested', session(), true],
    ['accepted', session({ status: 'accepted' }), true],
    ['disputed', session({ status: 'disputed' }), true],
    ['declined', session({ status: 'declined' }), true],
    ['cancelled', session({ status: 'cancelled' }), true],
    ['refused', session({ status: 'refused' }), true],
    ['expired', session({ status: 'expired' }), true],
    ['the giver was absent', closed('giver-absent'), true],
    ['the receiver was absent', closed('receiver-absent'), true],
    ['it took place', closed('took-place'), false],
    [
      'declined almost a quarter ago',
      session({ status: 'declined', updatedAt: justUnder(TRIED_DAYS) }),
      true,
    ],
    [
      'declined a quarter ago',
      session({ status: 'declined', updatedAt: justOver(TRIED_DAYS) }),
      false,
    ],
    ['under way for long', session({ updatedAt: justOver(TRIED_DAYS) }), true],
  ];
  it.each(CASES)('%s: tried %#', (_, document, tried) => {
    expect(of(document).wasTried('receiver', 'giver', 'fundraising')).toBe(tried);
  });

  it('is that receiver, that giver and that topic', () => {
    const history = of(session({ status: 'declined' }));
    expect(history.wasTried('giver', 'receiver', 'fundraising')).toBe(false);
    expect(history.wasTried('receiver', 'giver', 'impact')).toBe(false);
    expect(history.wasTried('receiver', 'other', 'fundraising')).toBe(false);
  });
});

describe('a need', () => {
  const CASES: [string, Session, boolean][] = [
    ['asked for', session(), true],
    ['agreed', session({ status: 'accepted' }), true],
    ['met just under a month ago', closed('took-place', { startsAt: justUnder(REST_DAYS) }), true],
    ['met a month ago', closed('took-place', { startsAt: justOver(REST_DAYS) }), false],
    ['declined', session({ status: 'declined' }), false],
    ['the giver did not come', closed('giver-absent'), false],
  ];
  it.each(CASES)('%s: rests %#', (_, document, rests) => {
    expect(of(document).rests('receiver', 'fundraising')).toBe(rests);
    expect(of(document).rests('receiver', 'impact')).toBe(false);
    expect(of(document).rests('giver', 'fundraising')).toBe(false);
  });
});

describe('how somebody stands', () => {
  it('counts on each side what is before them, and of points what is not settled', () => {
    const open = [
      session(),
      session({ startsAt: days(-1) }),
      session({ status: 'accepted', startsAt: new Date(NOON.getTime() + 1) }),
      // Over: there is nothing to give any more, and the points are still to come.
      session({ status: 'accepted', startsAt: NOON }),
      session({ status: 'disputed', startsAt: days(-3) }),
    ];
    const history = of(...open, session({ status: 'declined' }), closed('took-place'));
    expect(history.standing('giver')).toMatchObject({ giving: 3, receiving: 0, earning: 5 });
    expect(history.standing('receiver')).toMatchObject({ giving: 0, receiving: 3, earning: 0 });
    expect(history.standing('other')).toEqual({
      giving: 0,
      receiving: 0,
      earning: 0,
      shownHeld: 0,
      notShownHeld: 0,
      lastGaveAt: null,
    });
  });

  it('tells whose points are shown to be held', () => {
    const accepted = session({ status: 'accepted' });
    const offered = session({ status: 'accepted', proposedBy: 'giver' });
    const reported = { ...offered, giverReport: 'took-place' as const };
    const alsoReported = { ...offered, receiverReport: 'took-place' as const };
    const disputed = session({ status: 'disputed' });
    const shown = [accepted, reported, alsoReported, disputed];
    const history = of(...shown, offered, session(), closed('took-place'));
    expect(history.standing('receiver')).toMatchObject({ shownHeld: 4, notShownHeld: 2 });
    expect(history.standing('giver')).toMatchObject({ shownHeld: 0, notShownHeld: 0 });
  });

  it.each([
    ['it took place', closed('took-place'), days(-10)],
    ['they came, and the receiver did not', closed('receiver-absent'), days(-10)],
    ['they did not come', closed('giver-absent'), null],
    ['it is ahead', session({ status: 'accepted' }), null],
    ['it was cancelled', session({ status: 'cancelled' }), null],
    ['it was recorded and refused', { ...closed('took-place'), status: 'refused' as const }, null],
  ])('has given when %s: %#', (_, document, lastGaveAt) => {
    expect(of(document).standing('giver').lastGaveAt).toEqual(lastGaveAt);
    expect(of(document).standing('receiver').lastGaveAt).toBeNull();
  });

  it('gave last on the latest day, in whatever order the sessions come', () => {
    const two = [closed('took-place', { startsAt: days(-3) }), closed('took-place')];
    for (const sessions of [two, two.toReversed()]) {
      expect(of(...sessions).standing('giver').lastGaveAt).toEqual(days(-3));
    }
  });

  it('of the programme is nobody’s', () => {
    const history = of(session({ giverId: 'programme' }));
    expect(history.standing('programme').giving).toBe(0);
    expect(history.standing('receiver').receiving).toBe(1);
  });
});
