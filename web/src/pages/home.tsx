import type { Participant } from '../../../functions/src/schema/participant.ts';
import { Help } from '../parts/help.tsx';
import { MyBalance } from '../parts/my-balance.tsx';
import { MySessions } from '../parts/my-sessions.tsx';
import { Page } from '../parts/page.tsx';
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
