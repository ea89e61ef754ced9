import { programme } from '../data/documents.ts';
import { now } from '../kit/now.ts';
import { type Happening, type HistoryEntry } from '../data/session-history.ts';
import { t } from '../words/index.ts';
import { dayAndTime } from '../words/when.ts';
import { writerOf } from './names.ts';

/** The course of a session, the first first. */
export function SessionHistory({ entries }: { entries: HistoryEntry[] }) {
  const { timeZone } = programme.value;
  return (
    <section>
      <h2>{t().session.history.title}</h2>
      <ol class="plain history">
        {entries.map(({ at, what }, position) => (
          <li key={position}>
            {at && (
              <time class="quiet" dateTime={at.toISOString()}>
                {dayAndTime(at, timeZone, now.value)}
              </time>
            )}
            <span class="typed">{told(what)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function told(what: Happening): string {
  const words = t().session.history;
  switch (what.kind) {
    case 'held':
    case 'posted':
    case 'voided':
      return words[what.kind](what.points);
    case 'overridden':
      return words.overridden(what.reason);
    case 'reported':
      return what.report === null
        ? words.reported(writerOf(what.by))
        : words.reportedAs(writerOf(what.by), words.reports[what.report]);
    case 'recorded':
    case 'proposed':
    case 'accepted':
    case 'declined':
    case 'cancelled':
    case 'resolved':
      return words[what.kind](writerOf(what.by));
    case 'asked':
    case 'refused':
    case 'expired':
    case 'unreported':
    case 'disputed':
    case 'closed':
      return words[what.kind];
  }
}
