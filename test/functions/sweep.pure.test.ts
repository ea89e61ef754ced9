import { describe, expect, it } from 'vitest';
import { PROGRAMME } from '../../core/base/collections.ts';
import { DAY_MS } from '../../core/base/time.ts';
import { settleSession } from '../../functions/src/store/session.ts';
import { createStore } from '../../functions/src/store/store.ts';
import { sweep } from '../../functions/src/sweep/sweep.ts';
import { connect } from '../../scripts/simulate/memory/connection.ts';
import { MemoryDocuments } from '../../scripts/simulate/memory/documents.ts';
import { CodedError } from '../../scripts/simulate/memory/errors.ts';
import { encodeFields } from '../../scripts/simulate/memory/values.ts';
import { session } from '../support/builders.ts';

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
  const profile = { displayName: 'Anna (demo)', organisation: '', pitch: '', kind: 'innovator' };
  const rest = { languages: ['nl'], skills: [], needs: [], startsOn: null, endsOn: null };
  const stamps = { status: 'active', createdAt: at, updatedAt: at, updatedBy: 'staff' };
  const data = encodeFields({ ...profile, ...rest, ...stamps });
  documents.commit([{ kind: 'create', path: 'participants/anna', data }]);
  const send = <T>(_: 'read' | 'write', serve: () => T) => Promise.resolve().then(serve);
  const { db } = connect(documents, { send, pause: () => Promise.resolve() });
  const store = createStore(db);
  return { documents, store, run: () => sweep(store, nobody) };
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
