import { beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT, accountSchema } from '../../core/points/account.ts';
import { read } from '../../functions/src/store/store.ts';
import { expectWhole } from '../functions/support.ts';
import {
  arriveAs,
  empty,
  follow,
  holdWrites,
  press,
  services,
  shows,
  signInAsNew,
  soon,
  visit,
  type Visitor,
} from './browser.ts';
import {
  answer,
  balance,
  beginProgramme,
  bothReport,
  emailOf,
  timePasses,
  uidOf,
} from './people.ts';

/**
 * One person's way through the programme: Nova applies, is interviewed and let in, is matched by a round
 * with Gust, prepares the session, gives it, and both tell what it brought; then Gust leaves. No page is
 * loaded anew.
 */
let nova: Visitor;
let gust: Visitor;
let tess: Visitor;

beforeAll(async () => {
  await empty();
  await beginProgramme({ Gust: { needs: ['impact'] } }, 'Tess');
  [nova, gust, tess] = await Promise.all([visit(), arriveAs('Gust'), arriveAs('Tess')]);
  await signInAsNew(nova, 'Nova', emailOf('Nova'));
  for (const { page } of [nova, gust, tess]) await page.evaluate('window.stayed = true');
});

describe('one person’s way through the programme', () => {
  it('she applies with what she can', async () => {
    const { page } = nova;
    await page.getByLabel('Je idee').fill('Cijfers die buurten zelf begrijpen.');
    await page.getByLabel('sociaal innovator').check();
    await page.getByRole('group', { name: 'Hiermee kan ik' }).getByLabel('Impact meten').check();
    await press(nova, 'Meld me aan');
    await shows(nova, 'Je aanmelding is binnen');
  });

  it('is interviewed, and let in with all that was found', async () => {
    const { page } = tess;
    await follow(tess, 'Intake');
    await follow(tess, 'Nova');
    await press(tess, 'Gesprek plannen');
    await page.getByLabel('Wanneer?').fill('2099-05-01T10:00');
    await page.getByRole('dialog').getByRole('button', { name: 'Gesprek plannen' }).click();
    await shows(tess, /Gesprek .*1 mei 2099 .*met jij/);
    await press(tess, 'Neem onderwerpen en talen over uit de aanmelding');
    const line = await holdWrites(page);
    await page.getByLabel('Hoe goed: Impact meten').selectOption('leert het anderen');
    await press(tess, 'Toelaten');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Waarom?').fill('Kan wat anderen zoeken');
    await dialog.getByRole('button', { name: 'Toelaten' }).click();
    const unsaved = dialog.getByText('Het gesprek is nog niet helemaal bewaard');
    await unsaved.waitFor(soon);
    line.release();
    await unsaved.waitFor({ ...soon, state: 'detached' });
    await dialog.getByRole('button', { name: 'Toelaten' }).click();
    await dialog.waitFor({ state: 'detached' });
    await shows(nova, 'Je kunt nog 2 sessies ontvangen voor je er zelf weer een geeft.');
  });

  it('is matched by a round with somebody who looks for just that', async () => {
    await follow(tess, 'Matching');
    await press(tess, 'Maak een plan');
    const row = tess.page.locator('.plan tbody tr');
    await row.first().waitFor(soon);
    expect(await row.count()).toBe(1);
    await row.getByText('Toon waarom').click();
    await shows(row, 'Impact meten: leert het aan anderen.');
    await press(tess, 'Verstuur dit voorstel');
    await shows(tess, 'Verstuurd: 1 sessie.');
    await shows(nova, 'Gust vraagt jouw hulp.');
    await answer(nova, 'Aanvaarden');
    await shows(nova, 'Afgesproken.');
    await follow(gust, 'Sessies');
    await gust.page
      .getByRole('link', { name: /met Nova/ })
      .first()
      .click(soon);
    await shows(gust, 'Nova moet nog beginnen met de voorbereiding.');
  });

  it('prepares, and the receiver sees it as it goes', async () => {
    const { page } = nova;
    const items = page.locator('.own-checklist input[type=checkbox]');
    await items.first().waitFor(soon);
    for (const item of await items.all()) await item.check();
    await shows(gust, 'Nova bereidt zich voor: 5 van 5 gedaan.');
    await press(nova, 'Ik ben klaar');
    await shows(nova, 'Je bent klaar.');
    await shows(gust, 'Nova is klaar voor deze sessie.');
  });

  it('gives, and both report, so that the points move', async () => {
    await timePasses();
    await bothReport(nova, gust);
    await expect.poll(() => balance(nova), soon).toBe('8 punten');
    await expect.poll(() => balance(gust), soon).toBe('−8 punten');
    await expectWhole(await services.store());
  });

  it('and each tells what it brought, to whom they choose', async () => {
    for (const visitor of [gust, nova]) {
      await follow(visitor, 'Sessies');
      await visitor.page
        .getByRole('link', { name: /met (Nova|Gust)/ })
        .first()
        .click(soon);
    }
    await gust.page.getByLabel('Wat bracht deze sessie je?').fill('Twee cijfers volstaan.');
    await gust.page.getByLabel('Het team en Nova').check();
    await press(gust, 'Bewaren');
    await shows(nova, 'Twee cijfers volstaan.');
    await nova.page.getByLabel('Wat bracht deze sessie je?').fill('Geven leert me zelf het meest.');
    await press(nova, 'Bewaren');
    await shows(nova, 'Alleen jij en het team lezen dit.');
    expect(await gust.page.getByText('Geven leert me').count()).toBe(0);
  });

  it('and somebody leaves, once it is decided what becomes of their points', async () => {
    await follow(tess, 'Mensen');
    await follow(tess, 'Gust');
    await press(tess, 'Afronden');
    const dialog = tess.page.getByRole('dialog');
    const leave = dialog.getByRole('button', { name: 'Afronden' });
    await shows(dialog, 'Er staan nog 8 punten open: ontvangen, en niet teruggegeven.');
    await dialog.getByLabel('kwijtschelden').check();
    await leave.click();
    await shows(dialog, 'Leg uit waarom, in minstens 5 tekens.');
    await dialog.getByLabel('Waarom?').fill('Zijn project is af');
    await leave.click();
    await dialog.waitFor({ state: 'detached' });
    await shows(tess, 'Punten kwijtgescholden: Zijn project is af');
    await follow(gust, 'Start');
    await shows(gust, 'Je traject is afgerond');
    const store = await services.store();
    const place = store.db.doc(ACCOUNT.at(await uidOf('Gust')).path);
    await expect
      .poll(async () => read(accountSchema, await place.get()), soon)
      .toMatchObject({ balance: 0, held: 0, open: false });
    await expectWhole(store);
  });

  it('all without a page that was loaded anew, or a browser that complained', async () => {
    for (const visitor of [nova, gust, tess]) {
      expect(await visitor.page.evaluate('window.stayed')).toBe(true);
      expect(visitor.complaints).toEqual([]);
    }
  });
});
