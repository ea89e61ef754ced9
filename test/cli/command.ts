import { execFile } from 'node:child_process';
import { join } from 'node:path';

const ADMIN = join(import.meta.dirname, '../../scripts/admin.ts');

export interface Run {
  code: number;
  out: string;
  err: string;
}

/** The command line as a person starts it, in a process of its own. */
export const admin = (
  args: string[],
  env: NodeJS.ProcessEnv = process.env,
  end?: AbortSignal,
): Promise<Run> =>
  new Promise((resolve) => {
    const options = { env, killSignal: 'SIGKILL' as const, ...(end && { signal: end }) };
    const child = execFile(process.execPath, [ADMIN, ...args], options, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
    child.stdin?.end();
  });
