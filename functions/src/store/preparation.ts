import { preparationReminder, type Reminder } from '../../../core/preparation/progress.ts';
import { daysUntil } from '../../../core/base/zoned.ts';
import { PROGRAMME } from '../../../core/base/side.ts';
import { PLAN } from '../../../core/preparation/plan.ts';
import { PROGRAMME_AT } from '../../../core/programme/programme.ts';
import type { Session } from '../../../core/sessions/session.ts';
import { get } from './documents.ts';
import { post } from './mail.ts';
import { nameOf } from './name.ts';
import type { Store } from './store.ts';

/** From when to when reminders are looked for; see `preparationReminder`. */
export type Window = Parameters<typeof preparationReminder>[2];

/**
 * Reminds the giver of a session of their preparation, where that has fallen due and they have not
 * said that they are ready. Each reminder of each appointment is written once, however often this
 * runs. Who gives for the programme sees it on the team's pages and is not written to.
 * @returns whether a letter was written
 * @throws NeedsRepair if the giver's plan or the other's profile does not parse
 */
export async function remindOfPreparation(
  store: Store,
  sessionId: string,
  session: Session,
  window: Window,
): Promise<boolean> {
  const mayBeDue = preparationReminder(session, null, window) !== null;
  if (!mayBeDue || session.giverId === PROGRAMME) return false;
  const { value: plan } = await get(store, PLAN.at(sessionId));
  const reminder = preparationReminder(session, plan, window);
  if (reminder === null) return false;
  const { timeZone } = (await get(store, PROGRAMME_AT)).value;
  return post(store, {
    id: letterId(sessionId, session, reminder),
    to: session.giverId,
    kind: 'preparation-reminder',
    sessionId,
    topic: session.topic,
    startsAt: session.startsAt,
    daysLeft: daysUntil(window.now, session.startsAt, timeZone),
    with: await nameOf(store, session.receiverId),
    withId: session.receiverId,
  });
}

/** With the moment of the session, so that whoever moves it is reminded of the new one as well. */
const letterId = (sessionId: string, { startsAt }: Session, reminder: Reminder): string =>
  `preparation-${sessionId}-${reminder}-${startsAt.getTime()}`;
