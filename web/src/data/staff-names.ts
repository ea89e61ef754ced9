import { computed } from '@preact/signals';
import { PROGRAMME } from '../../../core/base/side.ts';
import { programme } from './documents.ts';
import { readable } from '../kit/live.ts';
import { people } from './staff.ts';

const namesIn = (list: (typeof people)[keyof typeof people]) =>
  computed(() => new Map(readable(list.value).map(({ id, value }) => [id, value.displayName])));

const current = namesIn(people.current);
const alumni = namesIn(people.alumni);

/**
 * The names of all sides, out of the lists: for pages that name hundreds, where one read for each
 * would cost more. Those who have left are asked for only when somebody is not among the others.
 * @returns finds a name, or null if nobody of that id is or was in the programme
 */
export const allNames = computed(() => {
  const present = current.value;
  const { name } = programme.value;
  return (uid: string): string | null =>
    uid === PROGRAMME ? name : (present.get(uid) ?? alumni.value.get(uid) ?? null);
});
