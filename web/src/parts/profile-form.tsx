import { useSignal } from '@preact/signals';
import { KINDS, LIMIT, LOCALES } from '../../../core/people/participant.ts';
import { filledIn, profileFields, type ProfileFields } from '../data/profile.ts';
import type { Edit } from '../kit/merge.ts';
import { useRecord } from '../kit/record.ts';
import { type Outcome, save } from '../kit/write.ts';
import { LANGUAGE_NAMES } from '../words/language.ts';
import { writerOf } from './names.ts';
import { languageNames } from '../words/language-names.ts';
import { t } from '../words/index.ts';
import { Area, Choices, Form, Text } from '../kit/field.tsx';
import { PersonFacts } from './person-card.tsx';
import { RecordBar } from '../kit/record-bar.tsx';
import { SaveStatus, SubmitButton, useSaving } from '../kit/saving.tsx';
import { topicName, topicOptions } from './topics.tsx';

type Problems = Partial<Record<keyof ProfileFields, string>>;

/** A sentence for each field that the schema refuses. */
function problemsIn(fields: ProfileFields): Problems {
  const words = t().profile.problem;
  const sentences: Problems = {
    ...words,
    languages: words.languages(LIMIT.languages),
    skills: words.skills(LIMIT.topics),
    needs: words.needs(LIMIT.topics),
  };
  const result = filledIn.safeParse(fields);
  const wrong = result.success ? [] : result.error.issues.map(({ path }) => String(path[0]));
  return Object.fromEntries(Object.entries(sentences).filter(([field]) => wrong.includes(field)));
}

interface Props {
  /** Tells whose it is from others. */
  uid: string;
  stored: ProfileFields;
  /** Who stored it; nobody yet for a newcomer. */
  by: string;
  send: string;
  onSave: (edit: Edit<ProfileFields>) => Promise<Outcome>;
}

/** What people say about themselves: to apply, and to change it later; staff use it for others. */
export function ProfileForm({ uid, stored, by, send, onSave }: Props) {
  const record = useRecord(`profile.${uid}`, profileFields, stored);
  const { fields, edit, change, conflicts } = record;
  const problems = useSignal<Problems>({});
  const saving = useSaving();
  const onSend = () => {
    const trimmed = { ...fields, displayName: fields.displayName.trim() };
    problems.value = problemsIn(trimmed);
    if (Object.keys(problems.value).length > 0 || conflicts.length > 0) return false;
    change({ displayName: trimmed.displayName });
    void save(saving, () => onSave({ ...edit, mine: trimmed })).then(
      (saved) => saved && record.forget(),
    );
    return true;
  };
  const parts = { fields, problems: problems.value, change };
  return (
    <Form onSend={onSend}>
      <AboutFields {...parts} />
      <ExchangeFields {...parts} />
      <ContactFields {...parts} />
      <details>
        <summary>{t().profile.preview}</summary>
        <article class="person">
          <h2>{fields.displayName}</h2>
          <PersonFacts person={fields} />
        </article>
      </details>
      {Object.keys(problems.value).length > 0 && (
        <p role="alert" class="problem">
          {t().profile.wrong}
        </p>
      )}
      {by !== '' && (
        <RecordBar
          record={record}
          stored={stored}
          writer={writerOf(by)}
          labels={t().profile.fields}
          show={shown}
        />
      )}
      <SaveStatus saving={saving} />
      <SubmitButton saving={saving}>{send}</SubmitButton>
    </Form>
  );
}

/** A field's value as people read it. */
function shown(field: keyof ProfileFields, fields: ProfileFields): string {
  switch (field) {
    case 'kind':
      return fields.kind === null ? '' : t().profile.kinds[fields.kind];
    case 'languages':
      return languageNames(fields.languages);
    case 'skills':
    case 'needs':
      return fields[field].map(topicName).join(', ');
    case 'locale':
      return LANGUAGE_NAMES[fields.locale];
    case 'mail':
      return t().yesNo(fields.mail);
    case 'displayName':
    case 'organisation':
    case 'pitch':
    case 'email':
    case 'phone':
      return fields[field];
  }
}

interface Part {
  fields: ProfileFields;
  problems: Problems;
  change: (part: Partial<ProfileFields>) => void;
}

function AboutFields({ fields, problems, change }: Part) {
  const words = t().profile;
  return (
    <section>
      <h2>{words.about}</h2>
      <Text
        label={words.fields.displayName}
        problem={problems.displayName}
        autocomplete="name"
        maxLength={LIMIT.displayName}
        value={fields.displayName}
        onType={(displayName) => change({ displayName })}
      />
      <Text
        label={words.fields.organisation}
        problem={problems.organisation}
        optional
        autocomplete="organization"
        maxLength={LIMIT.organisation}
        value={fields.organisation}
        onType={(organisation) => change({ organisation })}
      />
      <Area
        label={words.fields.pitch}
        problem={problems.pitch}
        optional
        rows={4}
        maxLength={LIMIT.pitch}
        value={fields.pitch}
        onType={(pitch) => change({ pitch })}
      />
      <Choices
        type="radio"
        label={words.fields.kind}
        hint={words.kindHint}
        options={KINDS.map((kind) => [kind, words.kinds[kind]] as const)}
        chosen={fields.kind === null ? [] : [fields.kind]}
        problem={problems.kind}
        onChoose={([kind = null]) => change({ kind })}
      />
    </section>
  );
}

function ExchangeFields({ fields, problems, change }: Part) {
  const words = t().profile;
  return (
    <section>
      <h2>{words.exchange}</h2>
      {topicOptions([...fields.skills, ...fields.needs]).length === 0 && (
        <p class="quiet">{words.noTopics}</p>
      )}
      {(['skills', 'needs'] as const).map((which) => {
        const options = topicOptions(fields[which]);
        return (
          options.length > 0 && (
            <Choices
              key={which}
              type="checkbox"
              label={words.fields[which]}
              options={options}
              chosen={fields[which]}
              problem={problems[which]}
              onChoose={(chosen) => change({ [which]: chosen })}
            />
          )
        );
      })}
      <Choices
        type="checkbox"
        label={words.fields.languages}
        options={languageOptions(fields.languages)}
        chosen={fields.languages}
        problem={problems.languages}
        onChoose={(languages) => change({ languages })}
      />
    </section>
  );
}

function ContactFields({ fields, problems, change }: Part) {
  const words = t().profile;
  return (
    <section>
      <h2>{words.contact}</h2>
      <p class="quiet">{words.contactHint}</p>
      <div class="pair">
        <Text
          label={words.fields.email}
          problem={problems.email}
          type="email"
          autocomplete="email"
          maxLength={LIMIT.email}
          value={fields.email}
          onType={(typed) => change({ email: typed.trim() })}
        />
        <Text
          label={words.fields.phone}
          problem={problems.phone}
          optional
          type="tel"
          autocomplete="tel"
          maxLength={LIMIT.phone}
          value={fields.phone}
          onType={(phone) => change({ phone })}
        />
      </div>
      <Choices
        type="radio"
        label={words.fields.locale}
        options={LOCALES.map((locale) => [locale, LANGUAGE_NAMES[locale]] as const)}
        chosen={[fields.locale]}
        onChoose={([locale = fields.locale]) => change({ locale })}
      />
      <label>
        <input
          type="checkbox"
          checked={fields.mail}
          onChange={({ currentTarget }) => change({ mail: currentTarget.checked })}
        />
        {words.fields.mail}
      </label>
    </section>
  );
}

/** Those that are spoken most in Brussels. */
const COMMON_LANGUAGES = 'nl fr en ar tr es it pt ro pl de bg ru uk'.split(' ');

/** The usual ones, and besides those that somebody already has. */
export const languageOptions = (also: readonly string[]): [code: string, name: string][] =>
  [...new Set([...COMMON_LANGUAGES, ...also])].map((code) => [code, languageNames([code])]);
