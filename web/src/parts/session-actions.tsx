import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Actor, Circumstances, Step } from '../../../core/sessions/moves.ts';
import type { Session } from '../../../core/sessions/session.ts';
import { mayCancelWithoutNote, possibleSteps } from '../data/outlook.ts';
import { takeStep } from '../data/sessions.ts';
import { save } from '../kit/write.ts';
import { t } from '../words/index.ts';
import { isSaving, SaveStatus, useSaving } from '../kit/saving.tsx';
import { MoveDialog, NoteDialog } from './session-dialogs.tsx';

export interface PartyProps {
  id: string;
  session: Session;
  actor: Actor;
  /** The side that the actor speaks for; null for staff who speak for neither. */
  side: string | null;
  facts: Circumstances;
}

/** A report has a form of its own; overrides and resolutions are made in the view for staff. */
const SHOWN = ['accept', 'counter', 'reschedule', 'decline', 'cancel'] as const;
type Shown = (typeof SHOWN)[number];

/** The steps of a party: what they can do next, most likely first. */
export function SessionActions(props: PartyProps) {
  const { id, session, actor, side, facts } = props;
  const open = useSignal<Shown | null>(null);
  const accepting = useSaving();
  const possible = possibleSteps(session, actor, facts);
  const steps = SHOWN.filter((kind) => possible.includes(kind));
  const act = (kind: Shown) => {
    if (kind === 'accept') void save(accepting, () => takeStep(id, session, { kind }, facts));
    else open.value = kind;
  };
  return (
    <>
      <div class="actions">
        {steps.map((kind) => (
          <button
            key={kind}
            class={kind === 'accept' ? undefined : 'outline secondary'}
            disabled={isSaving(accepting)}
            onClick={() => act(kind)}
          >
            {labelOf(kind, session, side)}
          </button>
        ))}
      </div>
      <SaveStatus saving={accepting} />
      {open.value && open.value !== 'accept' && (
        <PartyDialog {...props} kind={open.value} onClose={() => (open.value = null)} />
      )}
    </>
  );
}

function labelOf(kind: Shown, { status, proposedBy }: Session, side: string | null): string {
  const words = t().session;
  const isOwnProposal = status === 'requested' && proposedBy === side;
  return kind === 'cancel' && isOwnProposal ? words.withdraw : words[kind];
}

interface DialogProps extends PartyProps {
  kind: Exclude<Shown, 'accept'>;
  onClose: () => void;
}

function PartyDialog({ id, session: latest, actor, facts, kind, onClose }: DialogProps) {
  // A dialog covers the page: what moves under it must be looked at before a step is taken in it.
  const [session] = useState(latest);
  const words = t().session.dialog;
  const common = { take: (step: Step) => takeStep(id, session, step, facts), onClose };
  switch (kind) {
    case 'counter':
    case 'reschedule':
      return <MoveDialog {...common} session={session} kind={kind} />;
    case 'decline':
      return (
        <NoteDialog
          {...common}
          title={words.decline}
          text={words.noteText}
          send={words.decline}
          isRequired={false}
          stepOf={(note) => ({ kind: 'decline', note })}
        />
      );
    case 'cancel':
      return (
        <NoteDialog
          {...common}
          title={words.cancel}
          text={words.noteText}
          send={words.cancel}
          isRequired={!mayCancelWithoutNote(session, actor, facts)}
          stepOf={(note) => ({ kind: 'cancel', note })}
        />
      );
  }
}
