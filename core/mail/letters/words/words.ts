import type { LetterKind } from '../../mail.ts';
import type { Block, Draft } from '../blocks.ts';
import type { DecisionKind } from '../../../intake/intake.ts';
import type { Interview, LetterOf } from '../letter.ts';
import type { Speech } from '../speech.ts';

/** What each language says in letters. */
export interface LetterWords {
  /** The name is empty where we don't know it. */
  greeting: (name: string) => string;
  /** The last lines. */
  regards: (programme: string) => string[];
  letters: { [K in LetterKind]: (letter: LetterOf<K>, say: Speech) => Draft };
  /** What a calendar calls an interview; the name is that of who, or what, it is with. */
  appointment: (name: string) => string;
  footer: {
    /** Where to write to with questions. */
    questions: (contact: string) => string;
    /** Why somebody gets this letter. */
    why: Record<Reader, (programme: string) => string>;
    /** How to get no more such letters; the address is that of the profile. */
    switchOff: (profile: string) => string;
  };
}

/** As what somebody gets a letter. */
export type Reader = 'applicant' | 'colleague' | 'participant';

/** What a decision is called in the subject, and the sentence before what staff wrote. */
export type DecisionWords = Record<
  DecisionKind,
  { subject: (programme: string) => string; text: (programme: string) => string }
>;

/** When, for how long and where an interview is. */
export const interviewFacts =
  (labels: { when: string; howLong: string; where: string; minutes: (n: number) => string }) =>
  ({ at, durationMinutes, place }: Interview, say: Speech): Block => ({
    facts: [
      [labels.when, say.moment(at)],
      [labels.howLong, labels.minutes(durationMinutes)],
      ...(place === '' ? [] : [[labels.where, place] satisfies [string, string]]),
    ],
  });
