import { MAIL, WAITING_STATES } from '../../../core/mail/mail.ts';
import { forget, requeue } from '../store/mail.ts';
import { countHealed, type Duty } from './run.ts';

/** Letters that have not come yet and that nobody looks after: queued anew, their write sends them. */
export const outbox: Duty = {
  noun: 'mail',
  heals: 'mail',
  fulfil: (run) =>
    countHealed(
      run,
      MAIL.in(),
      (all) => all.where('delivery.state', 'in', [...WAITING_STATES]).orderBy('__name__'),
      ({ id }) => requeue(run.store, id),
    ),
};

/** Takes out of letters what they said, once its time is over. */
export const forgotten: Duty = {
  noun: 'mail',
  heals: 'forgotten',
  fulfil: (run) =>
    countHealed(
      run,
      MAIL.in(),
      (all) => all.where('forgetAt', '<=', run.now).orderBy('forgetAt'),
      ({ id }) => forget(run.store, id),
    ),
};
