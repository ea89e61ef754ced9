import { ACCOUNT } from '../../core/points/account.ts';
import { describe, expect, it } from 'vitest';
import { createStore, transact, transactInTurn } from '../../functions/src/store/store.ts';
import { connect } from '../../scripts/simulate/memory/connection.ts';
import { MemoryDocuments } from '../../scripts/simulate/memory/documents.ts';
import { CodedError } from '../../scripts/simulate/memory/errors.ts';
import { account } from '../../scripts/lib/builders/account.ts';

/** A store whose commits fail as told, one after the other, and whose pauses only count. Every one takes `slownessMs` longer than it should. */
function storeThatFails(failures: readonly Error[], slownessMs = 0) {
  let nowMs = 0;
  const pauses: number[] = [];
  const documents = new MemoryDocuments(
    () => nowMs,
    () => {},
  );
  let commits = 0;
  const { db } = connect(documents, {
    send: (kind, serve) =>
      Promise.resolve().then(() => {
        const failure = kind === 'write' ? failures[commits++] : undefined;
        if (failure) throw failure;
        return serve();
      }),
    pause: () => Promise.resolve(),
  });
  const patience = {
    nowMs: () => nowMs,
    pause: (ms: number) => {
      pauses.push(ms);
      nowMs += ms + slownessMs;
      return Promise.resolve();
    },
    random: () => 0.5,
  };
  const store = createStore(db, undefined, patience);
  const write = () =>
    transact(store, ['anna'], (tx) => {
      tx.set(ACCOUNT.at('anna'), account({ balance: 8 }));
      return Promise.resolve('done');
    });
  return {
    write,
    pauses,
    commits: () => commits,
    isWritten: () => documents.get('accounts/anna') !== null,
  };
}

const times = (count: number, code: number, message = 'no') =>
  Array.from({ length: count }, () => new CodedError(code, message));
/** So often does the SDK itself try what is aborted, each time that we do. */
const BY_SDK = 5;

describe('a transaction that fails', () => {
  it('is tried again beyond the attempts of the SDK, each time after twice as long', async () => {
    const { write, pauses, isWritten } = storeThatFails(times(3 * BY_SDK, 10));
    expect(await write()).toBe('done');
    expect(isWritten()).toBe(true);
    expect(pauses).toEqual([200, 400, 800]);
  });

  it('is given up after six times, so that its event comes again later', async () => {
    const { write, pauses, commits } = storeThatFails(times(6 * BY_SDK + 1, 10));
    await expect(write()).rejects.toMatchObject({ code: 10 });
    expect(commits()).toBe(6 * BY_SDK);
    expect(pauses).toHaveLength(5);
  });

  it('is given up after a minute, well before the function is stopped', async () => {
    const { write, pauses } = storeThatFails(times(6, 6), 31_000);
    await expect(write()).rejects.toMatchObject({ code: 6 });
    expect(pauses).toHaveLength(2);
  });

  it.each([
    ['somebody else has created the document', times(1, 6)],
    ['the transaction waited too long', times(1, 3, 'The referenced transaction has expired')],
  ])('is tried again where %s, which the SDK does not', async (_, failures) => {
    const { write, pauses } = storeThatFails(failures);
    expect(await write()).toBe('done');
    expect(pauses).toEqual([200]);
  });

  it.each([
    ['a document that is not there', times(1, 5)],
    ['no permission', times(1, 7)],
    ['an invalid argument', times(1, 3)],
    ['a defect of ours', [new TypeError('x is undefined')]],
  ])('is told at once where trying again can’t help: %s', async (_, failures) => {
    const { write, pauses, commits } = storeThatFails(failures);
    await expect(write()).rejects.toBe(failures[0]);
    expect([pauses, commits()]).toEqual([[], 1]);
  });
});

/** A store whose database does as it is asked, and whose pauses are as short or long as told. */
function calmStore(pause: () => Promise<void>) {
  const documents = new MemoryDocuments(
    () => 0,
    () => {},
  );
  const { db } = connect(documents, {
    send: (_, serve) => Promise.resolve().then(serve),
    pause: () => Promise.resolve(),
  });
  return createStore(db, undefined, { nowMs: () => 0, pause, random: () => 0.5 });
}

const AT_ONCE = () => new Promise<void>((resolve) => setTimeout(resolve, 1));
const FOR_EVER = () => new Promise<void>(() => {});

describe('work that finds out whose accounts it needs', () => {
  /** Two pieces of it; each tells when it has read, and when it is at the accounts, and waits to be told to go on. */
  async function twoOf(keys: readonly [string, string], uids: readonly [string, string]) {
    const store = calmStore(FOR_EVER);
    const log: string[] = [];
    const goOn = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
    const all = ([0, 1] as const).map((index) =>
      transactInTurn(store, [keys[index]], async (_tx, enter) => {
        log.push(`${index} has read`);
        await enter([uids[index]]);
        log.push(`${index} is there`);
        await goOn[index].promise;
      }),
    );
    const quiet = () => new Promise((resolve) => setTimeout(resolve, 1));
    await quiet();
    const before = [...log];
    goOn[0].resolve();
    await quiet();
    goOn[1].resolve();
    await Promise.all(all);
    return { before, after: log.slice(before.length) };
  }

  it('reads at once, and waits for its turn at the account until the other has committed', async () => {
    expect(await twoOf(['s0', 's1'], ['anna', 'anna'])).toEqual({
      before: ['0 has read', '1 has read', '0 is there'],
      after: ['1 is there'],
    });
  });

  it('waits for nobody at another account', async () => {
    expect(await twoOf(['s0', 's1'], ['anna', 'bert'])).toEqual({
      before: ['0 has read', '1 has read', '0 is there', '1 is there'],
      after: [],
    });
  });

  it('does not even begin beside other work on the same session', async () => {
    expect(await twoOf(['s0', 's0'], ['anna', 'bert'])).toEqual({
      before: ['0 has read', '0 is there'],
      after: ['1 has read', '1 is there'],
    });
  });

  it('leaves its place when it fails, and does not wait for itself when it is tried again', async () => {
    const store = calmStore(AT_ONCE);
    let attempts = 0;
    const failing = transactInTurn(store, ['s0'], async (_tx, enter) => {
      await enter(attempts === 0 ? ['anna'] : ['bert']);
      if (++attempts <= 2 * BY_SDK) throw new CodedError(10, 'aborted');
      throw new TypeError('x is undefined');
    });
    await expect(failing).rejects.toThrow('x is undefined');
    expect(attempts).toBe(2 * BY_SDK + 1);
    expect(store.queue.isFree(['anna', 'bert', 's0'])).toBe(true);
  });

  it('gives its locks up where others are at the account for long, and keeps its place', async () => {
    const store = calmStore(AT_ONCE);
    const isGone = Promise.withResolvers<void>();
    const other = store.queue(['anna'], () => isGone.promise);
    const log: string[] = [];
    const waiting = transactInTurn(store, ['s0'], async (_tx, enter) => {
      log.push('has read');
      if (log.length === 3) isGone.resolve();
      await enter(['anna']);
      log.push('is there');
    });
    await Promise.all([other, waiting]);
    expect(log).toEqual(['has read', 'has read', 'has read', 'is there']);
  });
});
