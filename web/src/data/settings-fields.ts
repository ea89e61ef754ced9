import * as z from 'zod/mini';
import { type Programme, programmeShape } from '../../../core/programme/programme.ts';

/** What the settings form changes; topics have a form of their own. */
export type Settings = Omit<Programme, 'topics' | 'updatedAt' | 'updatedBy'>;
export type SettingsField = keyof Settings;

/** The settings as they are typed: a number is a text until it is read. */
export const settingsDraft = z.object({
  name: z.string(),
  contactEmail: z.string(),
  timeZone: z.string(),
  sessionPoints: z.string(),
  floor: z.string(),
  requestExpiryDays: z.string(),
  reportGraceDays: z.string(),
  engagementMonths: z.string(),
} satisfies Record<SettingsField, unknown>);
export type SettingsFields = z.infer<typeof settingsDraft>;

export const SETTINGS_FIELDS = z.keyof(settingsDraft).options;

/** The stored settings as the form shows them. */
export const settingsFields = (programme: Settings): SettingsFields => ({
  name: programme.name,
  contactEmail: programme.contactEmail,
  timeZone: programme.timeZone,
  sessionPoints: String(programme.sessionPoints),
  floor: String(programme.floor),
  requestExpiryDays: String(programme.requestExpiryDays),
  reportGraceDays: String(programme.reportGraceDays),
  engagementMonths: String(programme.engagementMonths),
});

/** The page writes −16 with a true minus sign; whoever copies that means the same number. */
const numberIn = (typed: string): number => {
  const text = typed.trim().replace('−', '-');
  return /^-?\d+$/.test(text) ? Number(text) : NaN;
};
const trimmed = z.pipe(
  z.string(),
  z.transform((typed: string) => typed.trim()),
);
const number = z.pipe(z.string(), z.transform(numberIn));

const typedSettings = z.object({
  name: z.pipe(trimmed, programmeShape.name),
  // Empty, or what the rules take for the e-mail address of a person.
  contactEmail: z.pipe(trimmed, programmeShape.contactEmail.check(z.regex(/^([^@\s]+@[^@\s]+)?$/))),
  timeZone: z.pipe(trimmed, programmeShape.timeZone),
  sessionPoints: z.pipe(number, programmeShape.sessionPoints),
  floor: z.pipe(number, programmeShape.floor),
  requestExpiryDays: z.pipe(number, programmeShape.requestExpiryDays),
  reportGraceDays: z.pipe(number, programmeShape.reportGraceDays),
  engagementMonths: z.pipe(number, programmeShape.engagementMonths),
});

export type ReadSettings =
  { ok: true; settings: Settings } | { ok: false; wrong: readonly SettingsField[] };

/** Reads what was typed, within the bounds of the schema. */
export function readSettings(fields: SettingsFields): ReadSettings {
  const result = typedSettings.safeParse(fields);
  if (result.success) return { ok: true, settings: result.data };
  const wrong = new Set(result.error.issues.map(({ path }) => path[0]));
  return { ok: false, wrong: SETTINGS_FIELDS.filter((field) => wrong.has(field)) };
}
