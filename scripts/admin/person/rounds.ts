import { PROGRAMME } from '../../../core/base/side.ts';
import type { Fields } from '../../../core/base/noun.ts';
import type { FirestoreStore } from '../../../functions/src/store/store.ts';

/** Whether one of a round's lists has somebody in it. */
export const names = (round: Fields, uid: string): boolean =>
  [...entries(round, 'proposals'), ...entries(round, 'unmet')].some((one) => isOf(one, uid));

/** To be handed to them: what names them, a proposal without the other, who may never have heard of it. */
export const partOf = (round: Fields, uid: string): object => ({
  proposals: entries(round, 'proposals')
    .filter((one) => isOf(one, uid))
    .map((proposal) =>
      Object.fromEntries(
        Object.entries(proposal).filter(
          ([field, value]) => !SIDES.some((side) => side === field) || value === uid,
        ),
      ),
    ),
  unmet: entries(round, 'unmet').filter((one) => isOf(one, uid)),
});

/**
 * Takes them out of a round, with what it notes of their proposals. In a transaction, since a
 * colleague may be sending it: what they mark meanwhile stays.
 */
export const takeOutOf = ({ db }: FirestoreStore, at: string, uid: string): Promise<void> =>
  db.runTransaction(async (tx) => {
    const ref = db.doc(at);
    const round: Fields | undefined = (await tx.get(ref)).data();
    // Discarded meanwhile.
    if (!round) return;
    const proposals = entries(round, 'proposals');
    const gone = new Set(proposals.filter((one) => isOf(one, uid)).map(idOf));
    const { sent, failed } = round;
    tx.update(ref, {
      proposals: proposals.filter((one) => !isOf(one, uid)),
      unmet: entries(round, 'unmet').filter((one) => !isOf(one, uid)),
      sent: Array.isArray(sent) ? sent.filter((id) => !gone.has(id)) : [],
      failed: Object.fromEntries(Object.entries(failed ?? {}).filter(([id]) => !gone.has(id))),
      updatedAt: new Date(),
      // Else the audit would count it as an edit of staff's.
      updatedBy: PROGRAMME,
    });
  });

const SIDES = ['giverId', 'receiverId'] as const;

const isOf = (entry: object, uid: string): boolean =>
  Object.entries(entry).some(
    ([field, value]) => SIDES.some((side) => side === field) && value === uid,
  );

const idOf = (proposal: object): unknown => Object.entries(proposal).find(isId)?.[1];
const isId = ([field]: [string, unknown]): boolean => field === 'sessionId';

/** Whatever stands in a list: an erasure is not to stop at a round that would not parse. */
function entries(round: Fields, list: string): object[] {
  const found: unknown = round[list];
  return Array.isArray(found) ? found.filter(isObject) : [];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
