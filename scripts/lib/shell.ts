import { spawn } from 'node:child_process';
import type { Interrupts } from './interrupts.ts';
import { descendants, exitCodeOf, settlesWithin, signalAll } from './processes.ts';

/** How long a command may take to end after Ctrl-C, and then after SIGTERM. */
const GRACE_MS = 1_500;
const LAST_GRACE_MS = 5_000;

/**
 * Runs a command in the shell, on our own terminal, and returns its exit code. When interrupted, or
 * when `cancel` is aborted, it sees to it that the command and all below it end.
 */
export async function runInShell(
  command: string,
  env: NodeJS.ProcessEnv,
  interrupts: Interrupts,
  cancel?: AbortSignal,
): Promise<number> {
  if (interrupts.first.aborted) return 130;
  const child = spawn(command, { shell: true, stdio: 'inherit', env });
  const ended = exitCodeOf(child);
  const all = (): number[] =>
    child.pid === undefined ? [] : [...descendants(child.pid), child.pid];
  const end = async (): Promise<void> => {
    // On Ctrl-C the terminal has told the command already, which may want to end in its own way.
    if (interrupts.first.reason === 'SIGINT' && (await settlesWithin(ended, GRACE_MS))) return;
    signalAll(all(), 'SIGTERM');
    if (!(await settlesWithin(ended, LAST_GRACE_MS))) signalAll(all(), 'SIGKILL');
  };
  const onEnd = (): void => void end();
  interrupts.first.addEventListener('abort', onEnd, { once: true });
  interrupts.second.addEventListener('abort', () => signalAll(all(), 'SIGKILL'), { once: true });
  cancel?.addEventListener('abort', onEnd, { once: true });
  return ended;
}

/** The arguments as one line for a shell; a single one is taken as it is, a line already. */
export function shellLine(args: string[]): string {
  const [only, ...more] = args;
  if (only !== undefined && more.length === 0) return only;
  return args
    .map((arg) => (/^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", `'\\''`)}'`))
    .join(' ');
}
