import { AUDIT } from '../../../core/base/audit.ts';
import type { AnyNoun } from '../../../core/base/noun.ts';
import { nounAt, NOUN_NAMES, type NounName, NOUNS } from '../../../core/nouns.ts';
import { PARTICIPANT } from '../../../core/people/participant.ts';
import { STAFF } from '../../../core/people/staff.ts';
import { PREPARATION } from '../../../core/preparation/preparation.ts';
import { SESSION } from '../../../core/sessions/session.ts';
import type { FirestoreStore } from '../../../functions/src/store/store.ts';
import { Refusal } from '../../lib/project.ts';
import { names } from './rounds.ts';

type Database = FirestoreStore['db'];
export type Snapshot = Awaited<
  ReturnType<ReturnType<Database['collection']>['get']>
>['docs'][number];

/** A document that concerns a person, as it is stored. */
export interface PersonsDocument {
  name: NounName;
  snapshot: Snapshot;
}

/** Those of one noun. */
export const ofNoun = (found: readonly PersonsDocument[], wanted: NounName): Snapshot[] =>
  found.filter(({ name }) => name === wanted).map(({ snapshot }) => snapshot);

/**
 * Every document that concerns a person; how they are found, each noun says (core/base/noun.ts).
 * @throws Refusal if one lies below theirs that is of no noun: it could neither be given nor taken out
 */
export async function documentsOf({ db }: FirestoreStore, uid: string): Promise<PersonsDocument[]> {
  const places = { below: await belowParticipant(db, uid), prepared: await preparedFor(db, uid) };
  const found: PersonsDocument[] = [];
  for (const name of NOUN_NAMES) {
    const snapshots = await find(db, NOUNS[name], uid, places);
    found.push(...snapshots.map((snapshot) => ({ name, snapshot })));
  }
  const audited = found.filter(({ name }) => NOUNS[name].audited !== 'nothing');
  const about = [PARTICIPANT.at(uid), STAFF.at(uid)].map(({ path }) => path);
  const paths = new Set([...about, ...audited.map(({ snapshot }) => snapshot.ref.path)]);
  const records = await recordsOf(db, [...paths]);
  return [...found, ...records.map((snapshot) => ({ name: 'audit' as const, snapshot }))];
}

/** Documents that lie where their paths don't say the person's uid, or not as a query could ask. */
interface Places {
  below: readonly Snapshot[];
  prepared: readonly Snapshot[];
}

async function find(
  db: Database,
  { pattern, persons }: AnyNoun,
  uid: string,
  { below, prepared }: Places,
): Promise<Snapshot[]> {
  if (persons === 'nobody') return [];
  const [collection = ''] = pattern.split('/');
  const isOfNoun = ({ ref }: Snapshot) => NOUNS[nounAt(ref.path) ?? 'audit'].pattern === pattern;
  const { found } = persons;
  switch (found.by) {
    case 'id':
      return existing(await db.getAll(db.doc(`${collection}/${uid}`)));
    case 'parent':
      return below.filter(isOfNoun);
    case 'session':
      return prepared.filter(
        (one) => isOfNoun(one) && (found.written === 'by-both' || one.get('updatedBy') === uid),
      );
    case 'field':
      return (await db.collection(collection).where(found.field, '==', uid).get()).docs;
    case 'list':
      return (await db.collection(collection).where(found.field, 'array-contains', uid).get()).docs;
    case 'entries':
      // A query can't look into lists of maps.
      return (await db.collection(collection).get()).docs.filter((one) => names(one.data(), uid));
    case 'record':
      // Of what is found elsewhere, and so last.
      return [];
  }
}

async function belowParticipant(db: Database, uid: string): Promise<Snapshot[]> {
  const below = await allBelow(db, PARTICIPANT.at(uid).path);
  const unknown = below.find(({ ref }) => nounAt(ref.path) === null);
  if (unknown) throw new Refusal(`There is no noun for ${unknown.ref.path}: add it first.`);
  return below;
}

async function preparedFor(db: Database, uid: string): Promise<Snapshot[]> {
  const own = db.collection(SESSION.collection).where('participantIds', 'array-contains', uid);
  const found: Snapshot[] = [];
  for (const { id } of (await own.get()).docs) {
    found.push(...(await allBelow(db, PREPARATION.at(id).path)));
  }
  return found;
}

async function allBelow(db: Database, path: string): Promise<Snapshot[]> {
  const found: Snapshot[] = [];
  for (const collection of await db.doc(path).listCollections()) {
    found.push(...(await collection.get()).docs);
  }
  return found;
}

/** A document that is there has all that a query's has. */
const existing = (snapshots: readonly { exists: boolean }[]): Snapshot[] =>
  snapshots.filter((one): one is Snapshot => one.exists);

/** As many as one question may name. */
const MOST = 30;

async function recordsOf(db: Database, documents: readonly string[]): Promise<Snapshot[]> {
  const audit = db.collection(AUDIT.collection);
  const found: Snapshot[] = [];
  for (let at = 0; at < documents.length; at += MOST) {
    const some = documents.slice(at, at + MOST);
    found.push(...(await audit.where('document', 'in', some).get()).docs);
  }
  return found;
}
