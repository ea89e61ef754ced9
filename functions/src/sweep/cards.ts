import { HOUR_MS } from '../../../core/base/time.ts';
import { INTAKE } from '../../../core/intake/intake.ts';
import { CARD } from '../../../core/matching/card.ts';
import { PARTICIPANT } from '../../../core/people/participant.ts';
import { ACCOUNT } from '../../../core/points/account.ts';
import { SESSION } from '../../../core/sessions/session.ts';
import { REDRAWN_AFTER_MS, settleCard } from '../store/card.ts';
import { attempt, type Duty, forEach, type Run, written } from './run.ts';

/** A commit has the time of its request, and is there well within an hour of it. */
const COMMITTED_WITHIN_MS = HOUR_MS;

/** Cards share nothing with each other; one after the other, a night of thousands would take too long. */
const DRAWN_AT_ONCE = 10;

/**
 * Draws the cards of those about whom something was written since the last sweep: a trigger draws them
 * when a profile or an intake changes, but not for each session, whose every move would cost a dozen
 * reads more (docs/decisions/14).
 */
export const cards: Duty = {
  noun: 'card',
  heals: null,
  fulfil: async (run) => {
    const uids = [...(await touched(run))];
    for (let at = 0; at < uids.length; at += DRAWN_AT_ONCE) {
      const some = uids.slice(at, at + DRAWN_AT_ONCE);
      await Promise.all(some.map((uid) => attempt(run, () => settleCard(run.store, uid))));
    }
    return 0;
  },
};

async function touched(run: Run): Promise<Set<string>> {
  // No event is waited for here, so what the last one has seen need not be looked at again.
  const since = run.since && run.lastAt && new Date(run.lastAt.getTime() - COMMITTED_WITHIN_MS);
  const uids = new Set<string>();
  const note = ({ id }: { id: string }) => uids.add(id);
  // Who has no account has no card, so that all accounts are all there is.
  await forEach(run, ACCOUNT.in(), written(since), note);
  if (!since) return uids;
  await forEach(run, PARTICIPANT.in(), written(since), note);
  await forEach(run, INTAKE.in(), written(since), note);
  await forEach(run, SESSION.in(), written(since), ({ parsed }) => {
    if (parsed.ok) parsed.value.participantIds.forEach((uid) => uids.add(uid));
  });
  const old = new Date(run.startedAt.getTime() - REDRAWN_AFTER_MS);
  await forEach(
    run,
    CARD.in(),
    (all) => all.where('open', '==', true).where('updatedAt', '<=', old).orderBy('updatedAt'),
    note,
  );
  return uids;
}
