import { describe, expect, it } from 'vitest';
import { historyOf } from '../../core/matching/history.ts';
import { tiesOf } from '../../web/src/pages/staff/round/ties.ts';
import { NOON } from '../../scripts/lib/builders/moments.ts';
import { took } from './people.ts';

const proposal = (giverId: string, receiverId: string, isDropped = false) => ({
  giverId,
  receiverId,
  isDropped,
});
const PEOPLE = ['anna', 'bert', 'cato'];

describe('who meets whom, in a picture of a round', () => {
  it('has each two once: neither both ways, nor again where they have met', () => {
    const history = historyOf([took('bert', 'anna'), took('anna', 'bert')], NOON);
    const proposals = [
      proposal('anna', 'bert'),
      proposal('anna', 'cato'),
      proposal('cato', 'anna'),
    ];
    expect(tiesOf(PEOPLE, history, proposals)).toEqual([
      { one: 'anna', other: 'bert', isNew: false },
      { one: 'anna', other: 'cato', isNew: true },
    ]);
  });

  it('leaves out what was taken out of the plan', () => {
    const nobody = historyOf([], NOON);
    expect(tiesOf(PEOPLE, nobody, [proposal('anna', 'bert', true)])).toEqual([]);
  });
});
