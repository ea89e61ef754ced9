import { accounts } from './accounts.ts';
import { adjustments } from './adjustments.ts';
import { cards } from './cards.ts';
import { claims } from './claims.ts';
import { endingReminders } from './ending-reminders.ts';
import { holds } from './holds.ts';
import { intakeLetters } from './intake-letters.ts';
import { forgotten, outbox } from './mail.ts';
import { preparationReminders } from './preparation-reminders.ts';
import { prices } from './prices.ts';
import { readableReports, resolvedReports } from './reports.ts';
import type { Duty } from './run.ts';
import { openSessions, recordedSessions } from './sessions.ts';

/** What a night does, in this order. */
export const DUTIES: readonly Duty[] = [
  // First, since it says how far all others look back.
  readableReports,
  // What a hold is measured by comes before holds: today's price and floor, and open accounts.
  prices,
  accounts,
  // What gives points back or brings them in comes before what takes them: nobody is refused for a
  // hold that only a lost event has kept alive.
  holds,
  adjustments,
  recordedSessions,
  openSessions,
  claims,
  // After whatever may meet a contradiction.
  resolvedReports,
  // Points do not wait for letters. Those that are due are written before the outbox is looked at.
  intakeLetters,
  endingReminders,
  preparationReminders,
  outbox,
  forgotten,
  // Last, so that they show what the night has settled.
  cards,
];
