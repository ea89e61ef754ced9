import { beforeAll, describe, expect, it } from 'vitest';
import { STAFF } from '../../core/people/staff.ts';
import { SESSION } from '../../core/sessions/session.ts';
import { REFLECTION } from '../../core/preparation/reflection.ts';
import { PREPARATION } from '../../core/preparation/preparation.ts';
import { ADVICE } from '../../core/preparation/advice.ts';
import { ACCOUNT } from '../../core/points/account.ts';
import { post } from '../../functions/src/store/mail.ts';
import { settled } from '../../scripts/lib/browser.ts';
import { arriveAs, PAGE, demoCommunity, services, soon, type Visitor } from './browser.ts';
import { withoutTriggers } from '../../scripts/lib/triggers.ts';

const SLOW = { timeout: 180_000 };

/** Short enough for every field; as HTML it would run, and leave a picture that is not to be had. */
const HOSTILE = '<img src=x onerror=broken=1>';
const SCRIPT = 'javascript:window.broken=1';

/** Every field of our documents that people write words in, as far as a page may show it. */
const WORDS = new Set([
  'displayName',
  'organisation',
  'pitch',
  'issue',
  'background',
  'coachName',
  'note',
  'reason',
  'text',
  'phone',
  'name',
  'nl',
  'fr',
  'en',
]);

function poisoned(value: unknown, field = ''): unknown {
  if (typeof value === 'string') {
    if (field === 'place') return SCRIPT;
    return WORDS.has(field) ? HOSTILE : value;
  }
  // As bad as the rules let it be: the address has to be one.
  if (field === 'materials') return [`https://example.org/x ${HOSTILE}`];
  if (Array.isArray(value)) return value.map((one) => poisoned(one));
  if (typeof value !== 'object' || value === null || value.constructor !== Object) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, poisoned(one, name)]),
  );
}

let session = '';

/** Past the rules, which let some of it in as it is: text is text, and shown as such. */
async function poisonEverything(): Promise<void> {
  const store = await services.store();
  const { db } = store;
  for (const collection of await db.listCollections()) {
    if (collection.id === ACCOUNT.collection || collection.id === STAFF.collection) continue;
    // Also those that are not there themselves, while others are below them.
    for (const ref of await collection.listDocuments()) {
      for (const below of [ref, ...(await documentsBelow(ref))]) {
        const found = poisoned((await below.get()).data());
        if (typeof found === 'object' && found !== null) await below.set({ ...found });
      }
    }
  }
  const held = await db
    .collection(SESSION.collection)
    .where('status', '==', 'accepted')
    .where('participantIds', 'array-contains', 'demo-fatou')
    .get();
  session = held.docs[0]?.id ?? '';
  if (session === '') throw new Error('Fatou has no session that is agreed');
  const written = { updatedAt: new Date(), updatedBy: 'demo-sofie' };
  const stamps = { createdAt: new Date(), ...written };
  await db
    .doc(PREPARATION.at(session).path)
    .set({ coachId: 'demo-sofie', coachName: HOSTILE, ...written });
  await db
    .doc(REFLECTION.at(session, 'giver').path)
    .set({ text: HOSTILE, shared: true, ...written });
  await db
    .doc(ADVICE.at(session, 'advice00000000000001').path)
    .set({ text: HOSTILE, side: 'coach', ...stamps });
  await db
    .doc('participants/demo-fatou/notes/note0000000000000001')
    .set({ text: HOSTILE, ...stamps });
  const decision = { kind: 'decision', decision: 'wait', text: HOSTILE } as const;
  await post(store, { ...decision, id: 'decision', to: 'demo-fatou' });
}

type Reference = ReturnType<Awaited<ReturnType<typeof services.store>>['db']['doc']>;
async function documentsBelow(ref: Reference): Promise<Reference[]> {
  const collections = await ref.listCollections();
  return (await Promise.all(collections.map((one) => one.listDocuments()))).flat();
}

beforeAll(async () => {
  await demoCommunity();
  await withoutTriggers(poisonEverything);
}, SLOW.timeout);

/** What of a page is not text and could only have come from a document; and what it complained of. */
async function harm({ page, complaints }: Visitor): Promise<string[]> {
  const found = await page.evaluate<string[]>(`[
    ...(window.broken === undefined ? [] : ['a script ran']),
    ...[...document.querySelectorAll('img[src="x"], script:not([src])')].map((one) => one.outerHTML),
    ...[...document.querySelectorAll('a[href]')]
      .filter(({ protocol }) => !['http:', 'https:', 'mailto:', 'tel:', 'blob:'].includes(protocol))
      .map((one) => one.outerHTML),
  ]`);
  return [...found, ...complaints.filter((one) => one.includes('Content Security Policy'))];
}

/** Each page as the person whom it is for; `:session` stands for one that both have agreed to. */
const PAGES: Record<string, string[]> = {
  Fatou: [
    '/',
    '/people',
    '/people/demo-bert',
    '/request',
    '/sessions',
    '/sessions/:session',
    '/points',
    '/profile',
    '/methods',
    '/methods/case-clinic',
  ],
  Ayla: [
    '/staff',
    '/staff/people',
    '/staff/people/demo-fatou',
    '/staff/sessions',
    '/staff/sessions/:session',
    '/staff/request',
    '/staff/programme',
    '/staff/roles',
    '/staff/mail',
  ],
};
/** They show numbers and addresses, and nothing that anybody writes. */
const WITHOUT_WORDS = ['/staff', '/staff/roles', '/methods', '/methods/case-clinic'];

/** Whether the text stands anywhere on the page, in a field or an option among others. */
const shows = ({ page }: Visitor): Promise<boolean> =>
  page.evaluate(`[
    document.body.textContent,
    ...[...document.querySelectorAll('input, textarea')].map(({ value }) => value),
  ].some((text) => text.includes(${JSON.stringify(HOSTILE)}))`);

describe('text that tries to be HTML', SLOW, () => {
  it.each(Object.entries(PAGES))('is text on every page that %s opens', async (name, addresses) => {
    const visitor = await arriveAs(name);
    for (const address of addresses) {
      await visitor.page.goto(PAGE + address.replace(':session', session));
      await visitor.page.getByRole('heading', { level: 1 }).waitFor(soon);
      await settled(visitor.page);
      // Else nothing is shown that could do harm.
      if (!WITHOUT_WORDS.includes(address)) {
        await expect.poll(() => shows(visitor), { ...soon, message: address }).toBe(true);
      }
      expect.soft(await harm(visitor), address).toEqual([]);
    }
  });

  it('would be noticed if it were not', async () => {
    const visitor = await arriveAs('Fatou');
    expect(await harm(visitor)).toEqual([]);
    await visitor.page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(`${HOSTILE}<a href="${SCRIPT}">x</a>`)})`,
    );
    await expect.poll(() => harm(visitor), soon).toHaveLength(3);
    // Even then the Content-Security-Policy lets no script of it run.
    expect(await visitor.page.evaluate('window.broken')).toBeUndefined();
  });
});

describe('a place', SLOW, () => {
  it('that is an address is a link out, which tells the other page nothing of ours', async () => {
    const { db } = await services.store();
    await db.doc(`sessions/${session}`).update({ place: 'https://meet.example/room' });
    const { page } = await arriveAs('Fatou', `/sessions/${session}`);
    const link = page.getByRole('link', { name: 'meet.example' });
    await link.waitFor(soon);
    expect(await link.getAttribute('rel')).toContain('noopener');
    expect(await link.getAttribute('rel')).toContain('noreferrer');
    await db.doc(`sessions/${session}`).update({ place: SCRIPT });
    await page.getByText(SCRIPT).first().waitFor(soon);
    expect(await page.getByRole('link', { name: 'javascript' }).count()).toBe(0);
  });
});
