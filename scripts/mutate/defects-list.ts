/** Who is to notice: the core's own tests, or the simulator; tried in this order. */
export const CATCHERS = ['core tests', 'simulator'] as const;
export type Catcher = (typeof CATCHERS)[number];

/** One line of production code, and what somebody might have written by mistake. */
export interface Defect {
  name: string;
  file: string;
  /** Stands in the file exactly once; test/mutate holds the list to that. */
  before: string;
  after: string;
}

const CORE = 'core';
const STORE = 'functions/src/store';
const SWEEP = 'functions/src/sweep';

export const DEFECTS: readonly Defect[] = [
  {
    name: 'the floor is off by one',
    file: `${CORE}/points/give-before-receive.ts`,
    before: 'account.balance - account.held - sessionPoints >= floor',
    after: 'account.balance - account.held - sessionPoints >= floor - 1',
  },
  {
    name: 'points that are held count as free',
    file: `${CORE}/points/give-before-receive.ts`,
    before: 'account.balance - account.held - sessionPoints >= floor',
    after: 'account.balance - sessionPoints >= floor',
  },
  {
    name: 'an account keeps the floor of yesterday',
    file: `${CORE}/points/give-before-receive.ts`,
    before: '{ ...account, ...change, floor: price.floor }',
    after: '{ ...account, ...change }',
  },
  {
    name: 'an account’s version stands still',
    file: `${CORE}/points/give-before-receive.ts`,
    before: 'version: account.version + 1',
    after: 'version: account.version',
  },
  {
    name: 'a hold is not released when it is posted',
    file: `${CORE}/points/settle.ts`,
    before: 'return transfer && posted(transfer, transfer.points, accounts, price, now);',
    after: 'return transfer && posted(transfer, 0, accounts, price, now);',
  },
  {
    name: 'a session whose giver was absent is paid',
    file: `${CORE}/points/settle.ts`,
    before: "return session.outcome === 'giver-absent' ? 'released' : 'posted';",
    after: "return 'posted';",
  },
  {
    name: 'a vanished session keeps its hold',
    file: `${CORE}/points/settle.ts`,
    before: "session ? wantedOf(session) : 'released'",
    after: "session ? wantedOf(session) : 'as-is'",
  },
  {
    name: 'no guard against a duplicate: what is held is held again',
    file: `${CORE}/points/settle.ts`,
    before: "return wanted === 'posted' ? 'post' : wanted === 'released' ? 'void' : 'nothing';",
    after: "return wanted === 'posted' ? 'post' : wanted === 'released' ? 'void' : 'hold';",
  },
  {
    name: 'no guard against a duplicate: what is posted is posted again',
    file: `${CORE}/points/settle.ts`,
    before: "return wanted === 'posted' && transfer.state === 'voided' ? 'hold-gone' : 'nothing';",
    after: "return wanted === 'posted' ? 'post' : 'nothing';",
  },
  {
    name: 'the giver is not credited',
    file: `${CORE}/points/settle.ts`,
    before: 'const toBalance = move(transfer.to, transfer.points, 0);',
    after: 'const toBalance = move(transfer.to, 0, 0);',
  },
  {
    name: 'a hold is taken on a closed account',
    file: `${CORE}/points/settle.ts`,
    before: "if (!isOpen(session.receiverId)) return 'receiver-not-active';",
    after: '',
  },
  {
    name: 'an override that a party wrote counts',
    file: `${CORE}/points/settle.ts`,
    before: 'session.override !== null && !session.participantIds.includes(session.override.by);',
    after: 'session.override !== null;',
  },
  {
    name: 'every accepted session is believed to be held',
    file: `${CORE}/matching/history.ts`,
    before: '(session.proposedBy === session.receiverId ||',
    after: '(true ||',
  },
  {
    name: 'a reversal is posted under an id of its own',
    file: `${CORE}/points/adjust.ts`,
    before: "adjustment.kind === 'reversal' ? reversalId(adjustment.transferId) : adjustmentId;",
    after: 'adjustmentId;',
  },
  {
    name: 'an adjustment goes the wrong way',
    file: `${CORE}/points/adjust.ts`,
    before: 'return { from, to, points, participantIds: [participantId], reverses: null };',
    after:
      'return { from: to, to: from, points, participantIds: [participantId], reverses: null };',
  },
  {
    name: 'one report never stands',
    file: `${CORE}/sessions/overdue.ts`,
    before: "return stands ? { status: 'closed', outcome: report } : null;",
    after: 'return null;',
  },
  {
    name: 'a person’s second report is taken for the first',
    file: `${CORE}/sessions/moves.ts`,
    before: "if (session[mine] !== null) return refuse('already-reported');",
    after: '',
  },
  {
    name: 'a check before the lock: the participant is read outside the transaction',
    file: `${STORE}/account.ts`,
    before: 'await tx.get(PARTICIPANT.at(uid));',
    after: 'await transact(store, [], (other) => other.get(PARTICIPANT.at(uid)));',
  },
  {
    name: 'a check before the lock: the account is read outside the transaction',
    file: `${STORE}/account.ts`,
    before: 'await tx.get(ACCOUNT.at(uid));',
    after: 'await transact(store, [], (other) => other.get(ACCOUNT.at(uid)));',
  },
  {
    name: 'a changed price is not taken up by the sweep',
    file: `${SWEEP}/prices.ts`,
    before: 'return isDue ? repriceAccounts(run.store, (error) => noteProblem(run, error)) : 0;',
    after: 'return 0;',
  },
  {
    name: 'the transfer is written and the accounts are not',
    file: `${STORE}/session.ts`,
    before: 'if (settlement) writeAccounts(tx, settlement.accounts);',
    after: '',
  },
  {
    name: 'a refused session is not told',
    file: `${STORE}/session.ts`,
    before: '  if (sessionChange) {',
    after: '  if (sessionChange && facts.transfer) {',
  },
  {
    name: 'a move of the sweep forgets the points',
    file: `${STORE}/session.ts`,
    before: '    write(tx, facts, settlement, { ...move, ...settlement?.session }, now);',
    after: "    write(tx, facts, settlement, { ...move, status: 'closed' }, now);",
  },
  {
    name: 'somebody is refused before the event that opens the account',
    file: `${STORE}/session.ts`,
    before: 'for (const uid of done.closed) await settleAccount(store, uid);',
    after: '',
  },
  {
    name: 'the sweep overlooks what time moves',
    file: `${SWEEP}/waiting.ts`,
    before: 'if (isDue || overdue(session, terms, now))',
    after: 'if (isDue)',
  },
  {
    name: 'the sweep overlooks holds without a session',
    file: `${SWEEP}/duties.ts`,
    before: '  holds,\n',
    after: '',
  },
  {
    name: 'the sweep overlooks what was recorded',
    file: `${SWEEP}/duties.ts`,
    before: '  recordedSessions,\n',
    after: '',
  },
  {
    name: 'the sweep overlooks adjustments',
    file: `${SWEEP}/duties.ts`,
    before: '  adjustments,\n',
    after: '',
  },
  {
    name: 'a sweep that failed says that it went through',
    file: `${SWEEP}/sweep.ts`,
    before:
      "if (run.errors.length > 0) throw new AggregateError(run.errors, 'the sweep was not whole');",
    after: '',
  },
  {
    name: 'a role that shrinks stays in the claim',
    file: `${STORE}/staff.ts`,
    before: 'if (shrinks(before, role)) await auth.revokeRefreshTokens(uid);',
    after: 'if (shrinks(before, role)) return false;',
  },
  {
    name: 'the queue does not wait',
    file: `${STORE}/queue.ts`,
    before: 'const running = before.then(work);',
    after: 'const running = work();',
  },
  {
    name: 'what fails once is given up',
    file: `${STORE}/store.ts`,
    before: 'if (isLast || !isPassing(error)) throw error;',
    after: 'throw error;',
  },
  {
    name: 'what can’t be helped is tried again and again',
    file: `${STORE}/store.ts`,
    before: 'if (isLast || !isPassing(error)) throw error;',
    after: 'if (isLast) throw error;',
  },
];
