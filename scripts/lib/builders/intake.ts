import { NO_ANSWERS } from '../../../core/intake/engagement.ts';
import type { Intake } from '../../../core/intake/intake.ts';
import { NOON } from './moments.ts';

/** Of somebody who has applied, and of whom nothing else is known; written by a colleague. */
export const intake = (change: Partial<Intake> = {}): Intake => ({
  appliedAt: NOON,
  interview: null,
  ...NO_ANSWERS,
  decision: null,
  extension: null,
  exit: null,
  createdAt: NOON,
  updatedAt: NOON,
  updatedBy: 'staff',
  ...change,
});
