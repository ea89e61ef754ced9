import { Loading } from '../../../kit/known.tsx';
import { averageWaitDays, daysWaited } from '../../../../../core/intake/engagement.ts';
import { daysBetween } from '../../../../../core/base/zoned.ts';
import { INTAKE, type Intake } from '../../../../../core/intake/intake.ts';
import { PARTICIPANT, type Participant } from '../../../../../core/people/participant.ts';
import { programme } from '../../../data/documents.ts';
import {
  acceptedIntakes,
  endingFirst,
  keptOpen,
  MOST_INTAKES,
  turnedAwayIntakes,
  undecidedIntakes,
  waitingIntakes,
} from '../../../data/intake.ts';
import { readable } from '../../../kit/live.ts';
import { now } from '../../../kit/now.ts';
import { people } from '../../../data/staff.ts';
import { nameOf } from '../../../parts/names.ts';
import { t } from '../../../words/index.ts';
import { i } from '../../../words/intake/index.ts';
import { dayAndTime, shortDay } from '../../../words/when.ts';
import { Broken } from '../list-frame.tsx';
import { today } from '../today.ts';
import { whoIs } from '../who.ts';

/** Who waits for an intake and since when, and whose engagement comes to its end. */
export function StaffIntake() {
  return (
    <>
      <Waiting />
      <Ending />
      <KeptOpen />
      <TurnedAway />
    </>
  );
}

function Waiting() {
  const applied = people.applied.value;
  const lists = [undecidedIntakes.value, waitingIntakes.value, turnedAwayIntakes.value];
  const words = i().list;
  if ([applied, ...lists].some(({ state }) => state === 'loading')) return <Loading />;
  if (applied.state === 'denied') return <p class="notice">{t().notForYou}</p>;
  const [undecided = [], waiting = [], turnedAway = []] = lists.map((list) => readable(list));
  const gone = new Set(turnedAway.map(({ id }) => id));
  const known = new Map([...undecided, ...waiting].map(({ id, value }) => [id, value]));
  const rows = readable(applied)
    .filter(({ id }) => !gone.has(id))
    .toSorted((a, b) => a.value.createdAt.getTime() - b.value.createdAt.getTime());
  return (
    <section>
      <h2>{words.title}</h2>
      <Average />
      <Broken list={applied} collection={PARTICIPANT.collection} />
      {lists.map((list, index) => (
        <Broken key={index} list={list} collection={INTAKE.collection} />
      ))}
      {rows.length === 0 && <p>{words.none}</p>}
      {undecided.length === MOST_INTAKES && <p class="notice">{words.most(MOST_INTAKES)}</p>}
      <ul class="plain rows">
        {rows.map(({ id, value }) => (
          <WaitingRow key={id} uid={id} person={value} intake={known.get(id) ?? null} />
        ))}
      </ul>
    </section>
  );
}

function Average() {
  const accepted = readable(acceptedIntakes.value).map(({ value }) => value);
  const average = averageWaitDays(accepted);
  const words = i().list;
  return (
    <p class="quiet">
      {average === null ? words.noAverage : words.average(Math.round(average), accepted.length)}
    </p>
  );
}

interface RowProps {
  uid: string;
  person: Participant;
  intake: Intake | null;
}

function WaitingRow({ uid, person, intake }: RowProps) {
  const words = i().list;
  const interview = intake?.interview?.isOn === true ? intake.interview : null;
  return (
    <li>
      <p>
        <a href={`/staff/intake/${uid}`}>
          <strong>{person.displayName}</strong>
        </a>{' '}
        <span class="quiet">
          {words.since(daysWaited({ appliedAt: person.createdAt }, now.value))}
        </span>
        <br />
        {interview
          ? words.planned(
              dayAndTime(interview.at, programme.value.timeZone, now.value),
              whoIs(interview.by),
            )
          : words.unplanned}{' '}
        {intake?.decision?.kind === 'wait' && <span class="tag">{words.asked}</span>}
      </p>
      <a class="button outline small" href={`/staff/intake/${uid}`}>
        {words.open}
        <span class="hidden"> {person.displayName}</span>
      </a>
    </li>
  );
}

const daysUntil = (day: string): number => daysBetween(today(), day);

/** Within this, staff should know whether somebody goes on. */
const SOON_DAYS = 45;

function Ending() {
  const words = i().list;
  const list = endingFirst.value;
  const ending = readable(list).flatMap(({ id, value }) => {
    const days = value.endsOn === null ? Infinity : daysUntil(value.endsOn);
    return days <= SOON_DAYS ? [{ id, name: value.displayName, days }] : [];
  });
  return (
    <section>
      <h2>{words.ending}</h2>
      <Broken list={list} collection={PARTICIPANT.collection} />
      {ending.length === 0 && <p class="quiet">{words.endingNone}</p>}
      <ul class="plain rows">
        {ending.map(({ id, name, days }) => (
          <li key={id}>
            <a href={`/staff/people/${id}`}>{name}</a>
            <span class={days < 0 ? 'problem' : 'quiet'}>{words.endsIn(days)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function KeptOpen() {
  const words = i().list;
  const rows = readable(keptOpen.value);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{words.keptOpen}</h2>
      <ul class="plain rows">
        {rows.map(
          ({ id, value: { exit } }) =>
            exit?.until && (
              <li key={id}>
                <a href={`/staff/people/${id}`}>{nameOf(id)}</a>
                <span class={daysUntil(exit.until) < 0 ? 'problem' : 'quiet'}>
                  {words.keptUntil(exit.balance, shortDay(exit.until))}
                </span>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}

function TurnedAway() {
  const words = i();
  const rows = readable(turnedAwayIntakes.value);
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{words.list.turnedAway}</summary>
      <ul class="plain rows">
        {rows.map(({ id, value: { decision } }) => (
          <li key={id}>
            <a href={`/staff/intake/${id}`}>{nameOf(id)}</a>
            {decision && <span class="tag">{words.decision.made[decision.kind]}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
