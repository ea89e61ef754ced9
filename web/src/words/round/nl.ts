import type { Round } from '../../../../core/matching/round.ts';
import { counting } from '../number.ts';

const count = counting('nl');
const sessions = (n: number): string => count(n, 'sessie', 'sessies');

/** What staff read of matching and of rounds: loaded with those pages. */
export const nl = {
  person: {
    about:
      'Op basis van onderwerp, taal, agenda, en wie aan de beurt is om te geven. De kaarten worden elke nacht bijgewerkt.',
    receive: 'Wie kan helpen',
    give: 'Wie geholpen kan worden',
    topic: 'Waarmee?',
    noNeeds: 'Deze persoon zoekt nu nergens hulp bij.',
    none: 'Niemand past hier op dit moment.',
    propose: 'Stel voor',
    proposed: 'Voorgesteld',
    noCard: 'Matching begint zodra de rekening open is.',
  },
  issue: (topic: string) =>
    `Voorstel van het programma: een sessie over ${topic}. Waarover precies, spreken jullie samen af.`,
  title: 'Matchingronde',
  about:
    'Een ronde zoekt voor alle open hulpvragen tegelijk de beste verdeling, zonder iemand onder de grens te brengen. Jij kijkt het plan na voor er iets vertrekt.',
  plan: 'Maak een plan',
  planning: 'Alles wordt gelezen…',
  tooMany: (n: number) => `Een ronde leest hoogstens ${n} mensen en sessies; hier zijn er meer.`,
  nothing: 'Er zijn nu geen open hulpvragen die iemand kan beantwoorden.',
  earlier: 'Eerdere rondes',
  none: 'Er is nog geen ronde gemaakt.',
  row: (proposals: number, sent: number) =>
    sent === 0 ? `${sessions(proposals)} gepland` : `${sent} van ${sessions(proposals)} verstuurd`,
  back: 'Alle rondes',
  missing: 'Deze ronde bestaat niet.',
  network: {
    caption: 'Wie wie ontmoet: links wat er was, rechts wat de ronde erbij brengt.',
    before: 'Nu',
    after: 'Met deze ronde',
    ties: (n: number) => count(n, 'band', 'banden'),
    legend: 'Oranje: moet eerst geven. Dikke lijn: ontmoeten elkaar in deze ronde voor het eerst.',
  },
  table: {
    caption: (n: number) => `De ${sessions(n)} van dit plan`,
    take: 'Meenemen',
    receiver: 'Krijgt hulp',
    giver: 'Geeft hulp',
    topic: 'Onderwerp',
    when: 'Wanneer',
    why: 'Waarom',
    takeOne: (receiver: string, giver: string) => `${giver} helpt ${receiver} meenemen`,
    whenOf: (receiver: string, giver: string) => `Wanneer ${giver} ${receiver} helpt`,
    sent: 'verstuurd',
    gone: 'Past niet meer: er is intussen iets veranderd.',
    whyShow: 'Toon waarom',
  },
  unmet: {
    title: (n: number) => `Nog open: ${count(n, 'hulpvraag', 'hulpvragen')}`,
    all: 'Elke open hulpvraag zit in het plan.',
    counts: {
      'nobody-can': (n: number) => `${n}: niemand kan hierbij helpen in een gedeelde taal`,
      'all-tried': (n: number) => `${n}: iedereen die kan helpen, is al gevraagd`,
      'must-give-first': (n: number) => `${n}: moet eerst zelf geven`,
      'enough-at-once': (n: number) => `${n}: heeft al genoeg sessies voor de boeg`,
      'meets-already': (n: number) =>
        `${n}: wie nog tijd heeft om te helpen, ontmoeten ze in deze ronde al`,
      'nobody-free': (n: number) => `${n}: iedereen die kan helpen, heeft al genoeg te geven`,
      'next-round': (n: number) => `${n}: past niet meer in deze ronde`,
    } satisfies Record<Round['unmet'][number]['why'], (n: number) => string>,
  },
  send: (n: number) => `Verstuur ${n === 1 ? 'dit voorstel' : `deze ${n} voorstellen`}`,
  goOn: (n: number) => `Ga verder met de ${n === 1 ? 'laatste' : `resterende ${n}`}`,
  sendText:
    'Elk voorstel wordt een gewone aanvraag, namens wie hulp krijgt. De gever aanvaardt, stelt een ander moment voor, of wijst af.',
  progress: (done: number, total: number) => `${done} van ${total} verstuurd…`,
  done: (n: number) => `Verstuurd: ${sessions(n)}.`,
  failed: 'Niet verstuurd',
  discard: 'Gooi dit plan weg',
};
export type RoundWords = typeof nl;
