import { spawn } from 'node:child_process';
import { descendants, exitCodeOf, settlesWithin, signalAll } from './processes.ts';

/** How long a command may take to end after Ctrl-C, and then after SIGTERM. */
const GRACE_MS = 1_500;
const LAST_GRACE_MS = 5_000;

/**
 * Runs a command in the shell, on our own terminal, and returns its exit code. When `end` is
 * aborted, it sees to it that the command and all below it end; when `atOnce` is, without asking.
 */
export async function runInShell(
  command: string,
  env: NodeJS.ProcessEnv,
  end: AbortSignal,
  atOnce: AbortSignal,
): Promise<number> {
  const child = spawn(command, { shell: true, stdio: 'inherit', env });
  const ended = exitCodeOf(child);
  const signalTree = (signal: NodeJS.Signals): void => {
    if (child.pid !== undefined) signalAll([...descendants(child.pid), child.pid], signal);
  };
  const endIt = async (): Promise<void> => {
    // On Ctrl-C the terminal has told the command already, which may want to end in its own way.
    if (end.reason === 'SIGINT' && (await settlesWithin(ended, GRACE_MS))) return;
    signalTree('SIGTERM');
    if (!(await settlesWithin(ended, LAST_GRACE_MS))) signalTree('SIGKILL');
  };
  const onEnd = (): void => void endIt();
  if (end.aborted) onEnd();
  end.addEventListener('abort', onEnd, { once: true });
  atOnce.addEventListener('abort', () => signalTree('SIGKILL'), { once: true });
  const code = await ended;
  end.removeEventListener('abort', onEnd);
  return code;
}

/** The arguments as one line for a shell; a single one is taken as it is, a line already. */
export function shellLine(args: string[]): string {
  const [first, ...more] = args;
  if (first !== undefined && more.length === 0) return first;
  const quoted = args.map((arg) =>
    /^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", `'\\''`)}'`,
  );
  return quoted.join(' ');
}
