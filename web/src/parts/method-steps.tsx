import { stepsIn } from '../../../core/preparation/methods.ts';
import type { MethodId } from '../../../core/preparation/plan.ts';
import { t } from '../words/index.ts';
import { cardOf, m } from '../words/methods/index.ts';

/** The steps of a method in a session of so many minutes: how long each, and who has the floor. */
export function MethodSteps({ method, minutes }: { method: MethodId; minutes: number }) {
  const { steps } = cardOf(method);
  return (
    <ol class="method-steps">
      {stepsIn(method, minutes).map((step) => (
        <li key={step.id}>
          <strong>{steps[step.id]?.title}</strong>
          <span class="quiet">
            {t().minutes(step.minutes)} · {m().lead[step.lead]}
          </span>
          <p>{steps[step.id]?.how}</p>
        </li>
      ))}
    </ol>
  );
}
