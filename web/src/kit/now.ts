import { signal } from '@preact/signals';

const TICK_MS = 10_000;
let ticking: ReturnType<typeof setInterval> | undefined;

/** The time, for what becomes possible by waiting. The rules judge by the server's clock. */
export const now = signal(new Date(), {
  watched() {
    this.value = new Date();
    ticking = setInterval(() => (this.value = new Date()), TICK_MS);
  },
  unwatched: () => clearInterval(ticking),
});
