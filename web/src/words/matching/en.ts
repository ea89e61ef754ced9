import type { Fact } from '../../../../core/matching/score.ts';
import type { Level } from '../../../../core/people/ability.ts';
import { counting } from '../number.ts';
import type { MatchingWords, MatchNames } from './nl.ts';
import { slotNames } from './slots.ts';

const count = counting('en');
const slots = slotNames('en', [' morning', ' afternoon', ' evening']);

const LEVELS: Record<Level, string> = {
  // Also of somebody who says so themselves, and whom no interview has asked.
  1: 'can help with it',
  2: 'does it often',
  3: 'teaches it',
};
const URGENCIES: Record<Extract<Fact, { kind: 'urgency' }>['urgency'], string> = {
  1: 'Help is needed some day.',
  3: 'Help is needed now.',
};

function reason(fact: Fact, { topic, languages }: MatchNames): string {
  switch (fact.kind) {
    case 'level':
      return `${topic}: ${LEVELS[fact.level]}.`;
    case 'urgency':
      return URGENCIES[fact.urgency];
    case 'language':
      return `Both speak ${languages(fact.languages)}.`;
    case 'common-time':
      return `Both free on ${slots(fact.slots)}.`;
    case 'no-common-time':
      return 'Never free at the same time in an ordinary week.';
    case 'turn':
      return 'It is their turn to give.';
    case 'never-gave':
      return 'Has not given a session yet.';
    case 'gave':
      return fact.days === 0
        ? 'Gave a session today.'
        : `Gave a session ${count(fact.days, 'day', 'days')} ago.`;
    case 'first-meeting':
      return 'Meet for the first time.';
    case 'met':
      return fact.times === 1 ? 'Have met once before.' : `Have met ${fact.times} times before.`;
    case 'load':
      return `Has ${count(fact.sessions, 'session', 'sessions')} to give already.`;
  }
}

export const en: MatchingWords = {
  reason,
  givers: 'Who suits you best',
  noGivers: 'Nobody suits you at the moment. Look at everyone below.',
  receivers: 'Whom you can help best',
  unmet: {
    'nobody-can': 'Nobody can help with this in a language that both speak.',
    'all-tried': 'Everybody who can help has been asked already.',
    'must-give-first': 'Has to give a session first.',
    'enough-at-once': 'Has enough sessions ahead.',
    'meets-already': 'Whoever is free to help meets this person in this round already.',
    'nobody-free': 'Everybody who can help has enough to give already.',
  },
};
