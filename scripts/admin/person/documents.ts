import { COLLECTION, path } from '../../../core/base/collections.ts';
import type { FirestoreStore } from '../../../functions/src/store/store.ts';
import { type RoundPart, roundsOf } from './rounds.ts';

type Query = ReturnType<FirestoreStore['db']['collection']>;
type Snapshot = Awaited<ReturnType<Query['get']>>['docs'][number];

/** Every document that is about a person. Whatever new kind there is has to be added here. */
export interface PersonsDocuments {
  participant: Snapshot | null;
  /** Contact details, notes of staff, and the intake: words about them, and nothing but. */
  below: Snapshot[];
  card: Snapshot | null;
  account: Snapshot | null;
  staff: Snapshot | null;
  sessions: Snapshot[];
  /** Of the preparation of each session and what it brought: all but what is the other party's own. */
  preparations: Snapshot[];
  /** The preparations that they coach, or did. */
  coached: Snapshot[];
  /** What rounds say of them, beside others. */
  rounds: RoundPart[];
  transfers: Snapshot[];
  adjustments: Snapshot[];
  /** What they were written by mail. */
  letters: Snapshot[];
  /** What others were written that names them; it holds the addresses of those others. */
  mentions: Snapshot[];
  /** Writes by staff of any of these, with what stood there before and after. */
  audit: Snapshot[];
}

/** All documents that may be shown to them whole, whatever they are. */
export const allOf = (found: PersonsDocuments): Snapshot[] => [
  ...[found.participant, found.card, found.account, found.staff].filter(isQueried),
  ...found.below,
  ...found.sessions,
  ...found.preparations,
  ...found.coached,
  ...found.transfers,
  ...found.adjustments,
  ...found.letters,
  ...found.audit,
];

export async function documentsOf(store: FirestoreStore, uid: string): Promise<PersonsDocuments> {
  const { db } = store;
  const collection = (name: string) => db.collection(name);
  const own = (name: string) => collection(name).where('participantIds', 'array-contains', uid);
  const one = async (at: string): Promise<Snapshot | null> => {
    const [found] = (await db.getAll(db.doc(at))).filter(({ exists }) => exists);
    return isQueried(found) ? found : null;
  };
  const participant = db.doc(path.participant(uid));
  const below: Snapshot[] = [];
  for (const { path: at } of await participant.listCollections()) {
    below.push(...(await collection(at).get()).docs);
  }
  const intake = await one(path.intake(uid));
  if (intake) below.push(intake);
  const sessions = (await own(COLLECTION.sessions).get()).docs;
  const preparations: Snapshot[] = [];
  for (const { id } of sessions) preparations.push(...(await preparedFor(db, id, uid)));
  const coached = (await collection(COLLECTION.preparations).where('coachId', '==', uid).get())
    .docs;
  const transfers = (await own(COLLECTION.transfers).get()).docs;
  const adjustments = (
    await collection(COLLECTION.adjustments).where('participantId', '==', uid).get()
  ).docs;
  const letters = (await collection(COLLECTION.mail).where('about', 'array-contains', uid).get())
    .docs;
  const about = [
    path.participant(uid),
    path.staff(uid),
    ...[...below, ...sessions, ...preparations, ...coached, ...adjustments].map(
      ({ ref }) => ref.path,
    ),
  ];
  return {
    participant: await one(path.participant(uid)),
    below,
    card: await one(path.card(uid)),
    account: await one(path.account(uid)),
    staff: await one(path.staff(uid)),
    sessions,
    preparations,
    coached,
    rounds: await roundsOf(store, uid),
    transfers,
    adjustments,
    letters: letters.filter((letter) => letter.get('uid') === uid),
    mentions: letters.filter((letter) => letter.get('uid') !== uid),
    audit: await auditOf(collection(COLLECTION.audit), about),
  };
}

/**
 * Of a session's preparation what they wrote themselves, and what the team and the giver said to each
 * other, which is about both parties.
 */
async function preparedFor(
  db: FirestoreStore['db'],
  sessionId: string,
  uid: string,
): Promise<Snapshot[]> {
  const found: Snapshot[] = [];
  for (const { path: at } of await db.doc(path.preparation(sessionId)).listCollections()) {
    found.push(...(await db.collection(at).get()).docs);
  }
  return found.filter(
    (one) => one.ref.parent.id === COLLECTION.advice || one.get('updatedBy') === uid,
  );
}

/** A document that is there has all that a query's has. */
function isQueried(snapshot: unknown): snapshot is Snapshot {
  return snapshot !== undefined && snapshot !== null;
}

/** As many as one question may name. */
const MOST = 30;

async function auditOf(audit: Query, documents: readonly string[]): Promise<Snapshot[]> {
  const found: Snapshot[] = [];
  for (let at = 0; at < documents.length; at += MOST) {
    const some = documents.slice(at, at + MOST);
    found.push(...(await audit.where('document', 'in', some).get()).docs);
  }
  return found;
}
