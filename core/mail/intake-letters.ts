import type { Intake, Interview } from '../intake/intake.ts';
import type { Addressed } from './letters/letter.ts';

/** How the two sides of an interview are called in each other's letters. */
export interface Names {
  applicant: string;
  interviewer: string;
}

/**
 * The letters that an intake, as it stands, calls for: each is sent once by its id, so those that have
 * been sent already may be among them. An interview that is over is not told any more.
 * @param uid of the applicant
 */
export function intakeLetters(
  uid: string,
  intake: Pick<Intake, 'interview' | 'decision'>,
  names: Names,
  now: Date,
): Addressed[] {
  const letters: Addressed[] = [];
  const { interview, decision } = intake;
  if (interview && interview.at > now) letters.push(...interviewLetters(uid, interview, names));
  if (decision && decision.message !== '') {
    letters.push({
      id: `decision-${uid}-${decision.at.getTime()}`,
      to: uid,
      kind: 'decision',
      decision: decision.kind,
      text: decision.message,
    });
  }
  return letters;
}

function interviewLetters(uid: string, interview: Interview, names: Names): Addressed[] {
  const { at, durationMinutes, place, by, isOn, plannedAt: changedAt } = interview;
  const facts = { applicantId: uid, interviewerId: by, at, durationMinutes, place, changedAt };
  const id = (to: string) => `interview-${uid}-${changedAt.getTime()}-${to}`;
  if (!isOn)
    return [
      ...calledOff(uid, interview, names, 'applicant'),
      ...calledOff(uid, interview, names, 'interviewer'),
    ];
  return [
    {
      id: id('applicant'),
      to: uid,
      kind: 'interview-invitation',
      interviewer: names.interviewer,
      ...facts,
    },
    {
      id: id('interviewer'),
      to: by,
      kind: 'interview-planned',
      applicant: names.applicant,
      ...facts,
    },
  ];
}

/**
 * What one side is told when an interview does not take place, or not with them.
 * @param changedAt when it was called off, or given to somebody else
 */
export function calledOff(
  uid: string,
  interview: Interview,
  names: Names,
  reader: 'applicant' | 'interviewer',
  changedAt: Date = interview.plannedAt,
): Addressed[] {
  const { at, durationMinutes, place, by } = interview;
  return [
    {
      id: `interview-${uid}-${changedAt.getTime()}-off-${reader}-${reader === 'applicant' ? uid : by}`,
      to: reader === 'applicant' ? uid : by,
      kind: 'interview-cancelled',
      reader,
      with: reader === 'applicant' ? names.interviewer : names.applicant,
      applicantId: uid,
      interviewerId: by,
      at,
      durationMinutes,
      place,
      changedAt,
    },
  ];
}

/** How long before its end a participant is reminded of it. */
export const REMINDED_DAYS_BEFORE = 30;

/** The reminder that an engagement comes to its end; an extension calls for one of its own. */
export const endingLetter = (uid: string, endsOn: string, daysLeft: number): Addressed => ({
  id: `engagement-ends-${uid}-${endsOn}`,
  to: uid,
  kind: 'engagement-ends',
  endsOn,
  daysLeft,
});
