import { counting } from '../number.ts';
import type { RoundWords } from './nl.ts';

const count = counting('en');
const sessions = (n: number): string => count(n, 'session', 'sessions');

export const en: RoundWords = {
  person: {
    about:
      'By topic, language, calendar, and whose turn it is to give. The cards are brought up to date every night.',
    receive: 'Who can help',
    give: 'Who can be helped',
    topic: 'With what?',
    noNeeds: 'This person is not looking for help with anything now.',
    none: 'Nobody fits here at the moment.',
    propose: 'Propose',
    proposed: 'Proposed',
    noCard: 'Matching begins as soon as the account is open.',
  },
  issue: (topic) =>
    `A proposal by the programme: a session about ${topic}. What exactly, you agree between you.`,
  title: 'Matching round',
  about:
    'A round looks for the best arrangement for all open needs at once, without taking anybody below the floor. You check the plan before anything is sent.',
  plan: 'Make a plan',
  planning: 'Reading everything…',
  tooMany: (n) => `A round reads at most ${n} people and sessions; there are more here.`,
  nothing: 'There are no open needs now that somebody can meet.',
  earlier: 'Earlier rounds',
  none: 'No round has been made yet.',
  row: (proposals, sent) =>
    sent === 0 ? `${sessions(proposals)} planned` : `${sent} of ${sessions(proposals)} sent`,
  back: 'All rounds',
  missing: 'There is no such round.',
  network: {
    caption: 'Who meets whom: on the left what there was, on the right what the round adds.',
    before: 'Now',
    after: 'With this round',
    ties: (n) => count(n, 'tie', 'ties'),
    legend: 'Orange: has to give first. Thick line: meet for the first time in this round.',
  },
  table: {
    caption: (n) => `The ${sessions(n)} of this plan`,
    take: 'Include',
    receiver: 'Gets help',
    giver: 'Gives help',
    topic: 'Topic',
    when: 'When',
    why: 'Why',
    takeOne: (receiver, giver) => `Include ${giver} helping ${receiver}`,
    whenOf: (receiver, giver) => `When ${giver} helps ${receiver}`,
    sent: 'sent',
    gone: 'No longer fits: something has changed meanwhile.',
    whyShow: 'Show why',
  },
  unmet: {
    title: (n) => `Still open: ${count(n, 'need', 'needs')}`,
    all: 'Every open need is in the plan.',
    counts: {
      'nobody-can': (n) => `${n}: nobody can help with it in a shared language`,
      'all-tried': (n) => `${n}: everybody who could help has been asked`,
      'must-give-first': (n) => `${n}: has to give first`,
      'enough-at-once': (n) => `${n}: has enough sessions ahead`,
      'meets-already': (n) => `${n}: whoever is free to help meets them in this round already`,
      'nobody-free': (n) => `${n}: everybody who could help has enough to give`,
      'next-round': (n) => `${n}: for the next round, this one is full`,
    },
  },
  send: (n) => (n === 1 ? 'Send this proposal' : `Send these ${n} proposals`),
  goOn: (n) => (n === 1 ? 'Go on with the last one' : `Go on with the remaining ${n}`),
  sendText:
    'Each proposal becomes an ordinary request on behalf of the person who gets help. The giver accepts, proposes another time, or declines.',
  progress: (done, total) => `${done} of ${total} sent…`,
  done: (n) => `Sent: ${sessions(n)}.`,
  failed: 'Not sent',
  discard: 'Throw this plan away',
};
