import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  allowEmulators,
  emulatorConfig,
  parseFirebaseJson,
} from '../scripts/lib/emulator-config.ts';
import { parseJavaVersion } from '../scripts/lib/find-java.mjs';
import { tryLock } from '../scripts/lib/lock.mjs';
import { foldManifest, manifestJar } from '../scripts/lib/manifest-jar.ts';
import { countVitest, durations, summary } from '../scripts/lib/outcomes.ts';
import { portReport, portsFor, takenPorts } from '../scripts/lib/ports.mjs';
import { shellLine } from '../scripts/lib/shell.ts';

const firebaseJson = parseFirebaseJson(
  readFileSync(join(import.meta.dirname, '../firebase.json'), 'utf8'),
);

describe('the version of a Java', () => {
  it.each([
    ['openjdk version "25.0.1" 2025-10-21 LTS', 25],
    ['openjdk version "21" 2023-09-19', 21],
    ['openjdk version "17.0.13" 2024-10-15', 17],
    ['java version "1.8.0_402"', 8],
    ['openjdk version "22-ea" 2024-03-19', 22],
    ['The operation couldn’t be completed. Unable to locate a Java Runtime.', undefined],
  ])('%s → %s', (text, version) => {
    expect(parseJavaVersion(text)).toBe(version);
  });
});

describe('the manifest that starts the Cloud SDK’s emulator', () => {
  it.each([10, 71, 72, 73, 143, 144, 145, 300])(
    'has no line of more than 72 bytes for a value of %i',
    (length) => {
      const value = 'x'.repeat(length);
      const folded = foldManifest([`A: ${value}`]);
      expect(folded.split('\r\n').every((line) => Buffer.byteLength(line) <= 72)).toBe(true);
      expect(folded.replaceAll('\r\n ', '')).toBe(`A: ${value}\r\n\r\n`);
    },
  );

  it('lies in a zip whose directory says where it is', () => {
    const jar = manifestJar('a.Main', 'file:///opt/a.jar');
    const end = jar.length - 22;
    expect(jar.readUInt32LE(end)).toBe(0x06054b50);
    const directory = jar.readUInt32LE(end + 16);
    expect(jar.readUInt32LE(directory)).toBe(0x02014b50);
    expect(directory + jar.readUInt32LE(end + 12)).toBe(end);
    const local = jar.readUInt32LE(directory + 42);
    const content = local + 30 + jar.readUInt16LE(local + 26);
    expect(jar.subarray(content, directory).toString()).toBe(
      'Manifest-Version: 1.0\r\nMain-Class: a.Main\r\nClass-Path: file:///opt/a.jar\r\n\r\n',
    );
  });
});

describe('the ports', () => {
  it('of any two offsets have none in common', () => {
    const used = [0, 100, 200, 300, 400, 500, 600, 700, 4000].flatMap((offset) =>
      Object.values(portsFor(firebaseJson, offset)),
    );
    expect(new Set(used).size).toBe(used.length);
  });

  it.each([50, -100, 60_000, Number.NaN, 1.5])('refuse an offset of %d', (offset) => {
    expect(() => portsFor(firebaseJson, offset)).toThrow('whole number of hundreds');
  });

  it('refuse an offset that leads to a port which browsers block', () => {
    expect(() => portsFor(firebaseJson, 2000)).toThrow('10080');
  });

  it('that are taken are reported with their use, their holder and the way out', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const all = await takenPorts({ ...portsFor(firebaseJson, 0), firestore: port });
    server.close();
    // Of the others, this machine may have some in use.
    const taken = all.filter(({ name }) => name === 'firestore');
    expect(taken).toMatchObject([{ port, holder: { pid: process.pid } }]);
    expect(portReport(taken)).toMatch(
      new RegExp(
        `^Port ${port}, for the Firestore emulator, is taken by process ${process.pid} \\(.*\\)\\.\n.*WEDERDIENST_PORT_OFFSET=100`,
      ),
    );
  });
});

describe('the configuration of a run', () => {
  const config = emulatorConfig(firebaseJson, portsFor(firebaseJson, 300));

  it('lets the page speak to emulators, which production forbids', () => {
    expect(JSON.stringify(config.hosting)).toContain('ws://127.0.0.1:*');
    expect(JSON.stringify(firebaseJson.hosting)).not.toContain('127.0.0.1');
  });

  it('adds to the directives concerned and to no other', () => {
    expect(
      allowEmulators("default-src 'none'; connect-src 'self' https://a.example; img-src 'self'"),
    ).toBe(
      "default-src 'none'; connect-src 'self' https://a.example http://127.0.0.1:* ws://127.0.0.1:*; img-src 'self'",
    );
  });

  it('moves every port', () => {
    const base = JSON.stringify(firebaseJson.emulators)
      .match(/\d{4,}/g)
      ?.map(Number);
    const moved = JSON.stringify(config.emulators)
      .match(/\d{4,}/g)
      ?.map(Number);
    expect(moved?.toSorted()).toEqual(base?.map((port) => port + 300).toSorted());
  });
});

describe('a command for the shell', () => {
  it.each([
    [['npm test && echo ok'], 'npm test && echo ok'],
    [['vitest', 'run', '-t', "it's fine"], "vitest run -t 'it'\\''s fine'"],
  ])('%j', (args, line) => {
    expect(shellLine(args)).toBe(line);
  });

  it('means the words that were given', () => {
    const words = ['printf', '%s|', 'a b', "c'd", '$HOME', ''];
    expect(execFileSync('sh', ['-c', shellLine(words)], { encoding: 'utf8' })).toBe(
      "a b|c'd|$HOME||",
    );
  });
});

describe('the count of a test run', () => {
  const file = { path: 'a', passed: 5, failed: 0, skipped: 2, isBroken: false, seconds: 1 };

  it.each([
    ['all went well', [file, file], 0, { passed: 10, failed: 0, skipped: 4 }],
    ['a test failed', [file, { ...file, failed: 2 }], 1, { passed: 10, failed: 2 }],
    ['a file could not be loaded', [file, { ...file, isBroken: true }], 1, { failed: 1 }],
    ['nothing failed but the exit code', [file], 1, { passed: 5, failed: 1 }],
    ['there is no report', undefined, 1, { passed: 0, failed: 1 }],
  ])('when %s', (_, files, exitCode, expected) => {
    expect(countVitest('x', files, exitCode)).toMatchObject(expected);
  });

  it('ends with a line for machines', () => {
    const outcomes = [
      { name: 'a', passed: 2, failed: 0, skipped: 3 },
      { name: 'b', passed: 1, failed: 1, skipped: 0 },
    ];
    expect(summary(outcomes).trimEnd().split('\n').slice(-2)).toEqual([
      '3 skipped',
      '3 passed, 1 failed',
    ]);
  });

  it('tells where the seconds went: the slowest files, of all parts together', () => {
    const files = (seconds: number[]) =>
      seconds.map((one) => ({ ...file, path: `file-${one}`, seconds: one }));
    const text = durations([
      { part: 'web', total: 90.4, starting: 20, files: files([30, 40]) },
      { part: 'pure', total: 12, starting: 0, files: files([1, 2, 3, 4, 5, 6, 7, 8, 9]) },
    ]);
    expect(text).toMatch(/^web +90 +20 +70$/m);
    expect(text.match(/file-\d+/g)?.slice(0, 3)).toEqual(['file-40', 'file-30', 'file-9']);
    expect(text).not.toContain('file-1 ');
  });
});

describe('a lock', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is held by one at a time', () => {
    const file = join(folder, 'one');
    const lock = tryLock(file);
    expect(tryLock(file)).toMatchObject({ release: undefined, holder: String(process.pid) });
    lock.release?.();
    expect(tryLock(file).release).toBeDefined();
  });

  it('is taken over from a process that has died', () => {
    const file = join(folder, 'dead');
    const dead = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim();
    writeFileSync(file, dead);
    expect(tryLock(file).release).toBeDefined();
  });
});
