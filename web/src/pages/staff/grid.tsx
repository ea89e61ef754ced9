import { useSignal } from '@preact/signals';
import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  type PreactTable,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/preact-table';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { useQuery } from '../../kit/address.ts';
import { type Cell, CSV_TYPE, csvFile } from '../../kit/csv.ts';
import { matcher } from '../../kit/search.ts';
import { DownloadButton } from '../../kit/download-button.tsx';
import { Text } from '../../kit/field.tsx';
import { language } from '../../words/index.ts';
import { s } from './words.ts';

export interface GridColumn<Row> {
  id: string;
  name: string;
  /** What it is sorted by, searched in, and saved as. */
  value: (row: Row) => Cell;
  /** What is shown in its place, to be found by it as well. */
  text?: (row: Row) => string;
  /** How it is shown, if otherwise. */
  show?: (row: Row) => ComponentChildren;
  isNumber?: boolean;
  /** Hidden until somebody chooses it. */
  isExtra?: boolean;
}

interface Props<Row> {
  /** What the rows are, for the caption and the file's name. */
  name: string;
  rows: Row[];
  idOf: (row: Row) => string;
  columns: GridColumn<Row>[];
  /** Beside the search: other ways to choose what is shown. */
  filters: ComponentChildren;
  /** What can be done with several; nothing can be chosen without it. */
  actions?: (chosen: Row[], clear: () => void) => ComponentChildren;
}

/** So many rows are drawn at first; more on request. */
const DRAWN = 100;

const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  sortedRowModel: createSortedRowModel(),
});
type GridTable<Row extends object> = PreactTable<typeof features, Row>;

/**
 * Rows to search, sort, choose columns of, and save. All but what is ticked stands in the address:
 * `find`, `sort` (a column's id, with a minus downwards), `columns` (ids).
 */
export function Grid<Row extends object>(props: Props<Row>) {
  const { name, rows, columns, filters, actions, idOf } = props;
  const { query, setQuery } = useQuery();
  const drawn = useSignal(DRAWN);
  const { find = '', sort = '', columns: wished = '' } = query;
  const shown = shownOf(columns, wished);
  const found = useMemo(() => {
    const finds = matcher(find);
    return rows.filter((row) => finds(columns.flatMap((column) => textsIn(column, row)).join(' ')));
  }, [rows, find, columns]);
  const table = useGrid(found, columns, shown, sort, idOf);
  const sorted = table.getRowModel().rows;
  const chosen = sorted.filter((row) => row.getIsSelected()).map(({ original }) => original);
  return (
    <>
      <div class="grid-tools">
        <Text
          label={s().grid.find}
          type="search"
          value={find}
          onType={(typed) => setQuery({ find: typed })}
        />
        {filters}
      </div>
      <div class="grid-line">
        <p role="status">
          {s().grid.count(sorted.length, rows.length)}
          {chosen.length > 0 && ` · ${s().grid.chosen(chosen.length)}`}
        </p>
        <ColumnChoice columns={columns} shown={shown} onChoose={setQuery} />
        <DownloadButton
          make={() =>
            csvOf(
              name,
              shown,
              sorted.map(({ original }) => original),
            )
          }
        >
          {s().grid.csv}
        </DownloadButton>
      </div>
      {/* Always: a dialog that runs must not vanish as the rows leave what is shown. */}
      {actions && <div class="actions">{actions(chosen, () => table.resetRowSelection(true))}</div>}
      <Table
        table={table}
        name={name}
        columns={shown}
        drawn={drawn.value}
        sort={sort}
        onSort={(next) => setQuery({ sort: next })}
        canChoose={actions !== undefined}
      />
      {sorted.length > drawn.value && (
        <button class="outline secondary small" onClick={() => (drawn.value = sorted.length)}>
          {s().grid.all(sorted.length)}
        </button>
      )}
    </>
  );
}

const textsIn = <Row,>({ value, text }: GridColumn<Row>, row: Row): Cell[] =>
  text ? [value(row), text(row)] : [value(row)];

const shownOf = <Row,>(columns: GridColumn<Row>[], wished: string): GridColumn<Row>[] => {
  const ids = wished.split(',');
  const chosen = columns.filter(({ id }) => ids.includes(id));
  return chosen.length > 0 ? chosen : columns.filter(({ isExtra }) => !isExtra);
};

/** What has no value comes last in either direction. */
function useGrid<Row extends object>(
  rows: Row[],
  columns: GridColumn<Row>[],
  shown: GridColumn<Row>[],
  sort: string,
  idOf: (row: Row) => string,
): GridTable<Row> {
  const id = sort.replace('-', '');
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return columns.map((column) =>
      helper.accessor((row): unknown => column.value(row) ?? undefined, {
        id: column.id,
        sortUndefined: 'last',
        sortFn: (a, b, columnId) => compare(a.getValue(columnId), b.getValue(columnId)),
      }),
    );
  }, [columns]);
  const isKnown = columns.some((column) => column.id === id);
  return useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: idOf,
    state: {
      sorting: isKnown ? [{ id, desc: sort.startsWith('-') }] : [],
      columnVisibility: Object.fromEntries(
        columns.map((column) => [column.id, shown.includes(column)]),
      ),
    },
  });
}

const compare = (a: unknown, b: unknown): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b), language(), { numeric: true, sensitivity: 'base' });

async function csvOf<Row>(name: string, columns: GridColumn<Row>[], rows: Row[]) {
  const header = columns.map((column) => column.name);
  const cells = rows.map((row) => columns.map(({ value }) => value(row)));
  return { name: `${name}.csv`, type: CSV_TYPE, content: await csvFile(header, cells) };
}

interface ChoiceProps<Row> {
  columns: GridColumn<Row>[];
  shown: GridColumn<Row>[];
  onChoose: (change: { columns: string }) => void;
}

function ColumnChoice<Row>({ columns, shown, onChoose }: ChoiceProps<Row>) {
  const isShown = (id: string) => shown.some((column) => column.id === id);
  const toggle = (toggled: string) => {
    const ids = columns
      .map(({ id }) => id)
      .filter((id) => (id === toggled ? !isShown(id) : isShown(id)));
    onChoose({ columns: ids.join(',') });
  };
  return (
    <details class="column-choice">
      <summary>{s().grid.columns}</summary>
      {columns.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={isShown(id)}
            disabled={isShown(id) && shown.length === 1}
            onChange={() => toggle(id)}
          />
          {name}
        </label>
      ))}
    </details>
  );
}

interface TableProps<Row extends object> {
  table: GridTable<Row>;
  name: string;
  columns: GridColumn<Row>[];
  drawn: number;
  sort: string;
  onSort: (sort: string) => void;
  canChoose: boolean;
}

function Table<Row extends object>(props: TableProps<Row>) {
  const { table, name, columns, drawn, sort, onSort, canChoose } = props;
  return (
    <div class="overflow-auto" role="region" aria-label={name} tabIndex={0}>
      <table class="datagrid">
        <thead>
          <tr>
            {canChoose && (
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={s().grid.chooseAll}
                  checked={table.getIsAllRowsSelected()}
                  onChange={({ currentTarget }) =>
                    table.toggleAllRowsSelected(currentTarget.checked)
                  }
                />
              </th>
            )}
            {columns.map((column) => (
              <ColumnHead key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {table
            .getRowModel()
            .rows.slice(0, drawn)
            .map((row) => (
              <tr key={row.id}>
                {canChoose && (
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`${s().grid.choose}: ${columns[0]?.value(row.original) ?? ''}`}
                      checked={row.getIsSelected()}
                      onChange={({ currentTarget }) => row.toggleSelected(currentTarget.checked)}
                    />
                  </td>
                )}
                {columns.map(({ id, value, text, show, isNumber }) => (
                  <td key={id} class={isNumber ? 'number' : undefined}>
                    {show?.(row.original) ?? text?.(row.original) ?? value(row.original)}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps<Row> {
  column: GridColumn<Row>;
  sort: string;
  onSort: (sort: string) => void;
}

/** Pressed once it sorts upwards, twice downwards, and then no longer. */
function ColumnHead<Row>({ column: { id, name, isNumber }, sort, onSort }: HeadProps<Row>) {
  const direction = sort === id ? 'ascending' : sort === `-${id}` ? 'descending' : undefined;
  const next = direction === undefined ? id : direction === 'ascending' ? `-${id}` : '';
  return (
    <th scope="col" class={isNumber ? 'number' : undefined} aria-sort={direction}>
      <button class="sort" onClick={() => onSort(next)}>
        {name}
        <span aria-hidden="true">
          {direction === 'ascending' ? ' ↑' : direction === 'descending' ? ' ↓' : ''}
        </span>
      </button>
    </th>
  );
}
