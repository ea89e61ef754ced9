import type { Session } from '../sessions/session.ts';
import type { MethodId, Plan } from './plan.ts';
import { DEFAULT_METHOD, prepares } from './methods.ts';
import { DAY_MS } from '../base/time.ts';

/** A giver's plan without its stamps. */
export type PlanState = Omit<Plan, 'updatedAt' | 'updatedBy'>;

/** What stands there until the giver has written something; it exists nowhere else. */
export const UNTOUCHED_PLAN: PlanState = {
  method: DEFAULT_METHOD,
  done: [],
  materials: [],
  ready: false,
};

/** How much of the checklist of the chosen method is done; what was ticked for others stays out. */
export function progressOf({ method, done }: Pick<PlanState, 'method' | 'done'>): {
  done: number;
  of: number;
} {
  const list = prepares(method);
  return { done: list.filter((id) => done.includes(id)).length, of: list.length };
}

/** With one item of the checklist ticked or no longer so; of a method's items none is ticked twice. */
export const ticked = (plan: PlanState, item: string, isDone: boolean): PlanState => ({
  ...plan,
  done: [...plan.done.filter((id) => id !== item), ...(isDone ? [item] : [])],
});

/** By another method: of what was ticked only what its checklist has as well goes on counting. */
export const withMethod = (plan: PlanState, method: MethodId): PlanState => ({
  ...plan,
  method,
  done: plan.done.filter((id) => prepares(method).includes(id)),
  // Another checklist is not ready because the one before was.
  ready: plan.ready && method === plan.method,
});

/** Which of the two it is, not what it says: by then fewer days may be left, or more (`daysUntil`). */
export type Reminder = 'seven-days' | 'one-day';

/**
 * How long before a session each falls due. The sweep comes by night, and a day earlier than its name
 * says is the night before the day that is seven days, or one day, ahead.
 */
const DUE_MS = { 'one-day': 2 * DAY_MS, 'seven-days': 8 * DAY_MS } as const satisfies Record<
  Reminder,
  number
>;

/**
 * Whether the giver is to be reminded of their preparation: once for each of the two that has fallen
 * due since the last time anybody looked, so that the plans of all other sessions need not be read.
 * After a long silence only the later of the two is still of use.
 * @param plan null as long as the giver has written nothing
 * @param since when it was asked the last time, exclusive
 */
export function preparationReminder(
  session: Pick<Session, 'status' | 'startsAt' | 'updatedAt'>,
  plan: Pick<Plan, 'ready'> | null,
  { since, now }: { since: Date; now: Date },
): Reminder | null {
  if (session.status !== 'accepted' || session.startsAt <= now || plan?.ready) return null;
  const hasFallenDue = (reminder: Reminder): boolean => {
    const due = session.startsAt.getTime() - DUE_MS[reminder];
    // A session that was agreed for the day after tomorrow has its one reminder all the same.
    const isNews = since.getTime() < due || (reminder === 'one-day' && since < session.updatedAt);
    return isNews && due <= now.getTime();
  };
  if (hasFallenDue('one-day')) return 'one-day';
  return hasFallenDue('seven-days') ? 'seven-days' : null;
}
