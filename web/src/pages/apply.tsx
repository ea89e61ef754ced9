import { apply } from '../data/profile.ts';
import { Page } from '../parts/page.tsx';
import { ProfileForm } from '../parts/profile-form.tsx';
import { t } from '../words/index.ts';

/** A newcomer asks to take part. */
export function Apply() {
  const words = t().profile;
  return (
    <Page title={words.applyTitle}>
      <p class="lead">{words.applyIntro}</p>
      <ProfileForm profile={null} contact={null} send={words.apply} onSave={apply} />
    </Page>
  );
}
