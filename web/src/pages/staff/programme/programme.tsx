import { programme } from '../../../data/documents.ts';
import { me } from '../../../data/me.ts';
import { SETTINGS_FIELDS, settingsFields } from '../../../data/settings-fields.ts';
import { topicName } from '../../../parts/topics.tsx';
import { SettingsForm } from './settings-form.tsx';
import { TopicsForm } from './topics-form.tsx';
import { p } from './words.ts';

/** The facts that people argue about, and the topics: admins change them, their colleagues read them. */
export function StaffProgramme() {
  const words = p();
  const isAdmin = me().role === 'admin';
  return (
    <>
      {!isAdmin && <p class="notice">{words.readOnly}</p>}
      <section>
        <h2>{words.settings.title}</h2>
        {isAdmin ? <SettingsForm /> : <SettingsList />}
      </section>
      <section>
        <h2>{words.topics.title}</h2>
        <p class="quiet">{words.topics.intro}</p>
        {isAdmin ? <TopicsForm /> : <TopicsList />}
      </section>
    </>
  );
}

function SettingsList() {
  const words = p().settings;
  const fields = settingsFields(programme.value);
  return (
    <dl>
      {SETTINGS_FIELDS.map((field) => (
        <div key={field}>
          <dt>{words.label[field]}</dt>
          <dd class="typed">{fields[field].replace(/^-/, '−') || words.none}</dd>
        </div>
      ))}
    </dl>
  );
}

function TopicsList() {
  const { topics } = programme.value;
  if (topics.length === 0) return <p>{p().topics.none}</p>;
  return (
    <ul>
      {topics.map(({ id }) => (
        <li key={id}>{topicName(id)}</li>
      ))}
    </ul>
  );
}
