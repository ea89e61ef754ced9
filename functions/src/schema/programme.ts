import * as z from 'zod/mini';
import { text, time, whole } from './common.ts';

/** settings/programme: the facts that people argue about, changed by admins (design.md, section 4). */
export const LIMIT = { topics: 200, points: 1000, days: 365, months: 60 } as const;

/** What holds where the document or a field of it is missing or unreadable. */
export const DEFAULTS = {
  name: 'Wederdienst',
  contactEmail: '',
  /** The programme's day begins and ends in Brussels. */
  timeZone: 'Europe/Brussels',
  /** One session, whoever gives it and however good it was: equal worth is the point of a time bank. */
  sessionPoints: 8,
  /** Two sessions on credit let a newcomer begin by receiving; a third would make giving optional. */
  floor: -16,
  /** Two weeks: long enough for a holiday, short enough that a hold does not block for a month. */
  requestExpiryDays: 14,
  /** A week after which one report stands, so that silence never blocks the points of the other. */
  reportGraceDays: 7,
  /** The support that the government pays for lasts half a year. */
  engagementMonths: 6,
} as const;

const topic = z.object({ id: text(60, 1), nl: text(80), fr: text(80), en: text(80) });
export type Topic = z.infer<typeof topic>;

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

const fields = {
  name: text(120, 1),
  contactEmail: text(254),
  timeZone: z.string().check(z.refine(isTimeZone)),
  sessionPoints: whole(1, LIMIT.points),
  floor: whole(-LIMIT.points, 0),
  requestExpiryDays: whole(1, LIMIT.days),
  reportGraceDays: whole(1, LIMIT.days),
  engagementMonths: whole(1, LIMIT.months),
  topics: z.array(topic).check(z.maxLength(LIMIT.topics)),
};

/**
 * Total: whatever stands in the document, each field parses, if need be to its default. The books
 * must not stop for a typing error in a setting; `programmeProblems` says what was ignored.
 */
const programmeSchema = z.object({
  name: z.catch(fields.name, DEFAULTS.name),
  contactEmail: z.catch(fields.contactEmail, DEFAULTS.contactEmail),
  timeZone: z.catch(fields.timeZone, DEFAULTS.timeZone),
  sessionPoints: z.catch(fields.sessionPoints, DEFAULTS.sessionPoints),
  floor: z.catch(fields.floor, DEFAULTS.floor),
  requestExpiryDays: z.catch(fields.requestExpiryDays, DEFAULTS.requestExpiryDays),
  reportGraceDays: z.catch(fields.reportGraceDays, DEFAULTS.reportGraceDays),
  engagementMonths: z.catch(fields.engagementMonths, DEFAULTS.engagementMonths),
  topics: z.catch(fields.topics, []),
  updatedAt: z.catch(z.nullable(time), null),
});
export type Programme = z.infer<typeof programmeSchema>;

/** The programme as the document says it, with defaults where it is missing or says nothing usable. */
export const readProgramme = (data: unknown): Programme => programmeSchema.parse(data ?? {});

/** The fields of an existing document that are ignored in favour of their defaults. */
export const programmeProblems = (data: Record<string, unknown>): string[] =>
  Object.entries(fields)
    .filter(([field, schema]) => field in data && !schema.safeParse(data[field]).success)
    .map(([field]) => field);
