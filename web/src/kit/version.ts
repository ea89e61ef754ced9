import { signal } from '@preact/signals';

/** True once a newer version of the page is being served than the one that runs here. */
export const isOutdated = signal(false);

/** The name of the entry changes with its content, and with that of all that it loads. */
const entryIn = (page: Document): string | null =>
  page.querySelector('script[type=module]')?.getAttribute('src') ?? null;

/**
 * A page may stay open for weeks: looks again whenever somebody comes back to it, and when a part of
 * it can't be downloaded. If that is because a newer version has replaced it, that is loaded at once:
 * what was typed is kept. Without a connection the page stays, and says that the part is missing.
 */
export function watchVersion(): void {
  const running = entryIn(document);
  if (running === null) return;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void look(running);
  });
  addEventListener('vite:preloadError', () => {
    void look(running).then(() => isOutdated.value && location.reload());
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
