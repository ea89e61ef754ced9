import type { Fact } from '../../../../core/matching/score.ts';
import type { Level } from '../../../../core/people/ability.ts';
import { counting } from '../number.ts';
import type { MatchingWords, MatchNames } from './nl.ts';
import { slotNames } from './slots.ts';

const count = counting('fr');
const slots = slotNames('fr', [' matin', ' après-midi', ' soir']);

const LEVELS: Record<Level, string> = {
  // Also of somebody who says so themselves, and whom no interview has asked.
  1: 'peut aider',
  2: 'le fait souvent',
  3: 'l’enseigne à d’autres',
};
const URGENCIES: Record<Extract<Fact, { kind: 'urgency' }>['urgency'], string> = {
  1: 'L’aide peut attendre.',
  3: 'L’aide est nécessaire maintenant.',
};

function reason(fact: Fact, { topic, languages }: MatchNames): string {
  switch (fact.kind) {
    case 'level':
      return `${topic} : ${LEVELS[fact.level]}.`;
    case 'urgency':
      return URGENCIES[fact.urgency];
    case 'language':
      return `Langue en commun : ${languages(fact.languages)}.`;
    case 'common-time':
      return `Libres tous les deux : ${slots(fact.slots)}.`;
    case 'no-common-time':
      return 'Jamais libres en même temps dans une semaine ordinaire.';
    case 'turn':
      return 'C’est son tour de donner.';
    case 'never-gave':
      return 'N’a pas encore donné de séance.';
    case 'gave':
      return fact.days === 0
        ? 'A donné une séance aujourd’hui.'
        : `A donné une séance il y a ${count(fact.days, 'jour', 'jours')}.`;
    case 'first-meeting':
      return 'Leur première rencontre.';
    case 'met':
      return `Se sont déjà rencontrés ${fact.times} fois.`;
    case 'load':
      return `A déjà ${count(fact.sessions, 'séance', 'séances')} à donner.`;
  }
}

export const fr: MatchingWords = {
  reason,
  givers: 'Qui te convient le mieux',
  noGivers: 'Personne ne convient pour l’instant. Regarde tout le monde ci-dessous.',
  receivers: 'Qui tu peux aider le mieux',
  unmet: {
    'nobody-can': 'Personne ne peut aider dans une langue que les deux parlent.',
    'all-tried': 'Tous ceux qui peuvent aider ont déjà été sollicités.',
    'must-give-first': 'Doit d’abord donner une séance.',
    'enough-at-once': 'A déjà assez de séances devant soi.',
    'meets-already':
      'Les personnes encore disponibles pour aider rencontrent déjà cette personne lors de ce tour.',
    'nobody-free': 'Tous ceux qui peuvent aider ont déjà assez à donner.',
  },
};
