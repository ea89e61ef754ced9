import { doc, getDoc } from 'firebase/firestore/lite';
import { expect, test } from 'vitest';
import { path } from '../../core/base/collections.ts';
import { ownDocuments } from '../../web/src/data/own.ts';
import { answerTo, CAST, useStage } from '../rules/support.ts';

const stage = useStage('own');

/** All that is kept under somebody's uid. Whatever new kind there is has to be added here. */
const OF_ONE = [
  path.participant,
  path.contact,
  path.account,
  path.card,
  path.intake,
  path.staff,
] as const;

test('of what is kept under their uid the page gives somebody just what they may read', async () => {
  const db = stage.as(CAST.self);
  const mayRead: string[] = [];
  for (const at of OF_ONE.map((pathOf) => pathOf('self'))) {
    if ((await answerTo(getDoc(doc(db, at)))) === 'allowed') mayRead.push(at);
  }
  expect(ownDocuments('self').toSorted()).toEqual(mayRead.toSorted());
});
