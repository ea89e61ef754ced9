import { effect, type Signal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type * as z from 'zod/mini';

/** What has been typed and not been sent yet outlives a reload, and goes when somebody signs out. */
const PREFIX = 'wederdienst.draft.';

/**
 * A form's content, kept in this tab until it is dropped.
 * @param key tells the form from others
 * @param initial what the form begins with when nothing was kept
 * @returns the content; `drop` begins anew, `forget` leaves the form as it is but keeps nothing
 */
export function useDraft<T>(
  key: string,
  schema: z.ZodMiniType<T>,
  initial: () => T,
): { draft: Signal<T>; drop: () => void; forget: () => void } {
  const { draft, fresh } = useMemo(() => {
    const beginning = initial();
    return { draft: signal(kept(key, schema) ?? beginning), fresh: beginning };
  }, [key]);
  useEffect(() => effect(() => keep(key, draft.value === fresh ? null : draft.value)), [draft]);
  const forget = () => keep(key, null);
  const drop = () => {
    draft.value = fresh;
    // The form may be gone by now, and nobody listens to its draft any more.
    forget();
  };
  return { draft, drop, forget };
}

/** A browser may refuse to keep anything; then the form lives as long as its page. */
function keep(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch (error) {
    console.warn(error);
  }
}

function kept<T>(key: string, schema: z.ZodMiniType<T>): T | undefined {
  try {
    const json = sessionStorage.getItem(PREFIX + key);
    const parsed = json === null ? null : schema.safeParse(JSON.parse(json));
    return parsed?.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

const draftKeys = (): string[] => {
  try {
    return Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
};

/** Whether there is anything that signing out would lose. */
export const hasDrafts = (): boolean => draftKeys().length > 0;

export function forgetDrafts(): void {
  for (const key of draftKeys()) sessionStorage.removeItem(key);
}
