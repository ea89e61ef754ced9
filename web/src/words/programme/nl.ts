import type { NameProblem } from '../../data/topics.ts';
import type { SettingsField } from '../../data/settings-fields.ts';
import type { Locale } from '../../../../core/people/participant.ts';
import type { Role } from '../../../../core/people/staff.ts';
import { counting, whole } from '../number.ts';

const count = counting('nl');
const people = (n: number) => count(n, 'persoon', 'mensen');

/** The bounds of a whole number, inclusive. */
interface Bounds {
  least: number;
  most: number;
}
const between = ({ least, most }: Bounds) =>
  `Vul een geheel getal in van ${whole(least)} tot ${whole(most)}.`;

/** What only admins change, and staff read: loaded with its pages. */
export const nl = {
  readOnly: 'Alleen een admin kan dit wijzigen. Je ziet hoe het nu ingesteld is.',
  settings: {
    title: 'Instellingen',
    label: {
      name: 'Naam van het programma',
      contactEmail: 'E-mailadres voor vragen',
      timeZone: 'Tijdzone',
      sessionPoints: 'Punten voor een sessie',
      floor: 'Grens van het saldo',
      requestExpiryDays: 'Dagen tot een aanvraag vervalt',
      reportGraceDays: 'Dagen tot één verslag volstaat',
      engagementMonths: 'Maanden van een traject',
    } satisfies Record<SettingsField, string>,
    hint: {
      name: 'Zo heet het programma op elke pagina, en als partij in een sessie.',
      contactEmail: 'Deelnemers met een vraag schrijven hierheen. Leeg: ze spreken iemand aan.',
      timeZone: 'Alle uren worden in deze tijdzone getoond, zoals Europe/Brussels.',
      sessionPoints: 'Wie hulp krijgt betaalt dit, wie hulp geeft verdient het.',
      floor: 'Zo laag mag een saldo gaan door te ontvangen; daarna moet iemand eerst geven.',
      requestExpiryDays: 'Zonder antwoord vervalt de aanvraag dan, en komen de punten vrij.',
      reportGraceDays: 'Vertelt maar één van beiden hoe het ging, dan geldt dat na zoveel dagen.',
      engagementMonths: 'Hoelang iemand meedoet, als je bij het activeren niets anders kiest.',
    } satisfies Record<SettingsField, string>,
    problem: {
      name: (most: number) => `Vul een naam in van hoogstens ${most} tekens.`,
      contactEmail: () => 'Vul een e-mailadres in, of laat dit leeg.',
      timeZone: () => 'Kies een tijdzone uit de lijst, bijvoorbeeld Europe/Brussels.',
      number: between,
    },
    wrong: 'Er klopt nog iets niet: kijk bij de velden hierboven.',
    save: 'Instellingen bewaren',
    none: 'niet ingevuld',
  },
  price: {
    title: 'Wie merkt deze wijziging?',
    lose: (n: number) => `${people(n)}: kan nu ontvangen, en moet dan eerst geven`,
    gain: (n: number) => `${people(n)}: moet nu eerst geven, en kan dan ontvangen`,
    nobody: 'Niemand: wie nu kan ontvangen, kan dat ook dan, en wie eerst moet geven ook.',
    held: 'Sessies waarvoor al punten gereserveerd zijn, houden hun prijs en gaan gewoon door.',
    unreadable: (n: number) =>
      `${count(n, 'rekening of naam kon', 'rekeningen of namen konden')} niet gelezen worden: deze lijst is misschien niet volledig.`,
    most: (n: number) =>
      `Alleen de eerste ${n} rekeningen zijn bekeken: deze lijst is niet volledig.`,
    confirmTitle: 'Punten of grens wijzigen?',
    from: (points: number, floor: number) => `Nu: ${points} punten, grens ${whole(floor)}.`,
    to: (points: number, floor: number) => `Dan: ${points} punten, grens ${whole(floor)}.`,
    confirm: 'Ja, wijzig dit voor iedereen',
  },
  topics: {
    title: 'Onderwerpen',
    intro: 'Hieruit kiezen deelnemers waarmee ze helpen en waarbij ze hulp zoeken.',
    none: 'Er zijn nog geen onderwerpen. Voeg er een toe, dan kunnen deelnemers kiezen.',
    add: 'Onderwerp toevoegen',
    full: (most: number) => `Er zijn ${most} onderwerpen; meer kan niet. Verwijder er eerst een.`,
    rename: 'Wijzigen',
    remove: 'Verwijderen',
    up: 'Omhoog',
    down: 'Omlaag',
    of: (action: string, name: string) => `${action}: ${name}`,
    moved: (name: string, place: number, all: number) =>
      `${name} staat nu op plaats ${place} van ${all}.`,
    addTitle: 'Een onderwerp toevoegen',
    addText: 'Het kenmerk volgt uit de Nederlandse naam en verandert daarna nooit meer.',
    addSend: 'Zet in de lijst',
    renameTitle: (name: string) => `${name} wijzigen`,
    renameText: (id: string) =>
      `Wie dit onderwerp koos, houdt het, onder de nieuwe naam. Het kenmerk blijft ${id}.`,
    renameSend: 'Wijzig in de lijst',
    nameIn: {
      nl: 'Naam in het Nederlands',
      fr: 'Naam in het Frans',
      en: 'Naam in het Engels',
    } satisfies Record<Locale, string>,
    problem: {
      missing: 'Vul een naam in.',
      taken: 'Zo heet al een ander onderwerp.',
    } satisfies Record<NameProblem, string>,
    removeTitle: (name: string) => `${name} verwijderen?`,
    removeText: (n: number, id: string) =>
      n === 0
        ? `Niemand heeft dit onderwerp nu in het profiel. In sessies van vroeger blijft het kenmerk ${id} staan.`
        : `${people(n)} ${n === 1 ? 'heeft' : 'hebben'} dit onderwerp in het profiel. Daar blijft het staan, maar zonder naam: als ${id}, tot zij het zelf weghalen. Niemand anders kan het nog kiezen.`,
    removeSend: 'Haal uit de lijst',
    save: 'Onderwerpen bewaren',
  },
  roles: {
    intro: 'Wie mee het programma draagt, en wat elk daarvan mag.',
    adminsOnly: 'Alleen een admin ziet wie welke rol heeft, en kan dat wijzigen.',
    none: 'Er is nog niemand met een rol.',
    role: 'Rol',
    roleOf: (name: string) => `Rol van ${name}`,
    roles: {
      staff: 'medewerker',
      admin: 'admin',
      researcher: 'onderzoeker',
      none: 'geen rol',
    } satisfies Record<Role | 'none', string>,
    powers: {
      staff: 'ziet en begeleidt iedereen',
      admin: 'kan ook deze instellingen en rollen wijzigen',
      researcher: 'krijgt alleen gegevens zonder namen, voor onderzoek',
    } satisfies Record<Role, string>,
    yourself: 'Dit ben jij. Je eigen rol wijzigt een andere admin.',
    ofNobody:
      'Met deze code heeft zich nog niemand aangemeld. Kijk ze na: klopt ze niet, neem de rol dan weg en voeg je collega opnieuw toe.',
    save: 'Bewaren',
    takeTitle: (name: string) => `De rol van ${name} wijzigen?`,
    takeText: (name: string, before: string, after: string) =>
      `${name} is nu ${before}, en krijgt: ${after}. Wat daarbij wegvalt, kan ${name} niet meer doen.`,
    takeSend: 'Ja, wijzig de rol',
    given: (name: string, role: string) =>
      `${name} is nu ${role}. Dat werkt zodra ${name} opnieuw aanmeldt, of binnen het uur.`,
    taken: (name: string, role: string) =>
      `${name}: ${role}. Punten, instellingen en rollen zijn meteen afgesloten; lezen uiterlijk binnen het uur.`,
    add: 'Een collega toevoegen',
    addText:
      'Je collega meldt zich eerst één keer aan op deze site. De pagina voor nieuwkomers toont dan een code. Vraag die code, en vul ze hier in.',
    code: 'Code van je collega',
    email: 'E-mailadres',
    choose: 'Kies een rol',
    addSend: 'Geef deze rol',
    problem: {
      code: 'Deze code klopt niet. Neem ze precies over, zonder spaties of schuine strepen.',
      known: 'Deze persoon staat al in de lijst hierboven. Wijzig daar de rol.',
      yourself: 'Dit is je eigen code. Je eigen rol wijzigt een andere admin.',
      email: 'Vul het e-mailadres in waarmee je collega aanmeldt.',
      role: 'Kies een rol.',
    },
  },
};
export type ProgrammeWords = typeof nl;
