import { type Appointment, appointmentFile, interviewEntry } from '../../../core/base/calendar.ts';
import type { Interview } from '../../../core/intake/intake.ts';
import type { Session } from '../../../core/sessions/session.ts';

/** What a calendar shows of a session beside its time; `url` is the address of its page. */
export type CalendarTexts = Pick<Appointment, 'summary' | 'description' | 'url'>;

/**
 * A session as a calendar file. Its UID follows from the session's id and so stays; its SEQUENCE is
 * the time from the session's first write to its last, in tenths of a second, and so grows with each.
 */
export const calendarFile = (
  id: string,
  { status, startsAt, durationMinutes, place, updatedAt, createdAt }: Session,
  texts: CalendarTexts,
): Promise<string> =>
  appointmentFile({
    id,
    sequence: Math.floor((updatedAt.getTime() - createdAt.getTime()) / 100),
    changedAt: updatedAt,
    startsAt,
    durationMinutes,
    place,
    isOn: status === 'accepted',
    ...texts,
  });

/** An interview as a calendar file, the same entry as in the letters about it. */
export const interviewFile = (
  applicantId: string,
  { at: startsAt, durationMinutes, place, isOn, plannedAt }: Interview,
  texts: CalendarTexts,
): Promise<string> =>
  appointmentFile({
    ...interviewEntry(applicantId, plannedAt),
    startsAt,
    durationMinutes,
    place,
    isOn,
    ...texts,
  });
