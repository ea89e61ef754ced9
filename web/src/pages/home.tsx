import type { Participant } from '../../../core/people/participant.ts';
import { account } from '../data/documents.ts';
import { me } from '../data/me.ts';
import { HelpList } from '../parts/help.tsx';
import { MyBalance } from '../parts/my-balance.tsx';
import { MyWaiting } from '../parts/my-waiting.tsx';
import { Page } from '../parts/page.tsx';
import { t } from '../words/index.ts';

/** An active participant's start: points, what waits for them, and whom they can help. */
export function Home({ mine }: { mine: Participant }) {
  const points = account(me().uid).value;
  // Until then nothing else is worth a listener; its own opens the page by itself.
  const isOpening = points.state === 'missing' || (points.state === 'ready' && !points.value.open);
  // At the floor the balance itself shows whom one can help.
  const isAtFloor = points.state === 'ready' && !points.value.mayReceive;
  return (
    <Page title={t().home.title(mine.displayName)}>
      <MyBalance />
      {!isOpening && <MyWaiting mine={mine} />}
      {!isOpening && !isAtFloor && (
        <section>
          <h2>{t().home.help.title}</h2>
          <HelpList />
        </section>
      )}
    </Page>
  );
}
