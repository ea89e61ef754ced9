import { doc, writeBatch } from 'firebase/firestore/lite';
import { describe, expect, test } from 'vitest';
import { PARTICIPANT } from '../../core/people/participant.ts';
import { INTAKE } from '../../core/intake/intake.ts';
import { ACCOUNT } from '../../core/points/account.ts';
import { account } from '../../scripts/lib/builders/account.ts';
import { STANDING_INTAKE, STANDING_PERSON } from '../rules/forms.ts';
import {
  type Answer,
  answerTo,
  CAST,
  inParallel,
  newId,
  NOW,
  type Person,
  useStage,
} from '../rules/support.ts';
import { type Case, CASES, isAllowedByDesign, WHO } from './status.cases.ts';

const stage = useStage('status');

const personOf = (who: Case['who'], uid: string): NonNullable<Person> => {
  if (who === 'staff themselves') return { uid, role: 'staff' };
  return who === 'themselves' ? { uid } : CAST[who];
};

const ACCOUNTS = {
  'no account': null,
  even: account(),
  owing: account({ balance: -8 }),
  held: account({ held: 8 }),
  settled: account({ balance: -8 }),
};

async function rulesAnswer(one: Case): Promise<Answer> {
  const uid = newId();
  const by = personOf(one.who, uid);
  const signed = { reason: 'As agreed', by: by.uid };
  await stage.seed({
    [PARTICIPANT.at(uid).path]: { ...STANDING_PERSON, status: one.from },
    [INTAKE.at(uid).path]: STANDING_INTAKE,
    [ACCOUNT.at(uid).path]: ACCOUNTS[one.points],
  });
  const db = stage.as(by);
  const batch = writeBatch(db);
  const stamps = { updatedAt: NOW, updatedBy: by.uid };
  if (one.points === 'settled') {
    const kept = { kind: 'kept-open', balance: -8, adjustmentId: null, until: '2027-01-31' };
    batch.update(doc(db, INTAKE.at(uid).path), {
      exit: { ...kept, ...signed, at: NOW },
      ...stamps,
    });
  }
  batch.update(doc(db, PARTICIPANT.at(uid).path), { status: one.to, ...stamps });
  return answerTo(batch.commit());
}

describe('the rules allow what section 4 of design.md says, and nothing else', () => {
  test.each(WHO)('by %s', async (who) => {
    const cases = CASES.filter((one) => one.who === who);
    const answers = await inParallel(cases, rulesAnswer);
    const wrong = cases.filter(
      (one, index) => (answers[index] === 'allowed') !== isAllowedByDesign(one),
    );
    expect(wrong).toEqual([]);
  });
});
