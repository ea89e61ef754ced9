import { path, PROGRAMME } from '../../../core/base/collections.ts';
import { participantSchema } from '../../../core/people/participant.ts';
import { readProgramme } from '../../../core/programme/programme.ts';
import { staffSchema } from '../../../core/people/staff.ts';
import { read, type Store } from './store.ts';

/**
 * By which somebody is known to others: the programme's name, the name in a person's profile, a
 * colleague's address, or '' for whom nobody knows any more.
 * @throws NeedsRepair if the person's document does not parse
 */
export async function nameOf({ db }: Store, uid: string): Promise<string> {
  if (uid === PROGRAMME) return readProgramme((await db.doc(path.programme).get()).data()).name;
  const person = read(participantSchema, await db.doc(path.participant(uid)).get());
  if (person) return person.displayName;
  return read(staffSchema, await db.doc(path.staff(uid)).get())?.email ?? '';
}
