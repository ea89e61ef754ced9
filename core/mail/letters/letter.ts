import type { DecisionKind } from '../../intake/intake.ts';
import { PROGRAMME } from '../../base/side.ts';
import type { LetterKind } from '../mail.ts';

/** An interview as letters tell of it, with what its calendar file needs. */
export interface Interview {
  /** Uid of whom it is with. One person has one interview, however often it is moved. */
  applicantId: string;
  /** Uid of the colleague who holds it, or was to. */
  interviewerId: string;
  at: Date;
  durationMinutes: number;
  /** An address or a link; empty where none is known. */
  place: string;
  /** When it was planned, moved or called off: a calendar keeps what was changed last. */
  changedAt: Date;
}

/** What each letter says. */
interface Contents {
  /** To the applicant; `interviewer` is a name. */
  'interview-invitation': Interview & { interviewer: string };
  /** To the colleague who interviews; `applicant` is a name. */
  'interview-planned': Interview & { applicant: string };
  /** To either of them; `with` is the name of the other. */
  'interview-cancelled': Interview & { reader: 'applicant' | 'interviewer'; with: string };
  /** To the applicant; `text` is what staff wrote for them, in as many lines as they like. */
  decision: { decision: DecisionKind; text: string };
  /** `endsOn` is the last day, yyyy-mm-dd; `daysLeft` counts calendar days, here and below: 0 is today. */
  'engagement-ends': { endsOn: string; daysLeft: number };
  /** To a party of the session; `topic` is a topic's id, `with` the name of the other, whose uid is `withId`. */
  'preparation-reminder': {
    sessionId: string;
    topic: string;
    startsAt: Date;
    daysLeft: number;
    with: string;
    withId: string;
  };
}

export type LetterOf<K extends LetterKind> = { [P in K]: { kind: P } & Contents[P] }[K];
/** Every letter that the programme writes, told apart by its `kind`. */
export type Letter = LetterOf<LetterKind>;

/** A letter on its way: `id` follows from what it tells, so that it is written once; `to` is a uid. */
export type Addressed = Letter & { id: string; to: string };

/**
 * The uids of everybody whom a letter concerns, its reader among them, each once: it has to go when one
 * of them is erased. The programme is nobody's name.
 */
export const peopleIn = (letter: Addressed): string[] =>
  [...new Set([letter.to, ...namedIn(letter)])].filter((uid) => uid !== PROGRAMME);

/** By kind, so that whoever adds a letter has to say whom it names. */
function namedIn(letter: Letter): string[] {
  switch (letter.kind) {
    case 'interview-invitation':
    case 'interview-planned':
    case 'interview-cancelled':
      return [letter.applicantId, letter.interviewerId];
    case 'preparation-reminder':
      return [letter.withId];
    case 'decision':
    case 'engagement-ends':
      return [];
  }
}

/** Letters that go to somebody as a colleague, at the address under which they work. */
export const isForColleague = (letter: Letter): boolean =>
  letter.kind === 'interview-planned' ||
  (letter.kind === 'interview-cancelled' && letter.reader === 'interviewer');

/**
 * Letters that come to those as well who want no mail: what somebody has to know about their own
 * application and cannot look up elsewhere in time, and what a colleague works by. Who wants no mail
 * still finds on the page what the others say.
 */
export const mustArrive = ({ kind }: Letter): boolean =>
  kind !== 'engagement-ends' && kind !== 'preparation-reminder';
