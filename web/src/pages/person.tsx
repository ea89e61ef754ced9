import { useLocation, useRoute } from 'preact-iso';
import { Loading, NeedsRepair } from '../kit/known.tsx';
import { participant } from '../data/documents.ts';
import { me } from '../data/me.ts';
import { requestLink } from '../parts/help.tsx';
import { Page } from '../parts/page.tsx';
import { PersonFacts } from '../parts/person-card.tsx';
import { t } from '../words/index.ts';

/** Somebody who takes part, or did: what they bring and seek, and the way to a session with them. */
export function Person() {
  const { uid = '' } = useRoute().params;
  const { query } = useLocation();
  const live = participant(uid).value;
  const words = t().people;
  if (live.state === 'loading') return <Loading />;
  if (live.state !== 'ready') {
    return (
      <Page title={words.unknown}>
        {live.state === 'broken' ? <NeedsRepair /> : <p>{words.unknownText}</p>}
        <BackToPeople />
      </Page>
    );
  }
  const { displayName, status } = live.value;
  const topic = query.topic ?? '';
  return (
    <Page title={displayName}>
      <PersonFacts person={live.value} />
      {status !== 'active' && <p class="notice">{words.notActive}</p>}
      {status === 'active' && uid !== me().uid && (
        <p class="actions">
          <a class="button" href={requestLink('receive', uid, topic)}>
            {words.ask}
          </a>
          <a class="button outline" href={requestLink('give', uid, topic)}>
            {words.offer}
          </a>
        </p>
      )}
      {uid === me().uid && (
        <p>
          <a href="/profile">{t().home.toProfile}</a>
        </p>
      )}
      <BackToPeople />
    </Page>
  );
}

const BackToPeople = () => (
  <p>
    <a href="/people">{t().people.everybody}</a>
  </p>
);
