import { useLocation } from 'preact-iso';
import { isFinal, sideOf } from '../../../../functions/src/domain/moves.ts';
import type { HoldRefusal } from '../../../../functions/src/domain/settle.ts';
import { PROGRAMME } from '../../../../functions/src/schema/collections.ts';
import { type Session, SESSION_STATUSES } from '../../../../functions/src/schema/session.ts';
import { transfer } from '../../data/documents.ts';
import { includes, readable } from '../../data/live.ts';
import { me } from '../../data/me.ts';
import { now } from '../../data/now.ts';
import { accounts, holds, sessions } from '../../data/staff.ts';
import { Field } from '../../parts/field.tsx';
import { nameOf } from '../../parts/names.ts';
import { Loading, NeedsRepair } from '../../parts/page.tsx';
import { SessionActions } from '../../parts/session-actions.tsx';
import { SessionCard } from '../../parts/session-card.tsx';
import { t } from '../../words/index.ts';
import { StaffSteps } from './steps.tsx';
import { s } from './words.ts';

type Shown = keyof typeof sessions;
const isShown = (name: string): name is Shown => Object.hasOwn(sessions, name);

/** All sessions, by status; what can be decided in each stands with it. */
export function StaffSessions() {
  const { query, route } = useLocation();
  const words = s().sessions;
  const wished = query.status ?? 'open';
  const shown = isShown(wished) ? wished : 'open';
  return (
    <>
      <Field label={words.show}>
        {(attributes) => (
          <select
            {...attributes}
            value={shown}
            onChange={({ currentTarget: { value } }) =>
              route(value === 'open' ? '/staff/sessions' : `/staff/sessions?status=${value}`, true)
            }
          >
            <option value="open">{words.open}</option>
            {SESSION_STATUSES.map((status) => (
              <option key={status} value={status}>
                {words.statuses[status]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <SessionList shown={shown} />
    </>
  );
}

function SessionList({ shown }: { shown: Shown }) {
  const list = sessions[shown].value;
  if (list.state === 'loading') return <Loading />;
  if (list.state === 'denied') return <p class="notice">{t().notForYou}</p>;
  if (list.entries.length === 0) return <p>{s().sessions.none}</p>;
  return (
    <>
      {list.entries
        .filter(({ parsed }) => !parsed.ok)
        .map(({ id }) => (
          <div key={id}>
            <NeedsRepair />
            <p class="quiet typed">sessions/{id}</p>
          </div>
        ))}
      {readable(list)
        .toSorted((a, b) => b.value.startsAt.getTime() - a.value.startsAt.getTime())
        .map(({ id, value }) => (
          <StaffSession key={id} id={id} session={value} />
        ))}
    </>
  );
}

function StaffSession({ id, session }: { id: string; session: Session }) {
  const words = s().sessions;
  const points = new Map(readable(accounts.value).map(({ id: uid, value }) => [uid, value]));
  const isOpen = (uid: string) => uid === PROGRAMME || points.get(uid)?.open === true;
  const facts = {
    now: now.value,
    transferIsPending: includes(holds.value, id),
    receiverMayReceive:
      session.receiverId === PROGRAMME || points.get(session.receiverId)?.mayReceive === true,
    giverIsOpen: isOpen(session.giverId),
    receiverIsOpen: isOpen(session.receiverId),
  };
  return (
    <SessionCard
      id={id}
      session={session}
      people={words.parties(nameOf(session.giverId), nameOf(session.receiverId))}
      tag={words.statuses[session.status]}
      isOpen={session.status === 'disputed'}
    >
      <Course session={session} />
      <p class="quiet">{pointsOf(id, session.status)}</p>
      {!isFinal(session.status) && (
        <>
          <StaffSteps id={id} session={session} facts={facts} />
          <SessionActions
            id={id}
            session={session}
            actor={me()}
            side={sideOf(me(), session)}
            facts={facts}
          />
        </>
      )}
    </SessionCard>
  );
}

function pointsOf(id: string, status: Session['status']): string {
  const words = s().sessions.points;
  const hold = readable(holds.value).find((one) => one.id === id);
  if (hold) return words.pending(hold.value.points);
  const moved = isFinal(status) ? transfer(id).value : null;
  if (moved?.state !== 'ready') return words.none;
  const { state, points } = moved.value;
  return state === 'voided' ? words.voided : words[state](points);
}

/** What has happened so far, in sentences. */
function Course({ session }: { session: Session }) {
  const words = s().sessions;
  const { status, outcome, note, override } = session;
  const lines = [
    ...(status === 'requested'
      ? [
          words.waitsFor(
            nameOf(session.proposedBy === session.giverId ? session.receiverId : session.giverId),
          ),
        ]
      : []),
    ...(status === 'disputed' || session.giverReport !== null || session.receiverReport !== null
      ? [
          reported(session.giverId, session.giverReport),
          reported(session.receiverId, session.receiverReport),
        ]
      : []),
    ...(outcome === null ? [] : [words.outcome(words.reports[outcome])]),
    ...(override === null ? [] : [words.override(override.reason)]),
    ...(note === '' ? [] : [noteOf(status, note)]),
  ];
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="typed">
          {line}
        </p>
      ))}
    </>
  );
}

function reported(uid: string, report: Session['giverReport']): string {
  const words = s().sessions;
  return report === null
    ? words.noReport(nameOf(uid))
    : words.reportOf(nameOf(uid), words.reports[report]);
}

/** Functions leave codes in the note, people leave sentences. */
function noteOf(status: Session['status'], note: string): string {
  const words = s().sessions;
  if (status === 'refused' && isRefusal(note)) return words.refusals[note];
  return status === 'disputed' && note === 'unreported' ? words.unreported : `“${note}”`;
}

const isRefusal = (note: string): note is HoldRefusal => Object.hasOwn(s().sessions.refusals, note);
