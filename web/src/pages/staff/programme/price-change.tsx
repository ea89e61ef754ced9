import { Loading } from '../../../kit/known.tsx';
import type { Price } from '../../../../../core/points/give-before-receive.ts';
import { type Entry, type LiveList, readable } from '../../../kit/live.ts';
import { affectedBy } from '../../../data/price-change.ts';
import { accounts, MOST_ROWS, people } from '../../../data/staff.ts';
import { language, t } from '../../../words/index.ts';
import { p } from './words.ts';

interface Props {
  before: Price;
  after: Price;
}

/** Whom another price or floor affects, by name, as the accounts stand at this moment. */
export function AffectedPeople({ before, after }: Props) {
  const words = p().price;
  const points = accounts.value;
  const current = people.current.value;
  if (points.state === 'loading' || current.state === 'loading') return <Loading />;
  if (points.state === 'denied' || current.state === 'denied') {
    return <p class="notice">{t().notForYou}</p>;
  }
  const nameOf = new Map(readable(current).map(({ id, value }) => [id, value.displayName]));
  const holders = readable(points)
    .map(({ id, value }) => ({ id, name: nameOf.get(id) ?? t().somebody, account: value }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language()));
  const { lose, gain } = affectedBy(holders, before, after);
  const unread = unreadIn(points) + unreadIn(current);
  return (
    <>
      {lose.length + gain.length === 0 && <p>{words.nobody}</p>}
      <Names title={words.lose(lose.length)} who={lose} />
      <Names title={words.gain(gain.length)} who={gain} />
      {points.entries.length === MOST_ROWS && <p class="problem">{words.most(MOST_ROWS)}</p>}
      {unread > 0 && <p class="problem">{words.unreadable(unread)}</p>}
      <p class="quiet">{words.held}</p>
    </>
  );
}

const unreadIn = (list: LiveList<unknown> & { entries: Entry<unknown>[] }): number =>
  list.entries.filter(({ parsed }) => !parsed.ok).length;

function Names({ title, who }: { title: string; who: { id: string; name: string }[] }) {
  if (who.length === 0) return null;
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {who.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </>
  );
}
