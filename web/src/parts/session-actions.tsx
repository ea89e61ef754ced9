import { useSignal } from '@preact/signals';
import type { Actor, Circumstances, Step } from '../../../functions/src/domain/moves.ts';
import type { Report, Session } from '../../../functions/src/schema/session.ts';
import { mayCancelWithoutNote, otherParty, possibleSteps, sideIn } from '../data/outlook.ts';
import { takeStep } from '../data/sessions.ts';
import { type Outcome, save } from '../data/write.ts';
import { t } from '../words/index.ts';
import { nameOf } from './names.ts';
import { isSaving, SaveStatus, useSaving } from './saving.tsx';
import { touch } from './session-card.tsx';
import { MoveDialog, NoteDialog, ReportDialog } from './session-dialogs.tsx';

export type TakeStep = (step: Step) => Promise<Outcome>;

interface Props {
  id: string;
  session: Session;
  actor: Actor;
  /** The side that the actor speaks for; null for staff who speak for neither. */
  side: string | null;
  facts: Circumstances;
}

/** The steps of a party: what they can do next, most likely first. */
export function SessionActions(props: Props) {
  const { id, session, actor, side, facts } = props;
  const open = useSignal<Step['kind'] | null>(null);
  const accepting = useSaving();
  const steps = possibleSteps(session, actor, facts).filter(isForParties);
  const take: TakeStep = (step) => {
    touch(id);
    return takeStep(id, session, step, facts);
  };
  const act = (kind: Step['kind']) => {
    if (kind === 'accept') void save(accepting, () => take({ kind }));
    else open.value = kind;
  };
  return (
    <>
      <div class="actions">
        {steps.map((kind) => (
          <button
            key={kind}
            class={kind === 'accept' || kind === 'report' ? undefined : 'outline secondary'}
            disabled={isSaving(accepting)}
            onClick={() => act(kind)}
          >
            {labelOf(kind, session, side)}
          </button>
        ))}
      </div>
      <SaveStatus saving={accepting} />
      {open.value && (
        <PartyDialog {...props} kind={open.value} take={take} onClose={() => (open.value = null)} />
      )}
    </>
  );
}

/** Overrides and resolutions are made in the view for staff. */
const isForParties = (kind: Step['kind']): boolean => kind !== 'override' && kind !== 'resolve';

function labelOf(kind: Step['kind'], { status, proposedBy }: Session, side: string | null): string {
  const words = t().session;
  const isOwnProposal = status === 'requested' && proposedBy === side;
  if (kind === 'cancel') return isOwnProposal ? words.withdraw : words.cancel;
  if (kind === 'override' || kind === 'resolve') return '';
  return words[kind];
}

interface DialogProps extends Props {
  kind: Step['kind'];
  take: TakeStep;
  onClose: () => void;
}

function PartyDialog({ session, actor, side, facts, kind, take, onClose }: DialogProps) {
  const words = t().session.dialog;
  const common = { take, onClose };
  switch (kind) {
    case 'counter':
    case 'reschedule':
      return <MoveDialog {...common} session={session} kind={kind} />;
    case 'report':
      return <ReportDialog {...common} labels={reportLabels(session, side ?? '')} />;
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
    case 'accept':
    case 'override':
    case 'resolve':
      return null;
  }
}

function reportLabels(session: Session, side: string): Record<Report, string> {
  const words = t().session;
  const them = words.absentThem(nameOf(otherParty(session, side)));
  const isGiver = sideIn(session, side) === 'giver';
  return {
    'took-place': words.tookPlace,
    'giver-absent': isGiver ? words.absentMe : them,
    'receiver-absent': isGiver ? them : words.absentMe,
  };
}
