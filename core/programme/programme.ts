import * as z from 'zod/mini';
import { PROGRAMME } from '../base/side.ts';
import { side, text, time, whole } from '../base/common.ts';
import { type At, noun } from '../base/noun.ts';

/** settings/programme: the facts that people argue about, changed by admins (design.md, section 4). */
export const LIMIT = {
  name: 120,
  contactEmail: 254,
  topics: 200,
  topicId: 60,
  topicName: 80,
  points: 1000,
  days: 365,
  months: 60,
} as const;

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

const topicName = text(LIMIT.topicName);
export const topicSchema = z.object({
  id: text(LIMIT.topicId, 1),
  nl: topicName,
  fr: topicName,
  en: topicName,
});
export type Topic = z.infer<typeof topicSchema>;

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/** What admins fill in; the rest of the document is stamps. */
export const programmeShape = {
  name: text(LIMIT.name, 1),
  contactEmail: text(LIMIT.contactEmail),
  timeZone: z.string().check(z.refine(isTimeZone)),
  sessionPoints: whole(1, LIMIT.points),
  floor: whole(-LIMIT.points, 0),
  requestExpiryDays: whole(1, LIMIT.days),
  reportGraceDays: whole(1, LIMIT.days),
  engagementMonths: whole(1, LIMIT.months),
  topics: z.array(topicSchema).check(z.maxLength(LIMIT.topics)),
};

/**
 * Total: whatever stands in the document, each field parses, if need be to its default. The books
 * must not stop for a typing error in a setting; `programmeProblems` says what was ignored.
 */
const termsSchema = z.object({
  sessionPoints: z.catch(programmeShape.sessionPoints, DEFAULTS.sessionPoints),
  floor: z.catch(programmeShape.floor, DEFAULTS.floor),
  requestExpiryDays: z.catch(programmeShape.requestExpiryDays, DEFAULTS.requestExpiryDays),
  reportGraceDays: z.catch(programmeShape.reportGraceDays, DEFAULTS.reportGraceDays),
  updatedAt: z.catch(z.nullable(time), null),
});
/** What decides about points and deadlines. */
export type Terms = z.infer<typeof termsSchema>;

const programmeSchema = z.extend(termsSchema, {
  name: z.catch(programmeShape.name, DEFAULTS.name),
  contactEmail: z.catch(programmeShape.contactEmail, DEFAULTS.contactEmail),
  timeZone: z.catch(programmeShape.timeZone, DEFAULTS.timeZone),
  engagementMonths: z.catch(programmeShape.engagementMonths, DEFAULTS.engagementMonths),
  topics: z.catch(programmeShape.topics, []),
  updatedBy: z.catch(side, PROGRAMME),
});
export type Programme = z.infer<typeof programmeSchema>;

/** The programme as the document says it, with defaults where it is missing or says nothing usable. */
export const readProgramme = (data: unknown): Programme => programmeSchema.parse(data ?? {});

/** The same without names and topics: functions read the settings at each settlement. */
export const readTerms = (data: unknown): Terms => termsSchema.parse(data ?? {});

/** The fields of an existing document that are ignored in favour of their defaults. */
export function programmeProblems(data: unknown): string[] {
  const fields = new Map(Object.entries(data ?? {}));
  return Object.entries(programmeShape)
    .filter(([field, schema]) => fields.has(field) && !schema.safeParse(fields.get(field)).success)
    .map(([field]) => field);
}

export const SETTINGS = noun({
  pattern: 'settings/programme',
  schema: programmeSchema,
  persons: 'nobody',
  // Every write, those of the command line too.
  audited: { own: () => [] },
});

/** The settings as far as they decide about points and deadlines: functions read them so. */
export const TERMS_AT: At<Terms, Terms> = {
  ...SETTINGS.at(),
  schema: termsSchema,
  absent: readTerms(undefined),
};

export const PROGRAMME_AT: At<Programme, Programme> = {
  ...SETTINGS.at(),
  absent: readProgramme(undefined),
};
