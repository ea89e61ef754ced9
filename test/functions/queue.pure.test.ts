import { describe, expect, it } from 'vitest';
import { createQueue } from '../../functions/src/store/queue.ts';

/** Work that says when it begins and ends only when it is told to. */
function worksites() {
  const log: string[] = [];
  const finish = new Map<string, () => void>();
  const work = (name: string) => () =>
    new Promise<void>((resolve) => {
      log.push(name);
      finish.set(name, resolve);
    });
  const end = async (name: string) => {
    finish.get(name)?.();
    await new Promise((resolve) => setTimeout(resolve, 1));
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 1));
  return { log, work, end, settle };
}

describe('the queue', () => {
  it('runs in turn what shares a key, and at once what does not', async () => {
    const queue = createQueue();
    const { log, work, end, settle } = worksites();
    const all = [
      queue(['anna', 'bert'], work('ab')),
      queue(['bert', 'cato'], work('bc')),
      queue(['dirk'], work('d')),
      queue(['cato'], work('c')),
    ];
    await settle();
    expect(log).toEqual(['ab', 'd']);
    await end('ab');
    expect(log).toEqual(['ab', 'd', 'bc']);
    await end('bc');
    expect(log).toEqual(['ab', 'd', 'bc', 'c']);
    await end('c');
    await end('d');
    await Promise.all(all);
  });

  it('goes on after work that failed, and hands the failure to its caller alone', async () => {
    const queue = createQueue();
    const failing = queue(['anna'], () => Promise.reject(new Error('lost the race')));
    const next = queue(['anna'], () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('lost the race');
    await expect(next).resolves.toBe('done');
  });

  it('never lets two wait for each other, whatever the order of their keys', async () => {
    const queue = createQueue();
    const done = await Promise.all([
      queue(['anna', 'bert'], () => Promise.resolve(1)),
      queue(['bert', 'anna'], () => Promise.resolve(2)),
      queue(['anna', 'bert', 'anna'], () => Promise.resolve(3)),
    ]);
    expect(done).toEqual([1, 2, 3]);
  });
});
