import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { STAFF } from '../../core/people/staff.ts';
import { SESSION } from '../../core/sessions/session.ts';
import { INTAKE } from '../../core/intake/intake.ts';
import { PARTICIPANT, CONTACT } from '../../core/people/participant.ts';
import { ACCOUNT } from '../../core/points/account.ts';
import { DAY_MS } from '../../core/base/time.ts';
import { MAIL, type Mail } from '../../core/mail/mail.ts';
import { missingIndex } from '../indexes.ts';
import {
  arriveAs,
  PAGE,
  demoCommunity,
  services,
  signInAs,
  shows,
  soon,
  type Visitor,
} from './browser.ts';

let sofie: Visitor;

beforeAll(async () => {
  await demoCommunity();
  sofie = await arriveAs('Sofie', '/staff');
  await sofie.page.setViewportSize({ width: 1280, height: 900 });
});

const go = async ({ page }: Visitor, name: string | RegExp) =>
  page.getByRole('link', { name }).first().click(soon);
const row = (text: string) => sofie.page.locator('.datagrid tbody tr', { hasText: text });
const dialog = () => sofie.page.getByRole('dialog');
const press = (name: string) => sofie.page.getByRole('button', { name, exact: true }).click(soon);

/** Opens the page of one of the sessions that are under way. */
async function openSession(giver: string, receiver: string): Promise<void> {
  await go(sofie, 'Sessies');
  await row(giver).filter({ hasText: receiver }).getByRole('link').click(soon);
  await sofie.page.getByRole('heading', { name: `${giver} helpt ${receiver}` }).waitFor(soon);
}

async function fillRequest(giver: string, receiver: string, issue: string): Promise<void> {
  const { page } = sofie;
  await go(sofie, 'Nieuwe sessie');
  await page.getByLabel('Wie geeft hulp?').selectOption({ label: giver });
  await page.getByLabel('Wie krijgt hulp?').selectOption({ label: receiver });
  await page.getByLabel('Onderwerp').selectOption('impact');
  await page.getByLabel('Waarover gaat het?').fill(issue);
  await page.getByLabel('Wanneer?').fill('2099-06-01T14:00');
}

describe('what waits for the team', () => {
  it('is counted, each with a way there, and the books balance', async () => {
    await sofie.page
      .getByRole('link', { name: '6 aanmeldingen wachten op een antwoord' })
      .waitFor();
    await sofie.page.getByRole('link', { name: '1 sessie wacht op een beslissing' }).waitFor();
    await shows(sofie, 'De boeken kloppen');
  });

  it('says so when the books do not balance, and when they do again', async () => {
    const { db } = await services.store();
    const account = db.doc(ACCOUNT.at('demo-jan').path);
    await account.update({ balance: 5 });
    await press('Opnieuw tellen');
    await shows(sofie, 'de saldo’s wijken 5 punten af van de overdrachten, de reservaties 0.');
    await account.update({ balance: 0 });
    await press('Opnieuw tellen');
    await shows(sofie, 'De boeken kloppen');
  });

  it('leads to people who have long been at the floor, and to sessions that nobody told of', async () => {
    const { db } = await services.store();
    const longAgo = new Date(Date.now() - 40 * DAY_MS);
    await db.doc(ACCOUNT.at('demo-anna').path).update({ updatedAt: longAgo });
    await db.doc(SESSION.at('demoSession000000011').path).update({ startsAt: longAgo });
    await press('Opnieuw tellen');
    await go(sofie, /3 mensen staan al meer dan 30 dagen aan de grens/);
    await row('Anna').waitFor(soon);
    expect(await sofie.page.locator('.datagrid tbody tr').count()).toBe(3);
    await go(sofie, 'Vraagt aandacht');
    await go(sofie, /niet allebei vertelden/);
    await row('Els').waitFor(soon);
  });
});

describe('letters that have not come', () => {
  it('are counted, lead to the outbox, and say why', async () => {
    const { db } = await services.store();
    const now = new Date();
    const letter: Mail = {
      to: 'gone@demo.example',
      uid: 'demo-anna',
      about: ['demo-anna'],
      letter: 'decision',
      message: { subject: 'Welkom', text: 'Je doet mee.', html: '<p>', attachments: [] },
      delivery: {
        state: 'ERROR',
        startTime: now,
        endTime: now,
        leaseExpireTime: null,
        attempts: 1,
        error: 'RCPT TO 550 5.1.1',
        info: null,
      },
      createdAt: now,
      forgetAt: now,
    };
    await db.doc(MAIL.at('failed').path).set(letter);
    const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
    await db.doc(MAIL.at('old').path).set({ ...letter, createdAt: ago(15) });
    const delivery = { ...letter.delivery, state: 'SUCCESS', error: null };
    const forgotten = { to: '', message: null, forgetAt: null };
    await db.doc(MAIL.at('sent').path).set({ ...letter, ...forgotten, delivery });
    await go(sofie, 'Vraagt aandacht');
    await press('Opnieuw tellen');
    await go(sofie, /1 mail is niet aangekomen/);
    await sofie.page.getByText('gone@demo.example').first().click(soon);
    await shows(sofie, 'De ontvangende mailserver weigert deze mail (RCPT TO 550 5.1.1)');
    await shows(sofie, 'Je doet mee.');
    await shows(sofie, 'Beslissing · inhoud gewist');
  });
});

describe('the grid of people', () => {
  it('searches, sorts and chooses columns, all of it in the address', async () => {
    const { page } = sofie;
    await page.goto(`${PAGE}/staff/people`);
    await row('Driss').waitFor(soon);
    const all = await page.locator('.datagrid tbody tr').count();
    await page.getByLabel('Zoek in alle kolommen').fill('FINANCIERING zoeken');
    await shows(sofie, `12 van ${all} rijen`);
    await page.getByLabel('Zoek in alle kolommen').fill('');
    await page.getByRole('button', { name: 'Saldo', exact: true }).click();
    await page.getByRole('button', { name: 'Saldo', exact: true }).click();
    await page.getByText('Kolommen', { exact: true }).click();
    await page.getByLabel('Talen').check();
    await page.reload();
    const first = page.locator('.datagrid tbody tr').first();
    await first.getByText('24', { exact: true }).waitFor(soon);
    await first.getByText(/Nederlands|Frans/).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Saldo' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
  });

  it('saves what is shown as CSV, with nothing in it that a spreadsheet would run', async () => {
    const { page } = sofie;
    const { db } = await services.store();
    const hanne = db.doc(PARTICIPANT.at('demo-hanne').path);
    await hanne.update({ organisation: '=HYPERLINK("https://evil.example")' });
    await page.goto(`${PAGE}/staff/people?status=applied&columns=name,organisation,balance`);
    await row('HYPERLINK').waitFor(soon);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaar als CSV' }).click(),
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv).toContain('\uFEFFNaam;Organisatie;Saldo\r\n');
    expect(csv).toContain(`Hanne (demo);"'=HYPERLINK(""https://evil.example"")";\r\n`);
    await hanne.update({ organisation: '' });
  });

  it('lets nobody in, since that is for the intake to decide', async () => {
    const { page } = sofie;
    await page.goto(`${PAGE}/staff/people?status=applied`);
    await row('Ivo').waitFor(soon);
    await page.getByLabel('Kies alle rijen').check();
    expect(await page.getByRole('button', { name: /activeren|pauzeren/ }).count()).toBe(0);
  });

  it('pauses several at once, tells what failed and why, and does not stop at that', async () => {
    const { page } = sofie;
    const { db } = await services.store();
    await page.goto(`${PAGE}/staff/people?status=active`);
    for (const name of ['Joris', 'Amina']) await row(name).getByRole('checkbox').check(soon);
    await press('2 pauzeren');
    // Somebody else is faster with one of them.
    await db.doc(PARTICIPANT.at('demo-joris').path).update({ status: 'paused' });
    await dialog().getByRole('button', { name: '2 pauzeren' }).click();
    await shows(sofie, 'Klaar: 1 van 2 gelukt.');
    await shows(sofie, 'Joris (demo): Dit is intussen veranderd.');
    await dialog().getByRole('button', { name: 'Terug' }).click();
    const amina = await db.doc(PARTICIPANT.at('demo-amina').path).get();
    expect(amina.get('status')).toBe('paused');
  });
});

describe('an application', () => {
  it('is decided once: who was slower looks again, and nothing they wrote is sent', async () => {
    const mira = await arriveAs('Mira', '/staff/intake/demo-nele');
    await sofie.page.goto(`${PAGE}/staff/intake/demo-nele`);
    const decide = async ({ page }: Visitor, kind: string, reason: string) => {
      await page.getByRole('button', { name: kind, exact: true }).click(soon);
      await page.getByRole('dialog').getByLabel('Waarom?').fill(reason);
      return page.getByRole('dialog').getByRole('button', { name: kind, exact: true });
    };
    const [later, sooner] = [
      await decide(mira, 'Toelaten', 'Past goed'),
      await decide(sofie, 'Laten wachten', 'Eerst de volgende groep'),
    ];
    await sooner.click();
    await dialog().waitFor({ state: 'detached' });
    await shows(mira, 'Eerst de volgende groep');
    await later.click();
    await shows(mira, 'Dit is intussen veranderd.');
    const { db } = await services.store();
    expect((await db.doc(PARTICIPANT.at('demo-nele').path).get()).get('status')).toBe('applied');
    expect((await db.doc(INTAKE.at('demo-nele').path).get()).get('decision.kind')).toBe('wait');
    await mira.context.close();
  });
});

describe('a person', () => {
  it('who resumes does not stay longer without a reason', async () => {
    const { page } = sofie;
    await page.goto(`${PAGE}/staff/people/demo-jan`);
    await press('Hervatten');
    await dialog().getByLabel('Tot en met').fill('2099-01-01');
    await dialog().getByRole('button', { name: 'Hervatten' }).click();
    await shows(sofie, 'Verlengen doe je met een reden');
    await dialog().getByRole('button', { name: 'Terug' }).click();
    await dialog().getByRole('button', { name: 'Toch sluiten' }).click();
    await dialog().waitFor({ state: 'detached' });
  });

  it('is edited by two at once: neither overwrites the other unseen, and both versions are shown', async () => {
    const mira = await arriveAs('Mira', '/staff/people/demo-cato');
    await sofie.page.goto(`${PAGE}/staff/people/demo-cato`);
    for (const visitor of [sofie, mira]) {
      await visitor.page.getByText('Profiel bewerken').click(soon);
    }
    const field = ({ page }: Visitor, label: string) =>
      page.getByLabel(new RegExp(`^${label}`)).first();
    const saves = async ({ page }: Visitor) => {
      await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
    };
    await field(sofie, 'Naam').fill('Cato van de tuin');
    await field(mira, 'Naam').fill('Cato (wonen)');
    await field(mira, 'Telefoonnummer').fill('0470 00 00 00');
    await saves(mira);
    await shows(mira, 'Bewaard.');
    // What was untouched here shows at once; what both changed asks.
    await expect
      .poll(() => field(sofie, 'Telefoonnummer').inputValue(), soon)
      .toBe('0470 00 00 00');
    await shows(sofie, 'heeft dit intussen ook gewijzigd');
    await shows(sofie, 'Cato (wonen)');
    await saves(sofie);
    const { db } = await services.store();
    const cato = db.doc(PARTICIPANT.at('demo-cato').path);
    expect((await cato.get()).get('displayName')).toBe('Cato (wonen)');
    // Nothing typed is lost by a click, nor by loading the page anew.
    await sofie.page.reload();
    await sofie.page.getByText('Profiel bewerken').click(soon);
    expect(await field(sofie, 'Naam').inputValue()).toBe('Cato van de tuin');
    await sofie.page.getByRole('button', { name: 'Naam: Houd mijn versie' }).click(soon);
    await saves(sofie);
    await shows(sofie, 'Bewaard.');
    expect((await cato.get()).get('displayName')).toBe('Cato van de tuin');
    const contact = await db.doc(CONTACT.at('demo-cato').path).get();
    expect(contact.get('phone')).toBe('0470 00 00 00');
    await sofie.page.getByText('Wat het team wijzigde').waitFor();
    await sofie.page.locator('summary', { hasText: 'jij' }).first().click(soon);
    await sofie.page.locator('ins', { hasText: 'Cato van de tuin' }).first().waitFor(soon);
    await mira.context.close();
  });

  it('has points corrected with a reason, and reads it', async () => {
    await sofie.page.goto(`${PAGE}/staff/people/demo-els`);
    await press('Punten rechtzetten');
    await dialog().getByLabel('Hoeveel punten?').fill('0');
    await dialog().getByRole('button', { name: 'Boeken' }).click();
    await shows(sofie, 'Vul een geheel getal in, van 1 tot 1000.');
    await shows(sofie, 'Leg uit waarom, in minstens 5 tekens.');
    await dialog().getByLabel('Hoeveel punten?').fill('3');
    await dialog().getByLabel('Reden').fill('Hielp bij de opening.');
    // What was typed is not lost by a key.
    await sofie.page.keyboard.press('Escape');
    await dialog().getByText('Wat je hier typte, gaat dan verloren.').waitFor();
    await dialog().getByRole('button', { name: 'Boeken' }).click();
    await dialog().getByText('Geboekt.').waitFor(soon);
    await dialog().getByRole('button', { name: 'Terug' }).click();
    await shows(sofie, 'Correctie: Hielp bij de opening.');
    const els = await arriveAs('Els', '/points');
    await shows(els, 'Correctie: Hielp bij de opening.');
    await els.page.locator('tbody tr').first().getByText('+3', { exact: true }).waitFor();
    await els.context.close();
  });

  it('is noted about, by the team and for the team', async () => {
    await sofie.page.getByLabel('Nieuwe notitie').fill('Belt liever dan te mailen.');
    await press('Notitie bewaren');
    const note = sofie.page.locator('article', { hasText: 'Belt liever dan te mailen.' });
    await note.getByText('jij').waitFor(soon);
    expect(await sofie.page.getByLabel('Nieuwe notitie').inputValue()).toBe('');
    await note.getByRole('button', { name: 'Verwijderen' }).click();
    await dialog().getByRole('button', { name: 'Verwijderen' }).click();
    await note.waitFor({ state: 'detached' });
  });

  it('is paused, and their page says so at once', async () => {
    const bert = await arriveAs('Bert');
    await shows(bert, 'Dag Bert (demo)');
    await sofie.page.goto(`${PAGE}/staff/people/demo-bert`);
    await press('Pauzeren');
    await dialog().getByRole('button', { name: 'Pauzeren' }).click();
    await shows(bert, 'Je deelname is gepauzeerd');
    await bert.context.close();
  });
});

describe('sessions', () => {
  it('a dispute is decided, and both parties see it at once', async () => {
    const driss = await arriveAs('Driss', '/sessions');
    await shows(driss, 'Jullie vertellen het elk anders.');
    await openSession('Bert (demo)', 'Driss (demo)');
    await press('Beslissen');
    await dialog().getByRole('button', { name: 'Beslissen' }).click();
    await dialog().getByText('Kies wat er gebeurd is.').waitFor();
    await dialog().getByText('Leg in een paar woorden uit waarom.').waitFor();
    await dialog()
      .getByLabel(/Wie hulp geeft was er niet/)
      .check();
    await dialog().getByLabel('Een woordje uitleg').fill('Bert was ziek die dag.');
    await dialog().getByRole('button', { name: 'Beslissen' }).click();
    await shows(sofie, 'Uitkomst: wie hulp geeft was er niet.');
    await shows(driss, 'Bert (demo) was er niet. Het kostte je geen punten.');
    await driss.page
      .locator('.session', { hasText: 'Bert (demo) was er niet' })
      .getByRole('link')
      .click();
    await shows(driss, 'Bert was ziek die dag.');
    await driss.context.close();
  });

  it('can’t be asked for at the floor without a reason; with one, it goes through', async () => {
    await fillRequest('Els (demo)', 'Anna (demo)', 'Ondanks de grens');
    await press('Vraag deze sessie aan');
    await shows(sofie, 'Wie hulp krijgt, moet eerst geven. Kies iemand anders');
    await sofie.page.getByLabel(/^Uitzondering/).fill('Een subsidie die morgen sluit.');
    await press('Vraag deze sessie aan');
    await shows(sofie, 'Uitzondering: Een subsidie die morgen sluit.');
    await shows(sofie, 'Gereserveerd: 8.');
    const els = await arriveAs('Els');
    const asked = els.page.locator('.session', { hasText: 'Anna (demo) vraagt jouw hulp.' });
    await asked.getByRole('link', { name: 'Bekijk en antwoord' }).click(soon);
    await els.page.getByRole('button', { name: 'Aanvaarden' }).waitFor(soon);
    await els.context.close();
  });

  it('an override lets through one that was offered at the floor', async () => {
    const { db } = await services.store();
    await fillRequest('Els (demo)', 'Anna (demo)', 'Een aanbod aan de grens');
    await sofie.page.getByLabel('wie hulp geeft', { exact: true }).check();
    await press('Vraag deze sessie aan');
    await press('Uitzondering toestaan');
    await dialog().getByLabel('Een woordje uitleg').fill('Het kan maar één keer.');
    await dialog().getByRole('button', { name: 'Uitzondering toestaan' }).click();
    await shows(sofie, 'Uitzondering: Het kan maar één keer.');
    const anna = await arriveAs('Anna');
    await anna.page
      .locator('.session', { hasText: 'Els (demo) wil je helpen.' })
      .getByRole('link', { name: 'Bekijk en antwoord' })
      .click(soon);
    await anna.page.getByRole('button', { name: 'Aanvaarden' }).click(soon);
    await shows(anna, 'Afgesproken.');
    const held = await vi.waitFor(async () => {
      const account = await db.doc(ACCOUNT.at('demo-anna').path).get();
      expect(account.get('held')).toBe(16);
      return account;
    }, soon);
    expect(held.get('balance')).toBe(-16);
    await anna.context.close();
  });

  it('one that has happened is recorded, and its points move at once', async () => {
    await fillRequest(
      'Mira (demo, staff and participant)',
      'Fatou (demo)',
      'Op de trein besproken',
    );
    await sofie.page.getByLabel(/vastleggen die al plaatsvond/).check();
    await press('Leg deze sessie vast');
    await shows(sofie, 'Kies een dag en een uur die voorbij zijn.');
    await sofie.page.getByLabel('Wanneer?').fill('2026-01-15T10:00');
    await press('Leg deze sessie vast');
    await shows(sofie, 'Verrekend: 8.');
  });

  it('its points are taken back, once', async () => {
    // A colleague has the same page open, and presses the same button.
    const ayla = await arriveAs('Ayla', new URL(sofie.page.url()).pathname);
    await ayla.page.getByRole('button', { name: 'Punten terugdraaien' }).click(soon);
    await press('Punten terugdraaien');
    await dialog().getByLabel('Reden').fill('Het was een andere dag.');
    await dialog().getByRole('button', { name: 'Boeken' }).click();
    await shows(sofie, 'Teruggedraaid: Het was een andere dag.');
    await dialog().getByRole('button', { name: 'Terug' }).click();
    await ayla.page.getByLabel('Reden').fill('Nog eens.');
    await ayla.page.getByRole('button', { name: 'Boeken' }).click();
    await shows(ayla, 'Niet geboekt: dit is al teruggedraaid.');
    await ayla.context.close();
  });

  it('the programme gives one itself, and the team speaks for its side', async () => {
    await fillRequest('Wederdienst', 'Fatou (demo)', 'Een avond over impact');
    await sofie.page.getByLabel('wie hulp krijgt', { exact: true }).check();
    await press('Vraag deze sessie aan');
    await press('Aanvaarden');
    await sofie.page.locator('.tag', { hasText: 'afgesproken' }).waitFor(soon);
    const fatou = await arriveAs('Fatou', '/sessions');
    await shows(fatou, 'met Wederdienst');
    await fatou.context.close();
  });

  it('several are called off at once, with a note that all read', async () => {
    const fatou = await arriveAs('Fatou', '/sessions');
    await sofie.page.goto(`${PAGE}/staff/sessions?status=requested&find=fatou`);
    await row('Fatou').first().waitFor(soon);
    const asked = await sofie.page.locator('.datagrid tbody tr').count();
    await sofie.page.getByLabel('Kies alle rijen').check();
    await press(`${asked} annuleren`);
    await dialog().getByLabel('Een woordje uitleg').fill('Het huis is dicht.');
    await dialog()
      .getByRole('button', { name: `${asked} annuleren` })
      .click();
    await shows(sofie, `Klaar: ${asked} van ${asked} gelukt.`);
    await dialog().getByRole('button', { name: 'Terug' }).click();
    await shows(fatou, 'Iemand van het team heeft deze sessie geannuleerd.');
    await fatou.context.close();
  });
});

describe('all in all', () => {
  it('each query, count and sum that was run has its index', () => {
    expect(sofie.queries.some(({ summed }) => summed === 'points')).toBe(true);
    expect(sofie.queries.map(missingIndex).filter((missing) => missing !== null)).toEqual([]);
  });

  it('no browser complained', () => {
    expect(sofie.complaints).toEqual([]);
  });

  it('whose role is taken away is told so, and can’t decide anything more', async () => {
    const mira = await arriveAs('Mira', '/staff/people/demo-fatou');
    const { page } = mira;
    await page.getByRole('button', { name: 'Punten rechtzetten' }).click(soon);
    const { db } = await services.store();
    const auth = await services.auth();
    await db.doc(STAFF.at('demo-mira').path).update({ role: null });
    await vi.waitFor(async () => {
      const { customClaims } = await auth.getUser('demo-mira');
      expect(customClaims?.['role'] ?? null).toBeNull();
    }, soon);
    // The token at hand outlives that: reading goes on for a while, what moves points does not.
    await page.getByLabel('Hoeveel punten?').fill('8');
    await page.getByLabel('Reden').fill('Nog gauw even.');
    await page.getByRole('button', { name: 'Boeken' }).click();
    await shows(mira, 'Dit mag nu niet (meer).');
    expect(await page.getByLabel('Reden').inputValue()).toBe('Nog gauw even.');
    await page.goto(`${PAGE}/staff`);
    // Their tokens are void as soon as new ones are asked for: they have to sign in anew.
    await page.getByRole('button', { name: 'Aanmelden met Google' }).waitFor(soon);
    await signInAs(mira, 'Mira');
    await shows(mira, 'Deze pagina bestaat niet');
    await mira.context.close();
  });
});
