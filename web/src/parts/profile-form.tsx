import { useSignal } from '@preact/signals';
import * as z from 'zod/mini';
import {
  type Contact,
  contactSchema,
  KINDS,
  LIMIT,
  LOCALES,
  type Profile,
  profileShape,
} from '../../../functions/src/schema/participant.ts';
import { useDraft } from '../data/drafts.ts';
import { me } from '../data/me.ts';
import type { ContactFields } from '../data/profile.ts';
import { type Outcome, save } from '../data/write.ts';
import { LANGUAGE_NAMES } from '../words/language.ts';
import { intlLocale, language, t } from '../words/index.ts';
import { Choices, Field, Form } from './field.tsx';
import { SaveStatus, SubmitButton, useSaving } from './saving.tsx';
import { topicOptions } from './topics.tsx';

const profileDraft = z.object({
  displayName: z.string(),
  organisation: z.string(),
  pitch: z.string(),
  kind: z.nullable(z.enum(KINDS)),
  languages: z.array(z.string()),
  skills: z.array(z.string()),
  needs: z.array(z.string()),
  phone: z.string(),
  locale: z.enum(LOCALES),
  mail: z.boolean(),
});
type ProfileDraft = z.infer<typeof profileDraft>;
type Problems = Partial<Record<keyof ProfileDraft, string>>;

const filledIn = z.object({ ...profileShape, phone: contactSchema.shape.phone });

/** Begins with what is stored, or for a newcomer with what Google says. */
const initial = (profile: Profile | null, contact: Contact | null): ProfileDraft => ({
  displayName: profile?.displayName ?? me().name.slice(0, LIMIT.displayName),
  organisation: profile?.organisation ?? '',
  pitch: profile?.pitch ?? '',
  kind: profile?.kind ?? null,
  languages: profile?.languages ?? [language()],
  skills: profile?.skills ?? [],
  needs: profile?.needs ?? [],
  phone: contact?.phone ?? '',
  locale: contact?.locale ?? language(),
  mail: contact?.mail ?? true,
});

/** A sentence for each field that the schema refuses. */
function problemsIn(draft: ProfileDraft): Problems {
  const words = t().profile.problem;
  const sentences: Problems = {
    ...words,
    languages: words.languages(LIMIT.languages),
    skills: words.skills(LIMIT.topics),
    needs: words.needs(LIMIT.topics),
  };
  const result = filledIn.safeParse(draft);
  const wrong = result.success ? [] : result.error.issues.map(({ path }) => String(path[0]));
  return Object.fromEntries(Object.entries(sentences).filter(([field]) => wrong.includes(field)));
}

interface Props {
  profile: Profile | null;
  contact: Contact | null;
  send: string;
  onSave: (profile: Profile, contact: ContactFields) => Promise<Outcome>;
}

/** What people say about themselves: to apply, and to change it later. */
export function ProfileForm({ profile, contact, send, onSave }: Props) {
  const { draft, drop } = useDraft(`profile.${me().uid}`, profileDraft, () =>
    initial(profile, contact),
  );
  const problems = useSignal<Problems>({});
  const saving = useSaving();
  const change: Change = (part) => {
    draft.value = { ...draft.value, ...part };
  };
  const onSend = () => {
    const trimmed = { ...draft.value, displayName: draft.value.displayName.trim() };
    problems.value = problemsIn(trimmed);
    const { kind, phone, locale, mail, ...rest } = trimmed;
    if (kind === null || Object.keys(problems.value).length > 0) return false;
    const fields = { email: contact?.email ?? me().email, phone, locale, mail };
    void save(saving, () => onSave({ ...rest, kind }, fields)).then((saved) => saved && drop());
    return true;
  };
  const parts = { draft: draft.value, problems: problems.value, change };
  return (
    <Form onSend={onSend}>
      <AboutFields {...parts} />
      <ExchangeFields {...parts} />
      <ContactFieldset {...parts} email={contact?.email ?? me().email} />
      {Object.keys(problems.value).length > 0 && (
        <p role="alert" class="problem">
          {t().profile.wrong}
        </p>
      )}
      <SaveStatus saving={saving} />
      <SubmitButton saving={saving}>{send}</SubmitButton>
    </Form>
  );
}

type Change = (part: Partial<ProfileDraft>) => void;
interface Part {
  draft: ProfileDraft;
  problems: Problems;
  change: Change;
}

function AboutFields({ draft, problems, change }: Part) {
  const words = t().profile;
  return (
    <section>
      <h2>{words.about}</h2>
      <Field label={words.displayName} problem={problems.displayName}>
        {(attributes) => (
          <input
            {...attributes}
            autocomplete="name"
            maxLength={LIMIT.displayName}
            value={draft.displayName}
            onInput={({ currentTarget }) => change({ displayName: currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words.organisation} problem={problems.organisation} optional>
        {(attributes) => (
          <input
            {...attributes}
            autocomplete="organization"
            maxLength={LIMIT.organisation}
            value={draft.organisation}
            onInput={({ currentTarget }) => change({ organisation: currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words.pitch} problem={problems.pitch} optional>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={4}
            maxLength={LIMIT.pitch}
            value={draft.pitch}
            onInput={({ currentTarget }) => change({ pitch: currentTarget.value })}
          />
        )}
      </Field>
      <Choices
        type="radio"
        label={words.kind}
        hint={words.kindHint}
        options={KINDS.map((kind) => [kind, words.kinds[kind]] as const)}
        chosen={draft.kind === null ? [] : [draft.kind]}
        problem={problems.kind}
        onChoose={([kind = null]) => change({ kind })}
      />
    </section>
  );
}

function ExchangeFields({ draft, problems, change }: Part) {
  const words = t().profile;
  const skills = topicOptions(draft.skills);
  const needs = topicOptions(draft.needs);
  return (
    <section>
      <h2>{words.exchange}</h2>
      {skills.length === 0 && <p class="quiet">{words.noTopics}</p>}
      {skills.length > 0 && (
        <Choices
          type="checkbox"
          label={words.skills}
          options={skills}
          chosen={draft.skills}
          problem={problems.skills}
          onChoose={(chosen) => change({ skills: chosen })}
        />
      )}
      {needs.length > 0 && (
        <Choices
          type="checkbox"
          label={words.needs}
          options={needs}
          chosen={draft.needs}
          problem={problems.needs}
          onChoose={(chosen) => change({ needs: chosen })}
        />
      )}
      <Choices
        type="checkbox"
        label={words.languages}
        options={languageOptions(draft.languages)}
        chosen={draft.languages}
        problem={problems.languages}
        onChoose={(languages) => change({ languages })}
      />
    </section>
  );
}

function ContactFieldset({ draft, problems, change, email }: Part & { email: string }) {
  const words = t().profile;
  return (
    <section>
      <h2>{words.contact}</h2>
      <p class="quiet">{words.contactHint}</p>
      <p>
        {words.email}: <strong>{email}</strong>
      </p>
      <Field label={words.phone} problem={problems.phone} optional>
        {(attributes) => (
          <input
            {...attributes}
            type="tel"
            autocomplete="tel"
            maxLength={LIMIT.phone}
            value={draft.phone}
            onInput={({ currentTarget }) => change({ phone: currentTarget.value })}
          />
        )}
      </Field>
      <Choices
        type="radio"
        label={words.locale}
        options={LOCALES.map((locale) => [locale, LANGUAGE_NAMES[locale]] as const)}
        chosen={[draft.locale]}
        onChoose={([locale = draft.locale]) => change({ locale })}
      />
      <label>
        <input
          type="checkbox"
          checked={draft.mail}
          onChange={({ currentTarget }) => change({ mail: currentTarget.checked })}
        />
        {words.mail}
      </label>
    </section>
  );
}

/** Those that are spoken most in Brussels. */
const COMMON_LANGUAGES = 'nl fr en ar tr es it pt ro pl de bg ru uk'.split(' ');

/** The usual ones, and besides those that somebody already has. */
function languageOptions(also: readonly string[]): [code: string, name: string][] {
  const names = new Intl.DisplayNames(intlLocale(), { type: 'language' });
  return [...new Set([...COMMON_LANGUAGES, ...also])].map((code) => [code, names.of(code) ?? code]);
}
