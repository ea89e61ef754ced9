import { collection, doc, limit, orderBy, serverTimestamp, where } from 'firebase/firestore';
import { ask, readIn, refTo } from '../kit/ask.ts';
import type { At } from '../../../core/base/noun.ts';
import { type PlanState, UNTOUCHED_PLAN } from '../../../core/preparation/progress.ts';
import { ADVICE, type Advice } from '../../../core/preparation/advice.ts';
import { BACKGROUND, type Background } from '../../../core/preparation/background.ts';

import { PLAN } from '../../../core/preparation/plan.ts';
import { PREPARATION, type Preparation } from '../../../core/preparation/preparation.ts';
import { REFLECTION, type Reflection } from '../../../core/preparation/reflection.ts';
import { db } from '../kit/firestore.ts';
import { type Live, liveDocument, liveQuery, memoized } from '../kit/live.ts';
import type { Side } from './outlook.ts';
import { type Outcome, write, writeNew } from '../kit/write.ts';
import { stamps } from './me.ts';

/**
 * How a session is prepared and what it brought, live, and the writes of each who may. What nobody has
 * written yet is not there, and stands for its beginning (docs/decisions/16).
 */

export type BackgroundState = Omit<Background, 'updatedAt' | 'updatedBy'>;
const UNTOUCHED_BACKGROUND: BackgroundState = { issue: '', background: '', materials: [] };

export type CoachState = Omit<Preparation, 'updatedAt' | 'updatedBy'>;
const WITHOUT_COACH: CoachState = { coachId: null, coachName: '' };

const preparation = memoized((id: string) => liveDocument(PREPARATION.at(id)));
const plan = memoized((id: string) => liveDocument(PLAN.at(id)));
const background = memoized((id: string) => liveDocument(BACKGROUND.at(id)));

/** A document that counts as what it begins with as long as nobody has written it. */
const begun = <T>(live: Live<T>, untouched: T): Live<T> =>
  live.state === 'missing' ? { state: 'ready', value: untouched } : live;

export const coachOf = (id: string): Live<CoachState> =>
  begun<CoachState>(preparation(id).value, WITHOUT_COACH);
export const planOf = (id: string): Live<PlanState> =>
  begun<PlanState>(plan(id).value, UNTOUCHED_PLAN);
export const backgroundOf = (id: string): Live<BackgroundState> =>
  begun<BackgroundState>(background(id).value, UNTOUCHED_BACKGROUND);

/** As many messages as two people exchange about one session, and more. */
const MOST_ADVICE = 50;

/** What the giver and the team have said to each other, the latest first. */
export const adviceOn = memoized((id: string) =>
  liveQuery(`advice on ${id}`, () =>
    ask(ADVICE.in(id), orderBy('createdAt', 'desc'), limit(MOST_ADVICE)),
  ),
);

/** What a session brought one side; for that side and for staff. */
export const reflectionOf = memoized((id: string, side: Side) =>
  liveDocument(REFLECTION.at(id, side)),
);

/**
 * What the two have let each other read, one's own among it. Only a question for what is shared may be
 * asked: so nobody learns whether there is something that is not.
 */
export const sharedReflections = memoized((id: string) =>
  liveQuery(`shared reflections on ${id}`, () =>
    ask(REFLECTION.in(id), where('shared', '==', true), limit(2)),
  ),
);

/** Changes one's own part as it stands on the server, or begins it. */
const changing =
  <T extends object>(noun: { at: (id: string) => At<T> }, untouched: T) =>
  (id: string, change: (standing: T) => T): Promise<Outcome> =>
    write(async (transaction) => {
      const at = noun.at(id);
      const standing = await readIn(transaction, at);
      if (standing && !standing.ok) return 'unreadable';
      transaction.set(refTo(at), { ...change(standing?.value ?? untouched), ...stamps() });
      return null;
    });

export const changePlan = changing<PlanState>(PLAN, UNTOUCHED_PLAN);
export const changeBackground = changing<BackgroundState>(BACKGROUND, UNTOUCHED_BACKGROUND);

/**
 * Says who of the team coaches, or with null that nobody does.
 * @param seen the coach that was seen: if it is another by now, a colleague was faster
 */
export const chooseCoach = (
  id: string,
  coach: CoachState,
  seen: CoachState['coachId'],
): Promise<Outcome> =>
  write(async (transaction) => {
    const at = PREPARATION.at(id);
    const standing = await readIn(transaction, at);
    if (standing && !standing.ok) return 'unreadable';
    if ((standing?.value.coachId ?? null) !== seen) return 'look-again';
    transaction.set(refTo(at), { ...coach, ...stamps() });
    return null;
  });

/** An id for a message to be, the same for all attempts, so that it is sent once. */
export const newAdviceId = (id: string): string =>
  doc(collection(db, ADVICE.in(id).collectionPath)).id;

export const advise = (
  id: string,
  adviceId: string,
  advice: Pick<Advice, 'text' | 'side'>,
): Promise<Outcome> => {
  const place = doc(db, ADVICE.at(id, adviceId).path);
  return writeNew(place, (transaction) => {
    transaction.set(place, { ...advice, createdAt: serverTimestamp(), ...stamps() });
    return Promise.resolve(null);
  });
};

export const reflect = (
  id: string,
  side: Side,
  reflection: Pick<Reflection, 'text' | 'shared'>,
): Promise<Outcome> =>
  write((transaction) => {
    transaction.set(doc(db, REFLECTION.at(id, side).path), { ...reflection, ...stamps() });
    return Promise.resolve(null);
  });
