import type { ComponentChildren } from 'preact';
import { Loading, NeedsRepair } from '../../kit/known.tsx';
import type { LiveList } from '../../kit/live.ts';
import { MOST_ROWS } from '../../data/staff.ts';
import { t } from '../../words/index.ts';
import { s } from './words.ts';

/** The documents of a list that do not parse: they are not left out without a word. */
export const Broken = ({ list, collection }: Omit<Props, 'children'>) => (
  <>
    {list.state === 'ready' &&
      list.entries.flatMap(({ id, parsed }) =>
        parsed.ok ? [] : <BrokenDocument key={id} path={`${collection}/${id}`} {...parsed} />,
      )}
  </>
);

export const BrokenDocument = ({ path, problem }: { path: string; problem: string }) => (
  <>
    <NeedsRepair />
    <p class="quiet typed">
      {path}: {problem}
    </p>
  </>
);

interface Props {
  list: LiveList<unknown>;
  /** Where its documents are, to say which of them need repair. */
  collection: string;
  children: ComponentChildren;
}

/** Around a grid: that it is loading or refused, what of it does not parse, and where it ends. */
export function ListFrame({ list, collection, children }: Props) {
  if (list.state === 'loading') return <Loading />;
  if (list.state === 'denied') return <p class="notice">{t().notForYou}</p>;
  return (
    <>
      <Broken list={list} collection={collection} />
      {list.entries.length === MOST_ROWS && <p class="notice">{s().grid.most(MOST_ROWS)}</p>}
      {children}
    </>
  );
}
