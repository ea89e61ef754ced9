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
import { TRANSFER } from '../../core/points/transfer.ts';
import { SESSION } from '../../core/sessions/session.ts';
import { PARTICIPANT, CONTACT } from '../../core/people/participant.ts';
import { CARD } from '../../core/matching/card.ts';
import { AUDIT } from '../../core/base/audit.ts';
import { ACCOUNT } from '../../core/points/account.ts';
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
  STAFF_BY_CLAIM,
  useStage,
} from './support.ts';

const stage = useStage('written-by-functions');
const uidOf = (who: Name): string => CAST[who]?.uid ?? 'nobody';
const by = (who: Name): Document => ({ updatedAt: NOW, updatedBy: uidOf(who) });

const A_TRANSFER: Document = hold({
  from: 'self',
  to: 'other',
  participantIds: ['other', 'self'],
});
beforeAll(() =>
  stage.seed({
    [TRANSFER.at('standing').path]: A_TRANSFER,
    'mail/standing': { to: 'sam@example.org', message: { subject: 'Hello' } },
    [AUDIT.at('standing').path]: { kind: 'write' },
    [CARD.at('standing').path]: { open: true },
    [CARD.at('closed').path]: { open: false },
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
      may: ['self', ...STAFF_BY_CLAIM],
      ask: (db) => getDoc(doc(db, ACCOUNT.at('self').path)),
    },
    {
      what: 'get their own, there or not',
      may: everybodyBut('nobody'),
      ask: (db, who) => getDoc(doc(db, ACCOUNT.at(uidOf(who)).path)),
    },
    {
      what: "get somebody else's that is not there",
      may: STAFF_BY_CLAIM,
      ask: (db) => getDoc(doc(db, ACCOUNT.at('missing').path)),
    },
    {
      what: 'list them',
      may: STAFF_BY_CLAIM,
      ask: (db) => getDocs(collection(db, ACCOUNT.collection)),
    },
    ...noWrites(ACCOUNT.collection, 'self', account()),
  ]);
});

describe('transfers', () => {
  describeAccess(stage, [
    {
      what: 'get one',
      may: ['self', 'other', ...STAFF_BY_CLAIM],
      ask: (db) => getDoc(doc(db, TRANSFER.at('standing').path)),
    },
    {
      what: 'get one that is not there yet',
      may: everybodyBut('nobody'),
      ask: (db) => getDoc(doc(db, TRANSFER.at('missing').path)),
    },
    {
      what: 'list those of self',
      may: ['self', ...STAFF_BY_CLAIM],
      ask: (db) =>
        getDocs(
          query(
            collection(db, TRANSFER.collection),
            where('participantIds', 'array-contains', 'self'),
          ),
        ),
    },
    {
      what: 'list them',
      may: STAFF_BY_CLAIM,
      ask: (db) => getDocs(collection(db, TRANSFER.collection)),
    },
    ...noWrites(TRANSFER.collection, 'standing', A_TRANSFER),
  ]);
});

describe('cards', () => {
  const cards = (db: Firestore) => collection(db, CARD.collection);
  const isOpen = where('open', '==', true);
  const OPEN: readonly Name[] = ['self', 'other'];
  describeAccess(stage, [
    {
      what: 'get one that is open',
      may: [...OPEN, ...STAFF_BY_CLAIM],
      ask: (db) => getDoc(doc(db, CARD.at('standing').path)),
    },
    {
      what: 'get one that is closed',
      may: STAFF_BY_CLAIM,
      ask: (db) => getDoc(doc(db, CARD.at('closed').path)),
    },
    {
      what: 'get their own, there or not',
      may: everybodyBut('nobody'),
      ask: (db, who) => getDoc(doc(db, CARD.at(uidOf(who)).path)),
    },
    {
      what: 'list the open, 100 at a time',
      may: [...OPEN, ...STAFF_BY_CLAIM],
      ask: (db) => getDocs(query(cards(db), isOpen, limit(100))),
    },
    {
      what: 'list the open, 101 at a time',
      may: STAFF_BY_CLAIM,
      ask: (db) => getDocs(query(cards(db), isOpen, limit(101))),
    },
    { what: 'list all', may: STAFF_BY_CLAIM, ask: (db) => getDocs(query(cards(db), limit(9))) },
    ...noWrites(CARD.collection, 'standing', { open: true }),
  ]);
});

describe('mail', () => {
  describeAccess(stage, [
    { what: 'get one', may: STAFF_BY_CLAIM, ask: (db) => getDoc(doc(db, 'mail/standing')) },
    { what: 'list them', may: STAFF_BY_CLAIM, ask: (db) => getDocs(collection(db, 'mail')) },
    ...noWrites('mail', 'standing', { to: 'sam@example.org' }),
  ]);
});

describe('audit', () => {
  describeAccess(stage, [
    {
      what: 'get one',
      may: STAFF_BY_CLAIM,
      ask: (db) => getDoc(doc(db, AUDIT.at('standing').path)),
    },
    {
      what: 'list them',
      may: STAFF_BY_CLAIM,
      ask: (db) => getDocs(collection(db, AUDIT.collection)),
    },
    ...noWrites(AUDIT.collection, 'standing', { kind: 'write' }),
  ]);
});

describe('everything else', () => {
  describeAccess(stage, [
    { what: 'get one', may: [], ask: (db) => getDoc(doc(db, 'secrets/standing')) },
    { what: 'list them', may: [], ask: (db) => getDocs(collection(db, 'secrets')) },
    {
      what: 'list what is private to everybody',
      may: [],
      ask: (db) => getDocs(collectionGroup(db, CONTACT.collection)),
    },
    {
      what: 'list the sessions of every path',
      may: [],
      ask: (db) => getDocs(collectionGroup(db, SESSION.collection)),
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
        setDoc(doc(db, PARTICIPANT.at(uidOf(who)).path, 'public/contact'), {
          ...CONTACT_FORMS.ownContact.valid,
          ...by(who),
        }),
    },
    ...noWrites('secrets', 'standing', { idea: 'Repair cafés' }),
  ]);
});
