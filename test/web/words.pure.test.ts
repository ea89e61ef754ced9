import { describe, expect, it } from 'vitest';
import type { Fact } from '../../core/matching/score.ts';
import { en as accessEn } from '../../web/src/words/accessibility/en.ts';
import { fr as accessFr } from '../../web/src/words/accessibility/fr.ts';
import { nl as accessNl } from '../../web/src/words/accessibility/nl.ts';
import { en as doorEn } from '../../web/src/words/door/en.ts';
import { fr as doorFr } from '../../web/src/words/door/fr.ts';
import { nl as doorNl } from '../../web/src/words/door/nl.ts';
import { en as intakeEn } from '../../web/src/words/intake/en.ts';
import { fr as intakeFr } from '../../web/src/words/intake/fr.ts';
import { nl as intakeNl } from '../../web/src/words/intake/nl.ts';
import { en as roundEn } from '../../web/src/words/round/en.ts';
import { fr as roundFr } from '../../web/src/words/round/fr.ts';
import { nl as roundNl } from '../../web/src/words/round/nl.ts';
import { en } from '../../web/src/words/en.ts';
import { fr } from '../../web/src/words/fr.ts';
import { nl } from '../../web/src/words/nl.ts';
import { en as matchingEn } from '../../web/src/words/matching/en.ts';
import { fr as matchingFr } from '../../web/src/words/matching/fr.ts';
import { nl as matchingNl } from '../../web/src/words/matching/nl.ts';
import { en as methodsEn } from '../../web/src/words/methods/en.ts';
import { fr as methodsFr } from '../../web/src/words/methods/fr.ts';
import { nl as methodsNl } from '../../web/src/words/methods/nl.ts';
import { en as pointsEn } from '../../web/src/words/points/en.ts';
import { fr as pointsFr } from '../../web/src/words/points/fr.ts';
import { nl as pointsNl } from '../../web/src/words/points/nl.ts';
import { en as preparationEn } from '../../web/src/words/preparation/en.ts';
import { fr as preparationFr } from '../../web/src/words/preparation/fr.ts';
import { nl as preparationNl } from '../../web/src/words/preparation/nl.ts';
import { en as programmeEn } from '../../web/src/words/programme/en.ts';
import { fr as programmeFr } from '../../web/src/words/programme/fr.ts';
import { nl as programmeNl } from '../../web/src/words/programme/nl.ts';
import { en as staffEn } from '../../web/src/words/staff/en.ts';
import { fr as staffFr } from '../../web/src/words/staff/fr.ts';
import { nl as staffNl } from '../../web/src/words/staff/nl.ts';

// That nothing is missing, the compiler sees to. It can't see that something was left in Dutch.

/** Every fixed sentence of a catalogue, by where it stands. */
function sentences(words: object, at = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[`${at}${key}`, value] as [string, string]];
    return typeof value === 'object' && value !== null ? sentences(value, `${at}${key}.`) : [];
  });
}

/** The same in Dutch and in another language, and rightly so. */
const SAME = new Set([
  'nav.staff',
  'tabs.intake',
  'methods.case-clinic.name',
  'people.status',
  'people.columns.status',
  'sessions.columns.status',
]);

describe.each([
  ['the pages', nl, { fr, en }],
  ['the sign-in page', doorNl, { fr: doorFr, en: doorEn }],
  ['the methods', methodsNl, { fr: methodsFr, en: methodsEn }],
  ['preparing', preparationNl, { fr: preparationFr, en: preparationEn }],
  ['transfers', pointsNl, { fr: pointsFr, en: pointsEn }],
  ['matches', matchingNl, { fr: matchingFr, en: matchingEn }],
  ['intakes', intakeNl, { fr: intakeFr, en: intakeEn }],
  ['rounds', roundNl, { fr: roundFr, en: roundEn }],
  ['the accessibility statement', accessNl, { fr: accessFr, en: accessEn }],
  ['the team’s pages', staffNl, { fr: staffFr, en: staffEn }],
  ['the settings and roles', programmeNl, { fr: programmeFr, en: programmeEn }],
])('%s', (_, dutch, others) => {
  it.each(Object.entries(others))('are translated into %s', (_language, words) => {
    const translated = new Map(sentences(words));
    const left = sentences(dutch).filter(
      ([key, sentence]) => translated.get(key) === sentence && !SAME.has(key),
    );
    expect(left).toEqual([]);
  });
});

describe('numbers', () => {
  it('take the plural of their language', () => {
    expect([nl.points(1), nl.points(0), nl.points(-8)]).toEqual([
      '1 punt',
      '0 punten',
      '−8 punten',
    ]);
    expect([fr.points(1), fr.points(0), fr.points(-8)]).toEqual([
      '1 point',
      '0 point',
      '−8 points',
    ]);
    expect([en.points(1), en.points(0), en.points(-8)]).toEqual([
      '1 point',
      '0 points',
      '−8 points',
    ]);
  });

  it('of a change carry their sign', () => {
    const facts = { name: 'Els', points: 8, contact: '' };
    expect(nl.session.situation.earned(facts)).toBe('Gegeven: +8 punten.');
    expect(en.session.situation.paid(facts)).toBe('Received: −8 points.');
  });
});

describe('why two people are matched', () => {
  const FACTS: [Fact, nl: string, fr: string, en: string][] = [
    [
      { kind: 'level', level: 2 },
      'Impact meten: doet het vaak.',
      'Impact meten : le fait souvent.',
      'Impact meten: does it often.',
    ],
    [
      { kind: 'urgency', urgency: 3 },
      'De hulp is nu nodig.',
      'L’aide est nécessaire maintenant.',
      'Help is needed now.',
    ],
    [
      { kind: 'language', languages: ['nl', 'fr'] },
      'Spreken allebei nl+fr.',
      'Langue en commun : nl+fr.',
      'Both speak nl+fr.',
    ],
    [
      { kind: 'common-time', slots: ['mo-am', 'fr-ev'] },
      'Allebei vrij op maandagvoormiddag en vrijdagavond.',
      'Libres tous les deux : lundi matin et vendredi soir.',
      'Both free on Monday morning and Friday evening.',
    ],
    [
      { kind: 'common-time', slots: ['tu-pm', 'we-am', 'sa-am', 'su-ev'] },
      'Allebei vrij op dinsdagnamiddag, woensdagvoormiddag en zaterdagvoormiddag.',
      'Libres tous les deux : mardi après-midi, mercredi matin et samedi matin.',
      'Both free on Tuesday afternoon, Wednesday morning, and Saturday morning.',
    ],
    [
      { kind: 'gave', days: 1 },
      'Gaf 1 dag geleden een sessie.',
      'A donné une séance il y a 1 jour.',
      'Gave a session 1 day ago.',
    ],
    [
      { kind: 'met', times: 1 },
      'Hebben elkaar al 1 keer ontmoet.',
      'Se sont déjà rencontrés 1 fois.',
      'Have met once before.',
    ],
    [
      { kind: 'load', sessions: 2 },
      'Heeft al 2 sessies te geven.',
      'A déjà 2 séances à donner.',
      'Has 2 sessions to give already.',
    ],
  ];
  const names = { topic: 'Impact meten', languages: (codes: readonly string[]) => codes.join('+') };
  it.each(FACTS)('is said in three languages: %j', (fact, dutch, french, english) => {
    expect(matchingNl.reason(fact, names)).toBe(dutch);
    expect(matchingFr.reason(fact, names)).toBe(french);
    expect(matchingEn.reason(fact, names)).toBe(english);
  });
});
