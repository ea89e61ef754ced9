import type { DecisionKind } from '../../schema/intake.ts';
import type { LetterKind } from '../../schema/mail.ts';

/** An interview as letters tell of it, with what its calendar file needs. */
export interface Interview {
  /** Uid of whom it is with. One person has one interview, however often it is moved. */
  applicantId: string;
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
  /** `endsOn` is the last day, yyyy-mm-dd; `daysLeft` counts until it, 0 on the day itself. */
  'engagement-ends': { endsOn: string; daysLeft: number };
  /** To a party of the session; `topic` is a topic's id, `with` the name of the other. */
  'preparation-reminder': {
    sessionId: string;
    topic: string;
    startsAt: Date;
    days: 1 | 7;
    with: string;
  };
}

export type LetterOf<K extends LetterKind> = { [P in K]: { kind: P } & Contents[P] }[K];
/** Every letter that the programme writes, told apart by its `kind`. */
export type Letter = LetterOf<LetterKind>;

/**
 * A letter on its way: `id` follows from what it tells, so that it is written once; `to` is a uid, and
 * `about` are the uids of others whom it names, beside the applicant of an interview.
 */
export type Addressed = Letter & { id: string; to: string; about?: readonly string[] };

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
