import { calledOff, intakeLetters, type Names } from '../../../core/mail/intake-letters.ts';
import { parse } from '../../../core/base/common.ts';
import { INTAKE, type Interview, interviewSchema } from '../../../core/intake/intake.ts';
import { get } from './documents.ts';
import { post } from './mail.ts';
import { nameOf } from './name.ts';
import type { Store } from './store.ts';

/**
 * Puts into the outbox what an intake, as it stands, has to tell the applicant and the colleague who
 * interviews. Run again it posts nothing new.
 * @param before the interview as it was, as an event tells it: a hint, by which a colleague who has
 *   been replaced learns of it
 * @returns whether any letter was new
 * @throws NeedsRepair if a document does not parse
 */
export async function announceIntake(
  store: Store,
  uid: string,
  before: Record<string, unknown> | null = null,
): Promise<boolean> {
  const { value: intake, now } = await get(store, INTAKE.at(uid));
  if (!intake) return false;
  const { interview } = intake;
  const applicant = await nameOf(store, uid);
  const namesWith = async (by: string | undefined): Promise<Names> => ({
    applicant,
    interviewer: by === undefined ? '' : await nameOf(store, by),
  });
  const letters = intakeLetters(uid, intake, await namesWith(interview?.by), now);
  const former = replaced(before, interview);
  if (former && interview && former.at > now) {
    const names = await namesWith(former.by);
    letters.push(...calledOff(uid, former, names, 'interviewer', interview.plannedAt));
  }
  let isNew = false;
  for (const letter of letters) isNew = (await post(store, letter)) || isNew;
  return isNew;
}

/** An interview that was to be held by a colleague whom it is no longer with. */
function replaced(
  before: Record<string, unknown> | null,
  interview: Interview | null,
): Interview | null {
  const former = parse(interviewSchema, before?.['interview']);
  if (!former.ok || !former.value.isOn || !interview) return null;
  return former.value.by === interview.by ? null : former.value;
}
