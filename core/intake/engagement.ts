import type { Account } from '../points/account.ts';
import { LIMIT as ADJUSTMENT_LIMIT } from '../points/adjustment.ts';
import type { Answers, Exit, ExitKind, Intake } from './intake.ts';
import type { Participant } from '../people/participant.ts';
import { DAY_MS } from '../base/time.ts';

/** What an intake decides: how an engagement begins and ends (docs/decisions/14). Pure. */

/** An interview of which nothing has been asked yet. */
export const NO_ANSWERS: Answers = {
  idea: '',
  problem: '',
  stage: null,
  aims: [],
  entrepreneurial: null,
  needs: {},
  skills: {},
  evidence: {},
  firstGive: '',
  languages: [],
  availability: [],
};

/** Calendar days, yyyy-mm-dd, both included. */
export interface Period {
  startsOn: string;
  endsOn: string;
}

type Welcome = Pick<
  Participant,
  'status' | 'skills' | 'needs' | 'languages' | 'startsOn' | 'endsOn'
>;

/**
 * What accepting somebody writes into their profile: the topics that the interview found, where it
 * found any, and the period. What it did not ask about stays as the person wrote it.
 */
export function welcome(
  person: Pick<Participant, 'skills' | 'needs' | 'languages'>,
  answers: Pick<Answers, 'skills' | 'needs' | 'languages'>,
  { startsOn, endsOn }: Period,
): Welcome {
  const found = (topics: object, own: string[]) => {
    const ids = Object.keys(topics).toSorted();
    return ids.length > 0 ? ids : own;
  };
  return {
    status: 'active',
    skills: found(answers.skills, person.skills),
    needs: found(answers.needs, person.needs),
    languages: answers.languages.length > 0 ? answers.languages : person.languages,
    startsOn,
    endsOn,
  };
}

/** What staff have chosen for the points of somebody who leaves. `until` is a calendar day. */
export interface ExitChoice {
  kind: ExitKind;
  until: string | null;
  reason: string;
}

/** Why somebody can't leave so; each has a sentence in the message catalogue. */
export type ExitRefusal =
  | 'sessions-open'
  | 'points-held'
  | 'not-even'
  | 'owes-nothing'
  | 'has-nothing'
  | 'too-many-points'
  | 'until-in-the-past'
  | 'reason-missing';

/** The adjustment that settles an exit, without its stamps. */
export interface ExitAdjustment {
  kind: 'forgiveness' | 'donation';
  direction: 'credit' | 'debit';
  points: number;
  reason: string;
}

export type ExitVerdict =
  | {
      allowed: true;
      exit: Pick<Exit, 'kind' | 'balance' | 'until' | 'reason'>;
      adjustment: ExitAdjustment | null;
    }
  | { allowed: false; why: ExitRefusal };

/** The ways in which a balance can be settled: one that is even leaves nothing to decide. */
export const exitsFor = (balance: number): readonly ExitKind[] => {
  if (balance === 0) return ['even'];
  return [balance < 0 ? 'forgiven' : 'donated', 'kept-open'];
};

/**
 * Decides how somebody leaves. Nobody leaves with points that nobody decided about: sessions are
 * ended first, since they would move points afterwards; what is owed is forgiven, what is left is
 * donated, or either is kept open until an agreed day.
 * @param account null for somebody who never was active
 * @param openSessions how many sessions still have a move before them
 * @param today the programme's day, yyyy-mm-dd
 */
export function decideExit(
  choice: ExitChoice,
  account: Pick<Account, 'balance' | 'held'> | null,
  openSessions: number,
  today: string,
): ExitVerdict {
  const balance = account?.balance ?? 0;
  const points = Math.abs(balance);
  const reason = choice.reason.trim();
  const refuse = (why: ExitRefusal): ExitVerdict => ({ allowed: false, why });
  if (openSessions > 0) return refuse('sessions-open');
  if (account && account.held > 0) return refuse('points-held');
  if (choice.kind === 'even' && balance !== 0) return refuse('not-even');
  if (choice.kind === 'forgiven' && balance >= 0) return refuse('owes-nothing');
  if (choice.kind === 'donated' && balance <= 0) return refuse('has-nothing');
  if (choice.kind === 'kept-open' && (choice.until === null || choice.until <= today)) {
    return refuse('until-in-the-past');
  }
  // An adjustment asks for as much; it is what the participant reads beside their points.
  if (reason.length < ADJUSTMENT_LIMIT.reason.min) return refuse('reason-missing');
  const isSettled = choice.kind === 'forgiven' || choice.kind === 'donated';
  if (isSettled && points > ADJUSTMENT_LIMIT.points.max) return refuse('too-many-points');
  const until = choice.kind === 'kept-open' ? choice.until : null;
  return {
    allowed: true,
    exit: { kind: choice.kind, balance, until, reason },
    adjustment: isSettled
      ? {
          ...(choice.kind === 'forgiven'
            ? { kind: 'forgiveness', direction: 'credit' }
            : { kind: 'donation', direction: 'debit' }),
          points,
          reason,
        }
      : null,
  };
}

/** Whole days that somebody has waited, or waited until they were accepted. */
export const daysWaited = (intake: Pick<Intake, 'appliedAt'>, until: Date): number =>
  Math.max(0, Math.floor((until.getTime() - intake.appliedAt.getTime()) / DAY_MS));

/**
 * How long people waited on average from applying to being accepted.
 * @returns days, or null if nobody has been accepted
 */
export function averageWaitDays(
  intakes: readonly Pick<Intake, 'appliedAt' | 'decision'>[],
): number | null {
  const waits = intakes.flatMap((intake) =>
    intake.decision?.kind === 'accept' ? [daysWaited(intake, intake.decision.at)] : [],
  );
  if (waits.length === 0) return null;
  return waits.reduce((sum, days) => sum + days, 0) / waits.length;
}
