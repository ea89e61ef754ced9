import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFirestore, openBrowser, seed, signInAs, visit, type Visitor } from './browser.ts';

let browser: Browser;
let sofie: Visitor;

beforeAll(async () => {
  await emptyFirestore();
  await seed();
  browser = await openBrowser();
  sofie = await arriveAs('Sofie', '/staff/sessions');
});
afterAll(() => browser?.close());

async function arriveAs(name: string, at = '/'): Promise<Visitor> {
  const visitor = await visit(browser, at);
  await signInAs(visitor, name);
  return visitor;
}

const shows = ({ page }: Visitor, text: string | RegExp) => page.getByText(text).first().waitFor();
const go = async ({ page }: Visitor, name: string) =>
  page.getByRole('link', { name, exact: true }).click();

async function fillRequest(giver: string, receiver: string, issue: string): Promise<void> {
  const { page } = sofie;
  await go(sofie, 'Sessie voor anderen');
  await page.getByLabel('Wie geeft hulp?').selectOption({ label: giver });
  await page.getByLabel('Wie krijgt hulp?').selectOption({ label: receiver });
  await page.getByLabel('Onderwerp').selectOption('impact');
  await page.getByLabel('Waarover gaat het?').fill(issue);
  await page.getByLabel('Wanneer?').fill('2099-06-01T14:00');
}

const send = () => sofie.page.getByRole('button', { name: 'Vraag deze sessie aan' }).click();

describe('the team', () => {
  it('decides a dispute, and both parties see it at once', async () => {
    const driss = await arriveAs('Driss');
    await shows(driss, 'Jullie vertellen het elk anders.');
    const dispute = sofie.page.locator('.session', { hasText: 'Driss (demo) zegt' });
    await dispute.getByRole('button', { name: 'Beslissen' }).click();
    const dialog = sofie.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Beslissen' }).click();
    await dialog.getByText('Kies wat er gebeurd is.').waitFor();
    await dialog.getByText('Leg in een paar woorden uit waarom.').waitFor();
    await dialog.getByLabel(/Wie hulp geeft was er niet/).check();
    await dialog.getByLabel('Een woordje uitleg').fill('Bert was ziek die dag.');
    await dialog.getByRole('button', { name: 'Beslissen' }).click();
    await dispute.waitFor({ state: 'detached' });
    await driss.page.getByText(/^Voorbij/).click();
    await shows(driss, 'Bert (demo) was er niet. Het kostte je geen punten.');
    await shows(driss, 'Bert was ziek die dag.');
    await driss.context.close();
  });

  it('can’t ask for somebody at the floor without a reason; with one, it goes through', async () => {
    await fillRequest('Els (demo)', 'Anna (demo)', 'Ondanks de grens');
    await send();
    await shows(sofie, 'Wie hulp krijgt, moet eerst geven. Kies iemand anders');
    await sofie.page.getByLabel(/^Uitzondering/).fill('Een subsidie die morgen sluit.');
    await send();
    await shows(sofie, 'Uitzondering: Een subsidie die morgen sluit.');
    const session = sofie.page.locator('.session', { hasText: 'Uitzondering' });
    await session.getByText('Gereserveerd: 8.').waitFor();
    const els = await arriveAs('Els');
    await els.page
      .locator('.session', { hasText: 'Anna (demo) vraagt jouw hulp.' })
      .getByRole('button', { name: 'Aanvaarden' })
      .waitFor();
    await els.context.close();
  });

  it('asks for the programme’s own session, and speaks for its side', async () => {
    await fillRequest('Wederdienst', 'Fatou (demo)', 'Een avond over impact');
    await sofie.page.getByLabel('wie hulp krijgt', { exact: true }).check();
    await send();
    const session = sofie.page.locator('.session', { hasText: 'Wederdienst helpt Fatou' });
    await session.getByRole('button', { name: 'Aanvaarden' }).click();
    await session.getByText('afgesproken', { exact: true }).waitFor();
    const fatou = await arriveAs('Fatou');
    await shows(fatou, 'met Wederdienst');
    await fatou.context.close();
  });

  it('cancels a session, with a note that the parties read', async () => {
    const mira = await arriveAs('Mira');
    await shows(mira, 'Afgesproken.');
    const session = sofie.page.locator('.session', { hasText: 'Driss (demo) helpt Mira' });
    await session.getByRole('button', { name: 'Annuleren' }).click();
    const dialog = sofie.page.getByRole('dialog');
    await dialog.getByLabel('Een woordje uitleg').fill('Het lokaal is dicht.');
    await dialog.getByRole('button', { name: 'De sessie annuleren' }).click();
    await mira.page.getByText(/^Voorbij/).click();
    await shows(mira, 'Iemand van het team heeft deze sessie geannuleerd.');
    await shows(mira, 'Het lokaal is dicht.');
    await mira.context.close();
  });

  it('pauses somebody, whose page says so at once', async () => {
    const bert = await arriveAs('Bert');
    await shows(bert, 'Dag Bert (demo)');
    await go(sofie, 'Mensen');
    await sofie.page.locator('summary', { hasText: 'Bert' }).click();
    await sofie.page.getByRole('button', { name: 'Pauzeren' }).click();
    await sofie.page.getByRole('dialog').getByRole('button', { name: 'Pauzeren' }).click();
    await shows(bert, 'Je deelname is gepauzeerd');
    await bert.context.close();
  });

  it('meets no complaint of the browser in all that', () => {
    expect(sofie.complaints).toEqual([]);
  });
});
