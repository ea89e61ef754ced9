import { counting, whole } from '../number.ts';
import type { PointsWords } from './nl.ts';

const points = (n: number) => counting('en')(n, 'point', 'points');

export const en: PointsWords = {
  title: 'My points',
  standing: (balance, held) =>
    held > 0
      ? `Your balance is ${points(balance)}. ${whole(held)} points are set aside.`
      : `Your balance is ${points(balance)}.`,
  none: 'No points have moved yet. They will after your first session.',
  chart: 'Your balance, step by step',
  csv: 'Save as CSV',
  print: 'Print',
  file: 'my-points',
  caption: (name, programme) => `Points of ${name} in ${programme}`,
  received: (topic) => `Help received: ${topic}`,
  given: (topic) => `Help given: ${topic}`,
  kinds: {
    correction: 'Correction',
    forgiveness: 'Forgiveness',
    donation: 'Donation',
    opening: 'Opening balance',
    reversal: 'Reversed',
  },
  states: { pending: 'set aside', posted: 'settled', voided: 'released' },
  columns: {
    day: 'Day',
    what: 'What',
    who: 'Who',
    state: 'State',
    change: 'Points',
    balance: 'Balance after',
  },
};
