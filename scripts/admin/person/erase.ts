import { PROGRAMME } from '../../../core/base/side.ts';
import { ERASED } from '../../../core/base/erased.ts';
import type { AnyNoun, Fields } from '../../../core/base/noun.ts';
import { NOUNS } from '../../../core/nouns.ts';
import { OPEN_STATUSES } from '../../../core/sessions/session.ts';
import { settleAccount } from '../../../functions/src/store/account.ts';
import { settleCard } from '../../../functions/src/store/card.ts';
import { isUnknownUser } from '../../../functions/src/store/staff.ts';
import type { FirestoreStore } from '../../../functions/src/store/store.ts';
import type { Outcome } from '../../admin.ts';
import { Refusal } from '../../lib/project.ts';
import { counted } from '../print.ts';
import { reconcileCommand } from '../reconcile.ts';
import type { Target } from '../target.ts';
import { documentsOf, ofNoun, type PersonsDocument, type Snapshot } from './documents.ts';
import { takeOutOf } from './rounds.ts';

/**
 * Takes a person out of everything but the ledger (GDPR, article 17): the profile, contact details,
 * notes, letters, their places in rounds, the words of their sessions and of what staff wrote about
 * them, and the sign-in; what becomes of each document, its noun says. What stays says under a number that nobody can be found by that points moved (docs/decisions/12). Run again
 * it does what is left.
 * @param leavesPoints go on though they have points that nobody decided about: they stay in the books
 * @throws Refusal while something is open that somebody else waits for, while they are staff, or
 *   while they have points that nobody decided about
 */
export async function erasePerson(
  target: Target,
  uid: string,
  leavesPoints = false,
): Promise<Outcome> {
  const store = await target.services.store();
  const auth = await target.services.auth();
  const found = await documentsOf(store, uid);
  const hasSignIn = await auth.getUser(uid).then(
    () => true,
    (error: unknown) => {
      if (isUnknownUser(error)) return false;
      throw error;
    },
  );
  if (found.length === 0 && !hasSignIn) {
    throw new Refusal(`Nothing is kept about "${uid}".`);
  }
  refuseWhileOpen(uid, found);
  if (!leavesPoints) refuseWhileUndecided(uid, found);
  // First of all, so that nobody writes anew what is about to go.
  if (hasSignIn) await auth.updateUser(uid, { disabled: true });
  let erased = 0;
  for (const { name, snapshot } of found) {
    if (await eraseDocument(store, NOUNS[name], snapshot, uid)) erased++;
  }
  await settleAccount(store, uid);
  // Drawn from what is left, which is nothing.
  await settleCard(store, uid);
  if (hasSignIn) await auth.deleteUser(uid);
  const books = await reconcileCommand(target);
  const lines = [
    `${uid} is erased: ${counted(erased, 'document')} blanked or deleted, no sign-in left.`,
    // The trigger audits every write of it, with what stood there before.
    ...(ofNoun(found, 'staff').length > 0
      ? ['They were staff: run this once more in a minute, for the audit.']
      : []),
    books.text,
  ];
  return {
    json: { uid, documents: erased, books: books.json },
    text: lines.join('\n'),
    ...(books.exitCode !== undefined && { exitCode: books.exitCode }),
  };
}

function refuseWhileOpen(uid: string, found: readonly PersonsDocument[]): void {
  const isOpen = (status: unknown) => OPEN_STATUSES.some((open) => open === status);
  const open = [
    ...ofNoun(found, 'session').filter((session) => isOpen(session.get('status'))),
    ...ofNoun(found, 'transfer').filter((transfer) => transfer.get('state') === 'pending'),
  ].map(({ ref }) => ref.path);
  if (open.length > 0) {
    throw new Refusal(
      `${uid} still has ${open.join(', ')}: somebody waits for it. Cancel or resolve it first, with a note.`,
    );
  }
  if (ofNoun(found, 'staff').some((staff) => staff.get('role') !== null)) {
    throw new Refusal(`${uid} has a role: take it away first, with "revoke".`);
  }
}

/** Nobody leaves with points that nobody decided about (docs/decisions/14), by this way neither. */
function refuseWhileUndecided(uid: string, found: readonly PersonsDocument[]): void {
  const [account] = ofNoun(found, 'account');
  const points: unknown = account ? account.get('balance') : 0;
  if (points === 0 || isKeptOpen(found, points) || hasBegun(found)) return;
  throw new Refusal(
    `${uid} has a balance of ${String(points)} that nobody decided about. Let a colleague finish the engagement on the person's page first, which settles it (a function does so, or "sweep"); if they must be erased before that, add --leave-points.`,
  );
}

/** The team has agreed with them to leave just these points as they are. */
function isKeptOpen(found: readonly PersonsDocument[], points: unknown): boolean {
  const [participant] = ofNoun(found, 'participant');
  const [intake] = ofNoun(found, 'intake');
  return (
    participant?.get('status') === 'alumni' &&
    intake?.get('exit.kind') === 'kept-open' &&
    intake.get('exit.balance') === points
  );
}

/** Whom an erasure has got to already: it takes the exit with the intake, and may be run again. */
const hasBegun = (found: readonly PersonsDocument[]): boolean =>
  ofNoun(found, 'participant').some(
    (person) => person.get('status') === 'alumni' && person.get('displayName') === ERASED.name,
  );

/**
 * Takes out of a document what its noun says that an erasure takes; one that does not parse is no
 * hindrance.
 * @returns whether anything was written or deleted
 */
async function eraseDocument(
  store: FirestoreStore,
  { persons }: AnyNoun,
  snapshot: Snapshot,
  uid: string,
): Promise<boolean> {
  if (persons === 'nobody') return false;
  const { erased } = persons;
  switch (erased) {
    // An account stays, and a card is drawn anew once the rest is gone.
    case 'kept':
    case 'redrawn':
      return false;
    case 'taken-out':
      await takeOutOf(store, snapshot.ref.path, uid);
      return true;
    case 'emptied-and-deleted':
      await snapshot.ref.set({ updatedAt: new Date(), updatedBy: PROGRAMME });
      await snapshot.ref.delete();
      return true;
    case 'deleted':
      await snapshot.ref.delete();
      return true;
    default: {
      const change = blanked(erased, snapshot.data());
      if (Object.keys(change).length === 0) return false;
      await snapshot.ref.update(change);
      return true;
    }
  }
}

/** The fields of which an erasure leaves something else than what stands there. */
function blanked(
  answers: Exclude<Exclude<AnyNoun['persons'], 'nobody'>['erased'], string>,
  stored: Fields,
): Record<string, unknown> {
  const left = (answer: (typeof answers)[string], field: string): unknown => {
    if (answer === 'kept') return stored[field];
    if (answer === 'now') return new Date();
    return typeof answer === 'function' ? answer(stored) : answer.becomes;
  };
  const changed = Object.fromEntries(
    Object.entries(answers)
      // What is not there has no words in it: a document may be of another kind, or older.
      .filter(([field]) => field in stored)
      .map(([field, answer]) => [field, left(answer, field)] as const)
      .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(stored[field])),
  );
  const { updatedAt: _at, updatedBy: _by, ...words } = changed;
  return Object.keys(words).length === 0 ? {} : changed;
}
