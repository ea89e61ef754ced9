import { doc, getDoc } from 'firebase/firestore/lite';
import { expect, test } from 'vitest';
import { idsIn } from '../../core/base/noun.ts';
import { NOUN_NAMES, NOUNS } from '../../core/nouns.ts';
import { MINE } from '../../web/src/data/mine.ts';
import { answerTo, CAST, useStage } from '../rules/support.ts';

const stage = useStage('own');

/** The nouns of which each person has at most one document, under their uid. */
const OF_ONE = NOUN_NAMES.filter((name) => {
  const { pattern, persons } = NOUNS[name];
  const isUnderUid = persons !== 'nobody' && ['id', 'parent'].includes(persons.found.by);
  return isUnderUid && idsIn(pattern, pattern).length === 1;
});

test('of what is kept under their uid the page gives somebody just what they may read', async () => {
  const db = stage.as(CAST.self);
  const mayRead: string[] = [];
  for (const name of OF_ONE) {
    const path = NOUNS[name].pattern.replace('{uid}', 'self');
    if ((await answerTo(getDoc(doc(db, path)))) === 'allowed') mayRead.push(name);
  }
  expect(OF_ONE.filter((name) => MINE[name] === 'one')).toEqual(mayRead);
  expect(mayRead.length).toBeGreaterThan(0);
  expect(OF_ONE.length).toBeGreaterThan(mayRead.length);
});
