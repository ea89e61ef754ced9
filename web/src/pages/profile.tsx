import { Loading } from '../kit/known.tsx';
import { contact, participant } from '../data/documents.ts';
import { me } from '../data/me.ts';
import { myData } from '../data/my-data.ts';
import { fieldsOf, lastWriter, saveProfile } from '../data/profile.ts';
import { DownloadButton } from '../kit/download-button.tsx';
import { Page, Questions } from '../parts/page.tsx';
import { ProfileForm } from '../parts/profile-form.tsx';
import { choose, language, t } from '../words/index.ts';
import { Start } from './start.tsx';

/** What others see of me, how I can be reached, and all that is stored about me. */
export function Profile() {
  const { uid, email } = me();
  const mine = participant(uid).value;
  const reach = contact(uid).value;
  const words = t().profile;
  if (mine.state !== 'ready') return <Start />;
  if (reach.state === 'loading') return <Loading />;
  const reached = reach.state === 'ready' ? reach.value : null;
  const stored = fieldsOf(mine.value, reached, {
    email,
    locale: language(),
  });
  return (
    <Page title={words.editTitle}>
      <p>{words.editIntro}</p>
      <ProfileForm
        uid={uid}
        stored={stored}
        by={lastWriter(mine.value, reached)}
        send={words.save}
        onSave={async (edit) => {
          const outcome = await saveProfile(uid, edit);
          if (outcome.saved && edit.mine.locale !== edit.base.locale)
            await choose(edit.mine.locale);
          return outcome;
        }}
      />
      <MyData />
    </Page>
  );
}

function MyData() {
  const words = t().profile.data;
  const make = async () => ({
    name: 'wederdienst.json',
    type: 'application/json',
    content: await myData(),
  });
  return (
    <section class="apart">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <p>
        <DownloadButton make={make}>{words.save}</DownloadButton>
      </p>
      <Questions />
    </section>
  );
}
