/** An appointment, and what a calendar shows of it. */
export interface Appointment {
  /** The same for as long as it is the same appointment, wherever it is moved to. */
  id: string;
  /** Grows with each change: a calendar that has the appointment already then takes the change. */
  sequence: number;
  changedAt: Date;
  startsAt: Date;
  durationMinutes: number;
  /** Empty where none is known. */
  place: string;
  /** False for one that was called off, to strike it off. */
  isOn: boolean;
  summary: string;
  description: string;
  /** The address of a page about it. */
  url: string;
}

/** Seconds since then count the changes of an interview, within the 31 bits that calendars keep. */
const COUNTED_FROM_MS = Date.UTC(2026, 0, 1);

/**
 * By what a calendar knows an interview again: a person has one, however often it is moved.
 * @param changedAt when it was planned, moved or called off
 */
export const interviewEntry = (
  applicantId: string,
  changedAt: Date,
): Pick<Appointment, 'id' | 'sequence' | 'changedAt'> => ({
  id: `interview-${applicantId}`,
  sequence: Math.max(0, Math.floor((changedAt.getTime() - COUNTED_FROM_MS) / 1000)),
  changedAt,
});

/** An appointment as a calendar file (iCalendar, RFC 5545), in UTC. */
export async function appointmentFile(appointment: Appointment): Promise<string> {
  // Only when one is made: neither the page nor a function pays for it before.
  const { default: ical, ICalCalendarMethod, ICalEventStatus } = await import('ical-generator');
  const { isOn, startsAt, durationMinutes, place, summary, description, url } = appointment;
  const calendar = ical({
    prodId: { company: 'Wederdienst', product: 'Wederdienst' },
    method: isOn ? ICalCalendarMethod.PUBLISH : ICalCalendarMethod.CANCEL,
  });
  calendar.createEvent({
    id: `${appointment.id}@wederdienst`,
    sequence: appointment.sequence,
    stamp: appointment.changedAt,
    start: startsAt,
    end: new Date(startsAt.getTime() + durationMinutes * 60_000),
    summary,
    url,
    ...(description !== '' && { description }),
    ...(place !== '' && { location: place }),
    status: isOn ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
  });
  return calendar.toString();
}
