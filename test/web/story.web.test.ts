import { beforeAll, describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../core/base/time.ts';
import { INTAKE, intakeSchema } from '../../core/intake/intake.ts';
import { read } from '../../functions/src/store/store.ts';
import { missingIndex } from '../indexes.ts';
import {
  arriveAs,
  empty,
  follow,
  PAGE,
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
  lettersTo,
  timePasses,
  uidOf,
} from './people.ts';

/**
 * The story of the programme, as people live it, each at their own browser: a newcomer applies, is
 * interviewed and let in, receives twice, is stopped at the floor, gives once, and receives again. No page is ever
 * loaded anew: what the functions and the others do has to show by itself.
 */

let nora: Visitor;
let gita: Visitor;
let gust: Visitor;
let tess: Visitor;

beforeAll(async () => {
  await empty();
  await beginProgramme(
    { Gita: { skills: ['impact'], needs: ['digital'] }, Gust: { skills: ['impact'] } },
    'Tess',
  );
  [nora, gita, gust, tess] = await Promise.all([
    visit(),
    arriveAs('Gita'),
    arriveAs('Gust'),
    arriveAs('Tess'),
  ]);
  await signInAsNew(nora, 'Nora', emailOf('Nora'));
  for (const { page } of [nora, gita, gust, tess]) await page.evaluate('window.stayed = true');
});

async function ideaOf(name: string): Promise<unknown> {
  const { db } = await services.store();
  return read(intakeSchema, await db.doc(INTAKE.at(await uidOf(name)).path).get())?.idea;
}

/** Fills in the request form, which is open with its side chosen. */
async function fillRequest({ page }: Visitor, name: string, issue: string): Promise<void> {
  await page.getByLabel('Onderwerp').selectOption('impact');
  await page.getByLabel('Met wie?').selectOption({ label: name });
  await page.getByLabel(/Wat is je vraag|Waarmee wil je helpen/).fill(issue);
  await page.getByLabel('Wanneer?').fill('2099-06-01T14:00');
  await page.getByLabel('Waar?').fill('https://meet.example.org/room');
}

describe('the story of the programme', () => {
  it('a newcomer applies, and nothing is sent while something is missing', async () => {
    const { page } = nora;
    await page.getByLabel('Naam', { exact: true }).fill('');
    await press(nora, 'Meld me aan');
    await shows(nora, 'Vul je naam in.');
    await page.getByLabel('Naam', { exact: true }).fill('Nora');
    await page.getByLabel('Je idee').fill('Een <b>ruilbibliotheek</b> voor de wijk.');
    await page.getByLabel('sociaal innovator').check();
    await page.getByRole('group', { name: 'Hiermee kan ik' }).getByLabel('Digitale hulp').check();
    await page.getByRole('group', { name: 'Hierbij zoek ik' }).getByLabel('Impact meten').check();
    await press(nora, 'Meld me aan');
    await shows(nora, 'Je aanmelding is binnen');
    await shows(nora, 'welkom@demo.example');
  });

  it('the team sees her, plans an interview, and notes what it finds as it is typed', async () => {
    const { page } = tess;
    // Counts are asked for, every minute or at once.
    await press(tess, 'Opnieuw tellen');
    await shows(tess, 'aanmelding wacht op een antwoord');
    await page.getByRole('link', { name: /aanmelding wacht/ }).click();
    await shows(tess, 'Nog geen gesprek gepland');
    await follow(tess, 'Nora');
    await shows(tess, 'Een <b>ruilbibliotheek</b> voor de wijk.');
    await press(tess, 'Gesprek plannen');
    await page.getByLabel('Wanneer?').fill('2099-05-01T10:00');
    await page.getByRole('dialog').getByRole('button', { name: 'Gesprek plannen' }).click();
    await shows(tess, /Gesprek .*1 mei 2099 .*met jij/);
    await expect.poll(() => lettersTo('Nora'), soon).toEqual(['interview-invitation']);
    await expect.poll(() => lettersTo('Tess'), soon).toEqual(['interview-planned']);

    await press(tess, 'Neem onderwerpen en talen over uit de aanmelding');
    await page.getByLabel('Hoe goed: Digitale hulp').selectOption('leert het anderen');
    await page.getByLabel('Wat is het idee?').fill('Een ruilbibliotheek');
    await shows(tess, 'Wordt bewaard…');
    await page.getByText('Bewaard.', { exact: true }).waitFor(soon);
    // While the first words are being stored, the typing goes on.
    await page.getByLabel('Wat is het idee?').pressSequentially(' voor de wijk', { delay: 150 });
    await expect.poll(() => ideaOf('Nora'), soon).toBe('Een ruilbibliotheek voor de wijk');
    expect(await page.locator('.versions').count()).toBe(0);
  });

  it('and lets her in, with a first session for each side', async () => {
    const { page } = tess;
    await press(tess, 'Toelaten');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Toelaten' }).click();
    await shows(tess, 'Leg uit waarom.');
    await dialog.getByLabel('Waarom?').fill('Past bij wat de wijk zoekt');
    await dialog.getByLabel('Bericht aan de aanvrager').fill('Welkom, we beginnen meteen.');
    await dialog.getByRole('button', { name: 'Toelaten' }).click();
    await dialog.waitFor({ state: 'detached' });
    await shows(tess, 'Wie kan helpen');
    await shows(tess.page.locator('.matches'), /Gita|Gust/);
    await expect.poll(() => lettersTo('Nora'), soon).toEqual(['decision', 'interview-invitation']);
    await follow(tess, 'Vraagt aandacht');
    await press(tess, 'Opnieuw tellen');
    await shows(tess, 'Niets: niemand wacht op het team.');
    await shows(tess, 'De boeken kloppen');
    await shows(nora, 'Je kunt nog 2 sessies ontvangen voor je er zelf weer een geeft.');
    expect(await balance(nora)).toBe('0 punten');
  });

  it('she asks for a session; its points are held, and she gets it', async () => {
    await follow(nora, 'Vraag hulp');
    await fillRequest(nora, 'Gita', 'Hoe tonen we wat het oplevert?');
    await press(nora, 'Vraag deze sessie');
    await shows(nora, 'Gita heeft nog niet geantwoord.');
    await shows(gita, 'Nora vraagt jouw hulp. Het levert je 8 punten op.');
    await answer(gita, 'Aanvaarden');
    await shows(gita, 'Afgesproken.');
    await shows(nora, 'Afgesproken.');
    const link = nora.page.getByRole('link', { name: 'https://meet.example.org/room' });
    expect(await link.getAttribute('rel')).toContain('noopener');
    await follow(nora, 'Start');
    await shows(nora, 'Je kunt nog 1 sessie ontvangen');
    await shows(nora, 'afgesproken zijn: 8 punten.');

    await timePasses();
    await shows(nora, 'Hoe ging het?');
    await bothReport(gita, nora);
    await shows(nora, '−8 punten');
    await shows(gita, '8 punten');
    expect(await balance(nora)).toBe('−8 punten');
  });

  it('she is offered another, accepts, and is at the floor', async () => {
    await follow(gust, 'Bied hulp aan');
    await fillRequest(gust, 'Nora', 'Ik wil je tonen hoe wij meten.');
    await press(gust, 'Bied deze sessie aan');
    await shows(nora, 'Gust wil je helpen.');
    await answer(nora, 'Aanvaarden');
    await shows(gust, 'Afgesproken.');
    await follow(nora, 'Start');
    // On the way there already: what is held counts as spent.
    await shows(nora, 'Nu is het jouw beurt om te geven');
    await timePasses();
    await bothReport(nora, gust);
    await expect.poll(() => balance(nora), soon).toBe('−16 punten');
  });

  it('the third is refused: the page says so before she types, why, and the way out', async () => {
    await shows(nora, 'Nog een sessie kost er 8 en zou je op −24 brengen, onder de grens van −16.');
    expect(await nora.page.getByRole('link', { name: 'Vraag hulp' }).count()).toBe(0);
    await follow(nora, 'Vind hulp');
    await nora.page.getByRole('link', { name: 'Vraag hulp: Gita' }).click();
    await shows(nora, 'Nu is het jouw beurt om te geven');
    await shows(nora, 'De uitweg: geef één sessie.');
    expect(await nora.page.getByLabel('Met wie?').count()).toBe(0);
  });

  it('an offer made to her can’t be accepted either, and says why', async () => {
    await follow(nora, 'Start');
    await follow(gita, 'Bied hulp aan');
    await fillRequest(gita, 'Nora', 'Nog eens samen kijken?');
    await press(gita, 'Bied deze sessie aan');
    await shows(nora, 'Gita wil je helpen, maar je saldo laat nu geen sessie toe.');
    await answer(nora, 'Afwijzen');
    expect(await nora.page.getByRole('button', { name: 'Aanvaarden' }).count()).toBe(0);
    await nora.page.getByLabel('Een woordje uitleg').fill('Eerst zelf geven!');
    await press(nora, 'Het voorstel afwijzen');
    await shows(gita, 'Nora heeft dit voorstel afgewezen.');
    await shows(gita, 'Eerst zelf geven!');
  });

  it('a request that only a function can refuse shows its reason and the way out', async () => {
    // As if two had been sent at once and this one came second: rules let both pass, functions don't.
    const { db } = await services.store();
    const [uid, giverId] = await Promise.all([uidOf('Nora'), uidOf('Gita')]);
    const past = await db.collection('sessions').where('receiverId', '==', uid).limit(1).get();
    const now = new Date();
    await db.collection('sessions').add({
      ...past.docs[0]?.data(),
      giverId,
      participantIds: [giverId, uid],
      proposedBy: uid,
      startsAt: new Date(now.getTime() + HOUR_MS),
      status: 'requested',
      giverReport: null,
      receiverReport: null,
      outcome: null,
      note: '',
      createdAt: now,
      updatedAt: now,
      updatedBy: uid,
    });
    await follow(nora, 'Start');
    const refused = nora.page.locator('.session', { hasText: 'Dit kon niet doorgaan' });
    await shows(refused, 'Geef eerst zelf een sessie, dan kun je weer ontvangen.');
    await refused.getByRole('link').click();
    await nora.page.getByRole('link', { name: 'Bied hulp aan Gita' }).waitFor(soon);
    await follow(nora, 'Start');
  });

  it('she gives one, to somebody who looks for what she can, and may receive again', async () => {
    await shows(nora.page.locator('.rows li', { hasText: 'Gita' }), 'Digitale hulp');
    await nora.page.getByRole('link', { name: 'Bied hulp aan Gita' }).click();
    await expect.poll(() => nora.page.getByLabel('Onderwerp').inputValue()).toBe('digital');
    await nora.page.getByLabel('Waarmee wil je helpen?').fill('Samen een planning maken.');
    await nora.page.getByLabel('Wanneer?').fill('2099-06-01T14:00');
    await press(nora, 'Bied deze sessie aan');
    await follow(gita, 'Start');
    await shows(gita, 'Nora wil je helpen.');
    await answer(gita, 'Aanvaarden');
    await shows(nora, 'Afgesproken.');
    await timePasses();
    await bothReport(nora, gita);
    await expect.poll(() => balance(nora), soon).toBe('−8 punten');
    await shows(nora, 'Je kunt nog 1 sessie ontvangen voor je er zelf weer een geeft.');

    await follow(nora, 'Vraag hulp');
    await fillRequest(nora, 'Gust', 'Kijk je mee naar ons verslag?');
    await press(nora, 'Vraag deze sessie');
    await shows(nora, 'Gust heeft nog niet geantwoord.');
  });

  it('all the while no page was loaded anew, and no browser complained', async () => {
    for (const [name, visitor] of Object.entries({ nora, gita, gust, tess })) {
      expect(await visitor.page.evaluate('window.stayed'), name).toBe(true);
      expect(visitor.complaints, name).toEqual([]);
    }
  });

  it('each query that was run has its index', () => {
    const queries = [nora, gita, gust, tess].flatMap((visitor) => visitor.queries);
    const asked = new Set(queries.map(({ from }) => from[0]?.collectionId));
    expect([...asked]).toEqual(
      expect.arrayContaining([
        'sessions',
        'participants',
        'accounts',
        'transfers',
        'audit',
        'intakes',
        'cards',
      ]),
    );
    expect(queries.map(missingIndex).filter((missing) => missing !== null)).toEqual([]);
  });

  it('signing out leaves nothing behind', async () => {
    await press(nora, 'Afmelden');
    await nora.page.getByRole('button', { name: 'Aanmelden met Google' }).waitFor();
    expect(nora.page.url()).toBe(`${PAGE}/`);
    expect(await nora.page.evaluate('Object.keys(sessionStorage).length')).toBe(0);
    expect(nora.complaints).toEqual([]);
  });
});
