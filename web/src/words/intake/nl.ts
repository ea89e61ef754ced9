import type { ExitRefusal } from '../../../../core/intake/engagement.ts';
import type { Level, Urgency } from '../../../../core/people/ability.ts';
import type { Answers, DecisionKind, ExitKind } from '../../../../core/intake/intake.ts';
import { counting } from '../number.ts';

const count = counting('nl');
const days = (n: number): string => count(n, 'dag', 'dagen');
const points = (n: number): string => count(n, 'punt', 'punten');

/** What staff read of intakes, and of how engagements end: loaded with those pages. */
export const nl = {
  list: {
    title: 'Wie wacht',
    none: 'Niemand wacht op een intake.',
    since: (n: number) => (n === 0 ? 'vandaag aangemeld' : `wacht ${days(n)}`),
    average: (n: number, people: number) =>
      people === 1
        ? `De laatste die mocht beginnen, wachtte ${days(n)}.`
        : `Wie mocht beginnen, wachtte gemiddeld ${days(n)} (de laatste ${people}).`,
    noAverage: 'Nog niemand werd na een intake toegelaten.',
    planned: (when: string, who: string) => `Gesprek ${when}, met ${who}`,
    unplanned: 'Nog geen gesprek gepland',
    asked: 'Gevraagd om te wachten',
    open: 'Intake openen',
    most: (n: number) => `Hier staan er hoogstens ${n}.`,
    ending: 'Trajecten die aflopen',
    endingNone: 'Geen traject loopt binnenkort af.',
    endsIn: (n: number) => {
      if (n < 0) return `${days(-n)} geleden afgelopen`;
      return n === 0 ? 'loopt vandaag af' : `loopt af over ${days(n)}`;
    },
    keptOpen: 'Punten die open bleven',
    keptUntil: (n: number, until: string) => `${points(n)}, afgesproken tot ${until}`,
    turnedAway: 'Doorverwezen of geweigerd',
  },
  title: (name: string) => `Intake van ${name}`,
  back: 'Alle intakes',
  toPerson: 'Naar de pagina van deze persoon',
  print: 'Afdrukken',
  yourself: 'Je eigen intake doet iemand anders van het team.',
  application: 'De aanmelding',
  interview: {
    title: 'Het gesprek',
    none: 'Er is nog geen gesprek gepland.',
    plan: 'Gesprek plannen',
    move: 'Gesprek verplaatsen',
    callOff: 'Gesprek afgelasten',
    callOffText: 'De aanvrager krijgt bericht dat het gesprek niet doorgaat.',
    when: 'Wanneer, waar en met wie?',
    with: 'Wie voert het gesprek?',
    told: 'Jullie krijgen allebei een bericht met een agendabestand.',
    file: 'Zet in mijn agenda',
    summary: (name: string) => `Intakegesprek met ${name}`,
  },
  answers: {
    title: 'Wat we vragen',
    autosave: 'Wat je typt, wordt vanzelf bewaard.',
    takeOver: 'Neem onderwerpen en talen over uit de aanmelding',
    saving: 'Wordt bewaard…',
    undecided: 'Nog niet alles is bewaard: kies hierboven welke versie blijft.',
    afterwards: 'Onderwerpen die je hier toevoegt, komen niet vanzelf in het profiel.',
    saved: 'Bewaard.',
    story: 'Het idee',
    exchange: 'Zoeken en geven',
    practical: 'Praktisch',
    fields: {
      idea: 'Wat is het idee?',
      problem: 'Welk probleem pakt het aan, en voor wie?',
      stage: 'Hoe ver staat het?',
      aims: 'Waarvoor doet deze persoon het?',
      entrepreneurial: 'Moet dit een onderneming worden?',
      needs: 'Waar is hulp bij nodig, en hoe dringend?',
      skills: 'Waar kan deze persoon anderen mee helpen, en hoe goed?',
      evidence: 'Waaruit blijkt dat?',
      firstGive: 'Wat zou deze persoon het liefst eerst geven?',
      languages: 'In welke talen?',
      availability: 'Wanneer past het meestal?',
    } satisfies Record<keyof Answers, string>,
    hints: {
      entrepreneurial: 'Niet elke oplossing hoeft ondernemend te zijn.',
      skills: 'Iedereen kan iets. Vraag ook naar werk, studie, vrijwilligerswerk en thuis.',
      availability: 'Hiermee zoeken we momenten die voor twee mensen passen.',
    },
    stages: {
      idea: 'een idee',
      trying: 'wordt uitgeprobeerd',
      running: 'loopt',
      growing: 'groeit',
    } satisfies Record<NonNullable<Answers['stage']>, string>,
    aims: { social: 'sociaal', environmental: 'ecologisch' },
    ventures: { yes: 'ja', no: 'nee', unsure: 'nog niet duidelijk' },
    urgencies: {
      1: 'ooit',
      2: 'tijdens het traject',
      3: 'nu',
    } satisfies Record<Urgency, string>,
    levels: {
      1: 'deed het al eens',
      2: 'doet het vaak',
      3: 'leert het anderen',
    } satisfies Record<Level, string>,
    urgencyOf: (topic: string) => `Hoe dringend: ${topic}`,
    levelOf: (topic: string) => `Hoe goed: ${topic}`,
    evidenceOf: (topic: string) => `Waaruit blijkt dat: ${topic}`,
    weekdays: {
      mo: 'maandag',
      tu: 'dinsdag',
      we: 'woensdag',
      th: 'donderdag',
      fr: 'vrijdag',
      sa: 'zaterdag',
      su: 'zondag',
    },
    parts: { am: 'ochtend', pm: 'namiddag', ev: 'avond' },
    nothing: 'niet ingevuld',
  },
  decision: {
    title: 'De beslissing',
    open: 'Er is nog niets beslist.',
    kinds: {
      accept: 'Toelaten',
      wait: 'Laten wachten',
      refer: 'Doorverwijzen',
      decline: 'Weigeren',
    } satisfies Record<DecisionKind, string>,
    made: {
      accept: 'Toegelaten',
      wait: 'Gevraagd om te wachten',
      refer: 'Doorverwezen',
      decline: 'Geweigerd',
    } satisfies Record<DecisionKind, string>,
    by: (who: string, when: string) => `door ${who}, ${when}`,
    texts: {
      accept:
        'De rekening gaat open. De onderwerpen uit het gesprek komen in het profiel, en je krijgt een voorstel voor een eerste sessie.',
      wait: 'Deze persoon blijft op de wachtlijst staan.',
      refer: 'Deze persoon kan elders beter geholpen worden.',
      decline: 'Deze persoon kan niet deelnemen.',
    } satisfies Record<DecisionKind, string>,
    reason: 'Waarom? (leest alleen het team)',
    missing: 'Leg uit waarom.',
    message: 'Bericht aan de aanvrager',
    messageHint: 'Wordt per e-mail verstuurd. Laat het leeg als je zelf contact opneemt.',
    reopen: 'Opnieuw beslissen',
    noSkills: 'In het gesprek is nog niets gevonden dat deze persoon kan geven.',
    unsaved:
      'Het gesprek is nog niet helemaal bewaard: wacht even, of kies eerst een van de versies.',
  },
  first: {
    title: 'De eerste sessies',
    waiting: 'Zodra de rekening open is, staan hier voorstellen.',
  },
  leaving: {
    extend: 'Verlengen',
    extendTitle: (name: string) => `Het traject van ${name} verlengen`,
    extendText: 'Tot wanneer, en waarom?',
    extended: (until: string, reason: string) => `Verlengd tot ${until}: ${reason}`,
    until: 'Tot en met',
    wrongUntil: 'Kies een latere dag dan nu is afgesproken.',
    reason: 'Waarom?',
    reasonMissing: 'Leg uit waarom, in minstens 5 tekens.',
    notHere: 'Verlengen doe je met een reden, onder “Verlengen”.',
    settle: 'Punten afhandelen',
    exit: 'Afronden',
    title: (name: string) => `Het traject van ${name} afronden`,
    text: 'De rekening sluit. Over de punten beslis je nu, want niemand vertrekt met een saldo waarover niets beslist is.',
    balance: (n: number) => {
      if (n === 0) return 'Het saldo is 0: er valt niets te vereffenen.';
      return n < 0
        ? `Er staan nog ${points(-n)} open: ontvangen, en niet teruggegeven.`
        : `Er staan nog ${points(n)} op de rekening: gegeven, en niet ontvangen.`;
    },
    kinds: {
      even: 'niets te vereffenen',
      forgiven: 'kwijtschelden',
      donated: 'schenken aan het programma',
      'kept-open': 'open laten tot een afgesproken dag',
    } satisfies Record<ExitKind, string>,
    made: {
      even: 'Afgerond zonder punten',
      forgiven: 'Punten kwijtgescholden',
      donated: 'Punten geschonken',
      'kept-open': 'Punten open gelaten',
    } satisfies Record<ExitKind, string>,
    choose: 'Wat gebeurt er met de punten?',
    sessions: (n: number) =>
      n === 1
        ? 'Er loopt nog 1 sessie. Werk die eerst af, of annuleer ze: anders veranderen de punten nadien nog.'
        : `Er lopen nog ${n} sessies. Werk die eerst af, of annuleer ze: anders veranderen de punten nadien nog.`,
    keptUntil: 'Tot welke dag?',
    refusals: {
      'sessions-open': 'Er lopen nog sessies.',
      'points-held': 'Er zijn nog punten gereserveerd voor een sessie.',
      'not-even': 'Het saldo is niet 0: beslis wat er met de punten gebeurt.',
      'owes-nothing': 'Er valt niets kwijt te schelden.',
      'has-nothing': 'Er valt niets te schenken.',
      'too-many-points':
        'Dit zijn meer punten dan één overdracht kan bevatten. Zet eerst een deel recht.',
      'until-in-the-past': 'Kies een dag in de toekomst.',
      'reason-missing': 'Leg uit waarom, in minstens 5 tekens.',
    } satisfies Record<ExitRefusal, string>,
  },
};
export type IntakeWords = typeof nl;
