import { expect, it } from 'vitest';
import { missingIn } from '../../scripts/admin/upgrade/completed.ts';

const at = { toDate: () => new Date(0) };
class Timestamp {
  readonly seconds = 1;
}

it.each([
  ['nothing, where it says all', { a: 1, at }, { a: 1, at: new Date(0) }, {}],
  ['a field that it lacks', { a: 1 }, { a: 1, b: [] }, { b: [] }],
  [
    'a field within a map, the rest of which stays',
    { m: { a: 1 } },
    { m: { a: 1, b: null } },
    { m: { a: 1, b: null } },
  ],
  [
    'a field within a list',
    { l: [{ a: 1 }, { a: 2, b: 3 }] },
    {
      l: [
        { a: 1, b: 0 },
        { a: 2, b: 3 },
      ],
    },
    {
      l: [
        { a: 1, b: 0 },
        { a: 2, b: 3 },
      ],
    },
  ],
  [
    'nothing of what a schema drops or turns into something else',
    { a: 1, old: 2, n: '1' },
    { a: 1, n: 1 },
    {},
  ],
  ['nothing within a time', { at: new Timestamp() }, { at: new Date(0) }, {}],
  ['nothing for what reads as missing too', { a: 1 }, { a: 1, b: undefined }, {}],
])('an upgrade writes %s', (_, stored, read, missing) => {
  expect(missingIn(stored, read)).toEqual(missing);
});

it('an upgrade leaves what is stored in a map as it is stored', () => {
  const time = new Timestamp();
  const missing = missingIn({ m: { time } }, { m: { time: new Date(0), b: 1 } });
  expect(missing).toEqual({ m: { time, b: 1 } });
});
