import { type Auth, signOut as signOutOfAuth, type User } from 'firebase/auth';
import { serverTimestamp } from 'firebase/firestore';
import * as z from 'zod/mini';
import type { Actor } from '../../../core/sessions/moves.ts';
import { type Role, ROLES } from '../../../core/people/staff.ts';
import { forgetDrafts } from '../kit/drafts.ts';
import { endAll } from '../kit/live.ts';

/** The person who is signed in. The page begins anew for somebody else, so it never changes. */
export interface Me extends Actor {
  email: string;
  /** The name that Google gave, a suggestion for the profile. */
  name: string;
}

let identity: { me: Me; auth: Auth } | null = null;

/** Notes who is signed in, with the role that their token carries at this moment. */
export async function meet(auth: Auth, user: User): Promise<void> {
  const { claims } = await freshToken(user);
  const me = {
    uid: user.uid,
    role: roleIn(claims),
    email: user.email ?? '',
    name: user.displayName ?? '',
  };
  identity = { me, auth };
}

/** From the server, as a role may have been given or taken since; offline, the one from before. */
const freshToken = (user: User) => user.getIdTokenResult(true).catch(() => user.getIdTokenResult());

const claimsSchema = z.object({ role: z.enum(ROLES) });

function roleIn(claims: unknown): Role | null {
  const parsed = claimsSchema.safeParse(claims);
  return parsed.success ? parsed.data.role : null;
}

function present() {
  if (!identity) throw new Error('Nobody is signed in.');
  return identity;
}

export const me = (): Me => present().me;

/** What every document that people write carries (design.md, section 4). */
export const stamps = () => ({ updatedAt: serverTimestamp(), updatedBy: me().uid });

export const isStaff = (): boolean => me().role === 'staff' || me().role === 'admin';

/** Begins anew at the sign-in page: main.tsx reloads when nobody is signed in any more. */
export async function signOut(): Promise<void> {
  endAll();
  forgetDrafts();
  history.replaceState(null, '', '/');
  await signOutOfAuth(present().auth);
}
