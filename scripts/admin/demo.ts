import type { PlanState } from '../../core/preparation/progress.ts';
import type { Advice } from '../../core/preparation/advice.ts';
import type { Background } from '../../core/preparation/background.ts';
import type { Participant } from '../../core/people/participant.ts';
import type { Topic } from '../../core/programme/programme.ts';
import type { Reflection } from '../../core/preparation/reflection.ts';
import type { Session } from '../../core/sessions/session.ts';
import type { Role } from '../../core/people/staff.ts';

/** A small community to try everything with. Nobody in it is real, and every name says so. */
export interface DemoPerson {
  uid: string;
  name: string;
  role?: Role;
  /** Not given for staff who do not take part. */
  profile?: Pick<Participant, 'status' | 'kind' | 'languages' | 'skills' | 'needs' | 'pitch'>;
}

export const TOPICS: Topic[] = [
  {
    id: 'fundraising',
    nl: 'Financiering zoeken',
    fr: 'Trouver des financements',
    en: 'Finding funding',
  },
  {
    id: 'legal-form',
    nl: 'Rechtsvorm en statuten',
    fr: 'Forme juridique et statuts',
    en: 'Legal form and statutes',
  },
  { id: 'impact', nl: 'Impact meten', fr: "Mesurer l'impact", en: 'Measuring impact' },
  {
    id: 'communication',
    nl: 'Communicatie en verhaal',
    fr: 'Communication et récit',
    en: 'Communication and story',
  },
  { id: 'business-model', nl: 'Verdienmodel', fr: 'Modèle économique', en: 'Business model' },
  {
    id: 'volunteers',
    nl: 'Werken met vrijwilligers',
    fr: 'Travailler avec des bénévoles',
    en: 'Working with volunteers',
  },
  {
    id: 'co-creation',
    nl: 'Cocreatie met de doelgroep',
    fr: 'Cocréation avec le public',
    en: 'Co-creation with users',
  },
  { id: 'digital', nl: 'Digitale hulpmiddelen', fr: 'Outils numériques', en: 'Digital tools' },
  {
    id: 'governance',
    nl: 'Bestuur en samenwerking',
    fr: 'Gouvernance et coopération',
    en: 'Governance and cooperation',
  },
];

const active = (
  kind: Participant['kind'],
  skills: string[],
  needs: string[],
  languages: string[],
  pitch: string,
) => ({ status: 'active', kind, skills, needs, languages, pitch }) as const;

export const PEOPLE: DemoPerson[] = [
  {
    uid: 'demo-anna',
    name: 'Anna (demo)',
    profile: active(
      'innovator',
      ['communication', 'volunteers'],
      ['fundraising', 'legal-form'],
      ['nl', 'en'],
      'Een buurtkeuken waar nieuwkomers en buren samen koken met wat de markt overlaat.',
    ),
  },
  {
    uid: 'demo-bert',
    name: 'Bert (demo)',
    profile: active(
      'entrepreneur',
      ['fundraising', 'business-model'],
      ['communication', 'digital'],
      ['nl', 'fr'],
      'Fietskoeriers die medicijnen brengen bij wie de deur niet meer uit kan.',
    ),
  },
  {
    uid: 'demo-cato',
    name: 'Cato (demo)',
    profile: active(
      'innovator',
      ['legal-form', 'governance'],
      ['volunteers', 'impact'],
      ['nl'],
      'Een wooncoöperatie van jong en oud rond één tuin.',
    ),
  },
  {
    uid: 'demo-driss',
    name: 'Driss (demo)',
    profile: active(
      'entrepreneur',
      ['digital', 'impact'],
      ['business-model', 'governance'],
      ['fr', 'nl', 'en'],
      'Une bibliothèque d’objets pour tout un quartier.',
    ),
  },
  {
    uid: 'demo-els',
    name: 'Els (demo)',
    profile: active(
      'innovator',
      ['co-creation', 'impact'],
      ['communication'],
      ['nl', 'en'],
      'Mantelzorgers vinden elkaar, en een avond vrij.',
    ),
  },
  {
    uid: 'demo-fatou',
    name: 'Fatou (demo)',
    profile: active(
      'innovator',
      ['volunteers', 'communication'],
      ['digital', 'fundraising'],
      ['fr', 'en'],
      'Des ateliers de réparation tenus par des femmes sans emploi.',
    ),
  },
  {
    uid: 'demo-mira',
    name: 'Mira (demo, staff and participant)',
    role: 'staff',
    profile: active(
      'innovator',
      ['governance', 'co-creation'],
      ['impact'],
      ['nl', 'fr', 'en'],
      'Een leerkring voor wie buurten begeleidt.',
    ),
  },
  {
    uid: 'demo-hanne',
    name: 'Hanne (demo)',
    profile: {
      ...active(
        'innovator',
        ['digital'],
        ['legal-form'],
        ['nl'],
        'Schoolpoorten die ook na vier uur openstaan.',
      ),
      status: 'applied',
    },
  },
  {
    uid: 'demo-ivo',
    name: 'Ivo (demo)',
    profile: {
      ...active(
        'entrepreneur',
        ['business-model'],
        ['co-creation'],
        ['nl', 'en'],
        'Huur van werkkledij, gewassen en hersteld.',
      ),
      status: 'applied',
    },
  },
  {
    uid: 'demo-jan',
    name: 'Jan (demo)',
    profile: {
      ...active(
        'innovator',
        ['fundraising'],
        ['impact'],
        ['nl'],
        'Een moestuin op het dak van het rusthuis.',
      ),
      status: 'paused',
    },
  },
  {
    uid: 'demo-katrien',
    name: 'Katrien (demo)',
    profile: {
      ...active(
        'entrepreneur',
        ['legal-form'],
        [],
        ['nl', 'fr'],
        'Hergebruik van bouwmateriaal uit de wijk.',
      ),
      status: 'alumni',
    },
  },
  { uid: 'demo-sofie', name: 'Sofie (demo, staff)', role: 'staff' },
  { uid: 'demo-ayla', name: 'Ayla (demo, admin)', role: 'admin' },
  { uid: 'demo-rik', name: 'Rik (demo, researcher)', role: 'researcher' },
];

/** How far a demo session is prepared; what is left out nobody has written yet. */
export interface DemoPreparation {
  /** Uid and name of a colleague. */
  coach?: readonly [uid: string, name: string];
  plan?: PlanState;
  background?: Pick<Background, 'issue' | 'background' | 'materials'>;
  /** In their order. */
  advice?: readonly Pick<Advice, 'side' | 'text' | 'updatedBy'>[];
  reflections?: Partial<Record<'giver' | 'receiver', Pick<Reflection, 'text' | 'shared'>>>;
}

export interface DemoSession
  extends
    Pick<Session, 'giverId' | 'receiverId' | 'topic' | 'issue' | 'status'>,
    Partial<
      Pick<Session, 'giverReport' | 'receiverReport' | 'outcome' | 'note' | 'place' | 'proposedBy'>
    > {
  /** Days from the seeding to its beginning; negative has begun. */
  startsInDays: number;
  /** Days from the seeding to its last move; at most 0. */
  movedInDays: number;
  preparation?: DemoPreparation;
}

const tookPlace = {
  status: 'closed',
  outcome: 'took-place',
  giverReport: 'took-place',
  receiverReport: 'took-place',
} as const;

/** In the order in which they were settled: from the first closed one to what waits today. */
export const SESSIONS: DemoSession[] = [
  {
    giverId: 'demo-bert',
    receiverId: 'demo-anna',
    topic: 'fundraising',
    issue: 'Welke fondsen steunen een buurtkeuken in haar eerste jaar?',
    ...tookPlace,
    startsInDays: -41,
    movedInDays: -40,
    preparation: {
      plan: {
        method: 'peer-consulting',
        done: ['read', 'steps', 'open-questions', 'own-experience', 'place'],
        materials: ['https://example.org/fondsen Een lijst van fondsen (voorbeeld)'],
        ready: true,
      },
      reflections: {
        giver: {
          text: 'Door hardop te denken zag ik zelf hoe wij onze eerste steun vonden.',
          shared: true,
        },
        receiver: {
          text: 'Drie fondsen om te bellen, en de moed om het te doen.',
          shared: true,
        },
      },
    },
  },
  {
    giverId: 'demo-cato',
    receiverId: 'demo-anna',
    topic: 'legal-form',
    issue: 'Vzw of coöperatie: wat past bij ons?',
    ...tookPlace,
    startsInDays: -30,
    movedInDays: -29,
  },
  {
    giverId: 'demo-els',
    receiverId: 'demo-cato',
    topic: 'impact',
    issue: 'Hoe tonen we wat samenwonen met mensen doet?',
    ...tookPlace,
    startsInDays: -26,
    movedInDays: -25,
  },
  {
    giverId: 'demo-fatou',
    receiverId: 'demo-cato',
    topic: 'volunteers',
    issue: 'Onze tuinploeg valt uit elkaar na de zomer.',
    ...tookPlace,
    startsInDays: -20,
    movedInDays: -19,
  },
  {
    giverId: 'programme',
    receiverId: 'demo-els',
    topic: 'communication',
    issue: 'Een verhaal voor mantelzorgers die zichzelf niet zo noemen.',
    ...tookPlace,
    startsInDays: -18,
    movedInDays: -17,
  },
  {
    giverId: 'demo-driss',
    receiverId: 'demo-bert',
    topic: 'digital',
    issue: 'Een planning voor twaalf koeriers zonder dure software.',
    ...tookPlace,
    startsInDays: -12,
    movedInDays: -11,
  },
  {
    giverId: 'demo-els',
    receiverId: 'demo-mira',
    topic: 'impact',
    issue: 'Wat vragen we na een leerkring?',
    status: 'closed',
    outcome: 'giver-absent',
    giverReport: 'giver-absent',
    receiverReport: 'giver-absent',
    startsInDays: -9,
    movedInDays: -8,
  },
  {
    giverId: 'demo-cato',
    receiverId: 'demo-driss',
    topic: 'governance',
    issue: 'Comment décider à trente sans réunion de trois heures ?',
    status: 'declined',
    note: 'Die week kan ik niet, vraag me het in de zomer nog eens.',
    startsInDays: -4,
    movedInDays: -7,
  },
  {
    giverId: 'demo-bert',
    receiverId: 'demo-driss',
    topic: 'business-model',
    issue: 'Un abonnement, ou payer par objet ?',
    status: 'disputed',
    giverReport: 'took-place',
    receiverReport: 'giver-absent',
    startsInDays: -6,
    movedInDays: -5,
  },
  {
    giverId: 'demo-bert',
    receiverId: 'demo-fatou',
    topic: 'fundraising',
    issue: 'Notre premier dossier : par où commencer ?',
    status: 'accepted',
    startsInDays: -1,
    movedInDays: -3,
    preparation: {
      plan: {
        method: 'walk-through',
        done: ['read', 'study', 'three-points'],
        materials: ['https://example.org/dossier Un dossier réussi (exemple)'],
        ready: false,
      },
      background: {
        issue: '',
        background: 'Le dossier est à rendre dans un mois. Nous n’avons encore ni budget ni plan.',
        materials: ['https://example.org/brouillon Notre brouillon (exemple)'],
      },
    },
  },
  {
    giverId: 'demo-anna',
    receiverId: 'demo-els',
    topic: 'communication',
    issue: 'Een flyer die mensen ook lezen.',
    status: 'accepted',
    place: 'Buurthuis, eerste verdieping',
    startsInDays: -1,
    movedInDays: -4,
  },
  {
    giverId: 'demo-fatou',
    receiverId: 'demo-bert',
    topic: 'communication',
    issue: 'Hoe leggen we uit dat trager soms beter is?',
    status: 'accepted',
    giverReport: 'took-place',
    startsInDays: -2,
    movedInDays: -1,
    preparation: {
      plan: {
        method: 'peer-consulting',
        done: ['read', 'steps', 'open-questions', 'own-experience', 'place'],
        materials: [],
        ready: true,
      },
      reflections: {
        giver: { text: 'J’ai appris à poser des questions avant de répondre.', shared: false },
      },
    },
  },
  {
    giverId: 'demo-driss',
    receiverId: 'demo-mira',
    topic: 'impact',
    issue: 'Welke drie cijfers volstaan?',
    status: 'accepted',
    place: 'https://meet.example.org/leerkring',
    startsInDays: 3,
    movedInDays: -1,
    preparation: {
      coach: ['demo-sofie', 'Sofie (demo)'],
      plan: {
        method: 'peer-consulting',
        done: ['read', 'steps'],
        materials: ['https://example.org/drie-cijfers Hoe wij drie cijfers kozen (voorbeeld)'],
        ready: false,
      },
      background: {
        issue: 'Onze subsidiegever vraagt cijfers, en wij willen er zelf ook iets van leren.',
        background:
          'We volgen nu elf cijfers op, en niemand kijkt ernaar. De leerkring telt veertig mensen, in vier buurten.',
        materials: ['https://example.org/leerkring Ons jaarverslag (voorbeeld)'],
      },
      advice: [
        {
          side: 'giver',
          updatedBy: 'demo-driss',
          text: 'Ik ken de wereld van subsidies niet zo goed. Is dat erg?',
        },
        {
          side: 'coach',
          updatedBy: 'demo-sofie',
          text: 'Integendeel: vraag wie elk cijfer leest en wat die ermee beslist. Dan vallen er vanzelf weg.',
        },
      ],
    },
  },
  {
    giverId: 'demo-driss',
    receiverId: 'demo-fatou',
    topic: 'digital',
    issue: 'Tenir notre inventaire à plusieurs.',
    status: 'requested',
    startsInDays: 5,
    movedInDays: -1,
  },
  {
    giverId: 'demo-anna',
    receiverId: 'demo-cato',
    topic: 'volunteers',
    issue: 'Vrijwilligers vinden voor de winter.',
    status: 'requested',
    proposedBy: 'demo-anna',
    startsInDays: 6,
    movedInDays: -0.5,
  },
];
