import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createServices } from '../../functions/src/services.ts';
import { settleSession } from '../../functions/src/store/session.ts';
import {
  accountIn,
  newId,
  openAccounts,
  transferIn,
  writeSession,
  expectWhole,
} from './support.ts';

/** Killed inside a transaction, a process leaves its locks behind: the emulator frees them after a minute. */
const SLOW = { timeout: 300_000 };

describe('a function that is killed', SLOW, () => {
  const killed = async (when: 'before' | 'after') => {
    const projectId = `demo-killed-${newId()}`;
    const store = await createServices({ projectId }).store();
    await openAccounts(store, { giver: 0, receiver: 0 });
    const id = newId();
    await writeSession(store, id);
    const child = join(import.meta.dirname, 'killed.child.ts');
    const run = spawnSync(process.execPath, [child, projectId, id, when], { encoding: 'utf8' });
    expect({ signal: run.signal, stderr: run.stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
    return { store, id };
  };

  it('before its commit has done nothing, and the retried event does it all', async () => {
    const { store, id } = await killed('before');
    expect(await transferIn(store, id)).toBeNull();
    expect(await accountIn(store, 'receiver')).toMatchObject({ held: 0, version: 1 });
    expect(await settleSession(store, id)).toBe(true);
    expect(await accountIn(store, 'receiver')).toMatchObject({ held: 8, version: 2 });
    await expectWhole(store);
  });

  it('after its commit has done it all, and the retried event does nothing', async () => {
    const { store, id } = await killed('after');
    expect(await accountIn(store, 'receiver')).toMatchObject({ held: 8, version: 2 });
    expect(await settleSession(store, id)).toBe(false);
    await expectWhole(store);
  });
});
