import { reconcile } from '../../functions/src/store/reconcile.ts';
import type { Outcome } from '../admin.ts';
import { counted, table } from './print.ts';
import type { Target } from './target.ts';

/** Do the books balance? Exits 1 on drift, on what a sweep has missed, or if a document could not be read. */
export async function reconcileCommand(target: Target): Promise<Outcome> {
  const found = await reconcile(await target.services.store());
  const { drift, unreadable, missed, counted: of, programmeBalance } = found;
  const isWhole = drift.length + unreadable.length + missed.length === 0;
  const waiting = found.waiting.filter((document) => !missed.includes(document));
  const rows = [
    ...drift.map(({ invariant, document, problem }) => [
      `invariant ${invariant}`,
      document,
      problem,
    ]),
    ...unreadable.map(({ document, problem }) => ['unreadable', document, problem]),
    ...missed.map((document) => ['missed', document, 'not settled, though a sweep has been by']),
  ];
  const lines = [
    `Read ${counted(of.accounts, 'account')}, ${counted(of.sessions, 'session')} and ${counted(of.transfers, 'transfer')}. The programme's balance is ${programmeBalance}.`,
    isWhole ? 'The books balance.' : table(['what', 'document', 'problem'], rows),
  ];
  if (waiting.length > 0) {
    lines.push(`Waiting for a function or the next sweep: ${waiting.join(', ')}`);
  }
  return {
    json: { balanced: isWhole, ...found },
    text: lines.join('\n'),
    exitCode: isWhole ? 0 : 1,
  };
}
