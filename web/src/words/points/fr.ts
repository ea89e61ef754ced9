import { counting, whole } from '../number.ts';
import type { PointsWords } from './nl.ts';

const points = (n: number) => counting('fr')(n, 'point', 'points');

export const fr: PointsWords = {
  title: 'Mes points',
  standing: (balance, held) =>
    held > 0
      ? `Ton solde est de ${points(balance)}. ${whole(held)} points sont réservés.`
      : `Ton solde est de ${points(balance)}.`,
  none: 'Aucun point n’a encore été compté. Ce sera le cas après ta première séance.',
  chart: 'Ton solde, pas à pas',
  csv: 'Enregistrer en CSV',
  print: 'Imprimer',
  file: 'mes-points',
  caption: (name, programme) => `Points de ${name} dans ${programme}`,
  received: (topic) => `Aide reçue : ${topic}`,
  given: (topic) => `Aide donnée : ${topic}`,
  kinds: {
    correction: 'Correction',
    forgiveness: 'Remise',
    donation: 'Don',
    opening: 'Solde de départ',
    reversal: 'Annulé',
  },
  states: { pending: 'réservé', posted: 'compté', voided: 'libéré' },
  columns: {
    day: 'Jour',
    what: 'Quoi',
    who: 'Qui',
    state: 'État',
    change: 'Points',
    balance: 'Solde après',
  },
};
