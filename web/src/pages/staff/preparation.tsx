import { useSignal } from '@preact/signals';
import { Known } from '../../kit/known.tsx';
import { actsAsStaff, sideOf } from '../../../../core/sessions/moves.ts';
import { LIMIT } from '../../../../core/preparation/preparation.ts';
import type { Session } from '../../../../core/sessions/session.ts';
import { readable } from '../../kit/live.ts';
import { me } from '../../data/me.ts';
import { now } from '../../kit/now.ts';
import { chooseCoach, coachOf, type CoachState } from '../../data/preparation.ts';
import { hasReflections, isPrepared } from '../../data/prepared.ts';
import { colleagues } from '../../data/roles.ts';
import { save } from '../../kit/write.ts';
import { Form, Select, Text, into } from '../../kit/field.tsx';
import { Preparation } from '../../parts/preparation/preparation.tsx';
import { Reflections, ReflectionsForStaff } from '../../parts/preparation/reflection.tsx';
import { SaveStatus, SubmitButton, useSaving } from '../../kit/saving.tsx';
import { w } from '../../words/preparation/index.ts';

interface Props {
  id: string;
  session: Session;
}
interface StaffProps extends Props {
  transferIsPending: boolean;
}

/**
 * How a session is prepared and what it brought, to the team: who coaches, the thread with the giver,
 * and the part of the programme where it is a side. Staff who are a party have their own page for it.
 */
export function StaffPreparation({ id, session, transferIsPending }: StaffProps) {
  if (!actsAsStaff(me(), session)) return null;
  const spokenFor = sideOf(me(), session);
  const own = spokenFor === session.giverId ? 'giver' : 'receiver';
  const side = spokenFor === null ? null : own;
  return (
    <>
      {hasReflections(session, now.value) && (
        <>
          {side && <Reflections id={id} session={session} side={side} />}
          <ReflectionsForStaff id={id} session={session} />
        </>
      )}
      {isPrepared(session, transferIsPending) && (
        <>
          <CoachOf id={id} session={session} />
          <Preparation id={id} session={session} side={side} />
        </>
      )}
    </>
  );
}

/** Who coaches, and as long as the session is agreed the way to change it. */
function CoachOf({ id, session }: Props) {
  const words = w().team;
  return (
    <section>
      <h2>{words.coach}</h2>
      <Known live={coachOf(id)}>
        {(coach) => (
          <>
            <p>{coach.coachId === null ? words.isNobody : words.isCoach(coach.coachName)}</p>
            {session.status === 'accepted' && (
              <details>
                <summary>{words.change}</summary>
                <CoachChoice key={coach.coachId} id={id} session={session} coach={coach} />
              </details>
            )}
          </>
        )}
      </Known>
    </section>
  );
}

/** Oneself or nobody; admins, who alone read who works here, may choose a colleague too. */
function CoachChoice({ id, session, coach }: Props & { coach: CoachState }) {
  const chosen = useSignal(coach.coachId ?? me().uid);
  const name = useSignal(coach.coachName === '' ? me().name : coach.coachName);
  const problem = useSignal<string | undefined>(undefined);
  const saving = useSaving();
  const words = w().team;
  const isNobody = chosen.value === '';
  const onSend = () => {
    const coachName = name.value.trim();
    problem.value = !isNobody && coachName === '' ? words.nameMissing : undefined;
    if (problem.value !== undefined) return false;
    const next = isNobody ? { coachId: null, coachName: '' } : { coachId: chosen.value, coachName };
    void save(saving, () => chooseCoach(id, next, coach.coachId));
    return true;
  };
  return (
    <Form onSend={onSend}>
      <Select
        label={words.coach}
        value={chosen.value}
        options={optionsFor(session, coach)}
        onChoose={(uid) => {
          chosen.value = uid;
          name.value = uid === me().uid ? me().name : '';
        }}
      />
      {!isNobody && (
        <Text
          label={words.name}
          problem={problem.value}
          maxLength={LIMIT.coachName}
          {...into(name)}
        />
      )}
      <SaveStatus saving={saving} />
      <SubmitButton saving={saving}>{words.save}</SubmitButton>
    </Form>
  );
}

function optionsFor(session: Session, coach: CoachState): (readonly [uid: string, name: string])[] {
  const words = w().team;
  const { uid, role } = me();
  const others = role === 'admin' ? readable(colleagues.value) : [];
  const known = new Map([
    ...(coach.coachId === null ? [] : [[coach.coachId, coach.coachName] as const]),
    ...others
      .filter(({ value }) => value.role === 'staff' || value.role === 'admin')
      .map((one) => [one.id, one.value.email] as const),
    [uid, words.me] as const,
  ]);
  const options = [...known].filter(([one]) => !session.participantIds.includes(one));
  return [...options, ['', words.nobody]];
}
