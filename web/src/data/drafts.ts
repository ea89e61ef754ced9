import { effect, type Signal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type * as z from 'zod/mini';

/** What has been typed and not been sent yet outlives a reload, and goes when somebody signs out. */
const PREFIX = 'wederdienst.draft.';

/**
 * A form's content, kept in this tab until it is dropped.
 * @param key tells the form from others
 * @param initial what the form begins with when nothing was kept
 */
export function useDraft<T>(
  key: string,
  schema: z.ZodMiniType<T>,
  initial: () => T,
): { draft: Signal<T>; drop: () => void } {
  const draft = useMemo(() => signal(kept(key, schema) ?? initial()), [key]);
  useEffect(() => {
    const untouched = draft.value;
    return effect(() => {
      if (draft.value !== untouched) {
        sessionStorage.setItem(PREFIX + key, JSON.stringify(draft.value));
      }
    });
  }, [draft]);
  return { draft, drop: () => sessionStorage.removeItem(PREFIX + key) };
}

function kept<T>(key: string, schema: z.ZodMiniType<T>): T | undefined {
  const json = sessionStorage.getItem(PREFIX + key);
  if (json === null) return undefined;
  const parsed = schema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : undefined;
}

export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  }
}
