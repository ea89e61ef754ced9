import { signal } from '@preact/signals';

/** How long a listener may be out of touch before the page says so: most gaps close by themselves. */
const PATIENCE_MS = 3000;

const outOfTouch = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** True while what is shown may be out of date: a listener failed, or shows what it remembers. */
export const isInterrupted = signal(false);

/** Notes whether a listener, known by its name, is in touch with the server. */
export function noteTouch(name: string, inTouch: boolean): void {
  if (inTouch) outOfTouch.delete(name);
  else outOfTouch.add(name);
  if (outOfTouch.size === 0) {
    clearTimeout(timer);
    timer = undefined;
    isInterrupted.value = false;
    return;
  }
  timer ??= setTimeout(() => (isInterrupted.value = true), PATIENCE_MS);
}
