import type { Session } from '../../../functions/src/schema/session.ts';

/** What a calendar shows of a session beside its time. */
export interface CalendarTexts {
  summary: string;
  description: string;
  /** The address of the session's page. */
  url: string;
}

/**
 * A session as a calendar file (iCalendar, RFC 5545). Its UID follows from the session's id and so
 * stays; its SEQUENCE is the time from the session's first write to its last, in tenths of a second,
 * and so grows with each: a calendar that has it already moves the appointment, or strikes it off when cancelled.
 */
export async function calendarFile(
  id: string,
  session: Session,
  { summary, description, url }: CalendarTexts,
): Promise<string> {
  const { default: ical, ICalCalendarMethod, ICalEventStatus } = await import('ical-generator');
  const isOn = session.status === 'accepted';
  const calendar = ical({
    prodId: { company: 'Wederdienst', product: 'Wederdienst' },
    method: isOn ? ICalCalendarMethod.PUBLISH : ICalCalendarMethod.CANCEL,
  });
  const { startsAt, durationMinutes, place, updatedAt, createdAt } = session;
  calendar.createEvent({
    id: `${id}@wederdienst`,
    sequence: Math.floor((updatedAt.getTime() - createdAt.getTime()) / 100),
    stamp: updatedAt,
    start: startsAt,
    end: new Date(startsAt.getTime() + durationMinutes * 60_000),
    summary,
    description,
    url,
    ...(place !== '' && { location: place }),
    status: isOn ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
  });
  return calendar.toString();
}
