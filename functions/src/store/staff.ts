import { NeedsRepair } from '../../../core/base/repair.ts';
import { shrinks } from '../../../core/people/role.ts';
import { ROLES, STAFF } from '../../../core/people/staff.ts';
import { get } from './documents.ts';
import type { Store } from './store.ts';

/** The part of Firebase Auth that a role needs. */
export interface Identities {
  getUser(uid: string): Promise<{ customClaims?: Record<string, unknown> | undefined }>;
  revokeRefreshTokens(uid: string): Promise<void>;
  setCustomUserClaims(uid: string, claims: object): Promise<void>;
}

const ATTEMPTS = 5;

/**
 * Copies the role of staff/{uid} into the custom claim `role`, and revokes refresh tokens when it
 * goes or shrinks. Claims can't be set in a transaction, so the document is read again afterwards
 * until both say the same: two events that overtake each other end at the later one's role.
 * @returns whether the claim was changed
 * @throws NeedsRepair if the document does not parse or names nobody who has ever signed in
 */
export async function syncClaim(store: Store, auth: Identities, uid: string): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { value: staff } = await get(store, STAFF.at(uid));
    const role = staff?.role ?? null;
    const user = await auth.getUser(uid).catch((error: unknown) => {
      if (isUnknownUser(error)) return null;
      throw error;
    });
    if (!user && role === null) return false;
    if (!user) throw new NeedsRepair(STAFF.at(uid).path, 'nobody has signed in with this uid');
    const { role: claim, ...others } = user.customClaims ?? {};
    const before = ROLES.find((known) => known === claim) ?? null;
    if (before === role) return attempt > 1;
    // In this order: if the second step is never reached, the next run does both once more.
    if (shrinks(before, role)) await auth.revokeRefreshTokens(uid);
    await auth.setCustomUserClaims(uid, role === null ? others : { ...others, role });
  }
  throw new Error(`the role of staff/${uid} keeps changing`);
}

const UNKNOWN = new Set<unknown>(['auth/user-not-found', 'auth/invalid-uid', 'auth/invalid-email']);

/** Does an error of the Auth service say that there is nobody of this uid or e-mail? */
export const isUnknownUser = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && UNKNOWN.has(error.code);
