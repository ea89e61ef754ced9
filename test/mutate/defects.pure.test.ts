import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/project.ts';
import { DEFECTS } from '../../scripts/mutate/defects-list.ts';

describe('the list of planted defects', () => {
  it.each(DEFECTS)('$name: its line stands once in $file', ({ file, before, after }) => {
    const parts = readFileSync(join(ROOT, file), 'utf8').split(before);
    expect(parts).toHaveLength(2);
    expect(after).not.toBe(before);
  });

  it('has enough of both, each named once', () => {
    const inFolder = (folder: string) => DEFECTS.filter(({ file }) => file.includes(folder));
    expect(inFolder('core/').length).toBeGreaterThanOrEqual(10);
    expect(inFolder('functions/src/').length).toBeGreaterThanOrEqual(10);
    expect(new Set(DEFECTS.map(({ name }) => name)).size).toBe(DEFECTS.length);
  });
});
