import { beforeAll, expect, it } from 'vitest';
import type { Fields } from '../../core/base/noun.ts';
import { CONTACT, PARTICIPANT } from '../../core/people/participant.ts';
import { ACCOUNT } from '../../core/points/account.ts';
import { SETTINGS } from '../../core/programme/programme.ts';
import { createServices } from '../../functions/src/services.ts';
import type { FirestoreStore } from '../../functions/src/store/store.ts';
import { newId, openAccounts } from '../functions/support.ts';
import { participant } from '../../scripts/lib/builders/participant.ts';
import { admin } from './command.ts';

const projectId = `demo-upgrade-${newId()}`;
const here = ['--project', projectId];
const services = createServices({ projectId });
const SLOW = { timeout: 120_000 };
let store: FirestoreStore;

const stored = async ({ path }: { path: string }): Promise<Fields | undefined> =>
  (await store.db.doc(path).get()).data();

/** More than fit into a page, so that one run has more than one. */
const PEOPLE = 205;
const uid = (number: number): string => `p${String(number).padStart(3, '0')}`;

beforeAll(async () => {
  store = await services.store();
  await openAccounts(store, { anna: -16 });
  const { blockedSince: _, ...account } = (await stored(ACCOUNT.at('anna'))) ?? {};
  await store.db.doc(ACCOUNT.at('anna').path).set(account);
  const batch = store.db.batch();
  for (let number = 0; number < PEOPLE; number++) {
    const { availability: __, ...person } = participant({ updatedBy: 'a-colleague' });
    batch.set(store.db.doc(PARTICIPANT.at(uid(number)).path), person);
  }
  batch.set(store.db.doc(PARTICIPANT.at('broken').path), { displayName: 7 });
  batch.set(store.db.doc(SETTINGS.at().path), { name: 'Short (demo)' });
  batch.set(store.db.doc(CONTACT.at('anna').path), {
    email: 'whole@demo.example',
    phone: '',
    locale: 'nl',
    mail: true,
    updatedAt: new Date(),
    updatedBy: 'anna',
  });
  await batch.commit();
}, SLOW.timeout);

it(
  'writes what stored documents lack, leaves their stamps, and tells of what does not parse',
  SLOW,
  async () => {
    const before = await stored(PARTICIPANT.at(uid(7)));
    const { code, out, err } = await admin(['upgrade', ...here]);
    expect(out).toMatch(new RegExp(`participant +${PEOPLE + 2} +${PEOPLE}\n`));
    expect(out).toMatch(/account +1 +1\n/);
    expect(out).toMatch(/contact +1 +0\n/);
    expect(out).toContain('participants/broken does not parse');
    expect(code).toBe(1);
    expect(err).toContain('200 looked at');
    expect(await stored(PARTICIPANT.at(uid(7)))).toEqual({ ...before, availability: [] });
    const account = await stored(ACCOUNT.at('anna'));
    expect(account).toMatchObject({ mayReceive: false, blockedSince: account?.['updatedAt'] });
    expect(await stored(SETTINGS.at())).toEqual({ name: 'Short (demo)' });
    // A colleague wrote them last, and has not written them again.
    expect((await store.db.collection('audit').get()).size).toBe(0);
  },
);

it('finds nothing to do the second time, and goes on where it is told to', SLOW, async () => {
  await store.db.doc(PARTICIPANT.at('broken').path).delete();
  const again = await admin(['upgrade', 'participant', ...here]);
  expect(again).toMatchObject({ code: 0 });
  expect(again.out).toMatch(new RegExp(`participant +${PEOPLE + 1} +0$`, 'm'));
  const { path } = PARTICIPANT.at(uid(199));
  const rest = await admin(['upgrade', 'participant', '--after', path, ...here]);
  expect(rest.out).toMatch(/participant +5 +0$/m);
});

it.each([
  [['upgrade', 'person'], 'There is no noun "person"'],
  [['upgrade', 'contact', '--after', 'participants/anna'], '--after wants the path'],
])('refuses %j', SLOW, async (args, sentence) => {
  const { code, err } = await admin([...args, ...here]);
  expect(code).toBe(1);
  expect(err).toContain(sentence);
});
