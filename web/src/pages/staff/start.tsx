import { Loading } from '../../kit/known.tsx';
import { type Attention, attention, recount, STUCK_AFTER_DAYS } from '../../data/attention.ts';
import { programme } from '../../data/documents.ts';
import { readable } from '../../kit/live.ts';
import { now } from '../../kit/now.ts';
import { lastSweep, repairs } from '../../data/staff.ts';
import { LoadFailed } from '../../kit/boundary.tsx';
import { t } from '../../words/index.ts';
import { dayAndTime } from '../../words/when.ts';
import { s } from './words.ts';
import { HOUR_MS } from '../../../../core/base/time.ts';

/** What waits for the team, with a way there, and whether the books balance. */
export function StaffStart() {
  const counted = attention.value;
  if (counted.state === 'loading') return <Loading />;
  if (counted.state === 'failed') {
    return (
      <>
        <LoadFailed />
        <p class="quiet">{t().notForYou}</p>
      </>
    );
  }
  return (
    <>
      <Waiting alerts={counted.value.alerts} />
      {counted.value.repairs > 0 && <Repairs />}
      <Books books={counted.value.books} />
      <p>
        <a href="/staff/sessions?status=coached">{s().attention.coached}</a> ·{' '}
        <a href="/staff/mail">{s().mail.all}</a>
      </p>
      <p>
        <button class="outline secondary small" onClick={() => void recount()}>
          {s().attention.recount}
        </button>
      </p>
    </>
  );
}

function Waiting({ alerts }: Pick<Attention, 'alerts'>) {
  const words = s().attention;
  if (alerts.length === 0) return <p>{words.none}</p>;
  return (
    <ul class="plain attention" aria-label={words.title}>
      {alerts.map(({ kind, at, n }) => (
        <li key={kind}>
          <a href={at}>
            <strong>{n}</strong> {words[kind](n, STUCK_AFTER_DAYS)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Documents that somebody has to mend, in the console or by the command line. */
function Repairs() {
  const words = s().attention;
  return (
    <section class="notice">
      <h2>{words.repairs}</h2>
      <p>{words.repairsText}</p>
      <ul class="plain">
        {readable(repairs.value).map(
          ({ id, value }) =>
            value.kind === 'repair' && (
              <li key={id} class="typed">
                <code>{value.document}</code> {value.problem}
              </li>
            ),
        )}
      </ul>
    </section>
  );
}

const SWEPT_WITHIN_MS = 36 * HOUR_MS;

function Books({ books }: { books: Attention['books'] }) {
  const words = s().attention.books;
  const sweep = lastSweep.value;
  const at = sweep.state === 'ready' && sweep.value.kind === 'sweep' ? sweep.value.at : null;
  const isLate = at !== null && now.value.getTime() - at.getTime() > SWEPT_WITHIN_MS;
  const isWrong = !books.isBalanced;
  return (
    <section class={isWrong ? 'notice' : undefined} role={isWrong ? 'alert' : undefined}>
      <h2>{words.title}</h2>
      <p>{isWrong ? words.wrong(books.balanceOff, books.heldOff) : words.balanced}</p>
      <p class={isLate ? 'problem' : 'quiet'}>
        {at === null
          ? words.neverSwept
          : words.swept(dayAndTime(at, programme.value.timeZone, now.value), isLate)}
      </p>
    </section>
  );
}
