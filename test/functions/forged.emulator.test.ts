import { beforeAll, describe, expect, it } from 'vitest';
import { STAFF } from '../../core/people/staff.ts';
import { SESSION } from '../../core/sessions/session.ts';
import { ADJUSTMENT } from '../../core/points/adjustment.ts';
import type { Store } from '../../functions/src/store/store.ts';
import { handleAdjustment } from '../../functions/src/triggers/adjustment.trigger.ts';
import { handleSession } from '../../functions/src/triggers/session.trigger.ts';
import { handleStaff } from '../../functions/src/triggers/staff.trigger.ts';
import type { Written } from '../../functions/src/triggers/written.ts';
import {
  accountIn,
  expectWhole,
  newId,
  openAccounts,
  quietProject,
  sessionIn,
  transferIn,
  writeSession,
} from './support.ts';

const SLOW = { timeout: 120_000 };
const services = quietProject('forged');
const closed = { status: 'closed', outcome: 'took-place' } as const;
let store: Store;

/** An event as whoever could reach a function would make one up. */
const event = (document: string, after: object): Written => ({
  eventId: newId(),
  document,
  at: new Date(),
  id: document.split('/').at(-1) ?? '',
  before: null,
  after: { ...after },
});

beforeAll(async () => {
  store = await services.store();
  await openAccounts(store, { giver: 0, receiver: 0 });
});

describe('a forged event', SLOW, () => {
  it('of a session that has closed moves no points; the same of one that has closed does', async () => {
    const id = newId();
    const handle = handleSession(services);
    const session = await writeSession(store, id);
    const lie = event(SESSION.at(id).path, { ...session, ...closed, participantIds: ['a', 'b'] });
    await handle(lie);
    await handle(lie);
    expect(await transferIn(store, id)).toMatchObject({ state: 'pending', points: 8 });
    expect(await accountIn(store, 'receiver')).toMatchObject({ balance: 0, held: 8 });
    await writeSession(store, id, closed);
    await handle(lie);
    expect(await transferIn(store, id)).toMatchObject({ state: 'posted' });
    expect(await accountIn(store, 'receiver')).toMatchObject({ balance: -8, held: 0 });
    await expectWhole(store);
  });

  it('of a session that is nowhere makes none', async () => {
    const id = newId();
    const session = await writeSession(store, newId());
    await handleSession(services)(event(SESSION.at(id).path, { ...session, ...closed }));
    expect(await sessionIn(store, id)).toBeNull();
    expect(await transferIn(store, id)).toBeNull();
  });

  it('of an adjustment or a role that is nowhere gives neither points nor a role', async () => {
    const id = newId();
    const gift = { kind: 'donation', participantId: 'receiver', direction: 'credit', points: 1000 };
    const by = { updatedBy: 'staff', createdAt: new Date(), updatedAt: new Date() };
    const before = await accountIn(store, 'receiver');
    await handleAdjustment(services)(
      event(ADJUSTMENT.at(id).path, { ...gift, reason: 'for me', ...by }),
    );
    expect(await accountIn(store, 'receiver')).toEqual(before);
    const auth = await services.auth();
    await auth.createUser({ uid: 'climber' });
    await handleStaff(services)(
      event(STAFF.at('climber').path, { role: 'admin', email: '', ...by }),
    );
    expect((await auth.getUser('climber')).customClaims ?? {}).toEqual({});
  });
});
