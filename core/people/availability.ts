import * as z from 'zod/mini';

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
const PARTS = ['am', 'pm', 'ev'] as const;
/** The parts of a week, in the programme's time zone: morning, afternoon and evening of each day. */
export const SLOTS = DAYS.flatMap((day) => PARTS.map((part) => `${day}-${part}` as const));
export type Slot = (typeof SLOTS)[number];

/** When somebody is free in a usual week; empty where that has not been told. */
export const availability = z.array(z.enum(SLOTS)).check(z.maxLength(SLOTS.length));
