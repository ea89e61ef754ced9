import type { History } from '../../../../../core/matching/history.ts';
import type { Proposal } from '../../../../../core/matching/round.ts';

/** Two people who meet; `isNew` if the round brings them together for the first time. */
export interface Tie {
  one: string;
  other: string;
  isNew: boolean;
}

/** Who has met, and whom a plan adds: each two people once, however often they meet. */
export function tiesOf(
  uids: readonly string[],
  history: Pick<History, 'meetings'>,
  proposals: readonly Pick<Proposal, 'giverId' | 'receiverId' | 'isDropped'>[],
): Tie[] {
  const ties = new Map<string, Tie>();
  uids.forEach((one, index) => {
    for (const other of uids.slice(index + 1)) {
      if (history.meetings(one, other) > 0) {
        ties.set(pairOf(one, other), { one, other, isNew: false });
      }
    }
  });
  for (const { giverId: one, receiverId: other, isDropped } of proposals) {
    const pair = pairOf(one, other);
    if (!isDropped && !ties.has(pair)) ties.set(pair, { one, other, isNew: true });
  }
  return [...ties.values()];
}

const pairOf = (one: string, other: string): string => [one, other].toSorted().join(' ');
