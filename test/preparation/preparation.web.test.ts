import { beforeAll, describe, expect, it } from 'vitest';
import { SESSION } from '../../core/sessions/session.ts';
import { missingIndex } from '../indexes.ts';
import {
  arriveAs,
  holdWrites,
  press,
  overflow,
  demoCommunity,
  services,
  shows,
  soon,
  violations,
  type Visitor,
} from '../web/browser.ts';
import { withoutTriggers } from '../../scripts/lib/triggers.ts';

/** Driss gives to Mira, in three days; Sofie of the team coaches, and two of five are done. */
const AGREED = 'demoSession000000013';

let driss: Visitor;
let mira: Visitor;
let sofie: Visitor;

beforeAll(async () => {
  await demoCommunity();
  driss = await arriveAs('Driss', `/sessions/${AGREED}`);
  mira = await arriveAs('Mira', `/sessions/${AGREED}`);
  sofie = await arriveAs('Sofie', `/staff/sessions/${AGREED}`);
}, 120_000);

const tick = ({ page }: Visitor, item: RegExp) => page.getByLabel(item).check(soon);
const report = async (visitor: Visitor): Promise<void> => {
  await visitor.page.getByLabel('De sessie ging door').check(soon);
  await press(visitor, 'Versturen');
};
/** What they would see if it were theirs to see; asked once others have seen it. */
const isShownTo = async ({ page }: Visitor, text: string): Promise<boolean> =>
  (await page.getByText(text).count()) > 0;

describe('a session that is agreed', () => {
  it('says what is next, and the other sees how far it is', async () => {
    await shows(driss, 'Voorbereiding: 2 van 5 gedaan');
    await shows(driss, 'Nu eerst: Noteer drie open vragen');
    await shows(mira, 'Driss (demo) bereidt zich voor: 2 van 5 gedaan.');
    await tick(driss, /^Noteer drie open vragen/);
    await tick(driss, /^Bedenk wanneer/);
    await tick(driss, /^Kijk na of/);
    await shows(driss, '5 van 5 gedaan');
    await shows(mira, '5 van 5 gedaan');
    await press(driss, 'Ik ben klaar');
    await shows(mira, 'Driss (demo) is klaar voor deze sessie.');
    await shows(sofie, 'Driss (demo) is klaar voor deze sessie.');
  });

  it('asks the receiver for what the chosen method needs', async () => {
    await shows(mira, 'Wat je al geprobeerd hebt, en wat dat gaf');
    await driss.page.getByLabel('Hoe pakken jullie het aan?').selectOption('walk-through');
    await shows(mira, 'Het stuk zelf, minstens twee dagen vooraf gedeeld');
    // Another checklist, of which less is done.
    await shows(mira, 'Driss (demo) bereidt zich voor: 2 van 5 gedaan.');
  });

  it('takes links that lead where they say, and no others', async () => {
    const { page } = driss;
    await page.getByText('Een link toevoegen').click(soon);
    await page.getByLabel('Adres').fill('javascript:alert(1)');
    await press(driss, 'Toevoegen');
    await shows(driss, 'Vul een webadres in dat met https:// begint.');
    await page.getByLabel('Adres').fill('example.org/cijfers');
    await page.getByLabel(/^Wat is het\?/).fill('Onze cijfers');
    await press(driss, 'Toevoegen');
    const link = mira.page.getByRole('link', { name: 'Onze cijfers' });
    await link.waitFor(soon);
    expect(await link.getAttribute('href')).toBe('https://example.org/cijfers');
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    await press(driss, 'Onze cijfers verwijderen');
    await link.waitFor({ ...soon, state: 'detached' });
  });

  it('is told about by the receiver, whose words survive a reload', async () => {
    const background = mira.page.getByLabel(/^Wat moet de ander vooraf weten/);
    await background.fill('Elf cijfers, en niemand die ernaar kijkt.');
    await mira.page.reload();
    await expect.poll(() => background.inputValue(), soon).toContain('Elf cijfers');
    expect(await isShownTo(driss, 'Elf cijfers, en niemand')).toBe(false);
    await press(mira, 'Delen');
    await shows(driss, 'Elf cijfers, en niemand die ernaar kijkt.');
  });

  it('is talked over by the giver and the team, and by nobody else', async () => {
    await sofie.page.getByLabel('Je bericht').fill('Begin bij wie het leest.');
    await press(sofie, 'Versturen');
    await shows(driss, 'Begin bij wie het leest.');
    await driss.page.getByLabel('Je bericht').fill('Dat helpt, bedankt.');
    await press(driss, 'Versturen');
    await shows(sofie, 'Dat helpt, bedankt.');
    // On a slow line one types on, and begins another by it.
    const line = await holdWrites(sofie.page);
    const message = sofie.page.getByLabel('Je bericht');
    await message.fill('Nog iets:');
    await press(sofie, 'Versturen');
    await message.fill('Nog iets: neem de tijd.');
    line.release();
    await shows(driss, 'Nog iets:');
    await sofie.page.getByRole('button', { name: 'Versturen', disabled: false }).waitFor(soon);
    expect(await message.inputValue()).toBe('Nog iets: neem de tijd.');
    await message.fill('');
    expect(await isShownTo(mira, 'Begin bij wie het leest.')).toBe(false);
    await shows(mira, 'Sofie (demo) van het team coacht deze voorbereiding.');
  });

  it('is coached by whom the team chooses, and both see it', async () => {
    await sofie.page.getByText('Een coach kiezen').click(soon);
    await sofie.page.getByLabel('Naam die de twee zien').fill('Sofie V. (demo)');
    await press(sofie, 'Bewaren');
    await shows(driss, 'Sofie V. (demo) van het team denkt met je mee.');
    await shows(mira, 'Sofie V. (demo) van het team coacht deze voorbereiding.');
  });

  it('is in the list of whom its coach coaches, which has no others', async () => {
    const list = await arriveAs('Sofie', '/staff/sessions?status=coached');
    const rows = list.page.locator('tbody tr');
    await rows.filter({ hasText: 'Driss' }).filter({ hasText: 'Mira' }).first().waitFor(soon);
    const { db } = await services.store();
    const coached = await db.collection('preparations').where('coachId', '==', 'demo-sofie').get();
    const sessions = await Promise.all(
      coached.docs.map(({ id }) => db.doc(SESSION.at(id).path).get()),
    );
    const open = sessions.filter((session) => session.get('status') === 'accepted');
    expect(open.map(({ id }) => id)).toContain(AGREED);
    expect(await rows.count()).toBe(open.length);
    expect(list.queries.map(missingIndex).filter((missing) => missing !== null)).toEqual([]);
    await list.context.close();
  });

  it('is whole on a phone, for those who don’t see it too', async () => {
    for (const visitor of [driss, mira, sofie]) {
      expect.soft(await violations(visitor.page)).toEqual([]);
      expect.soft(await overflow(visitor.page)).toBe(0);
    }
  });
});

describe('a session that has begun', () => {
  it('is reported, and on the same page each tells what it brought', async () => {
    const { db } = await services.store();
    const startsAt = new Date(Date.now() - 60_000);
    // No trigger looks at the session while it is reported: nobody waits for its locks.
    await withoutTriggers(() => db.doc(SESSION.at(AGREED).path).update({ startsAt }));
    await report(driss);
    await shows(mira, /Driss \(demo\) heeft al geantwoord/);
    await report(mira);
    await driss.page.getByLabel('Wat bracht deze sessie je?').fill('Zelf anders leren kijken.');
    await driss.page.getByLabel('Het team en Mira (demo, staff and participant)').check(soon);
    await press(driss, 'Bewaren');
    await shows(mira, 'Zelf anders leren kijken.');
    await mira.page.getByLabel('Wat bracht deze sessie je?').fill('Het kon strakker.');
    await press(mira, 'Bewaren');
    await shows(mira, 'Alleen jij en het team lezen dit.');
    await shows(sofie, 'Het kon strakker.');
    await shows(sofie, 'Alleen voor het team');
    expect(await isShownTo(driss, 'Het kon strakker.')).toBe(false);
    await shows(driss, 'Gegeven: +8 punten.');
  });

  it('has asked the server for nothing that it could not answer', () => {
    for (const { complaints, queries } of [driss, mira, sofie]) {
      expect(complaints).toEqual([]);
      expect(queries.map(missingIndex).filter((missing) => missing !== null)).toEqual([]);
    }
  });
});
