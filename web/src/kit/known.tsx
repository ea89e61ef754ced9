import type { ComponentChildren } from 'preact';
import type { Live } from './live.ts';
import { t } from '../words/index.ts';

export const Loading = () => <p aria-busy="true">{t().loading}</p>;

/** Stands where a document does not parse. */
export const NeedsRepair = () => <p class="notice">{t().needsRepair}</p>;

/** Stands where something may not be read, or is not there. */
export const NotForYou = () => <p class="notice">{t().notForYou}</p>;

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
      return <NotForYou />;
  }
}
