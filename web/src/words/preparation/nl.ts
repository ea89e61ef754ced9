import { counting } from '../number.ts';

const count = counting('nl');
const done = (n: number, of: number) => `${n} van ${of} gedaan`;

/** What is said about preparing a session and what it brought: loaded with a session's page. */
export const nl = {
  title: 'Voorbereiding',
  over: 'Zo was deze sessie voorbereid',
  hint: (n: number, of: number) => `Voorbereiding: ${done(n, of)}`,
  hintReady: 'Je bent voorbereid.',
  hintReceiver: 'Help de ander zich voor te bereiden',

  /** Where the giver stands, to themselves. */
  giver: {
    done,
    next: (item: string) => `Nu eerst: ${item}`,
    allDone: 'Alles is afgevinkt. Zeg dat je klaar bent, dan weet de ander het ook.',
    ready: 'Je bent klaar. Wat je nog wijzigt, ziet de ander meteen.',
    markReady: 'Ik ben klaar',
    markNotReady: 'Toch nog niet klaar',
    checklist: 'Dit doe je vooraf',
  },
  /** Where the giver stands, to everybody else. */
  theirs: {
    ready: (name: string) => `${name} is klaar voor deze sessie.`,
    preparing: (name: string, n: number, of: number) =>
      `${name} bereidt zich voor: ${done(n, of)}.`,
    notBegun: (name: string) => `${name} moet nog beginnen met de voorbereiding.`,
    checklist: (name: string) => `Dit doet ${name} vooraf`,
  },

  method: {
    title: 'Methode',
    choose: 'Hoe pakken jullie het aan?',
    tooLong: (least: string) => `Deze methode vraagt minstens ${least}: de stappen worden krap.`,
    steps: (minutes: string) => `De stappen, in ${minutes}`,
    card: 'De hele kaart',
    all: 'Vergelijk de methodes',
  },

  receiver: {
    brings: 'Dit breng je mee',
    bringsTheirs: (name: string) => `Dit brengt ${name} mee`,
    title: 'Vertel meer over je vraag',
    intro: (name: string) =>
      `${name} en het team lezen dit. Je kunt het aanvullen tot na de sessie.`,
    issue: 'Je vraag, in je eigen woorden',
    issueHint: 'Laat leeg als de vraag hierboven alles zegt.',
    background: 'Wat moet de ander vooraf weten?',
    backgroundHint: 'Waar je nu staat, wat je al probeerde, wie erbij betrokken is.',
    share: 'Delen',
    tooLong: 'Maak dit wat korter.',
    heading: (name: string) => `Van ${name}`,
    ownWords: 'De vraag, in eigen woorden',
    backgroundTitle: 'Achtergrond',
    none: (name: string) =>
      `${name} vertelde nog niets over de achtergrond. Vraag gerust wat je wilt weten.`,
    noneMine: 'Je vertelde niets over de achtergrond.',
  },

  materials: {
    mine: 'Je materiaal',
    theirs: (name: string) => `Materiaal van ${name}`,
    mineHint: 'Links naar wat de ander vooraf kan lezen of bekijken.',
    none: (name: string) => `${name} deelde nog geen links.`,
    noneMine: 'Je deelde nog geen links.',
    add: 'Een link toevoegen',
    url: 'Adres',
    title: 'Wat is het?',
    send: 'Toevoegen',
    remove: 'Verwijderen',
    removeThis: (title: string) => `${title} verwijderen`,
    wrong: 'Vul een webadres in dat met https:// begint.',
    full: (most: number) => `Meer dan ${count(most, 'link', 'links')} kan niet.`,
  },

  coach: {
    mine: (name: string) => `${name} van het team denkt met je mee.`,
    theirs: (name: string) => `${name} van het team coacht deze voorbereiding.`,
    none: 'Loop je vast? Schrijf het team, dan denkt er iemand met je mee.',
  },
  advice: {
    title: 'Overleg met het team',
    who: 'Alleen wie helpt en het team lezen dit.',
    label: 'Je bericht',
    send: 'Versturen',
    missing: 'Schrijf eerst iets.',
    none: 'Er is nog niets geschreven.',
    from: { giver: (name: string) => name, coach: (name: string) => `${name} (team)` },
  },

  reflection: {
    title: 'Wat bracht het?',
    label: 'Wat bracht deze sessie je?',
    hint: 'Wat je leerde, wat je ermee doet, wat je de volgende keer anders wilt.',
    who: 'Wie mag dit lezen?',
    private: 'Alleen het team',
    shared: (name: string) => `Het team en ${name}`,
    save: 'Bewaren',
    edit: 'Aanpassen',
    missing: 'Schrijf eerst wat het je bracht.',
    isPrivate: 'Alleen jij en het team lezen dit.',
    isShared: (name: string) => `${name} en het team lezen dit.`,
    mine: 'Wat het jou bracht',
    of: (name: string) => `Wat het ${name} bracht`,
    none: (name: string) => `${name} deelde hier nog niets over.`,
    noneOf: (name: string) => `${name} schreef hier niets over.`,
    onlyTeam: 'Alleen voor het team',
    forBoth: 'Ook voor de ander',
  },

  /** To the team alone. */
  team: {
    coach: 'Wie coacht?',
    nobody: 'Niemand',
    me: 'Ik',
    name: 'Naam die de twee zien',
    nameMissing: 'Vul een naam in.',
    save: 'Bewaren',
    isCoach: (name: string) => `${name} coacht deze voorbereiding.`,
    isNobody: 'Niemand coacht deze voorbereiding.',
    change: 'Een coach kiezen',
  },
};
export type PreparationWords = typeof nl;
