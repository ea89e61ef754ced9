import {
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  limit,
  query,
  setDoc,
  updateDoc,
  where,
} from 'firebase/firestore/lite';
import { beforeAll, describe } from 'vitest';
import { COLLECTION, path } from '../../core/base/collections.ts';
import { account } from '../../scripts/lib/builders/account.ts';
import { hold } from '../../scripts/lib/builders/transfer.ts';
import { CONTACT_FORMS, REQUESTED } from './forms.ts';
import {
  type Access,
  CAST,
  describeAccess,
  type Document,
  everybodyBut,
  type Name,
  NOW,
  STAFF,
  useStage,
} from './support.ts';

const stage = useStage('written-by-functions');
const uidOf = (who: Name): string => CAST[who]?.uid ?? 'nobody';
const by = (who: Name): Document => ({ updatedAt: NOW, updatedBy: uidOf(who) });

const TRANSFER: Document = hold({
  from: 'self',
  to: 'other',
  participantIds: ['other', 'self'],
});
beforeAll(() =>
  stage.seed({
    [path.transfer('standing')]: TRANSFER,
    'mail/standing': { to: 'sam@example.org', message: { subject: 'Hello' } },
    [path.audit('standing')]: { kind: 'write' },
    [path.card('standing')]: { open: true },
    [path.card('closed')]: { open: false },
    'secrets/standing': { idea: 'Repair cafés' },
  }),
);

/** Nobody writes: not a whole document, not a field, not its end. */
const noWrites = (collectionName: string, standing: string, valid: Document): Access[] => [
  {
    what: 'create one',
    may: [],
    ask: (db, who) =>
      setDoc(doc(db, collectionName, `new-${who}`.padEnd(20, '0')), { ...valid, ...by(who) }),
  },
  {
    what: 'change one',
    may: [],
    ask: (db, who) => updateDoc(doc(db, collectionName, standing), by(who)),
  },
  { what: 'delete one', may: [], ask: (db) => deleteDoc(doc(db, collectionName, standing)) },
];

describe('accounts', () => {
  describeAccess(stage, [
    {
      what: 'get that of self',
      may: ['self', ...STAFF],
      ask: (db) => getDoc(doc(db, path.account('self'))),
    },
    {
      what: 'get their own, there or not',
      may: everybodyBut('nobody'),
      ask: (db, who) => getDoc(doc(db, path.account(uidOf(who)))),
    },
    {
      what: "get somebody else's that is not there",
      may: STAFF,
      ask: (db) => getDoc(doc(db, path.account('missing'))),
    },
    { what: 'list them', may: STAFF, ask: (db) => getDocs(collection(db, COLLECTION.accounts)) },
    ...noWrites(COLLECTION.accounts, 'self', account()),
  ]);
});

describe('transfers', () => {
  describeAccess(stage, [
    {
      what: 'get one',
      may: ['self', 'other', ...STAFF],
      ask: (db) => getDoc(doc(db, path.transfer('standing'))),
    },
    {
      what: 'get one that is not there yet',
      may: everybodyBut('nobody'),
      ask: (db) => getDoc(doc(db, path.transfer('missing'))),
    },
    {
      what: 'list those of self',
      may: ['self', ...STAFF],
      ask: (db) =>
        getDocs(
          query(
            collection(db, COLLECTION.transfers),
            where('participantIds', 'array-contains', 'self'),
          ),
        ),
    },
    { what: 'list them', may: STAFF, ask: (db) => getDocs(collection(db, COLLECTION.transfers)) },
    ...noWrites(COLLECTION.transfers, 'standing', TRANSFER),
  ]);
});

describe('cards', () => {
  const cards = (db: Firestore) => collection(db, COLLECTION.cards);
  const isOpen = where('open', '==', true);
  const OPEN: readonly Name[] = ['self', 'other'];
  describeAccess(stage, [
    {
      what: 'get one that is open',
      may: [...OPEN, ...STAFF],
      ask: (db) => getDoc(doc(db, path.card('standing'))),
    },
    {
      what: 'get one that is closed',
      may: STAFF,
      ask: (db) => getDoc(doc(db, path.card('closed'))),
    },
    {
      what: 'get their own, there or not',
      may: everybodyBut('nobody'),
      ask: (db, who) => getDoc(doc(db, path.card(uidOf(who)))),
    },
    {
      what: 'list the open, 100 at a time',
      may: [...OPEN, ...STAFF],
      ask: (db) => getDocs(query(cards(db), isOpen, limit(100))),
    },
    {
      what: 'list the open, 101 at a time',
      may: STAFF,
      ask: (db) => getDocs(query(cards(db), isOpen, limit(101))),
    },
    { what: 'list all', may: STAFF, ask: (db) => getDocs(query(cards(db), limit(9))) },
    ...noWrites(COLLECTION.cards, 'standing', { open: true }),
  ]);
});

describe('mail', () => {
  describeAccess(stage, [
    { what: 'get one', may: STAFF, ask: (db) => getDoc(doc(db, 'mail/standing')) },
    { what: 'list them', may: STAFF, ask: (db) => getDocs(collection(db, 'mail')) },
    ...noWrites('mail', 'standing', { to: 'sam@example.org' }),
  ]);
});

describe('audit', () => {
  describeAccess(stage, [
    { what: 'get one', may: STAFF, ask: (db) => getDoc(doc(db, path.audit('standing'))) },
    { what: 'list them', may: STAFF, ask: (db) => getDocs(collection(db, COLLECTION.audit)) },
    ...noWrites(COLLECTION.audit, 'standing', { kind: 'write' }),
  ]);
});

describe('everything else', () => {
  describeAccess(stage, [
    { what: 'get one', may: [], ask: (db) => getDoc(doc(db, 'secrets/standing')) },
    { what: 'list them', may: [], ask: (db) => getDocs(collection(db, 'secrets')) },
    {
      what: 'list what is private to everybody',
      may: [],
      ask: (db) => getDocs(collectionGroup(db, COLLECTION.private)),
    },
    {
      what: 'list the sessions of every path',
      may: [],
      ask: (db) => getDocs(collectionGroup(db, COLLECTION.sessions)),
    },
    {
      what: 'write below a session of theirs',
      may: [],
      ask: (db, who) =>
        setDoc(doc(db, 'sessions/00000000000000000000/sessions/00000000000000000000'), {
          ...REQUESTED,
          ...by(who),
        }),
    },
    {
      what: 'write below themselves',
      may: [],
      ask: (db, who) =>
        setDoc(doc(db, path.participant(uidOf(who)), 'public/contact'), {
          ...CONTACT_FORMS.ownContact.valid,
          ...by(who),
        }),
    },
    ...noWrites('secrets', 'standing', { idea: 'Repair cafés' }),
  ]);
});
