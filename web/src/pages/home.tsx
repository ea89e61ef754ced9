import type { Participant } from '../../../functions/src/schema/participant.ts';
import { account } from '../data/documents.ts';
import { me } from '../data/me.ts';
import { Balance } from '../parts/balance.tsx';
import { Help } from '../parts/help.tsx';
import { MySessions } from '../parts/my-sessions.tsx';
import { Loading, NeedsRepair, Page } from '../parts/page.tsx';
import { t } from '../words/index.ts';

/** An active participant's start: points, what waits for them, and whom they can help. */
export function Home({ mine }: { mine: Participant }) {
  return (
    <Page title={t().home.title(mine.displayName)}>
      <MyBalance />
      <MySessions whenNone={t().home.noSessions} />
      <Help mine={mine} />
    </Page>
  );
}

function MyBalance() {
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
