import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { ACCOUNT, type Account } from '../../../../core/points/account.ts';
import {
  PARTICIPANT,
  type Participant,
  PARTICIPANT_STATUSES,
} from '../../../../core/people/participant.ts';
import { localDay } from '../../../../core/base/zoned.ts';
import { DAY_MS } from '../../../../core/base/time.ts';
import { useQuery } from '../../kit/address.ts';
import { STUCK_AFTER_DAYS } from '../../data/attention.ts';
import { programme } from '../../data/documents.ts';
import { readable } from '../../kit/live.ts';
import { me } from '../../data/me.ts';
import { accounts, changeStanding, people } from '../../data/staff.ts';
import { Select } from '../../kit/field.tsx';
import { topicName } from '../../parts/topics.tsx';
import { t } from '../../words/index.ts';
import { languageNames } from '../../words/language-names.ts';
import { whole } from '../../words/number.ts';
import { shortDay } from '../../words/when.ts';
import { BulkDialog } from './bulk.tsx';
import { Grid, type GridColumn } from './grid.tsx';
import { Broken, ListFrame } from './list-frame.tsx';
import { s } from './words.ts';

interface Row {
  id: string;
  person: Participant;
  account: Account | null;
}

const SHOWN = ['current', ...PARTICIPANT_STATUSES] as const;
type Shown = (typeof SHOWN)[number];
const isShown = (name: string): name is Shown => Object.hasOwn(people, name);

/** Everybody who ever applied, with their points. */
export function StaffPeople() {
  const { query, setQuery } = useQuery();
  const { status = '', stuck = '' } = query;
  const shown = isShown(status) ? status : 'current';
  const list = people[shown].value;
  const words = s().people;
  const columns = useMemo(columnsOf, [s()]);
  const points = new Map(readable(accounts.value).map(({ id, value }) => [id, value]));
  const rows = useMemo(
    () =>
      readable(list)
        .map(({ id, value }): Row => ({ id, person: value, account: points.get(id) ?? null }))
        .filter(({ account }) => stuck === '' || isStuck(account)),
    [list, accounts.value, stuck],
  );
  return (
    <ListFrame list={list} collection={PARTICIPANT.collection}>
      <Broken list={accounts.value} collection={ACCOUNT.collection} />
      <Grid
        name={words.file}
        rows={rows}
        idOf={idOf}
        columns={columns}
        filters={
          <>
            <Select
              label={words.status}
              value={shown}
              options={SHOWN.map((one) => [one, words.statuses[one]] as const)}
              onChoose={(chosen) => setQuery({ status: chosen })}
            />
            <label>
              <input
                type="checkbox"
                checked={stuck !== ''}
                onChange={({ currentTarget }) =>
                  setQuery({ stuck: currentTarget.checked ? 'yes' : '' })
                }
              />
              {words.stuck(STUCK_AFTER_DAYS)}
            </label>
          </>
        }
        actions={(chosen, clear) => <BulkActions chosen={chosen} clear={clear} />}
      />
    </ListFrame>
  );
}

const idOf = ({ id }: Row): string => id;

const isStuck = (account: Account | null): boolean =>
  account !== null &&
  account.open &&
  !account.mayReceive &&
  Date.now() - account.updatedAt.getTime() > STUCK_AFTER_DAYS * DAY_MS;

function columnsOf(): GridColumn<Row>[] {
  const words = s().people;
  const { columns } = words;
  const balance = (account: Account | null) => account?.balance ?? null;
  return [
    {
      id: 'name',
      name: columns.name,
      value: ({ person }) => person.displayName,
      show: ({ id, person }) => <a href={`/staff/people/${id}`}>{person.displayName}</a>,
    },
    {
      id: 'organisation',
      name: columns.organisation,
      value: ({ person }) => person.organisation,
    },
    { id: 'status', name: columns.status, value: ({ person }) => words.statuses[person.status] },
    {
      id: 'balance',
      name: columns.balance,
      isNumber: true,
      value: ({ account }) => balance(account),
      text: ({ account }) => (account ? whole(account.balance) : ''),
    },
    {
      id: 'held',
      name: columns.held,
      isNumber: true,
      isExtra: true,
      value: ({ account }) => account?.held ?? null,
    },
    {
      id: 'may',
      name: columns.may,
      value: ({ account }) => (account?.open ? words.may(account.mayReceive) : null),
    },
    {
      id: 'kind',
      name: columns.kind,
      isExtra: true,
      value: ({ person }) => t().profile.kinds[person.kind],
    },
    {
      id: 'skills',
      name: columns.skills,
      value: ({ person }) => person.skills.map(topicName).join(', '),
    },
    {
      id: 'needs',
      name: columns.needs,
      value: ({ person }) => person.needs.map(topicName).join(', '),
    },
    {
      id: 'languages',
      name: columns.languages,
      isExtra: true,
      value: ({ person }) => languageNames(person.languages),
    },
    ...dayColumns(),
  ];
}

function dayColumns(): GridColumn<Row>[] {
  const { columns } = s().people;
  return [
    dayColumn('starts', columns.startsOn, ({ person }) => person.startsOn),
    dayColumn('ends', columns.endsOn, ({ person }) => person.endsOn),
    dayColumn('applied', columns.appliedOn, ({ person }) =>
      localDay(person.createdAt, programme.value.timeZone),
    ),
  ];
}

const dayColumn = (
  id: string,
  name: string,
  value: (row: Row) => string | null,
): GridColumn<Row> => ({
  id,
  name,
  isExtra: true,
  value,
  text: (row) => {
    const day = value(row);
    return day === null ? '' : shortDay(day);
  },
});

/**
 * What can be done with several at once: pause those who are active. Nobody begins by it, as that takes
 * an interview and a decision.
 */
function BulkActions({ chosen, clear }: { chosen: Row[]; clear: () => void }) {
  // As they were when it began: those who are done may leave the grid meanwhile.
  const pausing = useSignal<Row[] | null>(null);
  const words = s().people;
  const active = chosen.filter(({ id, person }) => id !== me().uid && person.status === 'active');
  return (
    <>
      {active.length > 0 && (
        <button class="small outline" onClick={() => (pausing.value = active)}>
          {words.pauseAll(active.length)}
        </button>
      )}
      {pausing.value && (
        <BulkDialog
          title={words.pauseAll(pausing.value.length)}
          text={words.pauseText}
          items={pausing.value}
          idOf={idOf}
          nameOf={({ person }) => person.displayName}
          read={() => pause}
          onClose={() => {
            pausing.value = null;
            clear();
          }}
        />
      )}
    </>
  );
}

const pause = ({ id, person }: Row) => changeStanding(id, person.status, { status: 'paused' });
