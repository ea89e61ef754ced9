import type { Rejection } from '../../../../core/points/adjust.ts';
import type { HoldRefusal } from '../../../../core/points/settle.ts';
import type { ParticipantStatus } from '../../../../core/people/participant.ts';
import type { Report, SessionStatus } from '../../../../core/sessions/session.ts';
import type { Overdue } from '../../data/attention.ts';
import type { Transfer } from '../../../../core/points/transfer.ts';
import { type Failing, isRefused } from '../../../../core/mail/delivery.ts';
import type { Delivery, LetterKind } from '../../../../core/mail/mail.ts';
import { whole } from '../number.ts';

/** The number itself stands before it, or in it. */
const one = (n: number, single: string, several: string): string => (n === 1 ? single : several);

/** Why functions reject a correction, in words. */
const REJECTIONS: Record<string, string> = {
  'no-account': 'deze persoon heeft nog geen rekening',
  'own-account': 'niemand zet de eigen punten recht',
  'id-taken': 'onder dit nummer bestaat al een overdracht',
  'already-reversed': 'dit is al teruggedraaid',
  'transfer-not-found': 'de overdracht bestaat niet',
  'transfer-not-posted': 'de overdracht is nog niet verrekend',
  'not-a-party': 'deze persoon is geen partij in de overdracht',
  'is-a-reversal': 'wat teruggedraaid is, wordt niet nog eens teruggedraaid',
} satisfies Record<Rejection, string>;

/** Why a letter has not been sent, in words. */
const FAILURES: Record<string, string> = {
  'bad-address': 'Dit is geen geldig e-mailadres.',
  'too-late': 'De mail kon drie dagen lang niet weg en is nu niet meer van nut.',
  'no-sender': 'Het programma heeft nog geen mailadres. Een beheerder vult het in bij Programma.',
  'no-answer': 'Het versturen brak telkens af. Geef dit door aan wie het systeem beheert.',
} satisfies Record<Failing, string>;

/** What only staff read: loaded with their pages. */
export const nl = {
  you: 'jij',
  colleague: (code: string) => `iemand van het team (${code})`,
  byProgramme: 'het programma',
  tabs: {
    label: 'Onderdelen',
    start: 'Vraagt aandacht',
    intake: 'Intake',
    people: 'Mensen',
    round: 'Matching',
    sessions: 'Sessies',
    request: 'Nieuwe sessie',
    mail: 'Mails',
    programme: 'Programma',
    roles: 'Rollen',
  },
  attention: {
    title: 'Vraagt aandacht',
    none: 'Niets: niemand wacht op het team.',
    applied: (n: number, _days: number) =>
      one(n, 'aanmelding wacht op een antwoord', 'aanmeldingen wachten op een antwoord'),
    ended: (n: number, _days: number) =>
      one(
        n,
        'traject is afgelopen, en niet afgerond',
        'trajecten zijn afgelopen, en niet afgerond',
      ),
    keptOpen: (n: number, _days: number) =>
      one(n, 'afspraak over punten is verlopen', 'afspraken over punten zijn verlopen'),
    disputed: (n: number, _days: number) =>
      one(n, 'sessie wacht op een beslissing', 'sessies wachten op een beslissing'),
    unreported: (n: number, _days: number) =>
      one(
        n,
        'sessie is voorbij, en niet allebei vertelden hoe het ging',
        'sessies zijn voorbij, en niet allebei vertelden hoe het ging',
      ),
    coached: 'Sessies die ik coach',
    unanswered: (n: number, _days: number) =>
      one(n, 'aanvraag wacht al lang op een antwoord', 'aanvragen wachten al lang op een antwoord'),
    stuck: (n: number, days: number) =>
      one(
        n,
        `persoon staat al meer dan ${days} dagen aan de grens`,
        `mensen staan al meer dan ${days} dagen aan de grens`,
      ),
    mail: (n: number, _days: number) =>
      one(n, 'mail is niet aangekomen', 'mails zijn niet aangekomen'),
    repairs: 'Documenten die hersteld moeten worden',
    repairsText:
      'Zolang ze niet kloppen, blijft liggen wat ervan afhangt. Geef dit door aan wie het systeem beheert.',
    recount: 'Opnieuw tellen',
    books: {
      title: 'De boeken',
      balanced:
        'De boeken kloppen: alle saldo’s en reservaties samen zijn wat de overdrachten zeggen.',
      wrong: (balance: number, held: number) =>
        `De boeken kloppen niet: de saldo’s wijken ${whole(balance)} punten af van de overdrachten, de reservaties ${whole(held)}. Laat de beheerder “reconcile” uitvoeren.`,
      swept: (when: string, isLate: boolean) =>
        isLate
          ? `De nachtelijke controle is niet meer gelopen sinds ${when}.`
          : `Laatste nachtelijke controle: ${when}.`,
      neverSwept: 'De nachtelijke controle is hier nog niet gelopen.',
    },
  },
  mail: {
    all: 'Alle mails aan mensen',
    intro: (most: number) => `De laatste ${most} mails, de nieuwste eerst.`,
    none: 'Er zijn nog geen mails geschreven.',
    forgotten: 'inhoud gewist',
    kinds: {
      'interview-invitation': 'Uitnodiging voor een gesprek',
      'interview-planned': 'Gesprek gepland',
      'interview-cancelled': 'Gesprek gaat niet door',
      decision: 'Beslissing',
      'engagement-ends': 'Einde van het traject',
      'preparation-reminder': 'Herinnering aan een sessie',
    } satisfies Record<LetterKind, string>,
    states: {
      PENDING: 'wacht',
      PROCESSING: 'wordt verstuurd',
      SUCCESS: 'verstuurd',
      ERROR: 'niet verstuurd',
      RETRY: 'nieuwe poging volgt',
    } satisfies Record<Delivery['state'], string>,
    why: (error: string): string =>
      FAILURES[error] ??
      (isRefused(error)
        ? `De ontvangende mailserver weigert deze mail (${error}). Kijk het adres na.`
        : `Onze mailserver is niet bereikbaar of weigert ons (${error}). Geef dit door aan wie het systeem beheert.`),
  },
  grid: {
    find: 'Zoek in alle kolommen',
    count: (shown: number, all: number) =>
      shown === all ? one(all, '1 rij', `${all} rijen`) : `${shown} van ${all} rijen`,
    chosen: (n: number) => `${n} gekozen`,
    columns: 'Kolommen',
    csv: 'Bewaar als CSV',
    all: (n: number) => `Toon alle ${n}`,
    most: (n: number) => `Hier staan er hoogstens ${n}. Kies een andere status om de rest te zien.`,
    choose: 'Kies',
    chooseAll: 'Kies alle rijen',
  },
  bulk: {
    progress: (done: number, total: number) => `${done} van ${total}…`,
    ended: (done: number, total: number) => `Klaar: ${done} van ${total} gelukt.`,
  },
  edits: {
    title: 'Wat het team wijzigde',
    none: 'Nog niets.',
  },
  notes: {
    title: 'Notities van het team',
    about:
      'Alleen het team leest dit. Wie erom vraagt, heeft het recht te weten wat hier over hem of haar staat.',
    label: 'Nieuwe notitie',
    missing: 'Schrijf eerst iets.',
    send: 'Notitie bewaren',
    delete: 'Verwijderen',
    deleteText: 'Deze notitie verwijderen? Ze is dan voorgoed weg.',
  },
  adjust: {
    open: 'Punten rechtzetten',
    title: (name: string) => `De punten van ${name} rechtzetten`,
    text: 'Er komt een overdracht bij, met je reden. Ze kan niet gewist worden, alleen teruggedraaid.',
    kind: 'Wat is het?',
    direction: 'Welke kant op?',
    credit: 'erbij',
    debit: 'eraf',
    points: 'Hoeveel punten?',
    wrongPoints: (least: number, most: number) =>
      `Vul een geheel getal in, van ${least} tot ${most}.`,
    reason: 'Reden',
    reasonHint: 'De deelnemer leest dit bij de punten.',
    wrongReason: (least: number) => `Leg uit waarom, in minstens ${least} tekens.`,
    send: 'Boeken',
    reverse: 'Punten terugdraaien',
    reverseText:
      'De punten van deze sessie gaan terug. Dat kan één keer; de sessie zelf blijft zoals ze is.',
    rejected: (reason: string, why: string) =>
      `Niet geboekt: “${reason}” (${REJECTIONS[why] ?? why}).`,
    reversed: (reason: string) => `Teruggedraaid: ${reason}`,
    posting: 'Wordt geboekt…',
    posted: 'Geboekt.',
    rejection: (why: string) => `Niet geboekt: ${REJECTIONS[why] ?? why}.`,
  },
  people: {
    file: 'deelnemers',
    stuck: (days: number) => `Al meer dan ${days} dagen aan de grens`,
    may: (may: boolean): string => (may ? 'kan ontvangen' : 'moet eerst geven'),
    closed: 'De rekening is gesloten.',
    columns: {
      name: 'Naam',
      organisation: 'Organisatie',
      status: 'Status',
      balance: 'Saldo',
      held: 'Gereserveerd',
      may: 'Ontvangen',
      kind: 'Soort',
      skills: 'Helpt met',
      needs: 'Zoekt hulp bij',
      languages: 'Talen',
      startsOn: 'Van',
      endsOn: 'Tot',
      appliedOn: 'Aangemeld',
    },
    pauseAll: (n: number) => `${n} pauzeren`,
    profile: 'Profiel',
    edit: 'Profiel bewerken',
    sessions: 'Sessies',
    transfers: 'Punten',
    toAll: 'Alle mensen',
    resume: 'Hervatten',
    periodTitle: (name: string) => `De periode van ${name}`,
    periodText: 'Van wanneer tot wanneer deze persoon deelneemt.',
    period: 'Periode wijzigen',
    status: 'Status',
    statuses: {
      current: 'alle behalve afgeronde',
      applied: 'aangemeld',
      active: 'actief',
      paused: 'gepauzeerd',
      alumni: 'afgerond',
    } satisfies Record<ParticipantStatus | 'current', string>,
    noAccount: 'nog geen rekening',
    between: (from: string, until: string) => `${from} tot ${until}`,
    yourself: 'Je eigen status verandert iemand anders van het team.',
    activate: 'Activeren',
    pause: 'Pauzeren',
    end: 'Afronden',
    activateTitle: (name: string) => `${name} laten deelnemen`,
    activateText: 'De rekening gaat open, en wie deelneemt kan sessies vragen en geven.',
    startsOn: 'Van',
    endsOn: 'Tot en met',
    wrongPeriod: 'Kies een einddag na de begindag.',
    pauseTitle: (name: string) => `De deelname van ${name} pauzeren`,
    pauseText: 'De rekening sluit: er zijn geen nieuwe sessies mogelijk. Het saldo blijft staan.',
  },
  sessions: {
    file: 'sessies',
    toAll: 'Alle sessies',
    columns: {
      when: 'Wanneer',
      topic: 'Onderwerp',
      giver: 'Geeft hulp',
      receiver: 'Krijgt hulp',
      status: 'Status',
      waits: 'Moet antwoorden',
      outcome: 'Uitkomst',
      minutes: 'Minuten',
      place: 'Waar',
      updated: 'Laatst gewijzigd',
    },
    all: {
      resolve: (n: number) => `Over ${n} beslissen`,
      cancel: (n: number) => `${n} annuleren`,
    },
    cancelText: 'Beide partijen lezen je uitleg. Gereserveerde punten komen vrij.',
    show: 'Toon',
    statuses: {
      open: 'alles wat loopt',
      unreported: 'voorbij, niet verteld',
      unanswered: 'wacht al lang',
      coached: 'die ik coach',
      requested: 'gevraagd',
      accepted: 'afgesproken',
      disputed: 'betwist',
      declined: 'afgewezen',
      cancelled: 'geannuleerd',
      refused: 'geweigerd',
      expired: 'vervallen',
      closed: 'afgesloten',
    } satisfies Record<SessionStatus | 'open' | 'coached' | Overdue, string>,
    none: 'Geen sessies om te tonen.',
    parties: (giver: string, receiver: string) => `${giver} helpt ${receiver}`,
    waitsFor: (name: string) => `${name} moet antwoorden.`,
    reports: {
      'took-place': 'ging door',
      'giver-absent': 'wie hulp geeft was er niet',
      'receiver-absent': 'wie hulp krijgt was er niet',
    } satisfies Record<Report, string>,
    reportOf: (name: string, report: string) => `${name} zegt: ${report}.`,
    noReport: (name: string) => `${name} heeft nog niets gezegd.`,
    outcome: (outcome: string) => `Uitkomst: ${outcome}.`,
    unreported: 'Niemand vertelde op tijd hoe het ging.',
    refusals: {
      'give-first': 'Geweigerd: wie hulp zou krijgen, moet eerst geven.',
      'receiver-not-active': 'Geweigerd: wie hulp zou krijgen, is niet actief.',
      'giver-not-active': 'Geweigerd: wie hulp zou geven, is niet actief.',
      'id-taken': 'Geweigerd: onder dit nummer bestaat al een andere overdracht.',
      'hold-gone': 'Geweigerd: de punten van deze sessie zijn al afgehandeld.',
    } satisfies Record<HoldRefusal, string>,
    points: {
      none: 'Er zijn geen punten gereserveerd.',
      pending: (points: number) => `Gereserveerd: ${points}.`,
      posted: (points: number) => `Verrekend: ${points}.`,
      voided: 'De reservatie is vrijgegeven.',
    } satisfies Record<Transfer['state'] | 'none', string | ((points: number) => string)>,
    override: (reason: string) => `Uitzondering: ${reason}`,
    giveOverride: 'Uitzondering toestaan',
    overrideText:
      'Alleen voor deze ene sessie mag het saldo onder de grens gaan. De grens zelf verandert niet.',
    resolve: 'Beslissen',
    resolveText: 'Beide partijen lezen je uitleg. De punten volgen meteen uit wat je kiest.',
    resolveLabel: 'Wat is er gebeurd?',
    resolveMissing: 'Kies wat er gebeurd is.',
    outcomes: {
      'took-place': 'De sessie ging door: de punten worden verrekend',
      'giver-absent': 'Wie hulp geeft was er niet: de punten komen vrij',
      'receiver-absent': 'Wie hulp krijgt was er niet: de punten worden verrekend',
    } satisfies Record<Report, string>,
  },
  request: {
    intro:
      'Vraag een sessie aan namens twee anderen of met het programma zelf, of leg er een vast die al plaatsvond. Dan worden de punten meteen verrekend.',
    giver: 'Wie geeft hulp?',
    receiver: 'Wie krijgt hulp?',
    choose: 'Kies iemand',
    issue: 'Waarover gaat het?',
    proposedBy: 'Namens wie?',
    proposedByHint: 'De ander moet daarna nog aanvaarden.',
    byGiver: 'wie hulp geeft',
    byReceiver: 'wie hulp krijgt',
    override: 'Uitzondering: waarom mag dit onder de grens?',
    overrideHint: 'Alleen nodig als wie hulp krijgt eerst zou moeten geven.',
    mustGive:
      'Wie hulp krijgt, moet eerst geven. Kies iemand anders, of geef een reden voor een uitzondering.',
    mode: 'Wat wil je doen?',
    modes: { request: 'een sessie aanvragen', record: 'een sessie vastleggen die al plaatsvond' },
    sends: { request: 'Vraag deze sessie aan', record: 'Leg deze sessie vast' },
    problem: { giver: 'Kies iemand.', receiver: 'Kies iemand anders.' },
  },
};
export type StaffWords = typeof nl;
