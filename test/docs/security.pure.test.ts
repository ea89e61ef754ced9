import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/project.ts';

const text = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
/** As they stand there: a file, and the name of a test in it. */
const cited = [...text.matchAll(/(test\/[\w./-]+\.test\.ts): "([^"]+)"/g)].map(
  ([, file = '', name = '']) => ({ file, name }),
);

it('names a test for every threat', () => {
  const threats = text.slice(text.indexOf('## Points'), text.indexOf('## Somebody who scripts'));
  const paragraphs = threats.split('\n**').slice(1);
  expect(paragraphs.length).toBeGreaterThan(15);
  const untested = paragraphs.filter((one) => !/test\/[\w./-]+\.test\.ts: "/.test(one));
  expect(untested).toEqual([]);
});

it.each(cited)('$file has "$name"', ({ file, name }) => {
  expect(existsSync(join(ROOT, file))).toBe(true);
  const names = readFileSync(join(ROOT, file), 'utf8').replaceAll("\\'", "'");
  // At the beginning of a string: the name of a test, or of what an access tries.
  expect(["'", '"', '`', '’'].some((quote) => names.includes(quote + name))).toBe(true);
});
