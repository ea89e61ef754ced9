import { localTime } from '../../../core/base/zoned.ts';

/** Whether the clock here shows the same time as the clock of a time zone, at a moment. */
export const isHere = (timeZone: string, moment: Date): boolean => {
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return localTime(moment, here) === localTime(moment, timeZone);
};
