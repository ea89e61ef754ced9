import { LIMIT } from '../../../core/people/participant.ts';
import { me } from '../data/me.ts';
import { apply, type ProfileFields } from '../data/profile.ts';
import { Page } from '../parts/page.tsx';
import { ProfileForm } from '../parts/profile-form.tsx';
import { language, t } from '../words/index.ts';

/** A newcomer asks to take part; what Google says of them is filled in. */
export function Apply() {
  const { uid, name, email } = me();
  const words = t().profile;
  const stored: ProfileFields = {
    displayName: name.slice(0, LIMIT.displayName),
    organisation: '',
    pitch: '',
    kind: null,
    languages: [language()],
    skills: [],
    needs: [],
    email,
    phone: '',
    locale: language(),
    mail: true,
  };
  return (
    <Page title={words.applyTitle}>
      <p class="lead">{words.applyIntro}</p>
      <ProfileForm uid={uid} stored={stored} by="" send={words.apply} onSave={apply} />
      <details>
        <summary>{words.colleague}</summary>
        <p>{words.colleagueText}</p>
        <p>
          <code>{uid}</code>
        </p>
      </details>
    </Page>
  );
}
