import type { Situation } from '../data/outlook.ts';
import type { Failure } from '../data/write.ts';
import { counting, signed, whole } from './number.ts';

const count = counting('nl');
const points = (n: number) => count(n, 'punt', 'punten');
const signedPoints = (n: number) => count(n, 'punt', 'punten', signed);
const sessions = (n: number) => count(n, 'sessie', 'sessies');
const questions = (contact: string) => (contact === '' ? '' : ` Vragen? Schrijf naar ${contact}.`);

/** What a sentence about a session may mention. */
export interface SessionFacts {
  /** The other party's name. */
  name: string;
  points: number;
  /** Where to write to with questions; empty if the programme has not said. */
  contact: string;
}

/** What the sentences about points mention: all in points, but `left` and `toGive` in sessions. */
export interface PointsFacts {
  balance: number;
  held: number;
  floor: number;
  price: number;
  left: number;
  toGive: number;
}

const situation = {
  checking: ({ points: n }: SessionFacts) =>
    `We kijken na of er ${points(n)} gereserveerd kunnen worden. Dat duurt maar even.`,
  'checking-theirs': ({ name }) =>
    `We kijken na of ${name} genoeg punten heeft. Zodra dat zo is, kun je aanvaarden.`,
  'waiting-for-answer': ({ name }) => `${name} heeft nog niet geantwoord.`,
  'answer-to-give': ({ name, points: n }) =>
    `${name} vraagt jouw hulp. Het levert je ${points(n)} op.`,
  'answer-to-receive': ({ name, points: n }) =>
    `${name} wil je helpen. Als je aanvaardt, worden er ${points(n)} gereserveerd.`,
  'answer-not-active': ({ name }) =>
    `${name} biedt je hulp aan. Je neemt nu niet deel, dus aanvaarden kan niet; afwijzen kan wel.`,
  'answer-give-first': ({ name }) =>
    `${name} wil je helpen, maar je saldo laat nu geen sessie toe. Geef er eerst zelf een; daarna kun je aanvaarden.`,
  'start-passed': () => 'Het voorgestelde moment is voorbij. De aanvraag vervalt vanzelf.',
  agreed: () => 'Afgesproken. Na afloop vertellen jullie allebei kort hoe het ging.',
  report: ({ name }) => `Hoe ging het? Zodra ook ${name} antwoordt, worden de punten verrekend.`,
  'report-second': ({ name }) =>
    `Hoe ging het? ${name} heeft al geantwoord. Zeg je hetzelfde, dan worden de punten meteen verrekend.`,
  'waiting-for-report': ({ name }) =>
    `Bedankt. Nu is het aan ${name} om te vertellen hoe het ging.`,
  disputed: ({ contact }) =>
    `Jullie vertellen het elk anders. Iemand van het team bekijkt het en beslist; tot dan blijven de punten gereserveerd.${questions(contact)}`,
  unreported: ({ contact }) =>
    `Niemand vertelde hoe het ging. Iemand van het team bekijkt het en beslist.${questions(contact)}`,
  'refused-give-first-me': ({ points: n }) =>
    `Dit kon niet doorgaan: met deze sessie van ${points(n)} zou je onder je grens komen. Geef eerst zelf een sessie, dan kun je weer ontvangen.`,
  'refused-give-first-them': ({ name }) =>
    `Dit kon niet doorgaan: ${name} moet eerst zelf een sessie geven. Intussen kun je iemand anders helpen.`,
  'refused-receiver-not-active': ({ contact }) =>
    `Dit kon niet doorgaan: wie hulp zou krijgen, neemt op dit moment niet deel.${questions(contact)}`,
  'refused-giver-not-active': ({ contact }) =>
    `Dit kon niet doorgaan: wie hulp zou geven, neemt op dit moment niet deel. Vraag het aan iemand anders.${questions(contact)}`,
  'refused-other': ({ contact }) =>
    `Dit kon niet doorgaan, door een fout aan onze kant. Vraag de sessie opnieuw aan.${questions(contact)}`,
  'declined-by-me': () => 'Je hebt dit voorstel afgewezen.',
  'declined-by-other': ({ name }) => `${name} heeft dit voorstel afgewezen.`,
  'cancelled-by-me': () => 'Je hebt deze sessie geannuleerd.',
  'cancelled-by-other': ({ name }) => `${name} heeft deze sessie geannuleerd.`,
  'cancelled-by-staff': () => 'Iemand van het team heeft deze sessie geannuleerd.',
  expired: () => 'Er kwam niet op tijd een antwoord. Deze aanvraag is vervallen.',
  earned: ({ points: n }) => `Gegeven: ${signedPoints(n)}.`,
  paid: ({ points: n }) => `Ontvangen: ${signedPoints(-n)}.`,
  'giver-absent-me': () => 'Je was er niet. Er zijn geen punten verrekend.',
  'giver-absent-them': ({ name }) => `${name} was er niet. Het kostte je geen punten.`,
  'receiver-absent-me': ({ name, points: n }) =>
    `Je was er niet, maar ${name} had zich voorbereid: ${signedPoints(-n)}.`,
  'receiver-absent-them': ({ name, points: n }) =>
    `${name} was er niet. Je had je voorbereid: ${signedPoints(n)}.`,
} satisfies Record<Situation, (facts: SessionFacts) => string>;

const failure = {
  denied: 'Dit mag nu niet (meer). Misschien is er net iets veranderd: kijk nog eens.',
  offline: 'Geen verbinding: er is niets bewaard. Probeer het opnieuw als je weer online bent.',
  unreadable: 'Deze gegevens kloppen niet. Iemand van het team moet ze eerst herstellen.',
  unknown: 'Het is niet gelukt. Wat je typte staat er nog: probeer het zo meteen opnieuw.',
  'not-a-party': 'Je bent geen van de twee in deze sessie.',
  'staff-only': 'Dit kan alleen iemand van het team.',
  'not-in-this-status': 'Er is intussen iets veranderd aan deze sessie. Kijk nog eens.',
  'not-your-turn': 'Nu is het aan de ander om te antwoorden.',
  'own-proposal-only': 'Alleen wie het voorstelde, kan het intrekken.',
  'same-person': 'Kies twee verschillende mensen.',
  'account-closed': 'Een van beiden neemt op dit moment niet deel.',
  'give-first': 'Eerst geven: deze sessie zou het saldo onder de grens brengen.',
  'starts-in-the-past': 'Kies een moment in de toekomst.',
  'already-begun': 'De sessie is al begonnen. Vertel na afloop hoe het ging.',
  'not-yet-begun': 'De sessie moet nog beginnen.',
  'points-not-held': 'De punten zijn nog niet gereserveerd. Probeer het zo meteen opnieuw.',
  'already-reported': 'Je hebt al verteld hoe het ging.',
  'already-overridden': 'Er is al een uitzondering voor deze sessie.',
  'changed-meanwhile':
    'Iemand anders heeft dit intussen gewijzigd. Kies hierboven welke versie blijft.',
  'note-missing': 'Leg in een paar woorden uit waarom.',
} satisfies Record<Failure, string>;

/** The reference: the other languages say the same things, or do not compile. */
export const nl = {
  skip: 'Naar de inhoud',
  language: 'Taal',
  signOut: 'Afmelden',
  loading: 'Even geduld…',
  saving: 'Bewaren…',
  saved: 'Bewaard.',
  back: 'Terug',
  optional: 'mag leeg blijven',
  somebody: 'iemand uit het netwerk',
  interrupted:
    'Geen verbinding. Wat je ziet kan verouderd zijn; zodra je weer online bent, gaat het vanzelf verder.',
  notForYou: 'Deze gegevens kun je op dit moment niet lezen.',
  needsRepair: 'Hier klopt iets niet in onze gegevens. Iemand van het team moet dit herstellen.',
  broken: 'Deze pagina kon niet getoond worden. Wat bewaard was, is er nog.',
  tryAgain: 'Opnieuw proberen',
  points,
  minutes: (n: number) => count(n, 'minuut', 'minuten'),
  failure,

  record: {
    touched: 'Er zijn wijzigingen die nog niet bewaard zijn.',
    discard: 'Wijzigingen weggooien',
    conflict: (name: string) =>
      `${name} heeft dit intussen ook gewijzigd. Kies welke versie blijft, en bewaar dan.`,
    version: { mine: 'Jouw versie', theirs: 'De andere versie' },
    keep: { mine: 'Houd mijn versie', theirs: 'Neem de andere versie' },
  },

  nav: {
    label: 'Hoofdmenu',
    home: 'Start',
    people: 'Mensen',
    profile: 'Profiel',
    staff: 'Team',
  },

  missing: {
    title: 'Deze pagina bestaat niet',
    text: 'Misschien is ze verhuisd, of zit er een foutje in het adres.',
    home: 'Naar de startpagina',
  },

  profile: {
    applyTitle: 'Welkom! Vertel ons over je idee',
    applyIntro:
      'Met deze gegevens kijkt het team of je kunt deelnemen. Je kunt ze later altijd aanpassen.',
    editTitle: 'Mijn profiel',
    editIntro:
      'Andere deelnemers zien dit, behalve hoe je te bereiken bent: dat ziet alleen het team.',
    about: 'Jij en je idee',
    displayName: 'Naam',
    organisation: 'Organisatie of project',
    pitch: 'Je idee, in enkele zinnen',
    kind: 'Je bent…',
    kinds: { innovator: 'sociaal innovator', entrepreneur: 'sociaal ondernemer' },
    kindHint: 'Niet elke oplossing hoeft een onderneming te worden: beide zijn even welkom.',
    exchange: 'Wat je brengt en wat je zoekt',
    skills: 'Hiermee kan ik anderen helpen',
    needs: 'Hierbij zoek ik hulp',
    languages: 'In deze talen kan ik een sessie doen',
    noTopics: 'Er zijn nog geen onderwerpen om uit te kiezen. Dat kan later.',
    contact: 'Hoe we je bereiken',
    contactHint: 'Alleen jij en het team zien dit.',
    email: 'E-mailadres',
    phone: 'Telefoonnummer',
    locale: 'Taal waarin we je schrijven',
    mail: 'Stuur me een e-mail als er iets verandert aan mijn sessies',
    apply: 'Meld me aan',
    save: 'Bewaren',
    wrong: 'Er klopt nog iets niet: kijk bij de velden hierboven.',
    problem: {
      displayName: 'Vul je naam in.',
      organisation: 'Maak dit wat korter.',
      pitch: 'Maak dit wat korter.',
      kind: 'Kies wat het best bij je past.',
      languages: (most: number) => `Kies minstens één taal, en hoogstens ${most}.`,
      skills: (most: number) => `Kies hoogstens ${most} onderwerpen.`,
      needs: (most: number) => `Kies hoogstens ${most} onderwerpen.`,
      phone: 'Maak dit wat korter.',
    },
  },

  standing: {
    applied: {
      title: 'Je aanmelding is binnen',
      text: 'Bedankt! Iemand van het team leest ze en neemt contact met je op. Zodra je kunt beginnen, verandert deze pagina vanzelf.',
    },
    paused: {
      title: 'Je deelname is gepauzeerd',
      text: 'Je kunt nu geen nieuwe sessies vragen of geven. Je punten blijven staan tot je terugkomt.',
    },
    alumni: {
      title: 'Je traject is afgerond',
      text: 'Bedankt voor alles wat je gegeven en ontvangen hebt. Nieuwe sessies zijn niet meer mogelijk.',
    },
    profile: 'Mijn gegevens bekijken of aanpassen',
    write: 'Vragen? Schrijf naar',
    noContact: 'Vragen? Spreek iemand van het team aan.',
  },

  home: {
    title: (name: string) => `Dag ${name}`,
    opening: 'Je rekening wordt geopend. Dat duurt maar even.',
    balance: 'Saldo',
    receive: ({ left }: PointsFacts) =>
      `Je kunt nog ${sessions(left)} ontvangen voor je er zelf weer een geeft.`,
    held: ({ held }: PointsFacts) =>
      `Gereserveerd voor sessies die gevraagd of afgesproken zijn: ${points(held)}.`,
    gauge: ({ balance, floor, held }: PointsFacts) =>
      `Saldo ${whole(balance)}, grens ${whole(floor)}, gereserveerd ${held}`,
    floor: 'grens',
    ask: 'Vraag hulp',
    offer: 'Bied hulp aan',
    atFloor: {
      title: 'Nu is het jouw beurt om te geven',
      why: ({ balance, held, floor, price }: PointsFacts) =>
        held > 0
          ? `Je saldo is ${points(balance)}, en er zijn al ${points(held)} gereserveerd. Nog een sessie kost er ${price} en zou je op ${whole(balance - held - price)} brengen, onder de grens van ${whole(floor)}.`
          : `Je saldo is ${points(balance)}. Nog een sessie kost er ${price} en zou je op ${whole(balance - price)} brengen, onder de grens van ${whole(floor)}.`,
      wayOut: ({ toGive, price }: PointsFacts) =>
        toGive === 1
          ? `De uitweg: geef één sessie. Die levert ${points(price)} op, en dan kun je weer ontvangen.`
          : `De uitweg: geef ${sessions(toGive)}, elk goed voor ${points(price)}. Dan kun je weer ontvangen.`,
    },
    todo: 'Wacht op jou',
    ahead: 'Gepland en in afwachting',
    past: (n: number) => `Voorbij (${n})`,
    noSessions:
      'Je hebt nog geen sessies. Vraag iemand om hulp, of kijk hieronder wie jij vooruit kunt helpen.',
    help: {
      title: 'Wie kan ik helpen?',
      asks: 'zoekt hulp bij',
      offer: 'Bied hulp aan',
      noSkills: 'Vul in je profiel in waarmee je kunt helpen, dan zie je hier wie dat zoekt.',
      toProfile: 'Naar mijn profiel',
      nobody: 'Op dit moment zoekt niemand precies wat jij aanbiedt.',
      toPeople: 'Bekijk iedereen',
    },
  },

  people: {
    title: 'Mensen',
    intro: 'Iedereen die nu deelneemt. Vraag iemand om hulp, of bied je hulp aan.',
    topic: 'Onderwerp',
    allTopics: 'Alle onderwerpen',
    helps: 'Helpt met',
    seeks: 'Zoekt hulp bij',
    you: 'dat ben jij',
    ask: 'Vraag hulp',
    offer: 'Bied hulp aan',
    nobody: 'Er is nog niemand anders. Zodra er iemand bij komt, zie je die hier.',
    nobodyForTopic: 'Niemand helpt met dit onderwerp of zoekt er hulp bij. Kies een ander.',
  },

  request: {
    title: 'Een sessie vragen of aanbieden',
    side: 'Wat wil je?',
    receive: (price: number) => `Hulp krijgen (kost ${points(price)})`,
    give: (price: number) => `Hulp geven (levert ${points(price)} op)`,
    topic: 'Onderwerp',
    chooseTopic: 'Kies een onderwerp',
    person: 'Met wie?',
    choosePerson: 'Kies iemand',
    matching: { receive: 'Helpen met dit onderwerp', give: 'Zoeken hulp bij dit onderwerp' },
    others: 'Andere deelnemers',
    issue: { receive: 'Wat is je vraag?', give: 'Waarmee wil je helpen?' },
    issueHint: 'Enkele zinnen, zodat de ander zich kan voorbereiden.',
    startsAt: 'Wanneer?',
    timeZone: (zone: string) => `In ${zone}, niet die van waar je nu bent.`,
    duration: 'Hoeveel minuten?',
    place: 'Waar?',
    placeHint: 'Een adres, of een link voor een videogesprek.',
    send: { receive: 'Vraag deze sessie', give: 'Bied deze sessie aan' },
    problem: {
      person: 'Kies iemand.',
      topic: 'Kies een onderwerp.',
      issue: 'Schrijf in enkele zinnen waarover het gaat.',
      startsAt: 'Kies een dag en een uur in de toekomst.',
      durationMinutes: (least: number, most: number) => `Kies tussen ${least} en ${most} minuten.`,
      place: 'Maak dit wat korter.',
    },
  },

  session: {
    with: (name: string) => `met ${name}`,
    receiving: 'je krijgt hulp',
    giving: 'je geeft hulp',
    more: 'Waarover en waar',
    place: 'Waar',
    issue: 'Vraag',
    accept: 'Aanvaarden',
    decline: 'Afwijzen',
    withdraw: 'Intrekken',
    cancel: 'Annuleren',
    counter: 'Ander moment voorstellen',
    reschedule: 'Verplaatsen',
    report: 'Vertel hoe het ging',
    situation,
    dialog: {
      decline: 'Het voorstel afwijzen',
      cancel: 'De sessie annuleren',
      noteText: 'De ander leest wat je hier schrijft. Gereserveerde punten komen vrij.',
      note: 'Een woordje uitleg',
      noteMissing: 'Leg in een paar woorden uit waarom.',
      move: 'Een ander moment voorstellen',
      moveText: 'De ander moet het nieuwe moment eerst aanvaarden.',
      propose: 'Voorstellen',
      report: 'Hoe ging het?',
      reportText:
        'Jullie antwoorden elk apart, en maar één keer. Zeggen jullie hetzelfde, dan worden de punten meteen verrekend.',
      reportLabel: 'Wat is er gebeurd?',
      reportSend: 'Versturen',
      reportMissing: 'Kies wat er gebeurd is.',
    },
    tookPlace: 'De sessie ging door',
    absentMe: 'Ik was er niet',
    absentThem: (name: string) => `${name} was er niet`,
  },
};
export type Words = typeof nl;
