import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ROOT } from '../../scripts/lib/project.ts';

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ integrity: z.optional(z.string()) })),
});

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe.each(['package-lock.json', 'functions/package-lock.json'])('%s', (file) => {
  it('names no host', () => {
    expect(read(file)).not.toMatch(/"resolved": "https?:/);
  });

  it('has the digest of every package', () => {
    const { packages } = lockSchema.parse(JSON.parse(read(file)));
    const without = Object.entries(packages).filter(([at, one]) => at !== '' && !one.integrity);
    expect(without.map(([at]) => at)).toEqual([]);
  });
});
