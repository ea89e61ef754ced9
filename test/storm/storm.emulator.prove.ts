import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { portOffsetFrom } from '../../scripts/lib/options.ts';

const STORM = join(import.meta.dirname, '../../scripts/storm.ts');
/** Beside the emulators of the tests. */
const OFFSET = portOffsetFrom(undefined) + 1000;

const counts = z.record(z.string(), z.number());
const aftermath = z.array(
  z.object({
    faults: z.number(),
    problems: z.array(z.string()),
    asked: counts,
    acknowledged: counts,
    healed: counts,
  }),
);

it(
  'a small storm in which the functions’ process is killed loses nothing',
  { timeout: 400_000 },
  async () => {
    const size = ['--people', '6', '--sessions', '12', '--clients', '6'];
    const args = [STORM, '--only', 'kill', '--json', '--port-offset', `${OFFSET}`, ...size];
    const { promise, resolve } = Promise.withResolvers<{
      code: number;
      out: string;
      err: string;
    }>();
    const child = execFile(process.execPath, args, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
    const { code, out, err } = await promise;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [found] = aftermath.parse(JSON.parse(out));
    expect(found?.problems).toEqual([]);
    expect(found?.faults).toBeGreaterThan(0);
    expect(found?.acknowledged['request']).toBeGreaterThan(5);
  },
);
