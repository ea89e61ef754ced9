import '../../../style/intake.css';
import { useSignal } from '@preact/signals';
import { Loading } from '../../../kit/known.tsx';
import { INTAKE, type Intake } from '../../../../../core/intake/intake.ts';
import { PARTICIPANT, type Participant } from '../../../../../core/people/participant.ts';
import { participant } from '../../../data/documents.ts';
import { answersOf, intake as intakeOf } from '../../../data/intake.ts';
import { me } from '../../../data/me.ts';
import { Page } from '../../../parts/page.tsx';
import { PersonFacts } from '../../../parts/person-card.tsx';
import { t } from '../../../words/index.ts';
import { i } from '../../../words/intake/index.ts';
import { Edits } from '../edits.tsx';
import { BrokenDocument } from '../list-frame.tsx';
import { AnswersForm } from './answers-form.tsx';
import { DecisionSection } from './decision.tsx';
import { FirstSessions } from './first-sessions.tsx';
import { InterviewSection } from './interview.tsx';
import { AnswersSheet } from './sheet.tsx';

/** One intake: the interview, what it found, and what was decided. It can be printed. */
export function StaffIntakeOf({ id: uid }: { id: string }) {
  const person = participant(uid).value;
  const found = intakeOf(uid).value;
  if (person.state === 'loading' || found.state === 'loading') return <Loading />;
  if (person.state === 'ready' && (found.state === 'ready' || found.state === 'missing')) {
    const intake = found.state === 'ready' ? found.value : null;
    return <Shown key={uid} uid={uid} person={person.value} intake={intake} />;
  }
  return (
    <Page title={t().people.unknown}>
      {person.state === 'broken' && (
        <BrokenDocument path={PARTICIPANT.at(uid).path} problem={person.problem} />
      )}
      {found.state === 'broken' && (
        <BrokenDocument path={INTAKE.at(uid).path} problem={found.problem} />
      )}
      {(person.state === 'denied' || found.state === 'denied') && (
        <p class="notice">{t().notForYou}</p>
      )}
      <Back />
    </Page>
  );
}

const Back = () => (
  <p class="no-print">
    <a href="/staff/intake">{i().back}</a>
  </p>
);

interface Props {
  uid: string;
  person: Participant;
  intake: Intake | null;
}

function Shown({ uid, person, intake }: Props) {
  const words = i();
  const isMine = uid === me().uid;
  const isUnsaved = useSignal(false);
  return (
    <Page title={words.title(person.displayName)}>
      <div class="actions no-print">
        <a class="button outline small" href={`/staff/people/${uid}`}>
          {words.toPerson}
        </a>
        <button class="outline small" onClick={() => print()}>
          {words.print}
        </button>
      </div>
      {isMine && <p class="notice">{words.yourself}</p>}
      <details open={person.status === 'applied'} class="application">
        <summary>{words.application}</summary>
        <p class="quiet">{t().profile.kinds[person.kind]}</p>
        <PersonFacts person={person} />
      </details>
      <InterviewSection uid={uid} name={person.displayName} intake={intake} mayEdit={!isMine} />
      {isMine || person.status === 'alumni' ? (
        <AnswersSheet answers={answersOf(intake)} />
      ) : (
        <AnswersForm uid={uid} person={person} intake={intake} isUnsaved={isUnsaved} />
      )}
      <DecisionSection
        uid={uid}
        person={person}
        intake={intake}
        mayDecide={!isMine}
        isUnsaved={isUnsaved}
      />
      {intake?.decision?.kind === 'accept' && !isMine && person.status === 'active' && (
        <FirstSessions uid={uid} />
      )}
      <div class="no-print">
        <Edits documents={[INTAKE.at(uid).path]} />
      </div>
      <Back />
    </Page>
  );
}
