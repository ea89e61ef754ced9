import { doc, limit } from 'firebase/firestore';
import { AUDIT, repairId } from '../../../core/base/audit.ts';

import { STAFF, type Role, type Staff } from '../../../core/people/staff.ts';
import { ask, readIn } from '../kit/ask.ts';
import { db } from '../kit/firestore.ts';
import { liveDocument, liveQuery, memoized } from '../kit/live.ts';
import { type Outcome, write } from '../kit/write.ts';
import { stamps } from './me.ts';

/** A role that is taken away stays on record: some decades of a team of nine. */
const MOST_COLLEAGUES = 200;

/** Who has, or once had, a role; read by admins alone. */
export const colleagues = liveQuery('colleagues', () => ask(STAFF.in(), limit(MOST_COLLEAGUES)));

const repairOf = memoized((document: string) => liveDocument(AUDIT.at(repairId(document))));

/**
 * Whether functions have found that nobody ever signed in with the uid of somebody who was given a
 * role: a code copied wrongly. It is told once, and mended by the next sweep after they have.
 */
export function isOfNobody(uid: string, { role }: Staff): boolean {
  const repair = repairOf(STAFF.at(uid).path).value;
  if (role === null || repair.state !== 'ready' || repair.value.kind !== 'repair') return false;
  return repair.value.state === 'open' && repair.value.fault === 'contradiction';
}

/**
 * Gives a colleague another role, or with null takes it away.
 * @param seen the colleague as the admin has seen them
 */
export const changeRole = (uid: string, seen: Staff, role: Role | null): Promise<Outcome> =>
  write(async (transaction) => {
    const reference = doc(db, STAFF.at(uid).path);
    const onServer = await readIn(transaction, STAFF.at(uid));
    if (!onServer?.ok) return 'unreadable';
    if (onServer.value.role !== seen.role) return 'look-again';
    transaction.update(reference, { role, ...stamps() });
    return null;
  });

/** Gives somebody who has signed in their first role. */
export const addColleague = (uid: string, email: string, role: Role): Promise<Outcome> =>
  write(async (transaction) => {
    const reference = doc(db, STAFF.at(uid).path);
    if ((await transaction.get(reference)).exists()) return 'look-again';
    transaction.set(reference, { role, email, ...stamps() });
    return null;
  });
