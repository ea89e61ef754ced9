import { PROGRAMME } from '../../core/base/side.ts';
import { STAFF, type Role, ROLES } from '../../core/people/staff.ts';
import { isUnknownUser, syncClaim } from '../../functions/src/store/staff.ts';
import type { Outcome } from '../admin.ts';
import { Refusal } from '../lib/project.ts';
import type { Target } from './target.ts';

/** Gives a role: the staff document, and at once the claim that the trigger would set. */
export async function grant(target: Target, email: string, role: string): Promise<Outcome> {
  const known = ROLES.find((one) => one === role);
  if (!known) throw new Refusal(`There is no role "${role}". Choose ${ROLES.join(', ')}.`);
  return setRole(target, email, known);
}

export const revoke = (target: Target, email: string): Promise<Outcome> =>
  setRole(target, email, null);

async function setRole(target: Target, email: string, role: Role | null): Promise<Outcome> {
  const auth = await target.services.auth();
  const user = await auth.getUserByEmail(email).catch((error: unknown) => {
    if (isUnknownUser(error)) return null;
    throw error;
  });
  if (!user) {
    throw new Refusal(
      `Nobody has signed in as ${email} yet. They do that once, then run this again.`,
    );
  }
  const store = await target.services.store();
  await store.db
    .doc(STAFF.at(user.uid).path)
    .set({ role, email, updatedAt: new Date(), updatedBy: PROGRAMME });
  await syncClaim(store, auth, user.uid);
  const text = role
    ? `${email} is now ${role}. It shows after they sign in again.`
    : `${email} has no role any more; what they had open as staff ends within the hour.`;
  return { json: { uid: user.uid, email, role }, text };
}
