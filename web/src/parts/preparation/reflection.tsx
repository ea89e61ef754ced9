import '../../style/preparation.css';
import { useSignal } from '@preact/signals';
import * as z from 'zod/mini';
import { Known } from '../../kit/known.tsx';
import { LIMIT, type Reflection } from '../../../../core/preparation/reflection.ts';
import type { Session } from '../../../../core/sessions/session.ts';
import { useDraft } from '../../kit/drafts.ts';
import { type Live, readable } from '../../kit/live.ts';
import type { Side } from '../../data/outlook.ts';
import { otherSide } from '../../data/prepared.ts';
import { reflect, reflectionOf, sharedReflections } from '../../data/preparation.ts';
import { save } from '../../kit/write.ts';
import { w } from '../../words/preparation/index.ts';
import { Area, Choices, Form, intoKey } from '../../kit/field.tsx';
import { nameOf } from '../names.ts';
import { SaveStatus, SubmitButton, useSaving } from '../../kit/saving.tsx';

interface Props {
  id: string;
  session: Session;
  side: Side;
}

const nameIn = (session: Session, side: Side): string => nameOf(session[`${side}Id`]);

/** What a session that has begun brought oneself, to be told; and what the other has shared of theirs. */
export function Reflections({ id, session, side }: Props) {
  const own = reflectionOf(id, side).value;
  const isEditing = useSignal(false);
  const words = w().reflection;
  return (
    <section class="reflections">
      <h2>{words.title}</h2>
      <Known<Reflection | null>
        live={own.state === 'missing' ? { state: 'ready', value: null } : own}
      >
        {(written) =>
          written && !isEditing.value ? (
            <Own
              reflection={written}
              name={nameIn(session, otherSide(side))}
              onEdit={() => (isEditing.value = true)}
            />
          ) : (
            <ReflectionForm
              id={id}
              session={session}
              side={side}
              written={written}
              onSaved={() => (isEditing.value = false)}
            />
          )
        }
      </Known>
      <Shared id={id} session={session} side={otherSide(side)} />
    </section>
  );
}

interface OwnProps {
  reflection: Reflection;
  /** The other party's. */
  name: string;
  onEdit: () => void;
}

function Own({ reflection: { text, shared }, name, onEdit }: OwnProps) {
  const words = w().reflection;
  return (
    <article>
      <h3>{words.mine}</h3>
      <p class="typed">{text}</p>
      <p class="quiet">{shared ? words.isShared(name) : words.isPrivate}</p>
      <button class="small outline secondary" onClick={onEdit}>
        {words.edit}
      </button>
    </article>
  );
}

const draftSchema = z.object({ text: z.string(), shared: z.boolean() });

interface FormProps extends Props {
  written: Reflection | null;
  onSaved: () => void;
}

function ReflectionForm({ id, session, side, written, onSaved }: FormProps) {
  const { draft, drop } = useDraft(`reflection.${id}`, draftSchema, () => ({
    text: written?.text ?? '',
    // Nobody shares by overlooking something.
    shared: written?.shared ?? false,
  }));
  const problem = useSignal<string | undefined>(undefined);
  const saving = useSaving();
  const words = w().reflection;
  const onSend = () => {
    const typed = draft.value;
    const { text, shared } = typed;
    problem.value = text.trim() === '' ? words.missing : undefined;
    if (text.trim() === '') return false;
    void save(saving, () => reflect(id, side, { text: text.trim(), shared })).then((saved) => {
      // What was typed on meanwhile is not saved yet.
      if (!saved || draft.value !== typed) return;
      drop();
      onSaved();
    });
    return true;
  };
  const { shared } = draft.value;
  return (
    <Form onSend={onSend}>
      <Area
        label={words.label}
        hint={words.hint}
        problem={problem.value}
        rows={4}
        maxLength={LIMIT.text}
        {...intoKey(draft, 'text')}
      />
      <Choices
        type="radio"
        label={words.who}
        options={[
          ['private', words.private],
          ['shared', words.shared(nameIn(session, otherSide(side)))],
        ]}
        chosen={[shared ? 'shared' : 'private']}
        onChoose={([who]) => (draft.value = { text: draft.value.text, shared: who === 'shared' })}
      />
      <SaveStatus saving={saving} />
      <SubmitButton saving={saving}>{words.save}</SubmitButton>
    </Form>
  );
}

/** What the other party lets one read. */
function Shared({ id, session, side }: Props) {
  const words = w().reflection;
  const name = nameIn(session, side);
  const found = readable(sharedReflections(id).value).find((one) => one.id === side);
  if (!found) return <p class="quiet">{words.none(name)}</p>;
  return (
    <article>
      <h3>{words.of(name)}</h3>
      <p class="typed">{found.value.text}</p>
    </article>
  );
}

/** To the team: what both have told, and whom each let read it. */
export const ReflectionsForStaff = ({ id, session }: Omit<Props, 'side'>) => (
  <section class="reflections">
    <h2>{w().reflection.title}</h2>
    {(['giver', 'receiver'] as const).map((side) => (
      <Told key={side} name={nameIn(session, side)} live={reflectionOf(id, side).value} />
    ))}
  </section>
);

function Told({ name, live }: { name: string; live: Live<Reflection> }) {
  const words = w().reflection;
  if (live.state === 'missing') return <p class="quiet">{words.noneOf(name)}</p>;
  return (
    <article>
      <h3>{words.of(name)}</h3>
      <Known live={live}>
        {({ text, shared }) => (
          <>
            <p class="typed">{text}</p>
            <p class="quiet">{shared ? words.forBoth : words.onlyTeam}</p>
          </>
        )}
      </Known>
    </article>
  );
}
