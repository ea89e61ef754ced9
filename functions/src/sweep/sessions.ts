import { SESSION } from '../../../core/sessions/session.ts';
import { settleSession } from '../store/session.ts';
import { countHealed, type Duty, written } from './run.ts';
import { settleWaiting } from './waiting.ts';

/** Sessions recorded as closed: they need their points, though nothing about them is open. */
export const recordedSessions: Duty = {
  noun: 'session',
  heals: 'sessions',
  fulfil: (run) =>
    countHealed(
      run,
      SESSION.in(),
      (all) =>
        written(run.since)(
          all
            .where('status', '==', 'closed')
            .where('giverReport', '==', null)
            .where('receiverReport', '==', null),
        ),
      ({ id }) => settleSession(run.store, id),
    ),
};

/** Open sessions: the points that are due, and the moves that only time makes. */
export const openSessions: Duty = {
  noun: 'session',
  heals: 'sessions',
  fulfil: async (run) => settleWaiting(run, (await run.waiting()).open),
};
