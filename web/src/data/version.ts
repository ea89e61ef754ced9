import { signal } from '@preact/signals';

/** True once a newer version of the page is being served than the one that runs here. */
export const isOutdated = signal(false);

/** The name of the entry changes with its content, and with that of all that it loads. */
const entryIn = (page: Document): string | null =>
  page.querySelector('script[type=module]')?.getAttribute('src') ?? null;

/** A page may stay open for weeks: looks again whenever somebody comes back to it. */
export function watchVersion(): void {
  const running = entryIn(document);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && running !== null) void look(running);
  });
}

async function look(running: string): Promise<void> {
  try {
    const response = await fetch('/', { cache: 'no-cache' });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const served = entryIn(page);
    if (response.ok && served !== null && served !== running) isOutdated.value = true;
  } catch {
    // Offline: the next time will tell.
  }
}
