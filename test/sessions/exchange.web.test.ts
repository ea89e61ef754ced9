import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import * as z from 'zod/mini';
import { beforeAll, describe, expect, it } from 'vitest';
import { SESSION } from '../../core/sessions/session.ts';
import { missingIndex } from '../indexes.ts';
import { arriveAs, press, PAGE, demoCommunity, services, shows, soon } from '../web/browser.ts';

const exported = z.object({
  documents: z.record(z.string(), z.looseObject({ createdAt: z.optional(z.string()) })),
});

beforeAll(async () => {
  await demoCommunity();
});

async function saved(page: Page, button: string): Promise<{ name: string; content: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    content: await readFile(await download.path(), 'utf8'),
  };
}

/** The session of Driss and Mira, agreed for three days from now. */
const AGREED = 'demoSession000000013';

describe('a session', () => {
  it('has an address that survives signing in, and shows its course', async () => {
    const mira = await arriveAs('Mira', `/sessions/${AGREED}`);
    await mira.page.getByRole('heading', { name: 'Impact meten met Driss (demo)' }).waitFor(soon);
    await shows(mira, 'Afgesproken.');
    await shows(mira, '8 punten gereserveerd.');
    await mira.context.close();
  });

  it('is nobody else’s to see', async () => {
    const fatou = await arriveAs('Fatou', `/sessions/${AGREED}`);
    await shows(fatou, 'Deze sessie bestaat niet, of ze is van anderen.');
    await fatou.context.close();
  });

  it('goes into a calendar, moves there when it is moved, and is struck off when it is cancelled', async () => {
    const driss = await arriveAs('Driss', `/sessions/${AGREED}`);
    const mira = await arriveAs('Mira', `/sessions/${AGREED}`);
    const line = (calendar: string, name: string) =>
      calendar
        .replaceAll('\r\n ', '')
        .split('\r\n')
        .find((one) => one.startsWith(`${name}:`));
    const { name, content: first } = await saved(driss.page, 'In mijn agenda');
    expect(name).toBe(`wederdienst-${AGREED}.ics`);
    expect(line(first, 'STATUS')).toBe('STATUS:CONFIRMED');
    expect(line(first, 'SUMMARY')).toContain('Impact meten');

    await press(mira, 'Verplaatsen');
    await mira.page.getByLabel('Wanneer?').fill('2099-07-01T10:00');
    await press(mira, 'Voorstellen');
    await press(driss, 'Aanvaarden');
    await shows(driss, 'Afgesproken.');
    const { content: moved } = await saved(driss.page, 'In mijn agenda');
    // Ten in the morning in Brussels, in summer.
    expect(line(moved, 'DTSTART')).toBe('DTSTART:20990701T080000Z');
    expect(line(moved, 'UID')).toBe(line(first, 'UID'));

    await press(mira, 'Annuleren');
    await mira.page.getByLabel('Een woordje uitleg').fill('Ik ben dan weg.');
    await press(mira, 'De sessie annuleren');
    await shows(driss, 'Mira (demo, staff and participant) heeft deze sessie geannuleerd.');
    await shows(driss, 'Ik ben dan weg.');
    const { content: cancelled } = await saved(driss.page, 'Uit mijn agenda');
    expect(line(cancelled, 'STATUS')).toBe('STATUS:CANCELLED');
    const sequences = [first, moved, cancelled].map((one) =>
      Number(line(one, 'SEQUENCE')?.slice(9)),
    );
    expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
    expect(new Set(sequences).size).toBe(3);
    for (const visitor of [driss, mira]) {
      expect(visitor.complaints).toEqual([]);
      await visitor.context.close();
    }
  });

  it('is cancelled by one while the other is about to accept: that is said, and nothing is lost', async () => {
    const asked = 'demoSession000000014';
    const driss = await arriveAs('Driss', `/sessions/${asked}`);
    const fatou = await arriveAs('Fatou', `/sessions/${asked}`);
    await driss.page.getByRole('button', { name: 'Ander moment voorstellen' }).click(soon);
    const dialog = driss.page.getByRole('dialog');
    await dialog.getByLabel('Waar?').fill('In de tuin');
    await press(fatou, 'Intrekken');
    await fatou.page
      .getByRole('dialog')
      .getByRole('button', { name: /annuleren/ })
      .click(soon);
    await shows(fatou, 'Je hebt deze sessie geannuleerd.');
    // The dialog covers the page, which has moved on under it.
    await dialog.getByRole('button', { name: 'Voorstellen' }).click();
    await shows(driss, 'Er is intussen iets veranderd aan deze sessie.');
    expect(await dialog.getByLabel('Waar?').inputValue()).toBe('In de tuin');
    await dialog.getByRole('button', { name: 'Terug' }).click();
    await shows(driss, 'Fatou (demo) heeft deze sessie geannuleerd.');
    const { db } = await services.store();
    expect((await db.doc(SESSION.at(asked).path).get()).get('status')).toBe('cancelled');
    await driss.context.close();
    await fatou.context.close();
  });
});

describe('finding help', () => {
  it('by topic, language and words, all of it in the address', async () => {
    const anna = await arriveAs('Anna', '/people?topic=impact&speaks=fr');
    await shows(anna, 'Driss (demo)');
    expect(await anna.page.locator('article.person').count()).toBe(2);
    await anna.page.getByLabel('Gesproken taal').selectOption('');
    await anna.page.getByLabel('Onderwerp').selectOption('');
    await anna.page.getByLabel(/Zoek op naam/).fill('wooncooperatie');
    await shows(anna, '1 persoon');
    await shows(anna, 'Een wooncoöperatie van jong en oud');
    expect(new URL(anna.page.url()).search).toBe('?find=wooncooperatie');
    await anna.page.getByLabel(/Zoek op naam/).fill('zzz');
    await shows(anna, 'Niemand past bij wat je koos.');
    await anna.context.close();
  });

  it('leads by a person’s page to a request with person and topic filled in', async () => {
    const els = await arriveAs('Els', '/people?topic=fundraising');
    await els.page.getByRole('link', { name: 'Bert (demo)', exact: true }).first().click(soon);
    await els.page.getByRole('heading', { name: 'Bert (demo)' }).waitFor(soon);
    await els.page.getByRole('link', { name: 'Vraag hulp', exact: true }).click();
    await els.page.getByText('Met wie?').getByText('Bert (demo)').waitFor(soon);
    expect(await els.page.getByLabel('Onderwerp').inputValue()).toBe('fundraising');
    expect(els.complaints).toEqual([]);
    expect(els.queries.map(missingIndex).filter((missing) => missing !== null)).toEqual([]);
    await els.context.close();
  });

  it('of somebody who has left in the meantime is refused before it is sent', async () => {
    const els = await arriveAs('Els', '/request?side=receive&with=demo-jan&topic=fundraising');
    await shows(els, 'Jan (demo)');
    await els.page.getByLabel('Wat is je vraag?').fill('Ben je er nog?');
    await els.page.getByLabel('Wanneer?').fill('2099-06-01T14:00');
    await press(els, 'Vraag deze sessie');
    await shows(els, 'Deze persoon neemt op dit moment niet deel.');
    await els.context.close();
  });
});

describe('my points and my data', () => {
  it('every transfer is explained, and saved as CSV', async () => {
    const cato = await arriveAs('Cato', '/points');
    await shows(cato, 'Je saldo is −8 punten.');
    await shows(cato, 'Hulp gekregen: Werken met vrijwilligers');
    await cato.page.locator('svg.plot').waitFor(soon);
    const { content } = await saved(cato.page, 'Bewaar als CSV');
    const lines = content.split('\r\n');
    expect(lines[0]).toBe('\uFEFFDag;Wat;Wie;Stand;Punten;Saldo erna');
    expect(
      lines.some((one) =>
        one.endsWith(';Hulp gegeven: Rechtsvorm en statuten;Anna (demo);verrekend;8;8'),
      ),
    ).toBe(true);
    expect(cato.complaints).toEqual([]);
    await cato.context.close();
  });

  it('what is stored about me is mine to keep, as JSON', async () => {
    const cato = await arriveAs('Cato', '/profile');
    const { content } = await saved(cato.page, 'Bewaar mijn gegevens (JSON)');
    const { documents } = exported.parse(JSON.parse(content));
    expect(Object.keys(documents)).toEqual(
      expect.arrayContaining([
        'participants/demo-cato',
        'participants/demo-cato/private/contact',
        'accounts/demo-cato',
        'cards/demo-cato',
        'sessions/demoSession000000015',
        'transfers/demoSession000000002',
      ]),
    );
    expect(documents['participants/demo-cato']?.createdAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    await cato.context.close();
  });

  it('a profile is saved, and others see it at once', async () => {
    const cato = await arriveAs('Cato', '/profile');
    const anna = await arriveAs('Anna', '/people/demo-cato');
    await cato.page.getByLabel('Je idee').fill('Samen wonen, samen tuinieren.');
    await cato.page.getByText('Zo zien anderen je').click();
    await cato.page.locator('details article').getByText('Samen wonen, samen tuinieren.').waitFor();
    await press(cato, 'Bewaren');
    await shows(anna, 'Samen wonen, samen tuinieren.');
    await shows(cato, 'Bewaard.');
    await anna.context.close();
    await cato.context.close();
  });

  it('signing out asks first where it would lose what was typed', async () => {
    const cato = await arriveAs('Cato', '/profile');
    await cato.page.getByLabel('Telefoonnummer').fill('0470 11 11 11');
    await press(cato, 'Afmelden');
    await shows(cato, 'Er zijn wijzigingen die niet bewaard zijn');
    await press(cato, 'Terug');
    await press(cato, 'Wijzigingen weggooien');
    expect(await cato.page.getByLabel('Telefoonnummer').inputValue()).toBe('');
    await press(cato, 'Afmelden');
    await cato.page.getByRole('button', { name: 'Aanmelden met Google' }).waitFor(soon);
    await cato.context.close();
  });
});

describe('the page itself', () => {
  it('tells of a newer version when somebody comes back to it', async () => {
    const els = await arriveAs('Els');
    await els.page.route(`${PAGE}/`, async (route) => {
      const response = await route.fetch();
      const page = (await response.text()).replaceAll(
        /assets\/index-[\w-]+\.js/g,
        'assets/newer.js',
      );
      await route.fulfill({ response, body: page });
    });
    await els.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await shows(els, 'Er is een nieuwe versie van deze pagina.');
    await els.context.close();
  });
});
