import { useSignal } from '@preact/signals';
import { Loading, NeedsRepair } from '../kit/known.tsx';
import { account, participant, programme, transfersOf } from '../data/documents.ts';
import { readableOf } from '../kit/ask.ts';
import { allOfMine } from '../data/all-of-mine.ts';
import { CSV_TYPE, csvFile } from '../kit/csv.ts';

import { TRANSFER, type Transfer } from '../../../core/points/transfer.ts';
import { localDay } from '../../../core/base/zoned.ts';
import { readable } from '../kit/live.ts';
import { me } from '../data/me.ts';
import { courseOf, statementOf } from '../data/statement.ts';
import { later } from '../kit/later.tsx';
import { Page } from '../parts/page.tsx';
import { DownloadButton } from '../kit/download-button.tsx';
import { More, useLasting } from '../kit/more.tsx';
import { t } from '../words/index.ts';
import { Statement, whatOf } from '../parts/statement.tsx';
import { sessionLink } from '../parts/session-line.tsx';
import { nameNow } from '../parts/names.ts';
import { p } from '../words/points/index.ts';

const STEP = 100;

const Chart = later(async () => (await import('../parts/balance-chart.tsx')).BalanceChart);

/** My points: every transfer explained, and the balance over time. */
export function Points() {
  const most = useSignal(STEP);
  const mine = account(me().uid).value;
  const list = useLasting(transfersOf(me().uid, most.value).value);
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
            <DownloadButton make={allAsCsv}>{words.csv}</DownloadButton>
            <button class="outline small" onClick={() => print()}>
              {words.print}
            </button>
          </p>
          <Statement lines={lines} caption={captionOf()} sessionLink={sessionLink} />
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

/** Every transfer there is, also those that the page does not show yet. */
async function allAsCsv() {
  const { uid } = me();
  const transfers: { id: string; value: Transfer }[] = [];
  for await (const found of allOfMine(TRANSFER.in(), 'createdAt', uid)) {
    transfers.push(...readableOf(TRANSFER, [found]));
  }
  const { timeZone } = programme.value;
  const { columns, states, file } = p();
  const header = [
    columns.day,
    columns.what,
    columns.who,
    columns.state,
    columns.change,
    columns.balance,
  ];
  const lines = statementOf(transfers, uid);
  const others = [...new Set(lines.map(({ other }) => other))];
  const names = new Map(
    await Promise.all(others.map(async (other) => [other, await nameNow(other)] as const)),
  );
  const rows = lines.map((line) => [
    localDay(line.at, timeZone),
    whatOf(line),
    names.get(line.other) ?? '',
    states[line.state],
    line.state === 'voided' ? 0 : line.change,
    line.balance,
  ]);
  return { name: `${file}.csv`, type: CSV_TYPE, content: await csvFile(header, rows) };
}
