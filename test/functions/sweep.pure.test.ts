import { describe, expect, it } from 'vitest';
import { PROGRAMME } from '../../core/base/side.ts';
import { DAY_MS } from '../../core/base/time.ts';
import { settleSession } from '../../functions/src/store/session.ts';
import { createStore } from '../../functions/src/store/store.ts';
import { DUTIES } from '../../functions/src/sweep/duties.ts';
import type { Duty } from '../../functions/src/sweep/run.ts';
import { openSessions } from '../../functions/src/sweep/sessions.ts';
import { sweep } from '../../functions/src/sweep/sweep.ts';
import { connect } from '../../scripts/simulate/memory/connection.ts';
import { MemoryDocuments } from '../../scripts/simulate/memory/documents.ts';
import { CodedError } from '../../scripts/simulate/memory/errors.ts';
import { encodeFields } from '../../scripts/simulate/memory/values.ts';
import { account } from '../../scripts/lib/builders/account.ts';
import { hold } from '../../scripts/lib/builders/transfer.ts';
import { session } from '../../scripts/lib/builders/session.ts';
import { participant } from '../../scripts/lib/builders/participant.ts';

const NOW = Date.parse('2030-03-01T03:00:00Z');
const at = new Date(NOW);

const nobody = {
  getUser: () => Promise.reject(Object.assign(new Error(), { code: 'auth/user-not-found' })),
  revokeRefreshTokens: () => Promise.resolve(),
  setCustomUserClaims: () => Promise.resolve(),
};

/** A participant who waits for an account, in a database that refuses every write of accounts, or none. */
function night({ refuses }: { refuses: boolean }) {
  const documents = new MemoryDocuments(
    () => NOW,
    (changes) => {
      const isAccounts = changes.some(({ path }) => path.startsWith('accounts/'));
      if (refuses && isAccounts) throw new CodedError(7, 'PERMISSION_DENIED');
    },
  );
  const data = encodeFields(participant({ updatedAt: at }));
  documents.commit([{ kind: 'create', path: 'participants/anna', data }]);
  const send = <T>(_: 'read' | 'write', serve: () => T) => Promise.resolve().then(serve);
  const { db } = connect(documents, { send, pause: () => Promise.resolve() });
  const store = createStore(db);
  const create = (path: string, document: object) =>
    documents.commit([{ kind: 'create', path, data: encodeFields(document) }]);
  const run = (duties = DUTIES) => sweep(store, nobody, { duties });
  return { documents, store, create, run };
}

describe('a sweep', () => {
  it('that went through leaves a mark, from which the next one looks back', async () => {
    const { documents, run } = night({ refuses: false });
    expect(await run()).toMatchObject({ accounts: 1 });
    expect(documents.get('audit/last-sweep')?.fields).toMatchObject({ kind: 'sweep' });
    expect(await run()).toMatchObject({ accounts: 0 });
  });

  it('that failed on one document leaves none', async () => {
    const { documents, run } = night({ refuses: true });
    await expect(run()).rejects.toThrow('the sweep was not whole');
    expect(documents.get('audit/last-sweep')).toBeNull();
  });

  it('that failed in one duty has done all others, and leaves none either', async () => {
    const { documents, run } = night({ refuses: false });
    const broken: Duty = {
      noun: 'mail',
      heals: 'mail',
      fulfil: () => Promise.reject(new Error('no such index')),
    };
    await expect(run([broken, ...DUTIES])).rejects.toThrow('the sweep was not whole');
    expect(documents.get('accounts/anna')?.fields).toMatchObject({ open: true });
    expect(documents.get('cards/anna')?.fields).toMatchObject({ open: true });
    expect(documents.get('audit/last-sweep')).toBeNull();
  });

  it('that failed closes no report of a contradiction, which it may not have passed by', async () => {
    const problem = { document: 'staff/ben', problem: 'nobody', fault: 'contradiction' };
    const times = { at, mendedAt: null };
    for (const [refuses, state] of [
      [true, 'open'],
      [false, 'mended'],
    ] as const) {
      const { documents, create, run } = night({ refuses });
      create('audit/repair-staff-ben', { kind: 'repair', state: 'open', ...problem, ...times });
      await run().catch(() => {});
      expect(documents.get('audit/repair-staff-ben')?.fields).toMatchObject({ state });
    }
  });
});

describe('the order of duties', () => {
  /** Both of Anna's holds belong to sessions that are gone, and she asks for another. */
  const asksAgain = () => {
    const { documents, create, run } = night({ refuses: false });
    const sides = { from: 'anna', to: PROGRAMME, participantIds: ['anna'] };
    for (const id of ['gone1', 'gone2']) {
      create(`transfers/${id}`, hold({ ...sides, sessionId: id, createdAt: at }));
    }
    create('accounts/anna', account({ held: 16, updatedAt: at }));
    const asked = { receiverId: 'anna', giverId: PROGRAMME, proposedBy: 'anna' };
    const startsAt = new Date(NOW + DAY_MS);
    create('sessions/s0', session({ ...asked, startsAt, createdAt: at, updatedAt: at }));
    return { documents, run };
  };
  const takesFirst = [openSessions, ...DUTIES.filter((duty) => duty !== openSessions)];

  it.each([
    ['gives back before it takes: nobody is refused for a hold of old', DUTIES, 'requested', 8],
    ['matters: the other way round she is', takesFirst, 'refused', 0],
  ])('%s', async (_, duties, status, held) => {
    const { documents, run } = asksAgain();
    await run(duties);
    expect(documents.get('sessions/s0')?.fields).toMatchObject({ status });
    expect(documents.get('accounts/anna')?.fields).toMatchObject({ held });
  });

  it('has letters after points, and cards last of all', () => {
    const last = (heals: Duty['heals']) => DUTIES.findLastIndex((duty) => duty.heals === heals);
    const first = (heals: Duty['heals']) => DUTIES.findIndex((duty) => duty.heals === heals);
    for (const points of ['prices', 'accounts', 'transfers', 'adjustments', 'sessions'] as const) {
      expect(last(points), points).toBeLessThan(first('letters'));
    }
    expect(last('letters')).toBeLessThan(first('mail'));
    expect(DUTIES.at(-1)?.noun).toBe('card');
  });
});

it('a session is not refused because the event that opens an account is late', async () => {
  const { documents, store } = night({ refuses: false });
  const startsAt = new Date(NOW + DAY_MS);
  const asked = session({ receiverId: 'anna', giverId: PROGRAMME, startsAt });
  const data = encodeFields({ ...asked, participantIds: ['anna'], proposedBy: 'anna' });
  documents.commit([{ kind: 'create', path: 'sessions/s0', data }]);
  expect(await settleSession(store, 's0')).toBe(true);
  expect(documents.get('sessions/s0')?.fields).toMatchObject({ status: 'requested' });
  expect(documents.get('transfers/s0')?.fields).toMatchObject({ state: 'pending' });
  expect(documents.get('accounts/anna')?.fields).toMatchObject({ open: true, held: 8 });
});
