import type { Participant } from '../../../core/people/participant.ts';
import { account } from '../data/documents.ts';
import { me } from '../data/me.ts';
import { later } from '../kit/later.tsx';
import { Page, Questions } from '../parts/page.tsx';
import { t } from '../words/index.ts';

const SessionLists = later(async () => (await import('./sessions.tsx')).SessionLists);

/** Somebody who does not take part at the moment: where they stand, and whom to write to. */
export function Standing({ status }: { status: Exclude<Participant['status'], 'active'> }) {
  const words = t().standing;
  // From here on, so that the page knows at once, when somebody is let in, that it is still to be opened.
  void account(me().uid).value;
  return (
    <Page title={words[status].title}>
      <p class="lead">{words[status].text}</p>
      <Questions />
      <p>
        <a href="/profile">{words.profile}</a>
      </p>
      {/* What was agreed before still has to be told, and its points wait for that. */}
      {status !== 'applied' && <SessionLists />}
    </Page>
  );
}
