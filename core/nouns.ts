import { AUDIT } from './base/audit.ts';
import { parse } from './base/common.ts';
import type { AnyNoun } from './base/noun.ts';
import { INTAKE } from './intake/intake.ts';
import { MAIL } from './mail/mail.ts';
import { CARD } from './matching/card.ts';
import { ROUND } from './matching/round.ts';
import { NOTE } from './people/note.ts';
import { CONTACT, PARTICIPANT } from './people/participant.ts';
import { STAFF } from './people/staff.ts';
import { ACCOUNT } from './points/account.ts';
import { ADJUSTMENT } from './points/adjustment.ts';
import { TRANSFER } from './points/transfer.ts';
import { ADVICE } from './preparation/advice.ts';
import { BACKGROUND } from './preparation/background.ts';
import { PLAN } from './preparation/plan.ts';
import { PREPARATION } from './preparation/preparation.ts';
import { REFLECTION } from './preparation/reflection.ts';
import { programmeProblems, SETTINGS } from './programme/programme.ts';
import { SESSION } from './sessions/session.ts';

/**
 * Every noun that there is. What has to be said of each is keyed by these names, so that the compiler
 * asks for a new one's (docs/add-a-noun.md). The page imports single nouns, never this list: of it, the
 * type alone.
 */
export const NOUNS = {
  participant: PARTICIPANT,
  contact: CONTACT,
  note: NOTE,
  staff: STAFF,
  settings: SETTINGS,
  session: SESSION,
  account: ACCOUNT,
  transfer: TRANSFER,
  adjustment: ADJUSTMENT,
  preparation: PREPARATION,
  plan: PLAN,
  background: BACKGROUND,
  advice: ADVICE,
  reflection: REFLECTION,
  card: CARD,
  round: ROUND,
  intake: INTAKE,
  mail: MAIL,
  audit: AUDIT,
} as const satisfies Record<string, AnyNoun>;

export type NounName = keyof typeof NOUNS;

const isNounName = (name: string): name is NounName => Object.hasOwn(NOUNS, name);

export const NOUN_NAMES: readonly NounName[] = Object.keys(NOUNS).filter(isNounName);

/** Of what noun the document at a path is; null where none has such a path. */
export function nounAt(path: string): NounName | null {
  const parts = path.split('/');
  const fits = (pattern: string): boolean => {
    const named = pattern.split('/');
    return (
      named.length === parts.length &&
      named.every((part, index) => part.startsWith('{') || part === parts[index])
    );
  };
  return NOUN_NAMES.find((name) => fits(NOUNS[name].pattern)) ?? null;
}

/**
 * What is wrong with a document of any noun, judged by the noun its path is of.
 * @returns the problem in one line without the document's content, or null if it reads
 */
export function problemOf(document: string, data: unknown): string | null {
  const name = nounAt(document);
  if (name === null) return 'no noun has this path';
  if (name === 'settings') {
    const ignored = programmeProblems(data);
    return ignored.length === 0 ? null : `defaults stand in for ${ignored.join(', ')}`;
  }
  const parsed = parse<unknown>(NOUNS[name].schema, data);
  return parsed.ok ? null : parsed.problem;
}
