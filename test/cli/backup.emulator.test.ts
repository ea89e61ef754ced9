import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServices } from '../../functions/src/services.ts';
import { newId } from '../functions/support.ts';
import { admin } from './command.ts';

const SLOW = { timeout: 300_000 };
const folder = mkdtempSync(join(tmpdir(), 'wederdienst-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const project = (name: string) => `demo-${name}-${newId()}`;
const of = (projectId: string) => ['--project', projectId];
const dbOf = async (projectId: string) => (await createServices({ projectId }).store()).db;
const oddIn = async (db: Awaited<ReturnType<typeof dbOf>>) =>
  (await db.doc('odd/nowhere/below/types').get()).data();
const digestIn = (out: string): string => /SHA-256 (\w{64})/.exec(out)?.[1] ?? 'none';

describe('a backup', SLOW, () => {
  const original = project('original');
  const at = join(folder, 'whole');
  let digest = '';

  beforeAll(async () => {
    expect((await admin(['seed', ...of(original)])).code).toBe(0);
    const db = await dbOf(original);
    // What ours are not made of, and another's might be; one below a document that is not there.
    await db.doc('odd/nowhere/below/types').set({
      whole: 8,
      half: 0.5,
      none: Number.NaN,
      bytes: Buffer.from([0, 1, 255]),
      nothing: null,
      many: [1, [2].length, { deep: [true] }],
      empty: {},
      who: db.doc('participants/demo-anna'),
      when: new Date('2026-03-02T12:00:00.123Z'),
    });
    const { code, out, err } = await admin(['backup', at, ...of(original)]);
    expect([code, err]).toEqual([0, '']);
    digest = digestIn(out);
    expect(out).toMatch(/participants +\d+/);
  });

  it('restored into an empty project is the same, to the type, and its books balance', async () => {
    const copy = project('copy');
    const { code, out, err } = await admin(['restore', at, ...of(copy)]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('The books balance.');
    expect(digestIn(out)).toBe(digest);
    const again = await admin(['backup', join(folder, 'again'), ...of(copy)]);
    expect(digestIn(again.out)).toBe(digest);
    const [from, to] = [await dbOf(original), await dbOf(copy)];
    const [odd, was] = [await oddIn(to), await oddIn(from)];
    const who = to.doc('participants/demo-anna');
    expect({ ...odd, who: null }).toEqual({ ...was, who: null });
    // Into the new database, not back to the old one.
    expect(who.isEqual(odd?.['who'])).toBe(true);
    for (const path of ['accounts/demo-anna', 'participants/demo-anna', 'settings/programme']) {
      expect((await to.doc(path).get()).data()).toEqual((await from.doc(path).get()).data());
    }
    // Everybody of the demo can sign in to the original; in the copy nobody has yet.
    expect(out).toContain('Nobody can sign in as demo-');
  });

  it('is not written over one that is there', async () => {
    const before = readFileSync(join(at, 'manifest.json'), 'utf8');
    const { code, err } = await admin(['backup', at, ...of(original)]);
    expect([code, err.trim()]).toEqual([
      1,
      `${at} holds a whole backup already: name another folder.`,
    ]);
    const other = await admin(['backup', at, ...of(project('other'))]);
    expect(other.err).toContain(`holds a backup of ${original}`);
    expect(readFileSync(join(at, 'manifest.json'), 'utf8')).toBe(before);
  });

  it('is restored only where nothing is, and from a folder that holds one', async () => {
    const onto = await admin(['restore', at, ...of(original)]);
    expect([onto.code, onto.err]).toEqual([1, expect.stringContaining('nothing was written')]);
    const nowhere = await admin(['restore', join(folder, 'none'), ...of(project('none'))]);
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('no backup in')]);
  });

  it('that is damaged is refused before anything is written', async () => {
    const target = project('damaged');
    const part = join(at, 'part-00001.ndjson.gz');
    const whole = readFileSync(part);
    const bent = Buffer.from(whole);
    bent[bent.length - 9] = (bent.at(-9) ?? 0) ^ 1;
    writeFileSync(part, bent);
    const { code, err } = await admin(['restore', at, ...of(target)]);
    writeFileSync(part, whole);
    expect([code, err]).toEqual([1, expect.stringMatching(/part-00001.*(damaged|digest differs)/)]);
    expect(await (await dbOf(target)).listCollections()).toEqual([]);
  });
});

describe('what is broken off', SLOW, () => {
  const original = project('many');
  const at = join(folder, 'broken');
  const DOCUMENTS = 6500;

  beforeAll(async () => {
    const db = await dbOf(original);
    const writer = db.bulkWriter();
    for (let n = 0; n < DOCUMENTS; n++) {
      const id = String(n).padStart(5, '0');
      void writer.set(db.doc(`audit/${id}`), { n, text: 'x'.repeat(200) });
    }
    await writer.close();
  });

  /** Starts a command and kills it as soon as the folder holds what is waited for. */
  const killedWhen = async (args: string[], isThere: () => boolean): Promise<number> => {
    const end = new AbortController();
    const running = admin(args, process.env, end.signal);
    const over = { is: false };
    const code = running.then((run) => {
      over.is = true;
      return run.code;
    });
    while (!over.is && !isThere()) await passed(5);
    end.abort();
    return code;
  };

  it('goes on where it was, the backup and then the restore', async () => {
    const parts = () =>
      existsSync(at) ? readdirSync(at).filter((file) => file.endsWith('.gz')) : [];
    const isUnderWay = () => existsSync(join(at, 'manifest.json')) && parts().length > 0;
    expect(await killedWhen(['backup', at, ...of(original)], isUnderWay)).not.toBe(0);
    const unfinished = await admin(['restore', at, ...of(project('early'))]);
    expect(unfinished.err).toContain('was broken off');
    const { code, out } = await admin(['backup', at, ...of(original)]);
    expect(code).toBe(0);
    expect(out).toMatch(/\d parts? of it from before/);
    expect(out).toContain(`${DOCUMENTS} documents`);

    const target = project('late');
    const progress = join(at, `restoring-${target}.txt`);
    const hasBegun = () => existsSync(progress) && /\n[1-9]/.test(readFileSync(progress, 'utf8'));
    expect(await killedWhen(['restore', at, ...of(target)], hasBegun)).not.toBe(0);
    const restored = await admin(['restore', at, ...of(target)]);
    expect([restored.code, restored.err]).toEqual([0, '']);
    expect(restored.out).toContain(`${DOCUMENTS} documents`);
    expect(existsSync(progress)).toBe(false);
  });
});
