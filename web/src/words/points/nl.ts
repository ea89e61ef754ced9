import type { Transfer } from '../../../../core/points/transfer.ts';
import { counting, whole } from '../number.ts';

const points = (n: number) => counting('nl')(n, 'punt', 'punten');

/** What is said about transfers: loaded with the pages that list them. */
export const nl = {
  title: 'Mijn punten',
  standing: (balance: number, held: number) =>
    held > 0
      ? `Je saldo is ${points(balance)}. Er zijn ${whole(held)} punten gereserveerd.`
      : `Je saldo is ${points(balance)}.`,
  none: 'Er zijn nog geen punten verrekend. Dat gebeurt na je eerste sessie.',
  chart: 'Je saldo, stap voor stap',
  csv: 'Bewaar als CSV',
  print: 'Afdrukken',
  file: 'mijn-punten',
  caption: (name: string, programme: string) => `Punten van ${name} in ${programme}`,
  received: (topic: string) => `Hulp gekregen: ${topic}`,
  given: (topic: string) => `Hulp gegeven: ${topic}`,
  kinds: {
    correction: 'Correctie',
    forgiveness: 'Kwijtschelding',
    donation: 'Gift',
    opening: 'Beginsaldo',
    reversal: 'Teruggedraaid',
  } satisfies Record<Exclude<Transfer['kind'], 'session'>, string>,
  states: { pending: 'gereserveerd', posted: 'verrekend', voided: 'vrijgegeven' } satisfies Record<
    Transfer['state'],
    string
  >,
  columns: {
    day: 'Dag',
    what: 'Wat',
    who: 'Wie',
    state: 'Stand',
    change: 'Punten',
    balance: 'Saldo erna',
  },
};
export type PointsWords = typeof nl;
