import { useSignal } from '@preact/signals';
import { Loading, NeedsRepair } from '../../kit/known.tsx';
import { PREPARATION } from '../../../../core/preparation/preparation.ts';
import { sideOf } from '../../../../core/sessions/moves.ts';
import { SESSION, type Session } from '../../../../core/sessions/session.ts';
import type { Transfer } from '../../../../core/points/transfer.ts';
import { session as sessionOf } from '../../data/documents.ts';
import { readable } from '../../kit/live.ts';
import { me } from '../../data/me.ts';
import { historyOf } from '../../data/session-history.ts';
import { reversalsOf, transfersForSession } from '../../data/staff.ts';
import { circumstancesOf } from '../../data/staff-facts.ts';
import { nameOf } from '../../parts/names.ts';
import { later } from '../../kit/later.tsx';
import { Page } from '../../parts/page.tsx';
import { ReportForm } from '../../parts/report-form.tsx';
import { possibleSteps } from '../../data/outlook.ts';
import { SessionActions } from '../../parts/session-actions.tsx';
import { SessionDetails } from '../../parts/session-details.tsx';
import { SessionHistory } from '../../parts/session-history.tsx';
import { topicName } from '../../parts/topics.tsx';
import { t } from '../../words/index.ts';
import { ReverseDialog } from './adjust.tsx';
import { Edits } from './edits.tsx';
import { courseOf } from './course.ts';
import { StaffSteps } from './steps.tsx';
import { s } from './words.ts';

const StaffPreparation = later(async () => (await import('./preparation.tsx')).StaffPreparation);

/** One session as the team sees it: where it stands, what can be decided, and how it came there. */
export function StaffSession({ id }: { id: string }) {
  const live = sessionOf(id).value;
  if (live.state === 'loading') return <Loading />;
  if (live.state === 'ready') return <Shown key={id} id={id} session={live.value} />;
  return (
    <Page title={t().session.title}>
      {live.state === 'broken' && (
        <>
          <NeedsRepair />
          <p class="quiet typed">
            {SESSION.at(id).path}: {live.problem}
          </p>
        </>
      )}
      {live.state === 'missing' && <p>{t().session.notYours}</p>}
      {live.state === 'denied' && <p class="notice">{t().notForYou}</p>}
      <BackToSessions />
    </Page>
  );
}

const BackToSessions = () => (
  <p>
    <a href="/staff/sessions">{s().sessions.toAll}</a>
  </p>
);

function Shown({ id, session }: { id: string; session: Session }) {
  const words = s().sessions;
  const { topic, giverId, receiverId, status } = session;
  const transfers = readable(transfersForSession(id).value);
  const own = transfers.find((one) => one.id === id)?.value ?? null;
  return (
    <Page title={`${topicName(topic)}: ${words.parties(nameOf(giverId), nameOf(receiverId))}`}>
      <p>
        <span class="tag">{words.statuses[status]}</span>{' '}
        {session.participantIds.map((uid) => (
          <a key={uid} class="person-link" href={`/staff/people/${uid}`}>
            {nameOf(uid)}
          </a>
        ))}
      </p>
      <section class="next-step">
        <div role="status">
          {courseOf(session).map((line) => (
            <p key={line} class="typed">
              {line}
            </p>
          ))}
          <p class="quiet">{pointsOf(own)}</p>
        </div>
        {/* Also when it is final: a dialog that is open says that somebody was faster. */}
        <Steps id={id} session={session} />
        {own?.state === 'posted' && own.kind === 'session' && (
          <Reversal session={session} id={id} />
        )}
      </section>
      <SessionDetails session={session} />
      <StaffPreparation id={id} session={session} transferIsPending={own?.state === 'pending'} />
      <SessionHistory entries={historyOf(session, own)} />
      <Edits documents={[SESSION.at(id).path, PREPARATION.at(id).path]} />
      <BackToSessions />
    </Page>
  );
}

function Steps({ id, session }: { id: string; session: Session }) {
  const facts = circumstancesOf(id, session);
  const side = sideOf(me(), session);
  const common = { id, session, actor: me(), side, facts };
  const canReport = possibleSteps(session, me(), facts).includes('report');
  return (
    <>
      <StaffSteps id={id} session={session} facts={facts} />
      {canReport && <ReportForm {...common} />}
      <SessionActions {...common} />
    </>
  );
}

function pointsOf(transfer: Transfer | null): string {
  const words = s().sessions.points;
  if (!transfer) return words.none;
  const { state, points } = transfer;
  return state === 'voided' ? words.voided : words[state](points);
}

/** That the points were taken back, or the way to do so; nobody corrects points of their own. */
function Reversal({ session, id }: { session: Session; id: string }) {
  const isOpen = useSignal(false);
  const [reversal] = readable(reversalsOf(id).value);
  const [uid] = session.participantIds;
  const words = s().adjust;
  const isParty = uid === undefined || session.participantIds.includes(me().uid);
  return (
    <>
      {reversal && <p>{words.reversed(reversal.value.reason)}</p>}
      {!reversal && !isParty && (
        <button class="small outline" onClick={() => (isOpen.value = true)}>
          {words.reverse}
        </button>
      )}
      {isOpen.value && !isParty && (
        <ReverseDialog uid={uid} transferId={id} onClose={() => (isOpen.value = false)} />
      )}
    </>
  );
}
