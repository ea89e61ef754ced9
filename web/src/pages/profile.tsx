import { contact, participant } from '../data/documents.ts';
import { me } from '../data/me.ts';
import { saveProfile } from '../data/profile.ts';
import { Loading, Page } from '../parts/page.tsx';
import { ProfileForm } from '../parts/profile-form.tsx';
import { t } from '../words/index.ts';
import { Start } from './start.tsx';

/** What others see of me, and how I can be reached. */
export function Profile() {
  const mine = participant(me().uid).value;
  const reach = contact(me().uid).value;
  const words = t().profile;
  if (mine.state !== 'ready') return <Start />;
  if (reach.state === 'loading') return <Loading />;
  return (
    <Page title={words.editTitle}>
      <p>{words.editIntro}</p>
      <ProfileForm
        profile={mine.value}
        contact={reach.state === 'ready' ? reach.value : null}
        send={words.save}
        onSave={saveProfile}
      />
    </Page>
  );
}
