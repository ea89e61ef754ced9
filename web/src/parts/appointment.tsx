import * as z from 'zod/mini';
import type { Appointment } from '../../../core/sessions/moves.ts';
import { LIMIT } from '../../../core/sessions/session.ts';
import { localTime, momentOf } from '../../../core/base/zoned.ts';
import { programme } from '../data/documents.ts';
import { isHere } from '../kit/here.ts';
import { t } from '../words/index.ts';
import { timeZoneName } from '../words/when.ts';
import { Text } from '../kit/field.tsx';

/** When, how long and where, as they are typed. */
export const appointmentDraft = z.object({
  startsAt: z.string(),
  durationMinutes: z.string(),
  place: z.string(),
});
export type AppointmentDraft = z.infer<typeof appointmentDraft>;
export type AppointmentProblems = Partial<Record<keyof AppointmentDraft, string>>;

export const NEW_APPOINTMENT: AppointmentDraft = {
  startsAt: '',
  durationMinutes: '60',
  place: '',
};

export const draftOf = (appointment: Appointment): AppointmentDraft => ({
  startsAt: localTime(appointment.startsAt, programme.value.timeZone),
  durationMinutes: String(appointment.durationMinutes),
  place: appointment.place,
});

/**
 * What was typed as an appointment, or a sentence for each field that is wrong.
 * @param is whether it is still to come, or has already been
 */
export function readAppointment(
  draft: AppointmentDraft,
  now: Date,
  is: 'ahead' | 'past' = 'ahead',
): { appointment: Appointment } | { problems: AppointmentProblems } {
  const words = t().request.problem;
  const { min, max } = LIMIT.durationMinutes;
  const startsAt = momentOf(draft.startsAt, programme.value.timeZone);
  const durationMinutes = Number(draft.durationMinutes);
  const problems: AppointmentProblems = {};
  if (!startsAt || startsAt > now !== (is === 'ahead')) {
    problems.startsAt = is === 'ahead' ? words.startsAt : words.startedAt;
  }
  if (!Number.isInteger(durationMinutes) || durationMinutes < min || durationMinutes > max) {
    problems.durationMinutes = words.durationMinutes(min, max);
  }
  if (draft.place.length > LIMIT.place) problems.place = words.place;
  if (!startsAt || Object.keys(problems).length > 0) return { problems };
  return { appointment: { startsAt, durationMinutes, place: draft.place.trim() } };
}

interface Props {
  draft: AppointmentDraft;
  problems: AppointmentProblems;
  is?: 'ahead' | 'past';
  onChange: (change: Partial<AppointmentDraft>) => void;
}

export function AppointmentFields({ draft, problems, is = 'ahead', onChange }: Props) {
  const words = t().request;
  const { timeZone } = programme.value;
  return (
    <>
      <div class="pair">
        <Text
          label={words.startsAt}
          hint={isHere(timeZone, new Date()) ? undefined : words.timeZone(timeZoneName(timeZone))}
          problem={problems.startsAt}
          type="datetime-local"
          {...{ [is === 'ahead' ? 'min' : 'max']: localTime(new Date(), timeZone) }}
          value={draft.startsAt}
          onType={(startsAt) => onChange({ startsAt })}
        />
        <Text
          label={words.duration}
          problem={problems.durationMinutes}
          type="number"
          inputMode="numeric"
          min={LIMIT.durationMinutes.min}
          max={LIMIT.durationMinutes.max}
          step={15}
          value={draft.durationMinutes}
          onType={(durationMinutes) => onChange({ durationMinutes })}
        />
      </div>
      <Text
        label={words.place}
        hint={words.placeHint}
        problem={problems.place}
        optional
        maxLength={LIMIT.place}
        value={draft.place}
        onType={(place) => onChange({ place })}
      />
    </>
  );
}
