import '../../style/preparation.css';
import { Known } from '../../kit/known.tsx';
import { brings } from '../../../../core/preparation/methods.ts';
import { type PlanState, progressOf } from '../../../../core/preparation/progress.ts';
import type { Session } from '../../../../core/sessions/session.ts';
import type { Side } from '../../data/outlook.ts';
import { me } from '../../data/me.ts';
import { now } from '../../kit/now.ts';
import { changePlan, coachOf, planOf } from '../../data/preparation.ts';
import { cardOf } from '../../words/methods/index.ts';
import { w } from '../../words/preparation/index.ts';
import { nameOf } from '../names.ts';
import { Advice } from './advice.tsx';
import { Background } from './background.tsx';
import { Checklist } from './checklist.tsx';
import { Materials } from './materials.tsx';
import { Method } from './method.tsx';

export interface PreparationProps {
  id: string;
  session: Session;
  /** The side that the reader speaks for; null for staff who speak for neither. */
  side: Side | null;
}

/**
 * How a session that is agreed is prepared: each side reads what the other brings, and writes its own
 * part. Once it has begun, all of that is folded away; while it waits for reports, links and messages
 * may still follow.
 */
export function Preparation(props: PreparationProps) {
  const isAhead = props.session.startsAt > now.value;
  const words = w();
  const parts = (
    <Known live={planOf(props.id)}>
      {(plan) =>
        props.side === 'receiver' ? (
          <ForReceiver {...props} plan={plan} isAhead={isAhead} />
        ) : (
          <ForGiver {...props} plan={plan} isAhead={isAhead} />
        )
      }
    </Known>
  );
  return (
    <section id="preparation" class="preparation">
      <h2>{words.title}</h2>
      {isAhead ? (
        parts
      ) : (
        <details>
          <summary>{words.over}</summary>
          {parts}
        </details>
      )}
    </section>
  );
}

interface Planned extends PreparationProps {
  plan: PlanState;
  /** It is still to come. */
  isAhead: boolean;
}

/** What to do comes first, then what it is about. The team sees the same, and only its own thread is open. */
function ForGiver(props: Planned) {
  const { id, session, side, isAhead } = props;
  const isMine = side === 'giver' && session.status === 'accepted' && isAhead;
  return (
    <>
      {isAhead && <Checklist {...props} isMine={isMine} />}
      <Background {...props} isMine={false} />
      <Method {...props} isMine={isMine} />
      {isAhead && <Brings {...props} />}
      <GiversMaterials {...props} />
      <Advice id={id} session={session} />
    </>
  );
}

/** What to bring comes first, then what to tell. */
function ForReceiver(props: Planned) {
  const { id, session, isAhead } = props;
  const isMine = session.status === 'accepted';
  const isParty = session.participantIds.includes(me().uid);
  return (
    <>
      {isAhead && <Checklist {...props} isMine={false} />}
      {isAhead && <Brings {...props} />}
      <Background {...props} isMine={isMine} />
      <GiversMaterials {...props} />
      <Method {...props} isMine={false} />
      {isParty ? <Coach id={id} /> : <Advice id={id} session={session} />}
    </>
  );
}

/** What the receiver is to bring, as the chosen method asks. */
function Brings({ session, side, plan: { method } }: Planned) {
  const words = w().receiver;
  const items = cardOf(method).brings;
  return (
    <section>
      <h3>{side === 'receiver' ? words.brings : words.bringsTheirs(nameOf(session.receiverId))}</h3>
      <ul>
        {brings(method).map((item) => (
          <li key={item}>{items[item]}</li>
        ))}
      </ul>
    </section>
  );
}

const GiversMaterials = ({ id, session, side, plan }: Planned) => (
  <Materials
    draftKey={`materials.giver.${id}`}
    owner={session.giverId}
    isOwn={side === 'giver'}
    isOpen={side === 'giver' && session.status === 'accepted'}
    lines={plan.materials}
    change={(materials) =>
      changePlan(id, (standing) => ({ ...standing, materials: materials(standing.materials) }))
    }
  />
);

/** Who of the team stands by the giver; nothing as long as nobody does. */
function Coach({ id }: { id: string }) {
  const live = coachOf(id);
  if (live.state !== 'ready' || live.value.coachId === null) return null;
  return <p class="quiet">{w().coach.theirs(live.value.coachName)}</p>;
}

/** Where the preparation stands, in a line that leads to it; for a session that is to come. */
export function PreparationHint({ id, side }: { id: string; side: Side }) {
  const live = planOf(id);
  const words = w();
  if (live.state !== 'ready') return null;
  const { done, of } = progressOf(live.value);
  const giver = live.value.ready ? words.hintReady : words.hint(done, of);
  return (
    <p>
      <a href="#preparation">{side === 'giver' ? giver : words.hintReceiver}</a>
    </p>
  );
}
