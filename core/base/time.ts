/** Lengths of time that moments are counted in, in milliseconds. A day by the calendar is zoned.ts's. */
export const MINUTE_MS = 60 * 1000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
