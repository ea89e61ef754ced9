import { useSignal } from '@preact/signals';
import * as z from 'zod/mini';
import { documentId } from '../../../../../core/base/common.ts';
import { LIMIT, type Role, ROLES } from '../../../../../core/people/staff.ts';
import { useDraft } from '../../../kit/drafts.ts';
import { includes } from '../../../kit/live.ts';
import { me } from '../../../data/me.ts';
import { addColleague, colleagues } from '../../../data/roles.ts';
import { save } from '../../../kit/write.ts';
import { Form, Select, Text } from '../../../kit/field.tsx';
import { SaveStatus, SubmitButton, useSaving } from '../../../kit/saving.tsx';
import { Told } from './told.tsx';
import { p } from './words.ts';

const colleagueDraft = z.object({ uid: z.string(), email: z.string(), role: z.string() });
type ColleagueDraft = z.infer<typeof colleagueDraft>;
const NOBODY: ColleagueDraft = { uid: '', email: '', role: '' };

/** Gives a first role to somebody who has signed in and read out the code that the page shows them. */
export function AddColleague() {
  const { draft, drop } = useDraft(`colleague.${me().uid}`, colleagueDraft, () => NOBODY);
  const isTried = useSignal(false);
  const saving = useSaving();
  const announced = useSignal('');
  const words = p().roles;
  const uid = draft.value.uid.trim();
  const email = draft.value.email.trim();
  const role = ROLES.find((known) => known === draft.value.role);
  const problems = {
    uid: codeProblem(uid),
    email: EMAIL.safeParse(email).success ? undefined : words.problem.email,
    role: role === undefined ? words.problem.role : undefined,
  };
  const shown = isTried.value ? problems : {};
  const onSend = () => {
    isTried.value = true;
    if (role === undefined || Object.values(problems).some((problem) => problem)) return false;
    void save(saving, () => addColleague(uid, email, role)).then((saved) => {
      if (saved) begin(role);
    });
    return true;
  };
  const begin = (given: Role) => {
    announced.value = words.given(email, words.roles[given]);
    isTried.value = false;
    drop();
  };
  const change = (part: Partial<ColleagueDraft>) => (draft.value = { ...draft.value, ...part });
  return (
    <section>
      <h2>{words.add}</h2>
      <p>{words.addText}</p>
      <Form onSend={onSend}>
        <ColleagueFields draft={draft.value} problems={shown} change={change} />
        <SaveStatus saving={saving} />
        <SubmitButton saving={saving}>{words.addSend}</SubmitButton>
      </Form>
      <Told sentence={announced.value} />
    </section>
  );
}

/** As the rules take it, with a sign that it is one. */
const EMAIL = z.string().check(z.maxLength(LIMIT.email), z.regex(/^[^@\s]+@[^@\s]+$/));

function codeProblem(uid: string): string | undefined {
  const words = p().roles.problem;
  if (!documentId.safeParse(uid).success || /\s/.test(uid)) return words.code;
  if (uid === me().uid) return words.yourself;
  return includes(colleagues.value, uid) ? words.known : undefined;
}

interface FieldsProps {
  draft: ColleagueDraft;
  problems: Partial<Record<keyof ColleagueDraft, string | undefined>>;
  change: (part: Partial<ColleagueDraft>) => void;
}

function ColleagueFields({ draft, problems, change }: FieldsProps) {
  const words = p().roles;
  return (
    <>
      <Text
        label={words.code}
        problem={problems.uid}
        autocomplete="off"
        spellcheck={false}
        value={draft.uid}
        onType={(uid) => change({ uid })}
      />
      <Text
        label={words.email}
        problem={problems.email}
        type="email"
        autocomplete="off"
        maxLength={LIMIT.email}
        value={draft.email}
        onType={(email) => change({ email })}
      />
      <Select
        label={words.role}
        problem={problems.role}
        value={draft.role}
        options={[['', words.choose], ...ROLES.map((role) => [role, words.roles[role]] as const)]}
        onChoose={(role) => change({ role })}
      />
    </>
  );
}
