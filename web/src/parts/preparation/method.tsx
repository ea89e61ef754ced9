import { fits, METHODS } from '../../../../core/preparation/methods.ts';
import { type PlanState, withMethod } from '../../../../core/preparation/progress.ts';
import { METHOD_IDS, type MethodId } from '../../../../core/preparation/plan.ts';
import type { Session } from '../../../../core/sessions/session.ts';
import { changePlan } from '../../data/preparation.ts';
import { save } from '../../kit/write.ts';
import { t } from '../../words/index.ts';
import { cardOf } from '../../words/methods/index.ts';
import { w } from '../../words/preparation/index.ts';
import { Select } from '../../kit/field.tsx';
import { MethodSteps } from '../method-steps.tsx';
import { SaveStatus, useSaving } from '../../kit/saving.tsx';

interface Props {
  id: string;
  session: Session;
  plan: PlanState;
  /** The reader chooses. */
  isMine: boolean;
}

/** How the session will go: the giver chooses, all can read its steps in the time that there is. */
export function Method({ id, session, plan: { method }, isMine }: Props) {
  const words = w().method;
  const card = cardOf(method);
  const { durationMinutes } = session;
  return (
    <section>
      <h3>{words.title}</h3>
      {isMine ? (
        <Choice id={id} method={method} durationMinutes={durationMinutes} />
      ) : (
        <p>
          <strong>{card.name}.</strong> {card.fits}
        </p>
      )}
      <details>
        <summary>{words.steps(t().minutes(durationMinutes))}</summary>
        <MethodSteps method={method} minutes={durationMinutes} />
      </details>
      <p>
        <a href={`/methods/${method}`}>{words.card}</a> · <a href="/methods">{words.all}</a>
      </p>
    </section>
  );
}

interface ChoiceProps {
  id: string;
  method: MethodId;
  durationMinutes: number;
}

/** The methods that the session is long enough for, and the one that was chosen even if it is not. */
function Choice({ id, method, durationMinutes }: ChoiceProps) {
  const saving = useSaving();
  const words = w().method;
  const isTight = !fits(method, durationMinutes);
  const options = METHOD_IDS.filter((one) => one === method || fits(one, durationMinutes)).map(
    (one) => [one, cardOf(one).name] as const,
  );
  return (
    <>
      <Select
        label={words.choose}
        hint={cardOf(method).fits}
        problem={isTight ? words.tooLong(t().minutes(METHODS[method].leastMinutes)) : undefined}
        value={method}
        options={options}
        onChoose={(chosen) =>
          void save(saving, () => changePlan(id, (now) => withMethod(now, chosen)))
        }
      />
      <SaveStatus saving={saving} />
    </>
  );
}
