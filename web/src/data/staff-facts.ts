import type { Circumstances } from '../../../core/sessions/moves.ts';
import { PROGRAMME } from '../../../core/base/side.ts';
import type { Session } from '../../../core/sessions/session.ts';
import { account } from './documents.ts';
import { readable } from '../kit/live.ts';
import { now } from '../kit/now.ts';
import { transfersForSession } from './staff.ts';

/** What a side's account allows, if one is chosen; nobody limits the programme. */
function standing(uid: string): { isOpen: boolean; mayReceive: boolean } {
  if (uid === PROGRAMME) return { isOpen: true, mayReceive: true };
  if (uid === '') return { isOpen: false, mayReceive: false };
  const live = account(uid).value;
  return live.state === 'ready'
    ? { isOpen: live.value.open, mayReceive: live.value.mayReceive }
    : { isOpen: false, mayReceive: false };
}

/** What two sides' accounts allow; nothing as long as they are not known. */
export const partiesAllow = (giverId: string, receiverId: string) => ({
  giverIsOpen: standing(giverId).isOpen,
  receiverIsOpen: standing(receiverId).isOpen,
  receiverMayReceive: standing(receiverId).mayReceive,
});

/** What a step in a session depends on, as staff see it: both accounts, and the transfer. */
export const circumstancesOf = (id: string, session: Session): Circumstances => ({
  now: now.value,
  transferIsPending: readable(transfersForSession(id).value).some(
    (found) => found.id === id && found.value.state === 'pending',
  ),
  ...partiesAllow(session.giverId, session.receiverId),
});
