import { isDeepStrictEqual } from 'node:util';
import { doc, setDoc, updateDoc } from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Actor,
  type Circumstances,
  decideRecord,
  decideRequest,
  decideStep,
  type MoveKind,
  type Verdict,
} from '../../functions/src/domain/moves.ts';
import { path, PROGRAMME } from '../../functions/src/schema/collections.ts';
import { participantIdsOf, type Session } from '../../functions/src/schema/session.ts';
import { account, hold, session } from '../domain/builders.ts';
import { type Case, casesOf, type Side, summaryOf, WHO } from './moves.cases.ts';
import { isAllowedByDesign, TURNS_ON } from './moves.design.ts';
import {
  type Answer,
  answerTo,
  type Document,
  type Documents,
  inDays,
  inParallel,
  newId,
  NOW,
  type Person,
  RULES,
  useStage,
} from './support.ts';

// Every move by everybody, in every status and under every condition: the rules, the domain
// (moves.ts) and section 5 of design.md, copied by hand, must say the same.

const stage = useStage('moves');
const answers = new Map<Case, Answer>();

const MOVES: readonly MoveKind[] = [
  'request',
  'record',
  'counter',
  'accept',
  'decline',
  'cancel',
  'override',
  'reschedule',
  'report',
  'resolve',
];

describe.each(MOVES)('%s', (move) => {
  const cases = casesOf(move);
  afterAll(() => stage.load(RULES));

  test.each(WHO)('by %s', async (who) => {
    const tries = cases.filter((one) => one.who === who).map((one) => ({ one, id: newId() }));
    expect(tries.length).toBeGreaterThan(0);
    await stage.seed(Object.assign({}, ...tries.map(({ one, id }) => worldOf(one, id))));
    await inParallel(tries, async ({ one, id }) => answers.set(one, await rulesAnswer(one, id)));
    const disagreements = tries
      .map(({ one }) => ({
        case: summaryOf(one),
        rules: answers.get(one),
        domain: domainAnswer(one),
        design: isAllowedByDesign(one) ? 'allowed' : 'denied',
      }))
      .filter(({ rules, domain, design }) => rules !== design || domain !== design);
    expect(disagreements).toEqual([]);
  });

  test('turns on what it should, and on nothing else', () => {
    const varied = varyingDimensions(cases);
    const decisive = varied.filter((dimension) => isDecisive(dimension, cases));
    expect(decisive).toEqual(varied.filter((dimension) => TURNS_ON[move].includes(dimension)));
    expect(varied).toEqual(expect.arrayContaining([...TURNS_ON[move]]));
  });
});

const dimensionsOf = (one: Case): (keyof Case)[] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all of them are set
  Object.keys(one) as (keyof Case)[];

function varyingDimensions(cases: readonly Case[]): (keyof Case)[] {
  const [first] = cases;
  if (!first) return [];
  return dimensionsOf(first).filter((dimension) =>
    cases.some((one) => one[dimension] !== first[dimension]),
  );
}

/** Whether two cases that differ in this alone have different answers. */
function isDecisive(dimension: keyof Case, cases: readonly Case[]): boolean {
  const answersByRest = Map.groupBy(cases, (one) => JSON.stringify({ ...one, [dimension]: null }));
  return [...answersByRest.values()].some(
    (group) => new Set(group.map((one) => answers.get(one))).size > 1,
  );
}

// The people of a case. Their uids say in which state their accounts are.

const uidOf = (one: Case, side: Side): string => {
  if (one.programme === side) return PROGRAMME;
  const isStaff = one.who === (side === 'giver' ? 'staff who gives' : 'staff who receives');
  const state = side === 'giver' ? one.giverAccount : one.receiverAccount;
  const isBroke = side === 'receiver' && state === 'open' && !one.mayReceive;
  return [isStaff ? 'staff' : '', side, isBroke ? 'broke' : state].join('-');
};

beforeAll(() => {
  const people = ['-', 'staff-'].flatMap((kind) => [`${kind}giver`, `${kind}receiver`]);
  return stage.seed({
    ...Object.fromEntries(
      people.flatMap((person) => [
        [path.account(`${person}-open`), account()],
        [path.account(`${person}-broke`), account({ balance: -16 })],
        [path.account(`${person}-closed`), account({ open: false })],
        ...['open', 'broke', 'closed', 'missing'].map((state) => [
          path.staff(`${person}-${state}`),
          { role: person.startsWith('staff') ? 'staff' : null },
        ]),
      ]),
    ),
    [path.account('stranger')]: account(),
  });
});

function personOf(one: Case): Person {
  switch (one.who) {
    case 'giver':
    case 'receiver':
      return { uid: uidOf(one, one.who) };
    case 'staff who gives':
      return { uid: uidOf(one, 'giver'), role: 'staff' };
    case 'staff who receives':
      return { uid: uidOf(one, 'receiver'), role: 'staff' };
    case 'staff':
    case 'admin':
    case 'researcher':
      return { uid: one.who, role: one.who };
    case 'stranger':
    case 'applicant':
      return { uid: one.who };
    case 'nobody':
      return null;
  }
}

const when = (time: Case['startsAt']): Date => inDays(time === 'ahead' ? 1 : -1);

function sessionOf(one: Case): Session {
  return session({
    giverId: uidOf(one, 'giver'),
    receiverId: uidOf(one, 'receiver'),
    proposedBy: uidOf(one, one.proposedBy),
    status: one.status,
    startsAt: when(one.startsAt),
    giverReport: one.giverReport,
    receiverReport: one.receiverReport,
    outcome: one.status === 'closed' ? 'took-place' : null,
    override: one.overridden ? { reason: 'A deadline', by: 'admin', at: inDays(-1) } : null,
  });
}

const isNew = ({ move }: Case): boolean => move === 'request' || move === 'record';

/** The documents that a case is about, under an id of its own. */
function worldOf(one: Case, id: string): Documents {
  if (isNew(one)) return {};
  const { giverId: to, receiverId: from, participantIds } = sessionOf(one);
  return {
    [path.session(id)]: sessionOf(one),
    ...(one.hold !== 'none' && {
      [path.transfer(id)]: hold({ from, to, participantIds, sessionId: id, state: one.hold }),
    }),
  };
}

const REASONS = { none: null, 'without reason': '', 'with reason': 'A deadline' } as const;

/** What is tried, as the domain writes it: without stamps. */
function attemptOf(one: Case): Document {
  const { note } = one;
  const appointment = { startsAt: when(one.newStartsAt), durationMinutes: 90, place: 'Elsewhere' };
  const reason = REASONS[one.override];
  const proposed = { ...appointment, proposedBy: uidOf(one, one.inNameOf) };
  const reported = { [`${one.inNameOf}Report`]: one.value };
  switch (one.move) {
    case 'request':
      return { ...newSession(one), status: 'requested', outcome: null, note: '' };
    case 'record':
      return { ...newSession(one), status: 'closed', outcome: 'took-place', note };
    case 'counter':
      return proposed;
    case 'reschedule':
      return { ...proposed, status: 'requested' };
    case 'accept':
      return { status: 'accepted' };
    case 'decline':
      return { status: 'declined', note };
    case 'cancel':
      return { status: 'cancelled', note };
    case 'override':
      return { override: reason === null ? null : { reason } };
    case 'report':
      if (one.leadsTo === 'accepted') return reported;
      if (one.leadsTo === 'disputed') return { ...reported, status: 'disputed' };
      return { ...reported, status: 'closed', outcome: one.value };
    case 'resolve':
      return { status: 'closed', outcome: one.value, note };
  }
}

function newSession(one: Case): Document {
  const { giverId, receiverId, topic, issue } = sessionOf(one);
  const reason = REASONS[one.override];
  return {
    giverId,
    receiverId,
    participantIds: participantIdsOf(giverId, receiverId),
    proposedBy: uidOf(one, one.proposedBy),
    topic,
    issue,
    startsAt: when(one.newStartsAt),
    durationMinutes: 90,
    place: 'Elsewhere',
    giverReport: null,
    receiverReport: null,
    override: reason === null ? null : { reason },
  };
}

async function rulesAnswer(one: Case, id: string): Promise<Answer> {
  const person = personOf(one);
  const by = person?.uid ?? 'nobody';
  const { override, ...attempt } = attemptOf(one);
  const data = {
    ...attempt,
    ...(override === undefined ? {} : { override: override && { ...override, by, at: NOW } }),
    updatedAt: NOW,
    updatedBy: by,
  };
  const at = doc(stage.as(person), path.session(id));
  return answerTo(isNew(one) ? setDoc(at, { ...data, createdAt: NOW }) : updateDoc(at, data));
}

/** The domain allows what is tried only if it would write just that. */
function domainAnswer(one: Case): Answer {
  const verdict = decide(one);
  return verdict.allowed && isDeepStrictEqual(verdict.write, attemptOf(one)) ? 'allowed' : 'denied';
}

function decide(one: Case): Verdict {
  const { note, value, move: kind } = one;
  const person = personOf(one);
  const actor: Actor = { uid: person?.uid ?? 'nobody', role: person?.role ?? null };
  const before = sessionOf(one);
  const appointment = { startsAt: when(one.newStartsAt), durationMinutes: 90, place: 'Elsewhere' };
  const overrideReason = REASONS[one.override];
  const { giverId, receiverId, topic, issue, proposedBy } = before;
  const recording = { giverId, receiverId, topic, issue, proposedBy, note, overrideReason };
  const circumstances = circumstancesOf(one);
  switch (kind) {
    case 'request':
      return decideRequest({ ...recording, ...appointment }, actor, circumstances);
    case 'record':
      return decideRecord({ ...recording, ...appointment }, actor, circumstances);
    case 'counter':
    case 'reschedule':
      return decideStep({ kind, ...appointment }, before, actor, circumstances);
    case 'accept':
      return decideStep({ kind }, before, actor, circumstances);
    case 'decline':
    case 'cancel':
      return decideStep({ kind, note }, before, actor, circumstances);
    case 'override':
      return decideStep({ kind, reason: overrideReason ?? '' }, before, actor, circumstances);
    case 'report':
      return decideStep({ kind, report: value }, before, actor, circumstances);
    case 'resolve':
      return decideStep({ kind, outcome: value, note }, before, actor, circumstances);
  }
}

const circumstancesOf = (one: Case): Circumstances => ({
  now: new Date(),
  transferIsPending: one.hold === 'pending',
  receiverMayReceive:
    one.programme === 'receiver' || (one.receiverAccount === 'open' && one.mayReceive),
  giverIsOpen: one.programme === 'giver' || one.giverAccount === 'open',
  receiverIsOpen: one.programme === 'receiver' || one.receiverAccount === 'open',
});
