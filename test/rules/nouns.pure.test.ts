import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NOUNS } from '../../core/nouns.ts';
import { parseRules } from '../../scripts/mutate/rules-syntax.ts';

const RULES = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8');
const { allows } = parseRules(RULES);
/** What no other block is about. */
const REST = '/{document=**}';

/** Whatever the ids in it are called. */
const placesOf = (paths: readonly string[]): string[] => [
  ...new Set(paths.map((path) => path.replaceAll(/\{\w+\}/g, '{}')).toSorted()),
];
const matches = [...new Set(allows.map(({ match }) => match))].filter((match) => match !== REST);

test('the rules have a block for each noun, and none for anything else', () => {
  const patterns = Object.values(NOUNS).map(({ pattern }) => `/${pattern}`);
  expect(placesOf(matches)).toEqual(placesOf(patterns));
});

test.each(matches)('the block of %s says who may do what, all of it, in one order', (match) => {
  const operations = allows
    .filter((allow) => allow.match === match)
    .flatMap((allow) => allow.operations.map(({ text }) => text));
  expect(operations).toEqual(['get', 'list', 'create', 'update', 'delete']);
});
