import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/project.ts';

/** Each folder of the page may know those before it, and no other. */
const LAYERS = ['kit', 'data', 'parts', 'pages'];

const imports = globSync('web/src/**/*.{ts,tsx}', { cwd: ROOT }).flatMap((file) =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map(
    ([, named = '']) => ({ file, of: relative(ROOT, resolve(ROOT, dirname(file), named)) }),
  ),
);

/** -1 for what lies beside the layers: the core, the words, what begins the page. */
const layerOf = (path: string): number =>
  LAYERS.findIndex((layer) => path.startsWith(`web/src/${layer}/`));

describe('the page', () => {
  it('is layered: no folder knows one that comes after it', () => {
    const upward = imports.filter(
      ({ file, of }) => layerOf(file) !== -1 && layerOf(of) > layerOf(file),
    );
    expect(upward).toEqual([]);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('has a kit that knows no noun: of the core what all nouns use, of the words those of all pages', () => {
    const allowed = /^(web\/src\/kit\/|web\/src\/words\/[\w-]+\.ts$|core\/base\/)/;
    const nouns = imports.filter(
      ({ file, of }) => file.startsWith('web/src/kit/') && !allowed.test(of),
    );
    expect(nouns).toEqual([]);
  });
});
