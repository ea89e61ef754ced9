import { useSignal } from '@preact/signals';
import { contact, participant } from '../data/documents.ts';
import { download } from '../data/download.ts';
import { me } from '../data/me.ts';
import { myData } from '../data/my-data.ts';
import { fieldsOf, saveProfile } from '../data/profile.ts';
import { Loading, Page, Questions } from '../parts/page.tsx';
import { ProfileForm } from '../parts/profile-form.tsx';
import { language, t } from '../words/index.ts';
import { Start } from './start.tsx';

/** What others see of me, how I can be reached, and all that is stored about me. */
export function Profile() {
  const { uid, email } = me();
  const mine = participant(uid).value;
  const reach = contact(uid).value;
  const words = t().profile;
  if (mine.state !== 'ready') return <Start />;
  if (reach.state === 'loading') return <Loading />;
  const stored = fieldsOf(mine.value, reach.state === 'ready' ? reach.value : null, {
    email,
    locale: language(),
  });
  return (
    <Page title={words.editTitle}>
      <p>{words.editIntro}</p>
      <ProfileForm
        uid={uid}
        stored={stored}
        by={mine.value.updatedBy}
        send={words.save}
        onSave={(edit) => saveProfile(uid, edit)}
      />
      <MyData />
    </Page>
  );
}

function MyData() {
  const state = useSignal<'idle' | 'working' | 'failed'>('idle');
  const words = t().profile.data;
  const save = async () => {
    state.value = 'working';
    try {
      download('wederdienst.json', 'application/json', await myData());
      state.value = 'idle';
    } catch (error) {
      console.warn(error);
      state.value = 'failed';
    }
  };
  return (
    <section class="apart">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <button
        class="outline small"
        aria-busy={state.value === 'working'}
        disabled={state.value === 'working'}
        onClick={() => void save()}
      >
        {words.save}
      </button>
      <p role="alert" class="problem empty-away">
        {state.value === 'failed' && words.failed}
      </p>
      <Questions />
    </section>
  );
}
