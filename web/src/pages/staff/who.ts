import { PROGRAMME } from '../../../../core/base/side.ts';
import { participant } from '../../data/documents.ts';
import { readable } from '../../kit/live.ts';
import { me } from '../../data/me.ts';
import { colleagues } from '../../data/roles.ts';
import { s } from './words.ts';

/**
 * Who wrote something, for staff: by name where they take part themselves; colleagues who don't have
 * no document but staff/{uid}, which admins may read: for others they are told apart by the beginning
 * of their uid.
 */
export function whoIs(uid: string): string {
  if (uid === me().uid) return s().you;
  if (uid === PROGRAMME) return s().byProgramme;
  const live = participant(uid).value;
  if (live.state !== 'ready' && me().role === 'admin') {
    const found = readable(colleagues.value).find(({ id }) => id === uid);
    if (found) return found.value.email;
  }
  return live.state === 'ready' ? live.value.displayName : s().colleague(uid.slice(0, 6));
}
