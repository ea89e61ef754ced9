import { describe, expect, it } from 'vitest';
import { courseOf, statementOf } from '../../web/src/data/statement.ts';
import { matcher } from '../../web/src/kit/search.ts';
import { queryOf } from '../../web/src/kit/query.ts';
import { days } from '../../scripts/lib/builders/moments.ts';
import { hold } from '../../scripts/lib/builders/transfer.ts';

const between = { from: 'me', to: 'other', participantIds: ['other', 'me'], points: 8 };
const posted = { state: 'posted', fromBalance: -8, toBalance: 8 } as const;

const LINES = statementOf(
  [
    {
      id: 'paid',
      value: hold({ ...between, ...posted, createdAt: days(-9), resolvedAt: days(-8) }),
    },
    { id: 'held', value: hold({ ...between, createdAt: days(-1) }) },
    {
      id: 'earned',
      value: hold({
        ...between,
        ...posted,
        from: 'other',
        to: 'me',
        toBalance: 0,
        createdAt: days(-7),
        resolvedAt: days(-2),
      }),
    },
    {
      id: 'voided',
      value: hold({ ...between, state: 'voided', createdAt: days(-6), resolvedAt: days(-5) }),
    },
  ],
  'me',
);

describe('a person’s transfers as lines of their statement', () => {
  it('the latest first, by when the points moved', () => {
    expect(LINES.map(({ id }) => id)).toEqual(['held', 'earned', 'voided', 'paid']);
  });

  it('with the change from their side, the other, and the balance after what was posted', () => {
    const seen = LINES.map(({ change, other, balance }) => [change, other, balance]);
    expect(seen).toEqual([
      [-8, 'other', null],
      [8, 'other', 0],
      [-8, 'other', null],
      [-8, 'other', -8],
    ]);
  });

  it('draw the balance over time out of what was posted alone', () => {
    expect(courseOf(LINES)).toEqual([
      { at: days(-8), balance: -8 },
      { at: days(-2), balance: 0 },
    ]);
  });
});

describe('a search', () => {
  it.each([
    ['', 'Anna', true],
    ['COOPERATIE', 'Een wooncoöperatie', true],
    ['tuin jong', 'Jong en oud rond één tuin', true],
    ['tuin zee', 'Jong en oud rond één tuin', false],
  ])('for “%s” in “%s”: %s', (typed, text, expected) => {
    expect(matcher(typed)(text)).toBe(expected);
  });
});

describe('the query of an address', () => {
  it('leaves out what is empty, and escapes the rest', () => {
    expect(queryOf({ topic: '', find: '' })).toBe('');
    expect(queryOf({ topic: 'impact', find: 'a&b=c', speaks: '' })).toBe(
      '?topic=impact&find=a%26b%3Dc',
    );
  });
});
