import type { HoldRefusal } from '../../../../functions/src/domain/settle.ts';
import type { ParticipantStatus } from '../../../../functions/src/schema/participant.ts';
import type { Report, SessionStatus } from '../../../../functions/src/schema/session.ts';
import type { Transfer } from '../../../../functions/src/schema/transfer.ts';
import { counting, whole } from '../number.ts';

const count = counting('nl');

/** What only staff read: loaded with their pages. */
export const nl = {
  title: 'Team',
  tabs: {
    label: 'Onderdelen',
    people: 'Mensen',
    sessions: 'Sessies',
    request: 'Sessie voor anderen',
  },
  attention: {
    title: 'Vraagt aandacht',
    none: 'Niets: niemand wacht op het team.',
    applied: (n: number) => count(n, 'aanmelding wacht', 'aanmeldingen wachten'),
    disputed: (n: number) =>
      count(n, 'sessie wacht op een beslissing', 'sessies wachten op een beslissing'),
    broken: (n: number) =>
      count(n, 'document moet hersteld worden', 'documenten moeten hersteld worden'),
  },
  people: {
    search: 'Zoek op naam of organisatie',
    status: 'Status',
    everyone: 'Iedereen',
    none: 'Niemand gevonden. Zoek ruimer, of kies een andere status.',
    noneYet: 'Er heeft zich nog niemand aangemeld.',
    statuses: {
      applied: 'aangemeld',
      active: 'actief',
      paused: 'gepauzeerd',
      alumni: 'afgerond',
    } satisfies Record<ParticipantStatus, string>,
    balance: (balance: number, held: number) =>
      held > 0 ? `${whole(balance)} (${held} gereserveerd)` : whole(balance),
    noAccount: 'nog geen rekening',
    atFloor: 'moet eerst geven',
    period: (from: string, until: string) => `${from} tot ${until}`,
    skills: 'Helpt met',
    needs: 'Zoekt hulp bij',
    languages: 'Talen',
    contact: 'Contact',
    yourself: 'Je eigen status verandert iemand anders van het team.',
    activate: 'Activeren',
    resume: 'Hervatten',
    pause: 'Pauzeren',
    end: 'Afronden',
    activateTitle: (name: string) => `${name} laten deelnemen`,
    activateText: 'De rekening gaat open, en wie deelneemt kan sessies vragen en geven.',
    startsOn: 'Van',
    endsOn: 'Tot en met',
    wrongPeriod: 'Kies een einddag na de begindag.',
    pauseTitle: (name: string) => `De deelname van ${name} pauzeren`,
    pauseText: 'De rekening sluit: er zijn geen nieuwe sessies mogelijk. Het saldo blijft staan.',
    endTitle: (name: string) => `Het traject van ${name} afronden`,
    endText:
      'De rekening sluit, met het saldo van nu. Lopende sessies kunnen nog afgewerkt worden.',
  },
  sessions: {
    show: 'Toon',
    open: 'alles wat loopt',
    statuses: {
      requested: 'gevraagd',
      accepted: 'afgesproken',
      disputed: 'betwist',
      declined: 'afgewezen',
      cancelled: 'geannuleerd',
      refused: 'geweigerd',
      expired: 'vervallen',
      closed: 'afgesloten',
    } satisfies Record<SessionStatus, string>,
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
    intro: 'Vraag een sessie aan namens twee anderen, of met het programma zelf.',
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
    send: 'Vraag deze sessie aan',
    problem: { giver: 'Kies iemand.', receiver: 'Kies iemand anders.' },
  },
};
export type StaffWords = typeof nl;
