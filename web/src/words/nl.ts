import type { Situation } from '../data/outlook.ts';
import type { Report, SessionStatus } from '../../../core/sessions/session.ts';
import type { MoveRefusal } from '../../../core/sessions/moves.ts';
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
  'look-again': 'Dit is intussen veranderd. Kijk nog eens.',
  'changed-meanwhile':
    'Iemand anders heeft dit intussen gewijzigd. Kies hierboven welke versie blijft.',
  'note-missing': 'Leg in een paar woorden uit waarom.',
} satisfies Record<MoveRefusal, string> & Record<string, string>;

/** The reference: the other languages say the same things, or do not compile. */
export const nl = {
  skip: 'Naar de inhoud',
  language: 'Taal',
  signOut: 'Afmelden',
  loading: 'Even geduld…',
  saving: 'Bewaren…',
  saved: 'Bewaard.',
  back: 'Terug',
  accessibility: 'Toegankelijkheid',
  outdated: 'Er is een nieuwe versie van deze pagina. Wat je typte, blijft staan.',
  reload: 'Nieuwe versie laden',
  notSavedAsFile: 'Dat is niet gelukt. Kijk of je internet hebt en probeer het opnieuw.',
  older: 'Toon oudere',
  yesNo: (yes: boolean): string => (yes ? 'ja' : 'nee'),
  leaving: {
    title: 'Er zijn wijzigingen die niet bewaard zijn',
    text: 'Als je je afmeldt, gaan ze verloren: we laten niets achter op dit toestel.',
    leave: 'Toch afmelden',
    dialog: 'Wat je hier typte, gaat dan verloren.',
    closeAnyway: 'Toch sluiten',
  },
  optional: 'mag leeg blijven',
  somebody: 'iemand uit het netwerk',
  teamMember: 'Iemand van het team',
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
    people: 'Vind hulp',
    sessions: 'Sessies',
    points: 'Punten',
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
    kinds: { innovator: 'sociaal innovator', entrepreneur: 'sociaal ondernemer' },
    kindHint: 'Niet elke oplossing hoeft een onderneming te worden: beide zijn even welkom.',
    exchange: 'Wat je brengt en wat je zoekt',
    noTopics: 'Er zijn nog geen onderwerpen om uit te kiezen. Dat kan later.',
    contact: 'Hoe we je bereiken',
    contactHint: 'Alleen jij en het team zien dit.',
    apply: 'Meld me aan',
    save: 'Bewaren',
    wrong: 'Er klopt nog iets niet: kijk bij de velden hierboven.',
    fields: {
      displayName: 'Naam',
      organisation: 'Organisatie of project',
      pitch: 'Je idee, in enkele zinnen',
      kind: 'Je bent…',
      skills: 'Hiermee kan ik anderen helpen',
      needs: 'Hierbij zoek ik hulp',
      languages: 'In deze talen kan ik een sessie doen',
      email: 'E-mailadres',
      phone: 'Telefoonnummer',
      locale: 'Taal van deze pagina en van onze berichten',
      mail: 'Stuur me herinneringen per e-mail. Over mijn aanmelding krijg ik er in elk geval.',
    },
    preview: 'Zo zien anderen je',
    colleague: 'Werk je voor het programma?',
    colleagueText:
      'Meld je dan niet aan als deelnemer. Geef deze code aan een beheerder, die je toegang geeft tot de pagina’s van het team:',
    data: {
      title: 'Je gegevens',
      text: 'Bewaar alles wat over jou is opgeslagen en wat je zelf mag lezen: je profiel, je rekening, je sessies en je punten. Wil je ook de rest zien, of alles laten wissen? Schrijf ons.',
      save: 'Bewaar mijn gegevens (JSON)',
    },
    problem: {
      displayName: 'Vul je naam in.',
      organisation: 'Maak dit wat korter.',
      pitch: 'Maak dit wat korter.',
      kind: 'Kies wat het best bij je past.',
      languages: (most: number) => `Kies minstens één taal, en hoogstens ${most}.`,
      skills: (most: number) => `Kies hoogstens ${most} onderwerpen.`,
      needs: (most: number) => `Kies hoogstens ${most} onderwerpen.`,
      email: 'Vul een e-mailadres in, met een @.',
      phone: 'Maak dit wat korter.',
    },
  },

  standing: {
    applied: {
      title: 'Je aanmelding is binnen',
      text: 'Bedankt! Het team leest ze, spreekt je, en laat je weten wat het beslist. Zodra je kunt beginnen, verandert deze pagina vanzelf.',
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
    next: 'Je volgende sessie',
    ahead: 'In afwachting',
    allSessions: 'Al mijn sessies',
    moreTodo: 'Bekijk alles wat op je wacht',
    nothingWaits: 'Er wacht niets op je.',
    noSessions: 'Je hebt geen sessies lopen.',
    toPoints: 'Mijn punten',
    toProfile: 'Naar mijn profiel',
    profileWish: (list: string) =>
      `Vul je profiel aan met ${list}, dan weten anderen wat je zoekt en brengt.`,
    wishes: {
      skills: 'waarmee je kunt helpen',
      needs: 'waarbij je hulp zoekt',
      pitch: 'je idee',
    },
    help: {
      title: 'Wie kan ik helpen?',
      asks: 'zoekt hulp bij',
      offer: 'Bied hulp aan',
      noSkills: 'Vul in je profiel in waarmee je kunt helpen, dan zie je hier wie dat zoekt.',
      nobody: 'Op dit moment zoekt niemand precies wat jij aanbiedt.',
      toPeople: 'Wie ik het best kan helpen, en waarom',
    },
  },

  sessions: {
    title: 'Mijn sessies',
    past: 'Voorbij',
  },

  people: {
    title: 'Vind hulp',
    intro: 'Iedereen die nu deelneemt. Kies een onderwerp, of zoek op naam of idee.',
    seekingTitle: 'Wie kan ik helpen?',
    seekingIntro:
      'Mensen die hulp zoeken bij wat jij kunt. Eén sessie geven is genoeg om er weer een te ontvangen.',
    find: 'Zoek op naam, organisatie of woorden',
    topic: 'Onderwerp',
    allTopics: 'Alle onderwerpen',
    language: 'Gesproken taal',
    allLanguages: 'Alle talen',
    found: (n: number) => (n === 0 ? 'Niemand gevonden.' : count(n, 'persoon', 'mensen')),
    tooMany: (most: number) =>
      `Er zijn er meer dan de ${most} die hier getoond worden: kies een onderwerp.`,
    helps: 'Helpt met',
    seeks: 'Zoekt hulp bij',
    speaks: 'Spreekt',
    ask: 'Vraag hulp',
    offer: 'Bied hulp aan',
    nobody: 'Niemand past bij wat je koos. Kies ruimer.',
    everybody: 'Bekijk iedereen',
    unknown: 'Deze persoon vinden we niet',
    unknownText: 'Misschien klopt het adres niet, of neemt deze persoon nog niet deel.',
    notActive: 'Neemt op dit moment niet deel. Nieuwe sessies zijn nu niet mogelijk.',
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
    somebodyElse: 'Iemand anders kiezen',
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
      personGone: 'Deze persoon neemt op dit moment niet deel. Kies iemand anders.',
      topic: 'Kies een onderwerp.',
      issue: 'Schrijf in enkele zinnen waarover het gaat.',
      startsAt: 'Kies een dag en een uur in de toekomst.',
      startedAt: 'Kies een dag en een uur die voorbij zijn.',
      durationMinutes: (least: number, most: number) => `Kies tussen ${least} en ${most} minuten.`,
      place: 'Maak dit wat korter.',
    },
  },

  session: {
    title: 'Sessie',
    notYours: 'Deze sessie bestaat niet, of ze is van anderen.',
    when: 'Wanneer',
    giver: 'Geeft hulp',
    receiver: 'Krijgt hulp',
    call: { answer: 'Bekijk en antwoord', report: 'Vertel hoe het ging' },
    statuses: {
      requested: 'gevraagd',
      accepted: 'afgesproken',
      disputed: 'in onderzoek',
      declined: 'afgewezen',
      cancelled: 'geannuleerd',
      refused: 'geweigerd',
      expired: 'vervallen',
      closed: 'afgesloten',
    } satisfies Record<SessionStatus, string>,
    calendar: {
      add: 'In mijn agenda',
      remove: 'Uit mijn agenda',
      summary: (topic: string, giver: string, receiver: string) =>
        `${topic}: ${giver} helpt ${receiver}`,
    },
    history: {
      title: 'Verloop',
      asked: 'Gevraagd.',
      held: (n: number) => `${points(n)} gereserveerd.`,
      posted: (n: number) => `${points(n)} verrekend.`,
      voided: (n: number) => `${points(n)} weer vrijgegeven.`,
      overridden: (reason: string) => `Het team liet een uitzondering toe: ${reason}`,
      recorded: (name: string) => `${name} legde deze sessie vast.`,
      proposed: (name: string) => `${name} stelde een ander moment voor.`,
      accepted: (name: string) => `${name} aanvaardde.`,
      declined: (name: string) => `${name} wees het af.`,
      cancelled: (name: string) => `${name} annuleerde.`,
      resolved: (name: string) => `${name} besliste, namens het team.`,
      reported: (name: string) => `${name} vertelde hoe het ging.`,
      reportedAs: (name: string, report: string) => `${name} vertelde: ${report}.`,
      reports: {
        'took-place': 'ging door',
        'giver-absent': 'wie hulp zou geven was er niet',
        'receiver-absent': 'wie hulp zou krijgen was er niet',
      } satisfies Record<Report, string>,
      refused: 'Niet doorgegaan.',
      expired: 'Vervallen.',
      unreported: 'Niemand vertelde op tijd hoe het ging.',
      disputed: 'De twee vertelden het anders.',
      closed: 'Afgesloten.',
    },
    with: (name: string) => `met ${name}`,
    receiving: 'je krijgt hulp',
    giving: 'je geeft hulp',
    place: 'Waar',
    issue: 'Vraag',
    accept: 'Aanvaarden',
    decline: 'Afwijzen',
    withdraw: 'Intrekken',
    cancel: 'Annuleren',
    counter: 'Ander moment voorstellen',
    reschedule: 'Verplaatsen',
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
