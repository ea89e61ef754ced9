import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csvFile } from '../../web/src/kit/csv.ts';

const WEB = join(import.meta.dirname, '../../web/src');

/** The only cell of a file with one column, as a spreadsheet would read it. */
async function cell(value: string | number | null): Promise<string> {
  const [, ...lines] = (await csvFile(['what'], [[value]])).split('\r\n');
  const text = lines.join('\r\n').replace(/\r\n$/, '');
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}

describe('a value in a CSV file', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\0=1',
    '=cmd|"/c calc"!A1',
    '-1\r\n=2',
  ])('is no formula to a spreadsheet: %j', async (text) => {
    expect(await cell(text)).toBe(`'${text}`);
  });

  it.each([-8, 8, 0, null, 'Bert', 'a;b', 'say "hi"', "O'Neil", 'a=b'])(
    'is itself where it is harmless: %j',
    async (value) => {
      expect(await cell(value)).toBe(value === null ? '' : String(value));
    },
  );
});

it('is written by one function alone, whatever page saves one', () => {
  const others = globSync('**/*.{ts,tsx}', { cwd: WEB })
    .filter((file) => /papaparse|text\/csv|\bunparse\b/.test(readFileSync(join(WEB, file), 'utf8')))
    .toSorted();
  expect(others).toEqual(['kit/csv.ts']);
});
