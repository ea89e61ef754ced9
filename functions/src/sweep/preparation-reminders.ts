import { remindOfPreparation } from '../store/preparation.ts';
import { attempt, type Duty } from './run.ts';

/** Reminds givers of a preparation that has fallen due. */
export const preparationReminders: Duty = {
  noun: 'preparation',
  heals: 'letters',
  fulfil: async (run) => {
    const { toPrepare, window } = await run.waiting();
    let count = 0;
    for (const { sessionId, session } of toPrepare) {
      await attempt(run, async () => {
        if (await remindOfPreparation(run.store, sessionId, session, window)) count++;
      });
    }
    return count;
  },
};
