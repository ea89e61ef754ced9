import { beforeAll, describe, expect, it } from 'vitest';
import { SETTINGS, readProgramme } from '../../core/programme/programme.ts';
import { STAFF, staffSchema } from '../../core/people/staff.ts';
import { read, type Store } from '../../functions/src/store/store.ts';
import { accountIn, eventually } from '../functions/support.ts';
import { PAGE, demoCommunity, services, signInAs, visit, type Visitor } from '../web/browser.ts';

let store: Store;
let ayla: Visitor;

beforeAll(async () => {
  await demoCommunity();
  store = await services.store();
  ayla = await visit('/staff/programme');
  await signInAs(ayla, 'Ayla');
});

const programme = async () => readProgramme((await store.db.doc(SETTINGS.at().path).get()).data());
const roleOf = async (uid: string) =>
  read(staffSchema, await store.db.doc(STAFF.at(uid).path).get())?.role;
const press = (name: string) =>
  ayla.page.getByRole('button', { name, exact: true }).first().click();
const inDialog = () => ayla.page.getByRole('dialog');
const fieldOf = (label: string) => ayla.page.getByLabel(label, { exact: true });

describe('an admin', () => {
  it('is told which bounds a value has to keep, beside the field and with the focus on it', async () => {
    await fieldOf('Grens van het saldo').fill('5');
    await fieldOf('Tijdzone').fill('Brussel');
    await press('Instellingen bewaren');
    await ayla.page.getByText('Vul een geheel getal in van −1000 tot 0.').waitFor();
    await ayla.page.getByText('Kies een tijdzone uit de lijst').waitFor();
    await expect.poll(() => ayla.page.locator('input:focus').inputValue()).toBe('Brussel');
    expect((await programme()).floor).toBe(-16);
    await press('Wijzigingen weggooien');
    expect(await fieldOf('Tijdzone').inputValue()).toBe('Europe/Brussels');
  });

  it('sees whom another floor affects, before and while being asked, and saves it for all', async () => {
    await fieldOf('Grens van het saldo').fill('0');
    const preview = ayla.page.getByRole('region', { name: 'Wie merkt deze wijziging?' });
    await preview.getByText('Bert (demo)').waitFor();
    await press('Instellingen bewaren');
    await inDialog().getByText('6 mensen: kan nu ontvangen, en moet dan eerst geven').waitFor();
    await inDialog().getByText('Bert (demo)').waitFor();
    await inDialog().getByText('houden hun prijs').waitFor();
    expect((await programme()).floor).toBe(-16);
    await inDialog().getByRole('button', { name: 'Ja, wijzig dit voor iedereen' }).click();
    await inDialog().waitFor({ state: 'detached' });
    expect(await programme()).toMatchObject({ floor: 0, sessionPoints: 8, updatedBy: 'demo-ayla' });
    await eventually(
      () => accountIn(store, 'demo-bert'),
      (account) => account?.floor === 0 && !account.mayReceive,
    );
  });

  it('saves without a question what affects nobody’s points', async () => {
    await fieldOf('Naam van het programma').fill(' Wissel ');
    await press('Instellingen bewaren');
    await eventually(programme, ({ name }) => name === 'Wissel');
    await ayla.page.getByText('niet bewaard').waitFor({ state: 'detached' });
  });

  it('is shown both versions where a colleague has changed the same setting meanwhile', async () => {
    await fieldOf('Maanden van een traject').fill('9');
    await store.db
      .doc(SETTINGS.at().path)
      .update({ engagementMonths: 12, requestExpiryDays: 21, updatedBy: 'demo-mira' });
    await ayla.page.getByText(/Mira .* heeft dit intussen ook gewijzigd/).waitFor();
    expect(await fieldOf('Dagen tot een aanvraag vervalt').inputValue()).toBe('21');
    await press('Maanden van een traject: Houd mijn versie');
    await press('Instellingen bewaren');
    await eventually(programme, ({ engagementMonths }) => engagementMonths === 9);
    expect((await programme()).requestExpiryDays).toBe(21);
  });

  it('has to look again where the price changed while they read whom their floor affects', async () => {
    await fieldOf('Grens van het saldo').fill('-16');
    await press('Instellingen bewaren');
    await inDialog().getByText('Dan: 8 punten, grens −16.').waitFor();
    await store.db.doc(SETTINGS.at().path).update({ sessionPoints: 12, updatedBy: 'demo-mira' });
    await inDialog().getByRole('button', { name: 'Ja, wijzig dit voor iedereen' }).click();
    await inDialog().getByText('Dit is intussen veranderd. Kijk nog eens.').waitFor();
    expect((await programme()).floor).toBe(0);
    await inDialog().getByRole('button', { name: 'Terug' }).click();
    expect(await fieldOf('Punten voor een sessie').inputValue()).toBe('12');
    await press('Instellingen bewaren');
    await inDialog().getByText('Dan: 12 punten, grens −16.').waitFor();
    await inDialog().getByRole('button', { name: 'Ja, wijzig dit voor iedereen' }).click();
    await eventually(
      programme,
      ({ floor, sessionPoints }) => floor === -16 && sessionPoints === 12,
    );
  });

  it('adds, renames, moves and removes topics, which keep their ids', async () => {
    await press('Onderwerp toevoegen');
    await inDialog().getByRole('button', { name: 'Zet in de lijst' }).click();
    expect(await inDialog().getByText('Vul een naam in.').count()).toBe(3);
    await inDialog().getByLabel('Naam in het Nederlands').fill('Coöperatief werken');
    await inDialog().getByLabel('Naam in het Frans').fill('Travail coopératif');
    await inDialog().getByLabel('Naam in het Engels').fill('Cooperative work');
    await inDialog().getByRole('button', { name: 'Zet in de lijst' }).click();
    await press('Wijzigen: Impact meten');
    await inDialog().getByLabel('Naam in het Nederlands').fill('Impact bewijzen');
    await inDialog().getByRole('button', { name: 'Wijzig in de lijst' }).click();
    await press('Omhoog: Impact bewijzen');
    await ayla.page.getByText('Impact bewijzen staat nu op plaats 2 van 10.').waitFor();
    await press('Verwijderen: Digitale hulpmiddelen');
    await inDialog()
      .getByText(/als digital, tot zij het zelf weghalen/)
      .waitFor();
    await inDialog().getByRole('button', { name: 'Haal uit de lijst' }).click();
    expect((await programme()).topics).toHaveLength(9);
    await press('Onderwerpen bewaren');
    const { topics } = await eventually(programme, (all) => all.topics[1]?.id === 'impact');
    expect(topics.map(({ id }) => id)).toEqual([
      'fundraising',
      'impact',
      'legal-form',
      'communication',
      'business-model',
      'volunteers',
      'co-creation',
      'governance',
      'cooperatief-werken',
    ]);
    expect(topics[1]).toMatchObject({ nl: 'Impact bewijzen', en: 'Measuring impact' });
  });

  it('gives a colleague a role by the code that they were shown, and takes it away again', async () => {
    const auth = await services.auth();
    const { uid } = await auth.createUser({ email: 'noor@example.org' });
    await ayla.page.getByRole('link', { name: 'Rollen' }).click();
    await fieldOf('Code van je collega').fill('demo-ayla');
    await press('Geef deze rol');
    await ayla.page.getByText('Dit is je eigen code.').waitFor();
    await fieldOf('Code van je collega').fill(` ${uid} `);
    await fieldOf('E-mailadres').fill('noor@example.org');
    await fieldOf('Rol').selectOption('staff');
    await press('Geef deze rol');
    await ayla.page.getByText('noor@example.org is nu medewerker. Dat werkt zodra').waitFor();
    const claim = async () => (await auth.getUser(uid)).customClaims?.['role'] as unknown;
    await eventually(claim, (role) => role === 'staff');
    await fieldOf('Rol van noor@example.org').selectOption('none');
    await press('Bewaren: noor@example.org');
    expect(await roleOf(uid)).toBe('staff');
    await inDialog().getByRole('button', { name: 'Ja, wijzig de rol' }).click();
    await ayla.page.getByText('noor@example.org: geen rol. Punten').waitFor();
    expect(await roleOf(uid)).toBeNull();
    await eventually(claim, (role) => role === undefined);
  });

  it('learns that nobody has signed in with a code, where it was copied wrongly', async () => {
    await fieldOf('Code van je collega').fill('nobodys-code');
    await fieldOf('E-mailadres').fill('sam@example.org');
    await fieldOf('Rol').selectOption('researcher');
    await press('Geef deze rol');
    await ayla.page.getByText('Met deze code heeft zich nog niemand aangemeld.').waitFor();
  });

  it('can’t change their own role', async () => {
    await ayla.page.getByText('Dit ben jij. Je eigen rol wijzigt een andere admin.').waitFor();
    expect(await fieldOf('Rol van ayla@demo.example').count()).toBe(0);
  });

  it('meets no complaint of the browser in all that', () => {
    expect(ayla.complaints).toEqual([]);
  });
});

describe('staff who are no admins', () => {
  it('read the settings and topics, and change nothing; roles they do not see', async () => {
    const sofie = await visit('/staff/programme');
    await signInAs(sofie, 'Sofie');
    await sofie.page.getByText('Alleen een admin kan dit wijzigen.').waitFor();
    await sofie.page.getByText('Europe/Brussels').waitFor();
    await sofie.page.getByText('Impact bewijzen').waitFor();
    expect(await sofie.page.locator('main :is(input, form)').count()).toBe(0);
    await sofie.page.goto(`${PAGE}/staff/roles`);
    await sofie.page.getByText('Alleen een admin ziet wie welke rol heeft').waitFor();
    expect(await sofie.page.locator('main select').count()).toBe(0);
    expect(sofie.complaints).toEqual([]);
    await sofie.context.close();
  });
});
