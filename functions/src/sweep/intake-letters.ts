import { INTAKE } from '../../../core/intake/intake.ts';
import { announceIntake } from '../store/intake.ts';
import { countHealed, type Duty, written } from './run.ts';

/** Letters about an intake that a lost event has not posted. */
export const intakeLetters: Duty = {
  noun: 'intake',
  heals: 'letters',
  fulfil: (run) =>
    countHealed(run, INTAKE.in(), written(run.since), ({ id }) => announceIntake(run.store, id)),
};
