import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import type { Readable } from 'node:stream';
import { descendants, exitCodeOf, signalAll } from './processes.ts';
import { ROOT } from './project.ts';

export interface ToolRun {
  code: number;
  /** Both streams, as they came. */
  output: string;
}

/** Runs one of the tools in node_modules/.bin; aborting `end` ends it and all below it. */
export async function runTool(
  tool: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  end: AbortSignal,
  onOutput?: (chunk: Buffer) => void,
): Promise<ToolRun> {
  if (end.aborted) return { code: 130, output: '' };
  const bin = join(ROOT, 'node_modules/.bin');
  const child = spawn(join(bin, tool), args, {
    cwd: ROOT,
    env: { ...env, PATH: [bin, env.PATH].join(delimiter) },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  return watched(child, end, onOutput);
}

/** Runs a script with our Node, in another folder; aborting `end` ends it and all below it. */
export async function runProgram(
  folder: string,
  args: readonly string[],
  end: AbortSignal,
  onOutput?: (chunk: Buffer) => void,
): Promise<ToolRun> {
  if (end.aborted) return { code: 130, output: '' };
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  return watched(child, end, onOutput);
}

async function watched(
  child: ChildProcessByStdio<null, Readable, Readable>,
  end: AbortSignal,
  onOutput?: (chunk: Buffer) => void,
): Promise<ToolRun> {
  const stop = (): void => {
    if (child.pid !== undefined) signalAll([...descendants(child.pid), child.pid], 'SIGTERM');
  };
  end.addEventListener('abort', stop, { once: true });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
    onOutput?.(chunk);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await exitCodeOf(child);
  end.removeEventListener('abort', stop);
  return { code, output };
}
