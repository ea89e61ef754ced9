import { useSignal } from '@preact/signals';
import { Loading } from '../../kit/known.tsx';
import { TRANSFER } from '../../../../core/points/transfer.ts';
import { SESSION } from '../../../../core/sessions/session.ts';
import { ADJUSTMENT } from '../../../../core/points/adjustment.ts';
import { ACCOUNT } from '../../../../core/points/account.ts';
import { PARTICIPANT, CONTACT, type Participant } from '../../../../core/people/participant.ts';
import {
  account,
  contact,
  participant,
  programme,
  sessionsOf,
  transfersOf,
} from '../../data/documents.ts';
import { readable } from '../../kit/live.ts';
import { me } from '../../data/me.ts';
import { pointsFacts } from '../../data/points.ts';
import { fieldsOf, lastWriter, saveProfile } from '../../data/profile.ts';
import { adjustmentsOf } from '../../data/staff.ts';
import { type StatementLine, statementOf } from '../../data/statement.ts';
import { More, useLasting } from '../../kit/more.tsx';
import { Gauge } from '../../parts/gauge.tsx';
import { Page } from '../../parts/page.tsx';
import { PersonFacts } from '../../parts/person-card.tsx';
import { ProfileForm } from '../../parts/profile-form.tsx';
import { Statement } from '../../parts/statement.tsx';
import { t } from '../../words/index.ts';
import { p } from '../../words/points/index.ts';
import { shortDay } from '../../words/when.ts';
import { AdjustDialog, ReverseDialog } from './adjust.tsx';
import { Edits } from './edits.tsx';
import { LeavingFacts } from './leaving.tsx';
import { Broken, BrokenDocument } from './list-frame.tsx';
import { Notes } from './notes.tsx';
import { MatchesOf } from './round/for-person.tsx';
import { SessionRows } from './session-rows.tsx';
import { StandingActions } from './standing.tsx';
import { s } from './words.ts';

const STEP = 20;

/** All that the team knows about a person, and what it may do. */
export function StaffPerson({ id: uid }: { id: string }) {
  const live = participant(uid).value;
  const words = s().people;
  if (live.state === 'loading') return <Loading />;
  if (live.state !== 'ready') {
    return (
      <Page title={t().people.unknown}>
        {live.state === 'broken' && (
          <BrokenDocument path={PARTICIPANT.at(uid).path} problem={live.problem} />
        )}
        {live.state === 'denied' && <p class="notice">{t().notForYou}</p>}
        <BackToPeople />
      </Page>
    );
  }
  const person = live.value;
  return (
    <Page key={uid} title={person.displayName}>
      <p>
        <span class="tag">{words.statuses[person.status]}</span>{' '}
        {person.startsOn !== null && person.endsOn !== null && (
          <span class="quiet">
            {words.between(shortDay(person.startsOn), shortDay(person.endsOn))}
          </span>
        )}
      </p>
      <StandingActions uid={uid} person={person} />
      <LeavingFacts uid={uid} endsOn={person.endsOn} />
      <Account uid={uid} name={person.displayName} />
      <section>
        <h2>{words.profile}</h2>
        <p class="quiet">{t().profile.kinds[person.kind]}</p>
        <PersonFacts person={person} />
        <Contact uid={uid} />
        <EditProfile uid={uid} person={person} />
      </section>
      {person.status === 'active' && <Matching uid={uid} />}
      <Notes uid={uid} />
      <section>
        <h2>{words.sessions}</h2>
        <Sessions uid={uid} />
      </section>
      <Transfers uid={uid} name={person.displayName} />
      <Edits documents={documentsAbout(uid)} />
      <BackToPeople />
    </Page>
  );
}

/** The profile, the contact, and the last corrections of points. */
const documentsAbout = (uid: string): string[] => [
  PARTICIPANT.at(uid).path,
  CONTACT.at(uid).path,
  ...readable(adjustmentsOf(uid).value).map(({ id }) => ADJUSTMENT.at(id).path),
];

/** Asked for: it reads a hundred cards. */
function Matching({ uid }: { uid: string }) {
  const isOpen = useSignal(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>{s().tabs.round}</summary>
      {isOpen.value && <MatchesOf uid={uid} most={5} />}
    </details>
  );
}

const BackToPeople = () => (
  <p>
    <a href="/staff/people">{s().people.toAll}</a>
  </p>
);

function Account({ uid, name }: { uid: string; name: string }) {
  const live = account(uid).value;
  const isAdjusting = useSignal(false);
  const words = s().people;
  if (live.state === 'missing') return <p class="quiet">{words.noAccount}</p>;
  if (live.state === 'broken') {
    return <BrokenDocument path={ACCOUNT.at(uid).path} problem={live.problem} />;
  }
  if (live.state !== 'ready') return <Loading />;
  const facts = pointsFacts(live.value, programme.value);
  return (
    <section class="balance" aria-label={t().home.balance}>
      <p class="amount">
        <span class="quiet">{t().home.balance}</span> <strong>{t().points(facts.balance)}</strong>
      </p>
      <Gauge facts={facts} />
      <p>
        {live.value.open ? words.may(live.value.mayReceive) : words.closed}{' '}
        {facts.held > 0 && t().home.held(facts)}
      </p>
      {uid !== me().uid && (
        <button class="small outline" onClick={() => (isAdjusting.value = true)}>
          {s().adjust.open}
        </button>
      )}
      <Rejected uid={uid} />
      {isAdjusting.value && (
        <AdjustDialog uid={uid} name={name} onClose={() => (isAdjusting.value = false)} />
      )}
    </section>
  );
}

/** Corrections that functions could not carry out, of late: somebody waits for them. */
function Rejected({ uid }: { uid: string }) {
  const words = s().adjust;
  return (
    <>
      {readable(adjustmentsOf(uid).value).map(
        ({ id, value }) =>
          value.result?.state === 'rejected' && (
            <p key={id} class="problem">
              {words.rejected(value.reason, value.result.reason ?? '')}
            </p>
          ),
      )}
    </>
  );
}

function Contact({ uid }: { uid: string }) {
  const reach = contact(uid).value;
  if (reach.state !== 'ready') return null;
  const { email, phone } = reach.value;
  return (
    <p class="typed">
      <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a> {phone}
    </p>
  );
}

/** Once opened it stays open, whatever others change meanwhile. */
function EditProfile({ uid, person }: { uid: string; person: Participant }) {
  const isOpen = useSignal(false);
  const reach = contact(uid).value;
  const reached = reach.state === 'ready' ? reach.value : null;
  const stored = fieldsOf(person, reached, {
    email: '',
    locale: 'nl',
  });
  return (
    <details
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>{s().people.edit}</summary>
      {isOpen.value && reach.state !== 'loading' && (
        <ProfileForm
          uid={uid}
          stored={stored}
          by={lastWriter(person, reached)}
          send={t().profile.save}
          onSave={(edit) => saveProfile(uid, edit)}
        />
      )}
    </details>
  );
}

function Sessions({ uid }: { uid: string }) {
  const most = useSignal(STEP);
  const list = useLasting(sessionsOf(uid, most.value).value);
  return (
    <>
      <Broken list={list} collection={SESSION.collection} />
      <SessionRows list={list} />
      <More
        isMore={list.state === 'ready' && list.entries.length === most.value}
        onMore={() => (most.value += STEP)}
      />
    </>
  );
}

function Transfers({ uid, name }: { uid: string; name: string }) {
  const most = useSignal(STEP);
  const reversing = useSignal<string | null>(null);
  const list = useLasting(transfersOf(uid, most.value).value);
  if (list.state === 'loading') return <Loading />;
  const lines = statementOf(readable(list), uid);
  return (
    <section>
      <h2>{s().people.transfers}</h2>
      <Broken list={list} collection={TRANSFER.collection} />
      {lines.length === 0 ? (
        <p class="quiet">{p().none}</p>
      ) : (
        <Statement
          lines={lines}
          caption={p().caption(name, programme.value.name)}
          sessionLink={(id) => `/staff/sessions/${id}`}
          actionOf={(line) =>
            uid !== me().uid && isCorrection(line) ? (
              <button class="small outline" onClick={() => (reversing.value = line.id)}>
                {s().adjust.reverse}
              </button>
            ) : null
          }
        />
      )}
      <More
        isMore={list.state === 'ready' && list.entries.length === most.value}
        onMore={() => (most.value += STEP)}
      />
      {reversing.value !== null && (
        <ReverseDialog
          uid={uid}
          transferId={reversing.value}
          onClose={() => (reversing.value = null)}
        />
      )}
    </section>
  );
}

/** What can be taken back here; a session's points are, on the session's page. */
const isCorrection = ({ kind, state }: StatementLine): boolean =>
  state === 'posted' && kind !== 'session' && kind !== 'reversal';
