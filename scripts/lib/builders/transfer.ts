import type { Transfer } from '../../../core/points/transfer.ts';
import { NOON } from './moments.ts';

/** The hold of `session()`. */
export const hold = (change: Partial<Transfer> = {}): Transfer => ({
  from: 'receiver',
  to: 'giver',
  participantIds: ['giver', 'receiver'],
  points: 8,
  kind: 'session',
  state: 'pending',
  sessionId: 's1',
  reverses: null,
  reason: 'fundraising',
  createdAt: NOON,
  resolvedAt: null,
  fromBalance: null,
  toBalance: null,
  ...change,
});
