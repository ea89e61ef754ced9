import { giversFor, receiversFor } from '../data/matching.ts';
import { me } from '../data/me.ts';
import { t } from '../words/index.ts';
import { m } from '../words/matching/index.ts';
import { HelpList, requestLink } from './help.tsx';
import { MatchList } from './matches.tsx';
import { nameOf } from './names.ts';

/** As many as somebody weighs against each other on a phone. */
const MOST = 3;

const personLink = (uid: string): string => `/people/${uid}`;

/** Who can best help me with a topic, and why. */
export function BestGivers({ topic }: { topic: string }) {
  const matches = giversFor(me().uid, topic);
  if (matches.state === 'none') return null;
  return (
    <section class="best">
      <h2>{m().givers}</h2>
      <MatchList
        matches={matches}
        most={MOST}
        who="giverId"
        linkTo={(uid) => `${personLink(uid)}?topic=${encodeURIComponent(topic)}`}
        none={m().noGivers}
        actionOf={({ giverId }) => (
          <a class="button small" href={requestLink('receive', giverId, topic)}>
            {t().people.ask}
            <span class="hidden"> {nameOf(giverId)}</span>
          </a>
        )}
      />
    </section>
  );
}

/** Whom I can best help, and why; while nothing is known of me, whoever seeks what I offer. */
export function BestReceivers() {
  const matches = receiversFor(me().uid);
  if (matches.state === 'none') return <HelpList />;
  return (
    <>
      <MatchList
        matches={matches}
        most={MOST}
        who="receiverId"
        linkTo={personLink}
        none={t().home.help.nobody}
        actionOf={({ receiverId, topic }) => (
          <a class="button small" href={requestLink('give', receiverId, topic)}>
            {t().home.help.offer}
            <span class="hidden"> {nameOf(receiverId)}</span>
          </a>
        )}
      />
    </>
  );
}
