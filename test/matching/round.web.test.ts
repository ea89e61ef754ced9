import { beforeAll, describe, expect, it } from 'vitest';
import { TRANSFER } from '../../core/points/transfer.ts';

import { ROUND, roundSchema } from '../../core/matching/round.ts';
import { SESSION, sessionSchema } from '../../core/sessions/session.ts';
import { read } from '../../functions/src/store/store.ts';
import { expectWhole } from '../functions/support.ts';
import { missingIndex } from '../indexes.ts';
import { arriveAs, demoCommunity, services, shows, soon, type Visitor } from '../web/browser.ts';

/** A matching round of the demo community, broken off in the middle, by somebody of the team. */
let sofie: Visitor;

beforeAll(async () => {
  await demoCommunity();
  sofie = await arriveAs('Sofie', '/staff/round');
});

/** Two who write one document wait for each other's locks in the emulator. */
const contended = { timeout: 90_000 };

/** The round that the page is at, as it is stored, and which of its sessions there are. */
async function roundNow() {
  const { db } = await services.store();
  const id = sofie.page.url().split('/').at(-1) ?? '';
  const round = read(roundSchema, await db.doc(ROUND.at(id).path).get());
  if (!round) throw new Error('there is no such round');
  const sessions = await Promise.all(
    round.proposals.map(async ({ sessionId }) =>
      read(sessionSchema, await db.doc(SESSION.at(sessionId).path).get()),
    ),
  );
  return { round, sessions };
}

describe('a matching round', () => {
  it('is planned for everybody, with a reason for each and a picture of all', async () => {
    const { page } = sofie;
    // What an interview found out counts though no decision is written in it: not everybody who takes
    // part came by one.
    const { db } = await services.store();
    const accepted = await db.collection('intakes').where('decision.kind', '==', 'accept').get();
    await Promise.all(accepted.docs.map(({ ref }) => ref.update({ decision: null })));
    await page.getByRole('button', { name: 'Maak een plan' }).click();
    await page.locator('.plan tbody tr').first().waitFor(soon);
    const { round } = await roundNow();
    expect(round.proposals.length).toBeGreaterThan(5);
    expect(await page.locator('.plan tbody tr').count()).toBe(round.proposals.length);
    // Each two people once, and those who have met before are no new tie.
    const pairOf = (one: string, other: string) => [one, other].toSorted().join();
    const pairs = round.proposals.map((one) => pairOf(one.giverId, one.receiverId));
    const held = await db.collection('sessions').where('outcome', '==', 'took-place').get();
    const met = held.docs.flatMap((one) => read(sessionSchema, one) ?? []);
    const known = new Set(met.map((one) => pairOf(one.giverId, one.receiverId)));
    const ties = new Set(pairs.filter((pair) => !known.has(pair))).size;
    expect(ties).toBeGreaterThan(0);
    await expect.poll(() => page.locator('.network path.new').count(), soon).toBe(ties);
    await page.getByText('Toon waarom').first().click();
    await shows(sofie, /Ontmoeten elkaar voor het eerst|Hebben elkaar al/);
    const reasons = await page.locator('.plan').textContent();
    expect(reasons).toMatch(/doet het vaak|leert het aan anderen/);
  });

  it('is edited: one is left out, another moved', async () => {
    const { page } = sofie;
    const rows = page.locator('.plan tbody tr');
    await rows.nth(0).getByRole('checkbox').click();
    await expect
      .poll(async () => (await roundNow()).round.proposals[0]?.isDropped, soon)
      .toBe(true);
    await rows.nth(1).locator('input[type=datetime-local]').fill('2099-03-02T09:30');
    await rows.nth(1).locator('input[type=datetime-local]').blur();
    await expect
      .poll(async () => (await roundNow()).round.proposals[1]?.startsAt.toISOString(), soon)
      .toBe('2099-03-02T08:30:00.000Z');
  });

  it('is broken off without a connection', async () => {
    const { page, context } = sofie;
    const wanted = (await roundNow()).round.proposals.length - 1;
    await page.getByRole('button', { name: `Verstuur deze ${wanted} voorstellen` }).click();
    await page.locator('progress').waitFor();
    await expect.poll(async () => (await roundNow()).round.sent.length, soon).toBeGreaterThan(0);
    await context.setOffline(true);
    await shows(sofie, /geen verbinding/i);
    const { sent } = (await roundNow()).round;
    expect(sent.length).toBeLessThan(wanted);
    await context.setOffline(false);
  });

  it('goes on where it stopped, and two who send it at once send each once', async () => {
    const { page } = sofie;
    await page.reload();
    const ayla = await arriveAs('Ayla', new URL(page.url()).pathname);
    const goOn = [page, ayla.page].map((one) =>
      one.getByRole('button', { name: /^Ga verder met/ }),
    );
    await Promise.all(goOn.map((button) => button.waitFor(soon)));
    await Promise.all(goOn.map((button) => button.click()));
    const wanted = (await roundNow()).round.proposals.length - 1;
    for (const visitor of [sofie, ayla]) {
      await visitor.page.getByText(`Verstuurd: ${wanted} sessies.`).waitFor(contended);
    }
    const { round, sessions } = await roundNow();
    expect(new Set(round.sent).size).toBe(wanted);
    expect(round.failed).toEqual({});
    expect(sessions[0]).toBeNull();
    expect(sessions.slice(1).map((session) => session?.status)).toEqual(
      Array.from({ length: wanted }, () => 'requested'),
    );
    expect(sessions[1]?.startsAt.toISOString()).toBe('2099-03-02T08:30:00.000Z');
  });

  it('takes nobody below the floor, once the functions have heard of all of it', async () => {
    const { round } = await roundNow();
    const store = await services.store();
    await expect
      .poll(async () => {
        const held = await Promise.all(
          round.sent.map((id) => store.db.doc(TRANSFER.at(id).path).get()),
        );
        return held.filter((transfer) => transfer.get('state') === 'pending').length;
      }, soon)
      .toBe(round.sent.length);
    await expectWhole(store);
  });

  it('asked nothing that has no index', () => {
    const { queries } = sofie;
    expect(new Set(queries.map(({ from }) => from[0]?.collectionId))).toContain('rounds');
    expect(queries.map(missingIndex).filter((missing) => missing !== null)).toEqual([]);
    // The browser says so each time while there is no connection, and when a colleague was faster.
    const isExpected = (text: string) => /ERR_INTERNET_DISCONNECTED|status of (400|409)/.test(text);
    expect(sofie.complaints.filter((text) => !isExpected(text))).toEqual([]);
  });
});
