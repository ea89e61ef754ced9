import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/project.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** A heading's anchor, as GitHub makes it. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Links and pictures to what is not on the web. */
const targetsOf = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)]
    .map(([, link, picture]) => link ?? picture ?? '')
    .filter((target) => !/^(https?|mailto):/.test(target));

function isThere(from: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? from : join(dirname(from), path);
  if (!existsSync(join(ROOT, file))) return false;
  return anchor === undefined || anchorsOf(read(file)).includes(anchor);
}

const FILES = globSync('{*.md,docs/**/*.md}', { cwd: ROOT });

describe('what is to be read', () => {
  it('is found: a front door, and more behind it', () => {
    expect(FILES).toContain('README.md');
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(150);
    expect(targetsOf(read('README.md')).length).toBeGreaterThan(20);
  });

  it.each(FILES)('%s has no link that leads nowhere', (file) => {
    expect(targetsOf(read(file)).filter((target) => !isThere(file, target))).toEqual([]);
  });
});
