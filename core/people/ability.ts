import * as z from 'zod/mini';
import { LIMIT } from './participant.ts';
import { text, whole } from '../base/common.ts';

/** What an interview finds out about topics and time, and matching weighs. */

/** How well somebody knows a topic: 1 has done it, 2 does it often, 3 teaches it. */
export const LEVELS = [1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];
/** What a skill counts for that somebody names themselves and no interview has looked into. */
export const UNTOLD_LEVEL: Level = 1;

/** How soon a need must be met: 1 some day, 2 within the engagement, 3 now. */
export const URGENCIES = [1, 2, 3] as const;
export type Urgency = (typeof URGENCIES)[number];
/** What a need counts for that no interview has asked about. */
export const UNTOLD_URGENCY = 2 satisfies Urgency;

export const topicId = text(60, 1);
const isFew = (value: object) => Object.keys(value).length <= LIMIT.topics;

/** By topic id. Missing topics are those that a person has not. */
export const levels = z
  .record(topicId, z.literal(LEVELS))
  .check(z.refine(isFew, 'too many topics'));
export const urgencies = z
  .record(topicId, z.literal(URGENCIES))
  .check(z.refine(isFew, 'too many topics'));
/** A small whole number of sessions. */
export const sessionCount = whole(0, 1000);
