import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

const DIST = join(import.meta.dirname, '../../web/dist');
const KB = 1000;

const manifest = z
  .record(
    z.string(),
    z.object({
      file: z.string(),
      imports: z.optional(z.array(z.string())),
      css: z.optional(z.array(z.string())),
    }),
  )
  .parse(JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')));

/** The files that are fetched for some modules, with all that they import at once. */
function filesFor(...names: string[]): Set<string> {
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`${name} is not in the manifest of the build`);
    if (files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(visit);
  };
  names.forEach(visit);
  return files;
}

const zipped = (file: string): number =>
  gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
const weight = (files: Iterable<string>, ending = ''): number =>
  [...files].filter((file) => file.endsWith(ending)).reduce((sum, file) => sum + zipped(file), 0);

const signedOut = filesFor('index.html', 'src/words/door/nl.ts');
const home = filesFor('index.html', 'src/words/door/nl.ts', 'src/app.tsx', 'src/words/nl.ts');

describe('what has to be downloaded, gzipped', () => {
  it('signed out: at most 36 KB of JavaScript and 14 KB of CSS', () => {
    expect(weight(signedOut, '.js')).toBeLessThanOrEqual(36 * KB);
    expect(weight(signedOut, '.css')).toBeLessThanOrEqual(14 * KB);
  });

  it('at home: at most 185 KB in all', () => {
    expect(weight(home) + zipped('index.html')).toBeLessThanOrEqual(185 * KB);
  });

  it('signed out: no Firestore; at home: nothing that only staff or the emulators need', () => {
    const names = (files: Set<string>) => [...files].join(' ');
    expect(names(signedOut)).not.toMatch(/firestore|app-/);
    expect(names(home)).toMatch(/firestore/);
    expect(names(home)).not.toMatch(/staff|emulators|demo/);
  });
});
