/** Ctrl-C and its like: once asks for a clean end, twice for one at any price. */
export interface Interrupts {
  /** Aborted by the first signal; its reason is the signal's name. */
  first: AbortSignal;
  /** Aborted by a second one. */
  second: AbortSignal;
}

/** One Ctrl-C may arrive twice: from the terminal and, a moment later, forwarded by npm. */
const SAME_SIGNAL_MS = 500;
const PARENT_CHECK_MS = 500;

/** Listens from now on; the process no longer ends by these signals itself. */
export function listenForInterrupts(): Interrupts {
  const first = new AbortController();
  const second = new AbortController();
  let last = -Infinity;
  const interrupt = (signal: NodeJS.Signals): void => {
    const sinceLast = performance.now() - last;
    last = performance.now();
    if (!first.signal.aborted) first.abort(signal);
    else if (sinceLast > SAME_SIGNAL_MS) second.abort(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  // Writing to a terminal that has been closed is no reason to leave the emulators running.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  if (process.env.npm_lifecycle_event !== undefined) followNpm(() => first.abort('SIGTERM'));
  return { first: first.signal, second: second.signal };
}

/**
 * npm passes SIGTERM on to the shell between it and us, and that shell dies without passing it on:
 * all that reaches us is that our parent has changed.
 */
function followNpm(parentGone: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    parentGone();
  }, PARENT_CHECK_MS);
  timer.unref();
}
