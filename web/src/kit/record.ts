import { useEffect, useRef } from 'preact/hooks';
import * as z from 'zod/mini';
import { useDraft } from './drafts.ts';
import {
  acknowledged,
  caughtUp,
  conflictsIn,
  decided,
  type Edit,
  type FieldOf,
  touchedIn,
} from './merge.ts';

/** A stored record in a form, with what was changed in it and not been saved yet. */
export interface RecordEdit<T> {
  /** What the form shows. */
  fields: T;
  /** What was touched, for `merge.ts` and for saving. */
  edit: Edit<T>;
  isTouched: boolean;
  /** The fields that somebody else has changed too; nothing is saved before these are decided. */
  conflicts: FieldOf<T>[];
  change: (part: Partial<T>) => void;
  decide: (field: FieldOf<T>, keep: 'mine' | 'theirs') => void;
  /** What is shown is being stored, while the editor goes on. */
  send: () => void;
  /** Back to what is stored. */
  discard: () => void;
  /** It has been saved: what was typed stays in sight until the stored record is the same. */
  forget: () => void;
}

/**
 * Edits a record that lives on: what others save meanwhile shows at once in the fields that were
 * not touched here, and what was touched is kept in this tab, through a reload too.
 * @param key tells the form from others
 * @param schema of the fields as they are typed
 * @param stored the fields as they are stored at this moment
 */
export function useRecord<T extends object>(
  key: string,
  schema: z.ZodMiniType<T>,
  stored: T,
): RecordEdit<T> {
  const { draft, drop, forget } = useDraft<Edit<T>>(
    key,
    z.object({ base: schema, mine: schema }),
    () => ({
      base: stored,
      mine: stored,
    }),
  );
  const sent = useRef<T | null>(null);
  const known = sent.current ? acknowledged(draft.value, sent.current, stored) : draft.value;
  const edit = caughtUp(known, stored);
  const isTouched = touchedIn(edit).length > 0;
  // Also after saving: then what is stored has become what was wanted.
  useEffect(() => {
    if (!isTouched) drop();
  }, [isTouched]);
  return {
    fields: edit.mine,
    edit,
    isTouched,
    conflicts: conflictsIn(edit, stored),
    change: (part) => (draft.value = { ...edit, mine: { ...edit.mine, ...part } }),
    decide: (field, keep) => (draft.value = decided(edit, stored, field, keep)),
    send: () => {
      // With what has been acknowledged so far, or the next version would seem to be typed over less.
      draft.value = edit;
      sent.current = edit.mine;
    },
    discard: drop,
    forget,
  };
}

/**
 * For the transaction that saves: whether, of what was touched, the server still has what the editor
 * has seen.
 */
export const isStillAsSeen = <T extends object>(edit: Edit<T>, onServer: T): boolean =>
  conflictsIn(edit, onServer).length === 0;
