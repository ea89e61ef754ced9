import { useSignal } from '@preact/signals';
import * as z from 'zod/mini';
import { Known } from '../../kit/known.tsx';
import { LIMIT } from '../../../../core/preparation/background.ts';
import type { Session } from '../../../../core/sessions/session.ts';
import { useDraft } from '../../kit/drafts.ts';
import type { Side } from '../../data/outlook.ts';
import { type BackgroundState, backgroundOf, changeBackground } from '../../data/preparation.ts';
import { save } from '../../kit/write.ts';
import { w } from '../../words/preparation/index.ts';
import { Area, Form, intoKey } from '../../kit/field.tsx';
import { nameOf } from '../names.ts';
import { SaveStatus, SubmitButton, useSaving } from '../../kit/saving.tsx';
import { Materials } from './materials.tsx';

interface Props {
  id: string;
  session: Session;
  side: Side | null;
  /** The reader tells it, and may still do so. */
  isMine: boolean;
}

/** What the receiver tells the giver beforehand, and their links. */
export function Background({ id, session, side, isMine }: Props) {
  return (
    <Known live={backgroundOf(id)}>
      {(background) => (
        <>
          {isMine ? (
            <BackgroundForm id={id} session={session} background={background} />
          ) : (
            <Told session={session} background={background} isOwn={side === 'receiver'} />
          )}
          <Materials
            draftKey={`materials.receiver.${id}`}
            owner={session.receiverId}
            isOwn={side === 'receiver'}
            isOpen={isMine}
            lines={background.materials}
            change={(materials) =>
              changeBackground(id, (now) => ({ ...now, materials: materials(now.materials) }))
            }
          />
        </>
      )}
    </Known>
  );
}

interface ToldProps {
  session: Session;
  background: BackgroundState;
  isOwn: boolean;
}

function Told({ session, background: { issue, background }, isOwn }: ToldProps) {
  const words = w().receiver;
  const name = nameOf(session.receiverId);
  return (
    <section>
      <h3>{words.heading(name)}</h3>
      {issue !== '' && (
        <>
          <h4>{words.ownWords}</h4>
          <blockquote class="typed">{issue}</blockquote>
        </>
      )}
      {background !== '' && (
        <>
          <h4>{words.backgroundTitle}</h4>
          <p class="typed">{background}</p>
        </>
      )}
      {issue === '' && background === '' && (
        <p class="quiet">{isOwn ? words.noneMine : words.none(name)}</p>
      )}
    </section>
  );
}

const draftSchema = z.object({ issue: z.string(), background: z.string() });

interface FormProps {
  id: string;
  session: Session;
  background: BackgroundState;
}

/** What is typed and not shared yet stays in this tab; it is saved as a whole. */
function BackgroundForm({ id, session, background }: FormProps) {
  const { draft, forget } = useDraft(`background.${id}`, draftSchema, () => ({
    issue: background.issue,
    background: background.background,
  }));
  const saving = useSaving();
  const problem = useSignal<{ issue?: string; background?: string }>({});
  const words = w().receiver;
  const onSend = () => {
    const typed = { issue: draft.value.issue.trim(), background: draft.value.background.trim() };
    problem.value = {
      ...(typed.issue.length > LIMIT.issue && { issue: words.tooLong }),
      ...(typed.background.length > LIMIT.background && { background: words.tooLong }),
    };
    if (Object.keys(problem.value).length > 0) return false;
    void save(saving, () => changeBackground(id, (now) => ({ ...now, ...typed }))).then(
      (saved) => saved && forget(),
    );
    return true;
  };
  const area = (field: 'issue' | 'background', label: string, hint: string, rows: number) => (
    <Area
      label={label}
      hint={hint}
      problem={problem.value[field]}
      optional
      rows={rows}
      maxLength={LIMIT[field]}
      {...intoKey(draft, field)}
    />
  );
  return (
    <section>
      <h3>{words.title}</h3>
      <p class="quiet">{words.intro(nameOf(session.giverId))}</p>
      <Form onSend={onSend}>
        {area('issue', words.issue, words.issueHint, 3)}
        {area('background', words.background, words.backgroundHint, 6)}
        <SaveStatus saving={saving} />
        <SubmitButton saving={saving}>{words.share}</SubmitButton>
      </Form>
    </section>
  );
}
