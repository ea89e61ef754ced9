import { PROGRAMME } from '../base/side.ts';
import type { Adjustment, AdjustmentResult } from './adjustment.ts';
import type { Account } from './account.ts';
import { participantIdsOf } from '../sessions/session.ts';
import { reversalId, type Transfer } from './transfer.ts';
import type { Price } from './give-before-receive.ts';
import { type Accounts, posted } from './settle.ts';

export interface AdjustmentFacts {
  adjustmentId: string;
  adjustment: Adjustment;
  /** The document that already stands at `transferIdOf`, or null. */
  taken: Transfer | null;
  /** A reversal's target, or null. */
  target: Transfer | null;
}

/** Why an adjustment was rejected; written to `result.reason`. */
export type Rejection =
  | 'no-account'
  | 'own-account'
  | 'id-taken'
  | 'already-reversed'
  | 'transfer-not-found'
  | 'transfer-not-posted'
  | 'not-a-party'
  | 'is-a-reversal';

export interface AdjustmentDecision {
  result: AdjustmentResult;
  /** The transfer to create, with its id. */
  transfer?: { id: string; document: Transfer };
  accounts: ReadonlyMap<string, Account>;
}

/** Under which id an adjustment is posted; a reversal's allows only one (design.md, section 4). */
export const transferIdOf = (adjustmentId: string, adjustment: Adjustment): string =>
  adjustment.kind === 'reversal' ? reversalId(adjustment.transferId) : adjustmentId;

/** The participants whose accounts `adjust` needs to see, in the order in which to lock them. */
export const accountsToAdjust = (
  adjustment: Adjustment,
  target: Transfer | null,
): readonly string[] =>
  adjustment.kind === 'reversal'
    ? (target?.participantIds ?? []).toSorted()
    : [adjustment.participantId];

/**
 * Decides an adjustment: a mistake is corrected by adding a transfer, never by an edit. It may take
 * a balance below the floor; then nothing is received until enough has been given (design.md,
 * section 6). A closed account can be adjusted, one that never was opened can't.
 * @returns what to write, or null if the adjustment has its result already
 */
export function adjust(
  facts: AdjustmentFacts,
  accounts: Accounts,
  price: Price,
  now: Date,
): AdjustmentDecision | null {
  if (facts.adjustment.result) return null;
  const movement = movementOf(facts, accounts);
  if (typeof movement === 'string') {
    return { result: { state: 'rejected', reason: movement }, accounts: new Map() };
  }
  const settled = posted({ ...movement, createdAt: now }, 0, accounts, price, now);
  return {
    result: { state: 'applied', reason: null },
    transfer: {
      id: transferIdOf(facts.adjustmentId, facts.adjustment),
      document: settled.transfer,
    },
    accounts: settled.accounts,
  };
}

function movementOf(
  facts: AdjustmentFacts,
  accounts: Accounts,
): Omit<Transfer, 'createdAt'> | Rejection {
  const { adjustment } = facts;
  const sides =
    adjustment.kind === 'reversal'
      ? reversedSides(adjustment, facts)
      : directSides(adjustment, facts);
  if (typeof sides === 'string') return sides;
  const participantIds = participantIdsOf(sides.to, sides.from);
  if (participantIds.some((uid) => !accounts.get(uid))) return 'no-account';
  return {
    ...sides,
    kind: adjustment.kind,
    state: 'pending',
    sessionId: null,
    reason: adjustment.reason,
    resolvedAt: null,
    fromBalance: null,
    toBalance: null,
  };
}

type Sides = Pick<Transfer, 'from' | 'to' | 'points' | 'participantIds' | 'reverses'>;

function directSides(
  adjustment: Exclude<Adjustment, { kind: 'reversal' }>,
  { taken }: AdjustmentFacts,
): Sides | Rejection {
  const { participantId, direction, points } = adjustment;
  if (participantId === PROGRAMME) return 'no-account';
  if (adjustment.updatedBy === participantId) return 'own-account';
  if (taken) return 'id-taken';
  const [from, to] =
    direction === 'credit' ? [PROGRAMME, participantId] : [participantId, PROGRAMME];
  return { from, to, points, participantIds: [participantId], reverses: null };
}

function reversedSides(
  adjustment: Extract<Adjustment, { kind: 'reversal' }>,
  { taken, target }: AdjustmentFacts,
): Sides | Rejection {
  if (!target) return 'transfer-not-found';
  if (target.kind === 'reversal') return 'is-a-reversal';
  if (target.state !== 'posted') return 'transfer-not-posted';
  if (!target.participantIds.includes(adjustment.participantId)) return 'not-a-party';
  if (target.participantIds.includes(adjustment.updatedBy)) return 'own-account';
  if (taken) return 'already-reversed';
  return {
    from: target.to,
    to: target.from,
    points: target.points,
    participantIds: target.participantIds,
    reverses: adjustment.transferId,
  };
}
