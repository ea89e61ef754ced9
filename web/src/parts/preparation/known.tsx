import type { ComponentChildren } from 'preact';
import type { Live } from '../../data/live.ts';
import { t } from '../../words/index.ts';
import { Loading, NeedsRepair } from '../page.tsx';

interface Props<T> {
  live: Live<T>;
  children: (value: T) => ComponentChildren;
}

/** What a document says, or what stands in its way. */
export function Known<T>({ live, children }: Props<T>) {
  switch (live.state) {
    case 'ready':
      return <>{children(live.value)}</>;
    case 'loading':
      return <Loading />;
    case 'broken':
      return <NeedsRepair />;
    case 'denied':
    case 'missing':
      return <p class="notice">{t().notForYou}</p>;
  }
}
