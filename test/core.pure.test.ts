import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../scripts/lib/project.ts';

/** Each folder of the core may know those before it, and no other. */
const ORDER = [
  'base',
  'people',
  'programme',
  'sessions',
  'points',
  'preparation',
  'matching',
  'intake',
  'mail',
] as const;

/** What the core may use of the outside: shapes, and calendar files when one is made. */
const PACKAGES = ['zod/mini', 'ical-generator'];

interface Import {
  file: string;
  /** A path from the root, or the name of a package. */
  of: string;
}

const imports: Import[] = globSync('core/**/*.ts', { cwd: ROOT }).flatMap((file) =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:from|import\() ?'([^'\s]+)'/g)].map(
    ([, named = '']) => ({
      file,
      of: named.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), named)) : named,
    }),
  ),
);

const rankOf = (path: string): number => {
  const [, folder = ''] = path.split('/');
  const rank = ORDER.findIndex((name) => name === folder);
  // What lies beside the folders, the list of all nouns, knows them all.
  return rank === -1 ? ORDER.length : rank;
};

describe('the core', () => {
  it('is in the folders named here', () => {
    const folders = new Set(
      globSync('core/*/*.ts', { cwd: ROOT }).map((file) => file.split('/')[1]),
    );
    expect(folders).toEqual(new Set(ORDER));
  });

  it('knows nothing of the rest, and no packages but two', () => {
    const foreign = imports.filter(
      ({ of }) => !of.startsWith('core/') && !PACKAGES.some((name) => name === of),
    );
    expect(foreign).toEqual([]);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('is layered: no folder knows one that comes after it', () => {
    const upward = imports.filter(
      ({ file, of }) => of.startsWith('core/') && rankOf(of) > rankOf(file),
    );
    expect(upward).toEqual([]);
  });
});
