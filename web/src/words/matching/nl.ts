import type { Unmet } from '../../../../core/matching/plan-round.ts';
import type { Fact } from '../../../../core/matching/score.ts';
import type { Level } from '../../../../core/people/ability.ts';
import { counting } from '../number.ts';
import { slotNames } from './slots.ts';

const count = counting('nl');
const slots = slotNames('nl', ['voormiddag', 'namiddag', 'avond']);

const LEVELS: Record<Level, string> = {
  // Also of somebody who says so themselves, and whom no interview has asked.
  1: 'kan hierbij helpen',
  2: 'doet het vaak',
  3: 'leert het aan anderen',
};
const URGENCIES: Record<Extract<Fact, { kind: 'urgency' }>['urgency'], string> = {
  1: 'De hulp is ooit nodig.',
  3: 'De hulp is nu nodig.',
};

/** What a sentence about a match speaks of, as people call it. */
export interface MatchNames {
  topic: string;
  /** Names of languages by their codes: "Nederlands, Frans". */
  languages: (codes: readonly string[]) => string;
}

/** Why two people go together: to stand below their names, so that no sentence repeats them. */
function reason(fact: Fact, { topic, languages }: MatchNames): string {
  switch (fact.kind) {
    case 'level':
      return `${topic}: ${LEVELS[fact.level]}.`;
    case 'urgency':
      return URGENCIES[fact.urgency];
    case 'language':
      return `Spreken allebei ${languages(fact.languages)}.`;
    case 'common-time':
      return `Allebei vrij op ${slots(fact.slots)}.`;
    case 'no-common-time':
      return 'Zijn in een gewone week nooit tegelijk vrij.';
    case 'turn':
      return 'Is aan de beurt om te geven.';
    case 'never-gave':
      return 'Heeft nog geen sessie gegeven.';
    case 'gave':
      return fact.days === 0
        ? 'Gaf vandaag nog een sessie.'
        : `Gaf ${count(fact.days, 'dag', 'dagen')} geleden een sessie.`;
    case 'first-meeting':
      return 'Ontmoeten elkaar voor het eerst.';
    case 'met':
      return `Hebben elkaar al ${fact.times} keer ontmoet.`;
    case 'load':
      return `Heeft al ${count(fact.sessions, 'sessie', 'sessies')} te geven.`;
  }
}

/** What is said of matches and of rounds: loaded with the pages that show them. */
export const nl = {
  reason,
  givers: 'Wie het best bij je past',
  noGivers: 'Op dit moment past niemand. Kijk hieronder bij iedereen.',
  receivers: 'Wie je het best kunt helpen',
  unmet: {
    'nobody-can': 'Niemand kan hierbij helpen in een taal die ze allebei spreken.',
    'all-tried': 'Iedereen die kan helpen, is al gevraagd.',
    'must-give-first': 'Moet eerst zelf een sessie geven.',
    'enough-at-once': 'Heeft al genoeg sessies voor de boeg.',
    'meets-already': 'Wie nog tijd heeft om te helpen, ontmoet deze persoon in deze ronde al.',
    'nobody-free': 'Iedereen die kan helpen, heeft al genoeg te geven.',
  } satisfies Record<Unmet, string>,
};
export type MatchingWords = typeof nl;
