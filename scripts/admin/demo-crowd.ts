import type { Level, Urgency } from '../../core/people/ability.ts';
import type { Slot } from '../../core/people/availability.ts';
import type { DecisionKind, ExitKind } from '../../core/intake/intake.ts';
import type { Participant } from '../../core/people/participant.ts';

/**
 * The rest of the demo community: enough people, at every stage, for the team's lists and a matching
 * round to have something in them. Nobody of them is real, and nobody of them can sign in.
 */
export interface CrowdPerson {
  uid: string;
  name: string;
  kind: Participant['kind'];
  status: Participant['status'];
  languages: string[];
  skills: Record<string, Level>;
  needs: Record<string, Urgency>;
  availability: Slot[];
  pitch: string;
  /** Days from the seeding to their application, first day and last day; negative is past. */
  appliedInDays: number;
  startsInDays?: number;
  endsInDays?: number;
  /** The interview, if one is planned or has been; the colleague is Sofie. */
  interviewInDays?: number;
  decision?: DecisionKind;
  exit?: { kind: ExitKind; untilInDays?: number };
}

type Row = Pick<CrowdPerson, 'languages' | 'skills' | 'needs' | 'availability' | 'pitch'>;

const applicant = (
  name: string,
  appliedInDays: number,
  row: Row,
  more: Partial<CrowdPerson> = {},
): CrowdPerson => ({
  uid: `demo-${name.toLowerCase()}`,
  name: `${name} (demo)`,
  kind: 'innovator',
  status: 'applied',
  appliedInDays,
  ...row,
  ...more,
});

/** Somebody who was let in, three weeks after applying, for half a year. */
const member = (
  name: string,
  startsInDays: number,
  row: Row,
  more: Partial<CrowdPerson> = {},
): CrowdPerson =>
  applicant(name, startsInDays - 21, row, {
    status: 'active',
    decision: 'accept',
    startsInDays,
    endsInDays: startsInDays + 182,
    ...more,
  });

const row = (
  languages: string,
  skills: Record<string, Level>,
  needs: Record<string, Urgency>,
  availability: Slot[],
  pitch: string,
): Row => ({ languages: languages.split(' '), skills, needs, availability, pitch });

export const CROWD: CrowdPerson[] = [
  applicant(
    'Lotte',
    -2,
    row('nl', { communication: 2 }, { 'legal-form': 2 }, [], 'Een buurtwinkel zonder verpakking.'),
  ),
  applicant(
    'Moussa',
    -9,
    row(
      'fr nl',
      { volunteers: 3 },
      { digital: 3 },
      ['we-am', 'th-ev'],
      'Un atelier vélo pour apprendre ensemble.',
    ),
    { interviewInDays: 4 },
  ),
  applicant(
    'Nele',
    -16,
    row(
      'nl en',
      { impact: 2, 'co-creation': 2 },
      { fundraising: 3 },
      ['mo-am', 'tu-pm'],
      'Samen tuinieren met wie pas hersteld is.',
    ),
    { interviewInDays: -3, kind: 'entrepreneur' },
  ),
  applicant(
    'Omar',
    -40,
    row(
      'nl fr',
      { digital: 3 },
      { 'business-model': 1 },
      ['sa-am'],
      'Computers krijgen een tweede leven.',
    ),
    { interviewInDays: -25, decision: 'wait' },
  ),
  applicant('Paula', -33, row('fr', {}, { fundraising: 3 }, [], 'Une garde d’enfants de nuit.'), {
    interviewInDays: -20,
    decision: 'refer',
  }),
  applicant(
    'Quinten',
    -52,
    row('nl', { 'business-model': 1 }, {}, [], 'Een app om sneakers te verkopen.'),
    { interviewInDays: -41, decision: 'decline', kind: 'entrepreneur' },
  ),
  member(
    'Amina',
    -80,
    row(
      'fr nl',
      { volunteers: 2, communication: 1 },
      { fundraising: 3, 'legal-form': 2 },
      ['mo-am', 'we-pm'],
      'Un café où l’on apprend les langues de ses voisins.',
    ),
  ),
  member(
    'Bram',
    -75,
    row(
      'nl',
      { 'legal-form': 3, governance: 2 },
      { communication: 2 },
      ['mo-am', 'th-ev'],
      'Zonnepanelen die een straat samen bezit.',
    ),
    { kind: 'entrepreneur' },
  ),
  member(
    'Celine',
    -70,
    row(
      'fr en',
      { fundraising: 3 },
      { impact: 2, digital: 1 },
      ['tu-pm', 'we-pm'],
      'Des paniers bio à prix solidaire.',
    ),
  ),
  member(
    'Dilara',
    -66,
    row(
      'nl tr',
      { 'co-creation': 2 },
      { 'business-model': 3, volunteers: 2 },
      ['we-pm', 'fr-am'],
      'Kookatelier van grootmoeders uit de wijk.',
    ),
  ),
  member(
    'Emiel',
    -60,
    row(
      'nl en',
      { 'business-model': 2, digital: 2 },
      { governance: 2 },
      ['th-ev', 'fr-am'],
      'Herstelde toestellen, verhuurd per maand.',
    ),
    { kind: 'entrepreneur' },
  ),
  member(
    'Farid',
    -55,
    row(
      'fr ar',
      { communication: 3 },
      { 'legal-form': 3, fundraising: 1 },
      ['mo-am', 'sa-am'],
      'Une radio de quartier en cinq langues.',
    ),
  ),
  member(
    'Greet',
    -50,
    row(
      'nl fr',
      { impact: 3 },
      { 'co-creation': 2 },
      ['tu-pm', 'th-ev'],
      'Een dorpshuis dat van iedereen is.',
    ),
  ),
  member(
    'Hugo',
    -46,
    row(
      'fr nl',
      { governance: 3 },
      { impact: 1, communication: 3 },
      ['we-pm'],
      'Une coopérative de livreurs.',
    ),
    { kind: 'entrepreneur' },
  ),
  member(
    'Ilse',
    -42,
    row(
      'nl',
      { volunteers: 3 },
      { digital: 2 },
      ['fr-am', 'sa-am'],
      'Bezoekjes aan huis, geregeld door de buurt.',
    ),
  ),
  member(
    'Joris',
    -38,
    row(
      'nl en',
      { digital: 3 },
      { fundraising: 2, 'business-model': 2 },
      ['mo-am', 'mo-ev'],
      'Open kaarten van toegankelijke plekken.',
    ),
  ),
  member(
    'Khadija',
    -34,
    row(
      'nl fr ar',
      { communication: 2, 'co-creation': 3 },
      { governance: 3 },
      ['we-pm', 'th-ev'],
      'Naaien, en intussen praten.',
    ),
  ),
  member(
    'Liam',
    -28,
    row('en nl', { impact: 1 }, { volunteers: 2, 'legal-form': 2 }, [], 'A library of tools.'),
  ),
  member(
    'Maya',
    -24,
    row(
      'fr en',
      { 'business-model': 3 },
      { communication: 2 },
      ['tu-pm', 'we-pm'],
      'Des couches lavables, collectées à vélo.',
    ),
    { kind: 'entrepreneur' },
  ),
  member(
    'Nadia',
    -20,
    row(
      'nl fr',
      { fundraising: 2 },
      { 'co-creation': 2, impact: 2 },
      ['fr-am'],
      'Speelstraten, het hele jaar door.',
    ),
  ),
  member(
    'Oscar',
    -14,
    row(
      'nl',
      { 'legal-form': 1 },
      { volunteers: 3 },
      ['sa-am', 'th-ev'],
      'Fruit dat anders aan de bomen blijft.',
    ),
  ),
  member(
    'Petra',
    -165,
    row('nl en', { governance: 1 }, { digital: 1 }, ['mo-am'], 'Wonen met zorg onder één dak.'),
    { endsInDays: 18 },
  ),
  member(
    'Rachid',
    -185,
    row(
      'fr nl',
      { volunteers: 1 },
      { impact: 2 },
      ['we-pm'],
      'Du sport pour celles qui n’osent pas.',
    ),
    { endsInDays: -4 },
  ),
  member(
    'Sara',
    -90,
    row('nl', { communication: 1 }, {}, [], 'Brieven schrijven met gedetineerden.'),
    { status: 'paused' },
  ),
  member(
    'Thomas',
    -84,
    row('fr', { digital: 1 }, { fundraising: 2 }, [], 'Une imprimerie partagée.'),
    { status: 'paused' },
  ),
  member('Ursula', -230, row('nl', { impact: 2 }, {}, [], 'Een repair café in elke bibliotheek.'), {
    status: 'alumni',
    endsInDays: -48,
    exit: { kind: 'even' },
  }),
  member('Viktor', -240, row('nl fr', {}, { fundraising: 1 }, [], 'Een boerderij van de stad.'), {
    status: 'alumni',
    endsInDays: -58,
    exit: { kind: 'forgiven' },
  }),
  member('Wendy', -220, row('nl en', { 'business-model': 2 }, {}, [], 'Speelgoed dat rondgaat.'), {
    status: 'alumni',
    endsInDays: -38,
    exit: { kind: 'donated' },
    kind: 'entrepreneur',
  }),
  member('Yasmin', -215, row('fr nl', {}, { digital: 2 }, [], 'Traduire, entre voisines.'), {
    status: 'alumni',
    endsInDays: -33,
    exit: { kind: 'kept-open', untilInDays: -2 },
  }),
];

/** Sessions of theirs that took place: giver, receiver, topic, and how many days ago. */
export const CROWD_SESSIONS: readonly (readonly [
  giver: string,
  receiver: string,
  topic: string,
  daysAgo: number,
])[] = [
  ['ursula', 'viktor', 'impact', 88],
  ['wendy', 'yasmin', 'business-model', 86],
  ['wendy', 'ursula', 'business-model', 84],
  ['bram', 'amina', 'legal-form', 62],
  ['celine', 'amina', 'fundraising', 54],
  ['celine', 'dilara', 'fundraising', 51],
  ['emiel', 'dilara', 'business-model', 48],
  ['farid', 'bram', 'communication', 46],
  ['bram', 'farid', 'legal-form', 43],
  ['celine', 'farid', 'fundraising', 39],
  ['greet', 'celine', 'impact', 37],
  ['hugo', 'emiel', 'governance', 35],
  ['farid', 'hugo', 'communication', 33],
  ['joris', 'ilse', 'digital', 29],
  ['bram', 'khadija', 'governance', 27],
  ['hugo', 'khadija', 'governance', 24],
  ['emiel', 'joris', 'business-model', 22],
  ['celine', 'joris', 'fundraising', 19],
  ['ilse', 'liam', 'volunteers', 17],
  ['bram', 'liam', 'legal-form', 15],
  ['khadija', 'greet', 'co-creation', 13],
  ['maya', 'hugo', 'business-model', 12],
  ['khadija', 'nadia', 'co-creation', 8],
];
