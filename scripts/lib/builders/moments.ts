import { DAY_MS } from '../../../core/base/time.ts';

/** A moment all examples speak of; days are counted from it. */
export const NOON = new Date('2026-03-02T12:00:00Z');
export const days = (count: number, from: Date = NOON): Date =>
  new Date(from.getTime() + count * DAY_MS);
