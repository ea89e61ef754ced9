import { AUDIT, type AuditEntry } from '../../../core/base/audit.ts';
import { problemOf } from '../../../core/nouns.ts';
import { set } from '../store/documents.ts';
import { countHealed, type Duty, type Run } from './run.ts';

type Report = Extract<AuditEntry, { kind: 'repair' }>;

/** Closes the reports that the test finds mended. */
const closeReports = (run: Run, isMended: (report: Report) => Promise<boolean>): Promise<number> =>
  countHealed(
    run,
    AUDIT.in(),
    (all) => all.where('kind', '==', 'repair').where('state', '==', 'open').orderBy('__name__'),
    async ({ id, value: report, now }) => {
      if (report.kind !== 'repair' || !(await isMended(report))) return false;
      await set(run.store, AUDIT.at(id), { ...report, state: 'mended', mendedAt: now });
      return true;
    },
  );

/** Reports of documents that now parse, or are gone. What waited on one may be of any age. */
export const readableReports: Duty = {
  noun: 'audit',
  heals: 'mended',
  fulfil: async (run) => {
    const count = await closeReports(run, async ({ document, fault }) => {
      if (fault !== 'unreadable') return false;
      const snapshot = await run.store.db.doc(document).get();
      return !snapshot.exists || problemOf(document, snapshot.data()) === null;
    });
    if (count > 0) run.since = null;
    return count;
  },
};

/** Reports of contradictions that this sweep has not met again, if it has passed by all there are. */
export const resolvedReports: Duty = {
  noun: 'audit',
  heals: 'mended',
  fulfil: async (run) =>
    run.errors.length > 0
      ? 0
      : closeReports(run, ({ document, fault }) =>
          Promise.resolve(fault === 'contradiction' && !run.broken.has(document)),
        ),
};
