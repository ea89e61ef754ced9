import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import type { Account } from '../../../../functions/src/schema/account.ts';
import {
  type Participant,
  PARTICIPANT_STATUSES,
} from '../../../../functions/src/schema/participant.ts';
import { contact } from '../../data/documents.ts';
import { readable } from '../../data/live.ts';
import { accounts, everybody } from '../../data/staff.ts';
import { Field } from '../../parts/field.tsx';
import { Loading, NeedsRepair } from '../../parts/page.tsx';
import { TopicList } from '../../parts/topics.tsx';
import { t } from '../../words/index.ts';
import { shortDay } from '../../words/when.ts';
import { StandingActions } from './standing.tsx';
import { s } from './words.ts';

/** Everybody who ever applied, with their points; by status and name. */
export function StaffPeople() {
  const { query, route } = useLocation();
  const search = useSignal('');
  const words = s().people;
  const status = query.status ?? '';
  return (
    <>
      <div class="pair">
        <Field label={words.search}>
          {(attributes) => (
            <input
              {...attributes}
              type="search"
              value={search.value}
              onInput={({ currentTarget }) => (search.value = currentTarget.value)}
            />
          )}
        </Field>
        <Field label={words.status}>
          {(attributes) => (
            <select
              {...attributes}
              value={status}
              onChange={({ currentTarget: { value } }) =>
                route(value === '' ? '/staff' : `/staff?status=${value}`, true)
              }
            >
              <option value="">{words.everyone}</option>
              {PARTICIPANT_STATUSES.map((one) => (
                <option key={one} value={one}>
                  {words.statuses[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <PeopleList status={status} search={search.value.trim().toLowerCase()} />
    </>
  );
}

function PeopleList({ status, search }: { status: string; search: string }) {
  const list = everybody.value;
  const words = s().people;
  const points = new Map(readable(accounts.value).map(({ id, value }) => [id, value]));
  if (list.state === 'loading') return <Loading />;
  if (list.state === 'denied') return <p class="notice">{t().notForYou}</p>;
  if (list.entries.length === 0) return <p>{words.noneYet}</p>;
  const found = readable(list).filter(
    ({ value: { displayName, organisation, status: theirs } }) =>
      (status === '' || status === theirs) &&
      `${displayName} ${organisation}`.toLowerCase().includes(search),
  );
  const broken = list.entries.filter(({ parsed }) => !parsed.ok);
  return (
    <>
      {broken.map(({ id }) => (
        <div key={id}>
          <NeedsRepair />
          <p class="quiet typed">participants/{id}</p>
        </div>
      ))}
      {found.length === 0 && <p>{words.none}</p>}
      {found.map(({ id, value }) => (
        <Person key={id} uid={id} person={value} account={points.get(id)} />
      ))}
    </>
  );
}

interface PersonProps {
  uid: string;
  person: Participant;
  account: Account | undefined;
}

/** One line, and what is behind it on request. */
function Person({ uid, person, account }: PersonProps) {
  const isOpen = useSignal(false);
  const words = s().people;
  const mustGive = account?.open === true && !account.mayReceive;
  return (
    <details
      class="row"
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>
        <span class="who">
          <strong>{person.displayName}</strong> <span class="quiet">{person.organisation}</span>
        </span>
        <span class="tag">{words.statuses[person.status]}</span>
        <span class="points">
          {account ? words.balance(account.balance, account.held) : words.noAccount}
          {mustGive && <small class="quiet"> {words.atFloor}</small>}
        </span>
      </summary>
      {isOpen.value && <PersonDetails uid={uid} person={person} />}
    </details>
  );
}

function PersonDetails({ uid, person }: Omit<PersonProps, 'account'>) {
  const reach = contact(uid).value;
  const words = s().people;
  return (
    <>
      <p class="quiet">
        {t().profile.kinds[person.kind]}
        {person.startsOn !== null &&
          person.endsOn !== null &&
          ` · ${words.period(shortDay(person.startsOn), shortDay(person.endsOn))}`}
      </p>
      {person.pitch !== '' && <p class="typed">{person.pitch}</p>}
      <dl>
        <dt>{words.skills}</dt>
        <dd>
          <TopicList ids={person.skills} />
        </dd>
        <dt>{words.needs}</dt>
        <dd>
          <TopicList ids={person.needs} />
        </dd>
        <dt>{words.languages}</dt>
        <dd>{person.languages.join(', ')}</dd>
        {reach.state === 'ready' && (
          <>
            <dt>{words.contact}</dt>
            <dd class="typed">
              <a href={`mailto:${encodeURIComponent(reach.value.email)}`}>{reach.value.email}</a>{' '}
              {reach.value.phone}
            </dd>
          </>
        )}
      </dl>
      <StandingActions uid={uid} person={person} />
    </>
  );
}
