import { useSignal } from '@preact/signals';
import { account, participant, programme, transfersOf } from '../data/documents.ts';
import { csvFile } from '../data/csv.ts';
import { download } from '../data/download.ts';
import { readable } from '../data/live.ts';
import { me } from '../data/me.ts';
import { courseOf, type StatementLine, statementOf } from '../data/statement.ts';
import { localDay } from '../data/zoned.ts';
import { later } from '../parts/later.tsx';
import { Loading, NeedsRepair, Page } from '../parts/page.tsx';
import { More } from '../parts/more.tsx';
import { t } from '../words/index.ts';
import { Statement, whatOf } from '../parts/statement.tsx';
import { nameOf } from '../parts/names.ts';
import { p } from '../words/points/index.ts';

const STEP = 100;

const Chart = later(async () => (await import('../parts/balance-chart.tsx')).BalanceChart);

/** My points: every transfer explained, and the balance over time. */
export function Points() {
  const most = useSignal(STEP);
  const mine = account(me().uid).value;
  const list = transfersOf(me().uid, most.value).value;
  const words = p();
  if (list.state === 'loading' || mine.state === 'loading') return <Loading />;
  const lines = statementOf(readable(list), me().uid);
  const course = courseOf(lines);
  return (
    <Page title={words.title}>
      {mine.state === 'ready' && (
        <p class="lead">{words.standing(mine.value.balance, mine.value.held)}</p>
      )}
      {list.state === 'denied' && <p class="notice">{t().notForYou}</p>}
      {list.state === 'ready' && list.entries.some(({ parsed }) => !parsed.ok) && <NeedsRepair />}
      {lines.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          {course.length > 1 && <Chart course={course} title={words.chart} />}
          <p class="actions no-print">
            <button class="outline small" onClick={() => void saveCsv(lines)}>
              {words.csv}
            </button>
            <button class="outline small" onClick={() => print()}>
              {words.print}
            </button>
          </p>
          <Statement lines={lines} caption={captionOf()} sessionLink={(id) => `/sessions/${id}`} />
          <More
            isMore={list.state === 'ready' && list.entries.length === most.value}
            onMore={() => (most.value += STEP)}
          />
        </>
      )}
    </Page>
  );
}

/** On paper it has to say whose it is. */
function captionOf(): string {
  const mine = participant(me().uid).value;
  const name = mine.state === 'ready' ? mine.value.displayName : me().name;
  return p().caption(name, programme.value.name);
}

async function saveCsv(lines: StatementLine[]): Promise<void> {
  const { timeZone } = programme.value;
  const { columns, states } = p();
  const header = [
    columns.day,
    columns.what,
    columns.who,
    columns.state,
    columns.change,
    columns.balance,
  ];
  const rows = lines.map((line) => [
    localDay(line.at, timeZone),
    whatOf(line),
    nameOf(line.other),
    states[line.state],
    line.state === 'voided' ? 0 : line.change,
    line.balance,
  ]);
  download(`${p().file}.csv`, 'text/csv;charset=utf-8', await csvFile(header, rows));
}
