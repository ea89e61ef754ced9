import { PROGRAMME } from '../../../core/base/side.ts';
import { PARTICIPANT } from '../../../core/people/participant.ts';
import { STAFF } from '../../../core/people/staff.ts';
import { PROGRAMME_AT } from '../../../core/programme/programme.ts';
import { get } from './documents.ts';
import type { Store } from './store.ts';

/**
 * By which somebody is known to others: the programme's name, the name in a person's profile, a
 * colleague's address, or '' for whom nobody knows any more.
 * @throws NeedsRepair if the person's document does not parse
 */
export async function nameOf(store: Store, uid: string): Promise<string> {
  if (uid === PROGRAMME) return (await get(store, PROGRAMME_AT)).value.name;
  const { value: person } = await get(store, PARTICIPANT.at(uid));
  if (person) return person.displayName;
  return (await get(store, STAFF.at(uid))).value?.email ?? '';
}
