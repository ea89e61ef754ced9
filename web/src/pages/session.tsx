import { useRoute } from 'preact-iso';
import { useEffect, useRef } from 'preact/hooks';
import { Loading, NeedsRepair } from '../kit/known.tsx';
import type { Session } from '../../../core/sessions/session.ts';
import { calendarFile } from '../data/calendar.ts';
import { session as sessionOf, transferOf } from '../data/documents.ts';
import { isStaff, me } from '../data/me.ts';
import { mySession, type MySession } from '../data/my-sessions.ts';
import { now } from '../kit/now.ts';
import { otherParty, sideIn } from '../data/outlook.ts';
import { hasReflections, isPrepared } from '../data/prepared.ts';
import { historyOf } from '../data/session-history.ts';
import { DownloadButton } from '../kit/download-button.tsx';
import { nameOf } from '../parts/names.ts';
import { later } from '../kit/later.tsx';
import { Page } from '../parts/page.tsx';
import { ReportForm } from '../parts/report-form.tsx';
import { SessionActions } from '../parts/session-actions.tsx';
import { SessionDetails } from '../parts/session-details.tsx';
import { SessionHistory } from '../parts/session-history.tsx';
import { sentenceOf, sessionLink } from '../parts/session-line.tsx';
import { topicName } from '../parts/topics.tsx';
import { t } from '../words/index.ts';
import { HelpList } from '../parts/help.tsx';
import { LeadOn } from '../kit/lead-on.tsx';

// Only sessions that were agreed have these.
const load = () => import('../parts/preparation/preparation.tsx');
const Preparation = later(async () => (await load()).Preparation);
const PreparationHint = later(async () => (await load()).PreparationHint);
const Reflections = later(
  async () => (await import('../parts/preparation/reflection.tsx')).Reflections,
);

/** One of my sessions: where it stands, its one next step, and how it came there. */
export function SessionPage() {
  const { id = '' } = useRoute().params;
  const live = sessionOf(id).value;
  const words = t().session;
  if (live.state === 'loading') return <Loading />;
  if (live.state === 'ready' && live.value.participantIds.includes(me().uid)) {
    return <Mine id={id} session={live.value} />;
  }
  // The address of a session that concerns others is of use to staff alone.
  if (isStaff() && live.state !== 'missing') return <LeadOn path={`/staff/sessions/${id}`} />;
  return (
    <Page title={words.title}>
      {live.state === 'broken' ? <NeedsRepair /> : <p>{words.notYours}</p>}
      <p>
        <a href="/sessions">{t().home.allSessions}</a>
      </p>
    </Page>
  );
}

function Mine({ id, session }: { id: string; session: Session }) {
  const { uid } = me();
  const words = t().session;
  const item = mySession(id, session);
  const moved = transferOf(uid, id);
  const posted = moved.state === 'ready' ? moved.value : null;
  const side = sideIn(session, uid);
  return (
    <Page title={`${topicName(session.topic)} ${words.with(nameOf(otherParty(session, uid)))}`}>
      <p>
        <span class="tag">{side === 'receiver' ? words.receiving : words.giving}</span>{' '}
        <span class="tag">{words.statuses[session.status]}</span>
      </p>
      {item ? <NextStep item={item} posted={posted?.points} /> : <Loading />}
      {hasReflections(session, now.value) && <Reflections id={id} session={session} side={side} />}
      <SessionDetails session={session} />
      <CalendarButton id={id} session={session} />
      {isPrepared(session, item?.facts.transferIsPending === true) && (
        <Preparation id={id} session={session} side={side} />
      )}
      <SessionHistory entries={historyOf(session, posted)} />
      <p>
        <a href="/sessions">{t().home.allSessions}</a>
      </p>
    </Page>
  );
}

/** What it comes to, what people wrote with it, and what I can do. */
function NextStep({ item, posted }: { item: MySession; posted: number | undefined }) {
  const { id, session, facts, situation } = item;
  const { uid } = me();
  const sentence = useFocusAfterStep(session.updatedAt);
  const isStopped =
    facts.receiverIsOpen &&
    (situation === 'refused-give-first-me' || situation === 'answer-give-first');
  const isReporting = situation === 'report' || situation === 'report-second';
  const common = { id, session, actor: { uid, role: null }, side: uid, facts };
  return (
    <section class="next-step">
      <div role="status">
        <p class="situation" ref={sentence} tabIndex={-1}>
          {sentenceOf(item, posted)}
        </p>
      </div>
      {situation === 'agreed' && facts.transferIsPending && (
        <PreparationHint id={id} side={sideIn(session, uid)} />
      )}
      <Note session={session} />
      {isStopped && <HelpList />}
      {isReporting && <ReportForm {...common} />}
      <SessionActions {...common} />
    </section>
  );
}

/** A button that was pressed may be gone once it has worked: the focus goes to what came of it. */
function useFocusAfterStep(updatedAt: Date) {
  const sentence = useRef<HTMLParagraphElement>(null);
  const seen = useRef(updatedAt.getTime());
  useEffect(() => {
    if (seen.current === updatedAt.getTime()) return;
    seen.current = updatedAt.getTime();
    if (document.activeElement === document.body) sentence.current?.focus({ preventScroll: true });
  });
  return sentence;
}

/** What people wrote with a step; functions' own notes are codes, and are told as a situation. */
const Note = ({ session: { status, note } }: { session: Session }) =>
  note !== '' && status !== 'refused' && note !== 'unreported' ? (
    <blockquote class="typed">{note}</blockquote>
  ) : null;

/** For an appointment that is to come, and for one that was called off, to strike it off. */
function CalendarButton({ id, session }: { id: string; session: Session }) {
  const words = t().session.calendar;
  const { status, startsAt, topic, issue, receiverId, giverId } = session;
  if (startsAt <= new Date() || (status !== 'accepted' && status !== 'cancelled')) return null;
  const make = async () => ({
    name: `wederdienst-${id}.ics`,
    type: 'text/calendar',
    content: await calendarFile(id, session, {
      summary: words.summary(topicName(topic), nameOf(giverId), nameOf(receiverId)),
      description: issue,
      url: location.origin + sessionLink(id),
    }),
  });
  return (
    <p>
      <DownloadButton class="outline secondary small" make={make}>
        {status === 'accepted' ? words.add : words.remove}
      </DownloadButton>
    </p>
  );
}
