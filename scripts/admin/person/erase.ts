import { path, PROGRAMME } from '../../../core/base/collections.ts';
import { OPEN_STATUSES } from '../../../core/sessions/session.ts';
import { settleAccount } from '../../../functions/src/store/account.ts';
import { settleCard } from '../../../functions/src/store/card.ts';
import { isUnknownUser } from '../../../functions/src/store/staff.ts';
import type { Outcome } from '../../admin.ts';
import { Refusal } from '../../lib/project.ts';
import { counted } from '../print.ts';
import { reconcileCommand } from '../reconcile.ts';
import type { Target } from '../target.ts';
import { documentsOf, type PersonsDocuments } from './documents.ts';
import { ERASED } from '../../../core/base/erased.ts';
import { takeOutOf } from './rounds.ts';

/**
 * Takes a person out of everything but the ledger (GDPR, article 17): the profile, contact details,
 * notes, letters, their places in rounds, the words of their sessions and of what staff wrote about them, and the sign-in. What stays
 * says under a number that nobody can be found by that points moved (docs/decisions/12). Run again
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
  if (!found.participant && !found.staff && !hasSignIn) {
    throw new Refusal(`Nothing is kept about "${uid}".`);
  }
  refuseWhileOpen(uid, found);
  if (!leavesPoints) refuseWhileUndecided(uid, found);
  // First of all, so that nobody writes anew what is about to go.
  if (hasSignIn) await auth.updateUser(uid, { disabled: true });
  const erased = (await eraseDocuments(found)) + found.rounds.length;
  for (const round of found.rounds) await takeOutOf(store, round.path, uid);
  await settleAccount(store, uid);
  // Drawn from what is left, which is nothing.
  await settleCard(store, uid);
  if (hasSignIn) await auth.deleteUser(uid);
  const books = await reconcileCommand(target);
  const lines = [
    `${uid} is erased: ${counted(erased, 'document')} blanked or deleted, no sign-in left.`,
    // The trigger audits every write of it, with what stood there before.
    ...(found.staff ? ['They were staff: run this once more in a minute, for the audit.'] : []),
    books.text,
  ];
  return {
    json: { uid, documents: erased, books: books.json },
    text: lines.join('\n'),
    ...(books.exitCode !== undefined && { exitCode: books.exitCode }),
  };
}

function refuseWhileOpen(uid: string, { sessions, transfers, staff }: PersonsDocuments): void {
  const isOpen = (status: unknown) => OPEN_STATUSES.some((open) => open === status);
  const open = [
    ...sessions.filter((session) => isOpen(session.get('status'))),
    ...transfers.filter((transfer) => transfer.get('state') === 'pending'),
  ].map(({ ref }) => ref.path);
  if (open.length > 0) {
    throw new Refusal(
      `${uid} still has ${open.join(', ')}: somebody waits for it. Cancel or resolve it first, with a note.`,
    );
  }
  if (staff && staff.get('role') !== null) {
    throw new Refusal(`${uid} has a role: take it away first, with "revoke".`);
  }
}

/** Nobody leaves with points that nobody decided about (docs/decisions/14), by this way neither. */
function refuseWhileUndecided(uid: string, found: PersonsDocuments): void {
  const points: unknown = found.account ? found.account.get('balance') : 0;
  if (points === 0 || isKeptOpen(uid, found, points) || hasBegun(found)) return;
  throw new Refusal(
    `${uid} has a balance of ${String(points)} that nobody decided about. Let a colleague finish the engagement on the person's page first, which settles it (a function does so, or "sweep"); if they must be erased before that, add --leave-points.`,
  );
}

/** The team has agreed with them to leave just these points as they are. */
function isKeptOpen(uid: string, { participant, below }: PersonsDocuments, points: unknown) {
  const intake = below.find(({ ref }) => ref.path === path.intake(uid));
  return (
    participant?.get('status') === 'alumni' &&
    intake?.get('exit.kind') === 'kept-open' &&
    intake.get('exit.balance') === points
  );
}

/** Whom an erasure has got to already: it takes the exit with the intake, and may be run again. */
const hasBegun = ({ participant }: PersonsDocuments): boolean =>
  participant?.get('status') === 'alumni' && participant.get('displayName') === ERASED.name;

/** @returns how many documents it wrote or deleted */
async function eraseDocuments(found: PersonsDocuments): Promise<number> {
  const { participant, below, staff, sessions, preparations, coached } = found;
  const { transfers, adjustments, audit } = found;
  const letters = [...found.letters, ...found.mentions];
  const stamps = { updatedAt: new Date(), updatedBy: PROGRAMME };
  let count = 0;
  const write = async (snapshot: Snapshot, change: object): Promise<void> => {
    await snapshot.ref.update({ ...change });
    count++;
  };
  if (participant) await write(participant, { ...BLANK_PROFILE, ...stamps });
  for (const snapshot of below) {
    // Blank before it goes: the event of a deletion carries what stood there last, to the audit.
    await snapshot.ref.set({ ...stamps });
    await snapshot.ref.delete();
    count++;
  }
  // Of these the audit keeps no word, whoever deletes them.
  for (const { ref } of preparations) {
    await ref.delete();
    count++;
  }
  for (const preparation of coached) await write(preparation, { ...WITHOUT_COACH, ...stamps });
  if (staff) await write(staff, { email: '', ...stamps });
  for (const session of sessions) await write(session, blankSession(session));
  for (const adjustment of adjustments) await write(adjustment, { reason: ERASED.reason });
  // Of the ledger nothing but these words: a session's transfer says its topic, and stays as it is.
  for (const transfer of transfers) {
    if (transfer.get('kind') !== 'session') await write(transfer, { reason: ERASED.reason });
  }
  // Nobody's points hang on them, and the audit does not hear of them.
  for (const letter of letters) {
    await letter.ref.delete();
    count++;
  }
  for (const entry of audit) {
    if (entry.get('kind') === 'write') await write(entry, { before: null, after: null });
  }
  return count;
}

type Snapshot = NonNullable<PersonsDocuments['participant']>;

/** `kind`, `startsOn` and `endsOn` stay: they are what the programme reports to who pays for it. */
const BLANK_PROFILE = {
  displayName: ERASED.name,
  organisation: '',
  pitch: '',
  languages: [ERASED.language],
  skills: [],
  needs: [],
  status: 'alumni',
};

const WITHOUT_COACH = { coachId: null, coachName: '' };

/** By the programme, or the audit would keep what stood there before as a write of staff's. */
const blankSession = (session: Snapshot): object => ({
  updatedBy: PROGRAMME,
  issue: ERASED.text,
  place: '',
  note: session.get('status') === 'refused' ? String(session.get('note')) : '',
  ...(session.get('override') !== null && { 'override.reason': ERASED.reason }),
});
