import { ADJUSTMENT } from '../../../core/points/adjustment.ts';
import { settleAdjustment } from '../store/adjustment.ts';
import { countHealed, type Duty, written } from './run.ts';

/** Adjustments without a result. */
export const adjustments: Duty = {
  noun: 'adjustment',
  heals: 'adjustments',
  fulfil: (run) =>
    countHealed(
      run,
      ADJUSTMENT.in(),
      written(run.since, 'createdAt'),
      async ({ id, value: adjustment }) =>
        !adjustment.result && settleAdjustment(run.store, id, [adjustment.participantId]),
    ),
};
