import { collection, doc, limit, orderBy, query, serverTimestamp, where } from 'firebase/firestore';
import type * as z from 'zod/mini';
import { type PlanState, UNTOUCHED_PLAN } from '../../../core/preparation/progress.ts';
import { type Advice, adviceSchema } from '../../../core/preparation/advice.ts';
import { type Background, backgroundSchema } from '../../../core/preparation/background.ts';
import { COLLECTION, path } from '../../../core/base/collections.ts';
import { parse } from '../../../core/base/common.ts';
import { planSchema } from '../../../core/preparation/plan.ts';
import { type Preparation, preparationSchema } from '../../../core/preparation/preparation.ts';
import { type Reflection, reflectionSchema } from '../../../core/preparation/reflection.ts';
import { db } from './firestore.ts';
import { type Live, liveDocument, liveQuery, memoized } from './live.ts';
import type { Side } from './outlook.ts';
import { type Outcome, stamps, write, writeNew } from './write.ts';

/**
 * How a session is prepared and what it brought, live, and the writes of each who may. What nobody has
 * written yet is not there, and stands for its beginning (docs/decisions/16).
 */

export type BackgroundState = Omit<Background, 'updatedAt' | 'updatedBy'>;
const UNTOUCHED_BACKGROUND: BackgroundState = { issue: '', background: '', materials: [] };

export type CoachState = Omit<Preparation, 'updatedAt' | 'updatedBy'>;
const WITHOUT_COACH: CoachState = { coachId: null, coachName: '' };

const preparation = memoized((id: string) => liveDocument(path.preparation(id), preparationSchema));
const plan = memoized((id: string) => liveDocument(path.plan(id), planSchema));
const background = memoized((id: string) => liveDocument(path.background(id), backgroundSchema));

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
  liveQuery(
    `advice on ${id}`,
    () =>
      query(
        collection(db, path.preparation(id), COLLECTION.advice),
        orderBy('createdAt', 'desc'),
        limit(MOST_ADVICE),
      ),
    adviceSchema,
  ),
);

/** What a session brought one side; for that side and for staff. */
export const reflectionOf = memoized((id: string, side: Side) =>
  liveDocument(path.reflection(id, side), reflectionSchema),
);

/**
 * What the two have let each other read, one's own among it. Only a question for what is shared may be
 * asked: so nobody learns whether there is something that is not.
 */
export const sharedReflections = memoized((id: string) =>
  liveQuery(
    `shared reflections on ${id}`,
    () =>
      query(
        collection(db, path.preparation(id), COLLECTION.reflections),
        where('shared', '==', true),
        limit(2),
      ),
    reflectionSchema,
  ),
);

/** Changes one's own part as it stands on the server, or begins it. */
const changing =
  <T extends object>(pathOf: (id: string) => string, schema: z.ZodMiniType<T>, untouched: T) =>
  (id: string, change: (standing: T) => T): Promise<Outcome> =>
    write(async (transaction) => {
      const place = doc(db, pathOf(id));
      const found = await transaction.get(place);
      const standing = found.exists() ? parse(schema, found.data()) : null;
      if (standing && !standing.ok) return 'unreadable';
      transaction.set(place, { ...change(standing?.value ?? untouched), ...stamps() });
      return null;
    });

export const changePlan = changing<PlanState>(path.plan, planSchema, UNTOUCHED_PLAN);
export const changeBackground = changing<BackgroundState>(
  path.background,
  backgroundSchema,
  UNTOUCHED_BACKGROUND,
);

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
    const place = doc(db, path.preparation(id));
    const found = await transaction.get(place);
    const standing = found.exists() ? parse(preparationSchema, found.data()) : null;
    if (standing && !standing.ok) return 'unreadable';
    if ((standing?.value.coachId ?? null) !== seen) return 'look-again';
    transaction.set(place, { ...coach, ...stamps() });
    return null;
  });

/** An id for a message to be, the same for all attempts, so that it is sent once. */
export const newAdviceId = (id: string): string =>
  doc(collection(db, path.preparation(id), COLLECTION.advice)).id;

export const advise = (
  id: string,
  adviceId: string,
  advice: Pick<Advice, 'text' | 'side'>,
): Promise<Outcome> => {
  const place = doc(db, path.advice(id, adviceId));
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
    transaction.set(doc(db, path.reflection(id, side)), { ...reflection, ...stamps() });
    return Promise.resolve(null);
  });
