/**
 * A record that somebody edits while others may edit it too. What they have touched is theirs; what
 * they have not follows the stored record; where both have changed a field, neither wins unseen.
 */
export interface Edit<T> {
  /** The record as it was when each field was last looked at. */
  base: T;
  /** The record as the editor wants it. */
  mine: T;
}

export type FieldOf<T> = Extract<keyof T, string>;

/**
 * Fields are texts, numbers, null, short lists or maps of such: their JSON tells them apart. The order
 * of a map's keys says nothing, and Firestore's is not the one in which they were typed.
 */
const same = (a: unknown, b: unknown): boolean => inOrder(a) === inOrder(b);

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1))
      : inner,
  );

/** The edit with all taken up that others have stored and the editor has not touched. */
export function caughtUp<T extends object>({ base, mine }: Edit<T>, stored: T): Edit<T> {
  const next = { base: { ...stored }, mine: { ...stored } };
  for (const field in stored) {
    if (same(mine[field], base[field]) || same(mine[field], stored[field])) continue;
    next.base[field] = base[field];
    next.mine[field] = mine[field];
  }
  return next;
}

/**
 * The edit once one of its own versions has been stored while the editor went on: what follows was
 * changed over that version, and is no conflict with it.
 */
export function acknowledged<T extends object>(
  { base, mine }: Edit<T>,
  sent: T,
  stored: T,
): Edit<T> {
  const next = { ...base };
  for (const field in stored) {
    // What was not touched follows the stored record as it is: it was changed over nothing.
    const isTouched = !same(mine[field], base[field]);
    if (isTouched && same(stored[field], sent[field])) next[field] = stored[field];
  }
  return { base: next, mine };
}

/** The fields that the editor has changed. */
export function touchedIn<T extends object>({ base, mine }: Edit<T>): FieldOf<T>[] {
  const touched: FieldOf<T>[] = [];
  for (const field in mine) if (!same(mine[field], base[field])) touched.push(field);
  return touched;
}

/** The fields that the editor has changed and somebody else has stored otherwise meanwhile. */
export const conflictsIn = <T extends object>(edit: Edit<T>, stored: T): FieldOf<T>[] =>
  touchedIn(edit).filter(
    (field) => !same(stored[field], edit.base[field]) && !same(stored[field], edit.mine[field]),
  );

/** The edit after one conflict has been decided, for either version. */
export function decided<T extends object>(
  { base, mine }: Edit<T>,
  stored: T,
  field: FieldOf<T>,
  keep: 'mine' | 'theirs',
): Edit<T> {
  const next = { base: { ...base }, mine: { ...mine } };
  next.base[field] = stored[field];
  if (keep === 'theirs') next.mine[field] = stored[field];
  return next;
}
