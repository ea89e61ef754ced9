import { PROGRAMME } from '../../../../functions/src/schema/collections.ts';
import { participant } from '../../data/documents.ts';
import { me } from '../../data/me.ts';
import { s } from './words.ts';

/**
 * Who wrote something, for staff: by name where they take part themselves; colleagues who don't have
 * no document that others of the team may read, and are told apart by the beginning of their uid.
 */
export function whoIs(uid: string): string {
  if (uid === me().uid) return s().you;
  if (uid === PROGRAMME) return s().byProgramme;
  const live = participant(uid).value;
  return live.state === 'ready' ? live.value.displayName : s().colleague(uid.slice(0, 6));
}
