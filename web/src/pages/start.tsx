import type { ComponentType } from 'preact';
import { Loading, NeedsRepair } from '../kit/known.tsx';
import { participant } from '../data/documents.ts';
import { isStaff, me } from '../data/me.ts';
import { later } from '../kit/later.tsx';
import { Page, Questions } from '../parts/page.tsx';
import { LeadOn } from '../kit/lead-on.tsx';
import { t } from '../words/index.ts';
import { Home } from './home.tsx';
import { Standing } from './standing.tsx';

// Once in a lifetime, and for few: not downloaded by those who take part.
const Apply = later(async () => (await import('./apply.tsx')).Apply);

/** The start page, by where somebody stands; it changes by itself when that does. */
export function Start() {
  const live = participant(me().uid).value;
  switch (live.state) {
    case 'loading':
      return <Loading />;
    case 'missing':
      return isStaff() ? <LeadOn path="/staff" /> : <Apply />;
    case 'denied':
    case 'broken':
      return (
        <Page title={t().home.title(me().name)}>
          <NeedsRepair />
          <Questions />
        </Page>
      );
    case 'ready':
      return live.value.status === 'active' ? (
        <Home mine={live.value} />
      ) : (
        <Standing status={live.value.status} />
      );
  }
}

/** A page for those who take part; others see where they stand. */
export const forParticipants = (Inner: ComponentType): ComponentType =>
  function ForParticipants() {
    const live = participant(me().uid).value;
    return live.state === 'ready' && live.value.status === 'active' ? <Inner /> : <Start />;
  };
