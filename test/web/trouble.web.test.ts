import { beforeAll, describe, expect, it } from 'vitest';
import { SESSION } from '../../core/sessions/session.ts';
import { ACCOUNT } from '../../core/points/account.ts';
import {
  arriveAs,
  demoCommunity,
  services,
  signInAs,
  shows,
  visit,
  type Visitor,
} from './browser.ts';

beforeAll(async () => {
  await demoCommunity();
});

async function fillRequest({ page }: Visitor, issue: string): Promise<void> {
  await page.getByLabel('Onderwerp').selectOption('digital');
  await page.getByLabel('Met wie?').selectOption({ label: 'Driss (demo)' });
  await page.getByLabel('Wat is je vraag?').fill(issue);
  await page.getByLabel('Wanneer?').fill('2099-06-01T14:00');
}

async function sessionsAbout(issue: string): Promise<number> {
  const { db } = await services.store();
  return (await db.collection('sessions').where('issue', '==', issue).get()).size;
}

describe('when something goes wrong', () => {
  it('offline: it is said, nothing is sent, nothing typed is lost, and it goes on by itself', async () => {
    const bert = await arriveAs('Bert', '/request');
    const { page, context } = bert;
    await fillRequest(bert, 'Typed offline');
    await context.setOffline(true);
    await shows(bert, 'Geen verbinding. Wat je ziet kan verouderd zijn');
    await page.getByRole('button', { name: 'Vraag deze sessie' }).click();
    await shows(bert, 'Geen verbinding: er is niets bewaard.');
    await context.setOffline(false);
    await page.locator('.banner').waitFor({ state: 'detached' });
    await page.reload();
    await expect.poll(() => page.getByLabel('Wat is je vraag?').inputValue()).toBe('Typed offline');
    await page.getByRole('button', { name: 'Vraag deze sessie' }).click();
    await shows(bert, 'Driss (demo) heeft nog niet geantwoord.');
    expect(await sessionsAbout('Typed offline')).toBe(1);
    expect(await page.evaluate('Object.keys(sessionStorage)')).toEqual([]);
    await context.close();
  });

  it('offline in the middle of a report: it is said, the choice stays, and goes when back online', async () => {
    const anna = await arriveAs('Anna', '/sessions/demoSession000000011');
    const { page, context } = anna;
    await page.getByLabel('De sessie ging door').check();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Versturen' }).click();
    await shows(anna, 'Geen verbinding: er is niets bewaard.');
    expect(await page.getByLabel('De sessie ging door').isChecked()).toBe(true);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Versturen' }).click();
    await shows(anna, 'Nu is het aan Els (demo) om te vertellen hoe het ging.');
    const { db } = await services.store();
    const session = await db.doc(SESSION.at('demoSession000000011').path).get();
    expect(session.get('giverReport')).toBe('took-place');
    await context.close();
  });

  it('pressed twice: it is sent once', async () => {
    const els = await arriveAs('Els', '/request');
    await fillRequest(els, 'Pressed twice');
    await els.page.evaluate(`{
      const button = document.querySelector('form button');
      button.click();
      button.click();
    }`);
    await shows(els, 'Driss (demo) heeft nog niet geantwoord.');
    expect(await sessionsAbout('Pressed twice')).toBe(1);
    // A second attempt would be denied, as the session has its id from the first.
    expect(els.complaints).toEqual([]);
    await els.context.close();
  });

  it('refused by the rules: a sentence, and what was typed stays', async () => {
    const fatou = await arriveAs('Fatou', '/request');
    await fillRequest(fatou, 'To somebody who has just left');
    const { db } = await services.store();
    await db.doc(ACCOUNT.at('demo-driss').path).update({ open: false });
    await fatou.page.getByRole('button', { name: 'Vraag deze sessie' }).click();
    await shows(fatou, 'Dit mag nu niet (meer).');
    const issue = fatou.page.getByLabel('Wat is je vraag?');
    expect(await issue.inputValue()).toBe('To somebody who has just left');
    expect(await sessionsAbout('To somebody who has just left')).toBe(0);
    await db.doc(ACCOUNT.at('demo-driss').path).update({ open: true });
    await fatou.context.close();
  });

  it('a document that does not parse is shown as such, and the others beside it', async () => {
    const cato = await arriveAs('Cato', '/sessions');
    await shows(cato, 'Anna (demo) wil je helpen.');
    const { db } = await services.store();
    const broken = { participantIds: ['demo-cato'], startsAt: new Date(), status: 'nonsense' };
    await db.doc(SESSION.at('brokenSession0000001').path).set(broken);
    await shows(cato, 'Hier klopt iets niet in onze gegevens.');
    await shows(cato, 'Anna (demo) wil je helpen.');
    await db.doc(SESSION.at('brokenSession0000001').path).delete();
    await cato.page.getByText('Hier klopt iets niet').waitFor({ state: 'detached' });
    await cato.context.close();
  });
});

describe('what a page is for', () => {
  it('others than staff do not even download the team’s page', async () => {
    const asked: string[] = [];
    const visitor = await visit('/staff');
    visitor.page.on('request', (request) => asked.push(request.url()));
    await signInAs(visitor, 'Fatou');
    await shows(visitor, 'Deze pagina bestaat niet');
    expect(asked.filter((url) => url.includes('staff'))).toEqual([]);
    await visitor.context.close();

    const sofie = await arriveAs('Sofie', '/staff');
    await shows(sofie, 'aanmeldingen wachten op een antwoord');
    await sofie.context.close();
  });

  it('speaks the browser’s language, and another at once when asked, from then on', async () => {
    const { page, context } = await visit('/', 'fr');
    await page.getByRole('heading', { name: 'Avancer ensemble' }).waitFor();
    await page.locator('.demo li button', { hasText: 'Fatou' }).click();
    await page.getByRole('heading', { name: 'Bonjour Fatou (demo)' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('fr');
    await page.getByLabel('Langue').selectOption('English');
    await page.getByRole('heading', { name: 'Hello Fatou (demo)' }).waitFor();
    await page
      .getByRole('link', { name: /Finding funding/ })
      .first()
      .waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Hello Fatou (demo)' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await context.close();
  });
});
