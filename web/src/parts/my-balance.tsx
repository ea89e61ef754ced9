import { Loading, NeedsRepair } from '../kit/known.tsx';
import { account } from '../data/documents.ts';
import { me } from '../data/me.ts';
import { t } from '../words/index.ts';
import { Balance } from './balance.tsx';

/** My points, or why they can't be shown (yet). */
export function MyBalance() {
  const live = account(me().uid).value;
  switch (live.state) {
    case 'loading':
      return <Loading />;
    case 'broken':
    case 'denied':
      return <NeedsRepair />;
    case 'missing':
      return <p aria-busy="true">{t().home.opening}</p>;
    case 'ready':
      // A function opens the account as soon as it hears that the person is active.
      return live.value.open ? (
        <Balance account={live.value} />
      ) : (
        <p aria-busy="true">{t().home.opening}</p>
      );
  }
}
