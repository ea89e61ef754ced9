import { time } from '../../../core/base/common.ts';
import type { AnyNoun } from '../../../core/base/noun.ts';
import { NOUNS } from '../../../core/nouns.ts';
import { isUnknownUser } from '../../../functions/src/store/staff.ts';
import type { Outcome } from '../../admin.ts';
import { Refusal } from '../../lib/project.ts';
import type { Target } from '../target.ts';
import { documentsOf, type Snapshot } from './documents.ts';
import { partOf } from './rounds.ts';

/** Everything that is kept about a person, to be handed to them (GDPR, articles 15 and 20). */
export async function exportPerson({ services }: Target, uid: string): Promise<Outcome> {
  const found = await documentsOf(await services.store(), uid);
  const auth = await services.auth();
  const user = await auth.getUser(uid).catch((error: unknown) => {
    if (isUnknownUser(error)) return null;
    throw error;
  });
  const exported = found.flatMap(({ name, snapshot }) => {
    const theirs = exportedOf(NOUNS[name], snapshot, uid);
    return theirs ? [[snapshot.ref.path, readable(theirs)] as const] : [];
  });
  if (exported.length === 0 && !user) throw new Refusal(`Nothing is kept about "${uid}".`);
  const documents = Object.fromEntries(exported);
  const signIn = user && {
    email: user.email,
    displayName: user.displayName,
    createdAt: user.metadata.creationTime,
    lastSignInAt: user.metadata.lastSignInTime,
  };
  const json = { uid, signIn, documents };
  return { json, text: JSON.stringify(json, null, 2) };
}

/** What of a document they are given. */
function exportedOf({ persons }: AnyNoun, snapshot: Snapshot, uid: string): object | null {
  if (persons === 'nobody') return null;
  const { exported } = persons;
  if (exported === 'whole') return snapshot.data();
  if (exported === 'entries') return partOf(snapshot.data(), uid);
  return snapshot.get(exported.whose) === uid ? snapshot.data() : null;
}

/** Times as people and other programs read them. */
function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  const asTime = time.safeParse(value);
  if (asTime.success) return asTime.data.toISOString();
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner)]));
}
