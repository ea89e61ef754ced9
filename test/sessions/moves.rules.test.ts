import { doc, setDoc, updateDoc } from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TRANSFER } from '../../core/points/transfer.ts';
import { STAFF } from '../../core/people/staff.ts';
import { SESSION } from '../../core/sessions/session.ts';
import { ACCOUNT } from '../../core/points/account.ts';
import { account } from '../../scripts/lib/builders/account.ts';
import { hold } from '../../scripts/lib/builders/transfer.ts';
import { type Case, casesOf, summaryOf, WHO } from './moves.cases.ts';
import { isAllowedByDesign, TURNS_ON } from './moves.design.ts';
import { attemptOf, domainAnswer, isNew, MOVES, personOf, sessionOf } from './moves.played.ts';
import {
  type Answer,
  answerTo,
  type Documents,
  inParallel,
  newId,
  NOW,
  RULES,
  useStage,
} from '../rules/support.ts';

// Every move by everybody, in every status and under every condition: the rules, the domain
// (moves.ts) and section 5 of design.md, copied by hand, must say the same.

const stage = useStage('moves');
const answers = new Map<Case, Answer>();

describe.each(MOVES)('%s', (move) => {
  const cases = casesOf(move);
  afterAll(() => stage.load(RULES));

  test.each(WHO)('by %s', async (who) => {
    const tries = cases.filter((one) => one.who === who).map((one) => ({ one, id: newId() }));
    expect(tries.length).toBeGreaterThan(0);
    await stage.seed(Object.assign({}, ...tries.map(({ one, id }) => worldOf(one, id))));
    await inParallel(tries, async ({ one, id }) => answers.set(one, await rulesAnswer(one, id)));
    const disagreements = tries
      .map(({ one }) => ({
        case: summaryOf(one),
        rules: answers.get(one),
        domain: domainAnswer(one),
        design: isAllowedByDesign(one) ? 'allowed' : 'denied',
      }))
      .filter(({ rules, domain, design }) => rules !== design || domain !== design);
    expect(disagreements).toEqual([]);
  });

  test('turns on what it should, and on nothing else', () => {
    const varied = varyingDimensions(cases);
    const decisive = varied.filter((dimension) => isDecisive(dimension, cases));
    expect(decisive).toEqual(varied.filter((dimension) => TURNS_ON[move].includes(dimension)));
    expect(varied).toEqual(expect.arrayContaining([...TURNS_ON[move]]));
  });
});

const dimensionsOf = (one: Case): (keyof Case)[] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all of them are set
  Object.keys(one) as (keyof Case)[];

function varyingDimensions(cases: readonly Case[]): (keyof Case)[] {
  const [first] = cases;
  if (!first) return [];
  return dimensionsOf(first).filter((dimension) =>
    cases.some((one) => one[dimension] !== first[dimension]),
  );
}

/** Whether two cases that differ in this alone have different answers. */
function isDecisive(dimension: keyof Case, cases: readonly Case[]): boolean {
  const answersByRest = Map.groupBy(cases, (one) => JSON.stringify({ ...one, [dimension]: null }));
  return [...answersByRest.values()].some(
    (group) => new Set(group.map((one) => answers.get(one))).size > 1,
  );
}

beforeAll(() => {
  const people = ['-', 'staff-'].flatMap((kind) => [`${kind}giver`, `${kind}receiver`]);
  return stage.seed({
    ...Object.fromEntries(
      people.flatMap((person) => [
        [ACCOUNT.at(`${person}-open`).path, account()],
        [ACCOUNT.at(`${person}-broke`).path, account({ balance: -16 })],
        [ACCOUNT.at(`${person}-closed`).path, account({ open: false })],
        ...['open', 'broke', 'closed', 'missing'].map((state) => [
          STAFF.at(`${person}-${state}`).path,
          { role: person.startsWith('staff') ? 'staff' : null },
        ]),
      ]),
    ),
    [ACCOUNT.at('stranger').path]: account(),
  });
});

/** The documents that a case is about, under an id of its own. */
function worldOf(one: Case, id: string): Documents {
  if (isNew(one)) return {};
  const { giverId: to, receiverId: from, participantIds } = sessionOf(one);
  return {
    [SESSION.at(id).path]: sessionOf(one),
    ...(one.hold !== 'none' && {
      [TRANSFER.at(id).path]: hold({ from, to, participantIds, sessionId: id, state: one.hold }),
    }),
  };
}

async function rulesAnswer(one: Case, id: string): Promise<Answer> {
  const person = personOf(one);
  const by = person?.uid ?? 'nobody';
  const { override, ...attempt } = attemptOf(one);
  const data = {
    ...attempt,
    ...(override === undefined ? {} : { override: override && { ...override, by, at: NOW } }),
    updatedAt: NOW,
    updatedBy: by,
  };
  const at = doc(stage.as(person), SESSION.at(id).path);
  return answerTo(isNew(one) ? setDoc(at, { ...data, createdAt: NOW }) : updateDoc(at, data));
}
