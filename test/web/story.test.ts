import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFAULTS } from '../../functions/src/schema/programme.ts';
import { inOrder } from '../../functions/src/domain/matching/suggest.ts';
import { path } from '../../functions/src/schema/collections.ts';
import { intakeSchema } from '../../functions/src/schema/intake.ts';
import { read } from '../../functions/src/store/store.ts';
import { withoutTriggers } from '../../scripts/admin/seed.ts';
import { missingIndex } from '../indexes.ts';
import { participant } from '../functions/support.ts';
import {
  emptyFirestore,
  openBrowser,
  PAGE,
  services,
  signInAsNew,
  visit,
  type Visitor,
} from './browser.ts';

/**
 * The story of the programme, as people live it, each at their own browser: a newcomer applies, is
 * interviewed and let in, receives twice, is stopped at the floor, gives once, and receives again. No page is ever
 * loaded anew: what the functions and the others do has to show by itself.
 */

/**
 * Not in CI until it is mended: now and then a listener of the emulator waits without end for the locks
 * of a trigger, since a session's page also listens to its preparation, whose rules look the session
 * up. On a machine where somebody sees it, it runs as ever.
 */
const isUnattended = process.env.CI === 'true';

const run = Date.now().toString(36);
const emailOf = (name: string) => `${name.toLowerCase()}.${run}@demo.example`;

/** Longer than the emulator's locks last, which a listener's look-ups in the rules may wait for. */
const soon = { timeout: 60_000 };

let browser: Browser;
let nora: Visitor;
let gita: Visitor;
let gust: Visitor;
let staf: Visitor;

beforeAll(async () => {
  if (isUnattended) return;
  await emptyFirestore();
  const { db } = await services.store();
  const stamps = { updatedAt: new Date(), updatedBy: 'programme' };
  await db.doc(path.programme).set({
    ...DEFAULTS,
    contactEmail: 'welkom@demo.example',
    topics: [
      { id: 'impact', nl: 'Impact meten', fr: 'Mesurer l’impact', en: 'Measuring impact' },
      { id: 'digital', nl: 'Digitale hulp', fr: 'Aide numérique', en: 'Digital help' },
    ],
    ...stamps,
  });
  browser = await openBrowser();
  [nora, gita, gust, staf] = await Promise.all([
    arrive('Nora'),
    arrive('Gita'),
    arrive('Gust'),
    arrive('Staf'),
  ]);
  await Promise.all([
    letIn('Gita', { skills: ['impact'], needs: ['digital'] }),
    letIn('Gust', { skills: ['impact'] }),
  ]);
  await employ('Staf');
  // A role comes with the next token: this one page is loaded anew.
  await staf.page.reload();
  await staf.page.evaluate('window.stayed = true');
});
afterAll(() => browser?.close());

async function arrive(name: string): Promise<Visitor> {
  const visitor = await visit(browser);
  await signInAsNew(visitor, name, emailOf(name));
  await visitor.page.evaluate('window.stayed = true');
  return visitor;
}

async function uidOf(name: string): Promise<string> {
  const auth = await services.auth();
  return (await auth.getUserByEmail(emailOf(name))).uid;
}

/** The others have long been in the programme. */
async function letIn(name: string, profile: Parameters<typeof participant>[0]): Promise<void> {
  const { db } = await services.store();
  const person = participant({ displayName: name, ...profile });
  await db.doc(path.participant(await uidOf(name))).set(person);
}

async function employ(name: string): Promise<void> {
  const [{ db }, auth, uid] = await Promise.all([services.store(), services.auth(), uidOf(name)]);
  const stamps = { updatedAt: new Date(), updatedBy: 'programme' };
  await db.doc(path.staff(uid)).set({ role: 'staff', email: emailOf(name), ...stamps });
  await vi.waitFor(async () => {
    expect((await auth.getUser(uid)).customClaims?.['role']).toBe('staff');
  }, soon);
}

/**
 * Lets the time of the agreed sessions come. The rules want a session to be asked for ahead of time,
 * and nobody waits for days here, so its beginning is moved into the past, beside the rules.
 */
async function timePasses(): Promise<void> {
  const { db } = await services.store();
  const agreed = await db.collection('sessions').where('status', '==', 'accepted').get();
  expect(agreed.size).toBe(1);
  const anHourAgo = new Date(Date.now() - 60 * 60 * 1000);
  // No trigger looks at the session while it is shown anew: nobody waits for its locks.
  await withoutTriggers(async () => {
    for (const { ref } of agreed.docs) await ref.update({ startsAt: anHourAgo });
  });
}

/** What letters somebody was written, by kind. */
async function lettersTo(name: string): Promise<string[]> {
  const { db } = await services.store();
  const { docs } = await db
    .collection('mail')
    .where('uid', '==', await uidOf(name))
    .get();
  return docs.map((snapshot) => String(snapshot.get('letter'))).toSorted(inOrder);
}

async function ideaOf(name: string): Promise<unknown> {
  const { db } = await services.store();
  return read(intakeSchema, await db.doc(path.intake(await uidOf(name))).get())?.idea;
}

const shows = (where: Visitor | Locator, text: string | RegExp) =>
  ('page' in where && !('click' in where) ? where.page : where)
    .getByText(text)
    .first()
    .waitFor(soon);
const press = ({ page }: Visitor, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click(soon);
const follow = ({ page }: Visitor, name: string) =>
  page.getByRole('link', { name, exact: true }).first().click(soon);
const balance = ({ page }: Visitor) => page.locator('.amount strong').textContent();

/** Fills in the request form, which is open with its side chosen. */
async function fillRequest({ page }: Visitor, name: string, issue: string): Promise<void> {
  await page.getByLabel('Onderwerp').selectOption('impact');
  await page.getByLabel('Met wie?').selectOption({ label: name });
  await page.getByLabel(/Wat is je vraag|Waarmee wil je helpen/).fill(issue);
  await page.getByLabel('Wanneer?').fill('2099-06-01T14:00');
  await page.getByLabel('Waar?').fill('https://meet.example.org/room');
}

/** Both say that it took place; the second one's answer settles the points. */
async function bothReport(first: Visitor, second: Visitor): Promise<void> {
  for (const visitor of [first, second]) {
    await follow(visitor, 'Start');
    await follow(visitor, 'Vertel hoe het ging');
    await visitor.page.getByLabel('De sessie ging door').check();
    await press(visitor, 'Versturen');
    await visitor.page.getByRole('button', { name: 'Versturen' }).waitFor({ state: 'detached' });
    await follow(visitor, 'Start');
  }
}

/** From home to the page of what waits for an answer, and there the answer. */
async function answer(visitor: Visitor, name: string): Promise<void> {
  await follow(visitor, 'Bekijk en antwoord');
  await press(visitor, name);
}

describe.skipIf(isUnattended)('the story of the programme', () => {
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
    const { page } = staf;
    // Counts are asked for, every minute or at once.
    await press(staf, 'Opnieuw tellen');
    await shows(staf, 'aanmelding wacht op een antwoord');
    await page.getByRole('link', { name: /aanmelding wacht/ }).click();
    await shows(staf, 'Nog geen gesprek gepland');
    await follow(staf, 'Nora');
    await shows(staf, 'Een <b>ruilbibliotheek</b> voor de wijk.');
    await press(staf, 'Gesprek plannen');
    await page.getByLabel('Wanneer?').fill('2099-05-01T10:00');
    await page.getByRole('dialog').getByRole('button', { name: 'Gesprek plannen' }).click();
    await shows(staf, /Gesprek .*1 mei 2099 .*met jij/);
    await expect.poll(() => lettersTo('Nora'), soon).toEqual(['interview-invitation']);
    await expect.poll(() => lettersTo('Staf'), soon).toEqual(['interview-planned']);

    await press(staf, 'Neem onderwerpen en talen over uit de aanmelding');
    await page.getByLabel('Hoe goed: Digitale hulp').selectOption('leert het anderen');
    await page.getByLabel('Wat is het idee?').fill('Een ruilbibliotheek');
    await shows(staf, 'Wordt bewaard…');
    await page.getByText('Bewaard.', { exact: true }).waitFor(soon);
    // While the first words are being stored, the typing goes on.
    await page.getByLabel('Wat is het idee?').pressSequentially(' voor de wijk', { delay: 150 });
    await expect.poll(() => ideaOf('Nora'), soon).toBe('Een ruilbibliotheek voor de wijk');
    expect(await page.locator('.versions').count()).toBe(0);
  });

  it('and lets her in, with a first session for each side', async () => {
    const { page } = staf;
    await press(staf, 'Toelaten');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Toelaten' }).click();
    await shows(staf, 'Leg uit waarom.');
    await dialog.getByLabel('Waarom?').fill('Past bij wat de wijk zoekt');
    await dialog.getByLabel('Bericht aan de aanvrager').fill('Welkom, we beginnen meteen.');
    await dialog.getByRole('button', { name: 'Toelaten' }).click();
    await dialog.waitFor({ state: 'detached' });
    await shows(staf, 'Wie kan helpen');
    await shows(staf.page.locator('.matches'), /Gita|Gust/);
    await expect.poll(() => lettersTo('Nora'), soon).toEqual(['decision', 'interview-invitation']);
    await follow(staf, 'Vraagt aandacht');
    await press(staf, 'Opnieuw tellen');
    await shows(staf, 'Niets: niemand wacht op het team.');
    await shows(staf, 'De boeken kloppen');
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
      startsAt: new Date(now.getTime() + 60 * 60 * 1000),
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
    for (const [name, visitor] of Object.entries({ nora, gita, gust, staf })) {
      expect(await visitor.page.evaluate('window.stayed'), name).toBe(true);
      expect(visitor.complaints, name).toEqual([]);
    }
  });

  it('each query that was run has its index', () => {
    const queries = [nora, gita, gust, staf].flatMap((visitor) => visitor.queries);
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
