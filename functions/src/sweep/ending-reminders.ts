import { DAY_MS } from '../../../core/base/time.ts';
import { daysBetween, localDay } from '../../../core/base/zoned.ts';
import { endingLetter, REMINDED_DAYS_BEFORE } from '../../../core/mail/intake-letters.ts';
import { PARTICIPANT } from '../../../core/people/participant.ts';
import { PROGRAMME_AT } from '../../../core/programme/programme.ts';
import { get } from '../store/documents.ts';
import { post } from '../store/mail.ts';
import { countHealed, type Duty } from './run.ts';

/** Reminds those whose engagement ends within a month; once, however often it is asked. */
export const endingReminders: Duty = {
  noun: 'participant',
  heals: 'letters',
  fulfil: async (run) => {
    const { value: programme, now } = await get(run.store, PROGRAMME_AT);
    const dayIn = (days: number) =>
      localDay(new Date(now.getTime() + days * DAY_MS), programme.timeZone);
    return countHealed(
      run,
      PARTICIPANT.in(),
      (all) =>
        all
          .where('status', 'in', ['active', 'paused'])
          .where('endsOn', '>=', dayIn(0))
          .where('endsOn', '<=', dayIn(REMINDED_DAYS_BEFORE))
          .orderBy('endsOn'),
      async ({ id, value: { endsOn } }) =>
        endsOn !== null && post(run.store, endingLetter(id, endsOn, daysBetween(dayIn(0), endsOn))),
    );
  },
};
