import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { prepares } from '../../../../core/preparation/methods.ts';
import { type PlanState, progressOf, ticked } from '../../../../core/preparation/progress.ts';
import type { Session } from '../../../../core/sessions/session.ts';
import { changePlan } from '../../data/preparation.ts';
import { save } from '../../kit/write.ts';
import { cardOf } from '../../words/methods/index.ts';
import { w } from '../../words/preparation/index.ts';
import { nameOf } from '../names.ts';
import { isSaving, SaveStatus, useSaving } from '../../kit/saving.tsx';

interface Props {
  id: string;
  session: Session;
  plan: PlanState;
  /** The reader prepares, and may still do so. */
  isMine: boolean;
}

/** How far the giver is: to themselves with what to do next, to the others in a sentence. */
export const Checklist = (props: Props) =>
  props.isMine ? <OwnChecklist {...props} /> : <TheirChecklist {...props} />;

function OwnChecklist({ id, plan }: Props) {
  const { shown, tick, saving, isPending } = useTicks(id, plan);
  const words = w().giver;
  const items = cardOf(plan.method).prepares;
  const { done, of } = progressOf(shown);
  const next = prepares(plan.method).find((item) => !shown.done.includes(item));
  const setReady = (ready: boolean) =>
    void save(saving, () => changePlan(id, (now) => ({ ...now, ready })));
  return (
    <article class="own-checklist">
      <header>
        <h3>{words.checklist}</h3>
        <strong class="done-count">{words.done(done, of)}</strong>
      </header>
      <progress value={done} max={of} aria-label={words.done(done, of)} />
      <p role="status">
        {plan.ready
          ? words.ready
          : next === undefined
            ? words.allDone
            : words.next(items[next] ?? '')}
      </p>
      <ul class="plain checklist">
        {prepares(plan.method).map((item) => (
          <li key={item}>
            <label>
              <input
                type="checkbox"
                checked={shown.done.includes(item)}
                onChange={({ currentTarget }) => tick(item, currentTarget.checked)}
              />
              {items[item]}
            </label>
          </li>
        ))}
      </ul>
      <SaveStatus saving={saving} />
      <button
        class={plan.ready ? 'outline secondary small' : next === undefined ? '' : 'outline'}
        // While ticks are on their way one after the other, this would fall in between, unheard.
        disabled={isSaving(saving) || isPending}
        onClick={() => setReady(!plan.ready)}
      >
        {plan.ready ? words.markNotReady : words.markReady}
      </button>
    </article>
  );
}

/**
 * Ticks that show at once and are saved one after the other, as fast as somebody ticks; when one is
 * not saved it is as it was, and that is said.
 */
function useTicks(id: string, plan: PlanState) {
  const wanted = useSignal<Record<string, boolean>>({});
  const saving = useSaving();
  const withTicks = (state: PlanState, ticks: Record<string, boolean>): PlanState =>
    Object.entries(ticks).reduce((now, [item, isDone]) => ticked(now, item, isDone), state);
  useEffect(() => {
    // What was saved has come back; what was ticked since is on its way.
    if (!isSaving(saving)) wanted.value = {};
  }, [plan]);
  const flush = async (): Promise<void> => {
    let sent: Record<string, boolean> = {};
    while (sent !== wanted.value) {
      const ticks = wanted.value;
      sent = ticks;
      if (await save(saving, () => changePlan(id, (now) => withTicks(now, ticks)))) continue;
      wanted.value = {};
      return;
    }
  };
  const tick = (item: string, isDone: boolean): void => {
    wanted.value = { ...wanted.value, [item]: isDone };
    if (!isSaving(saving)) void flush();
  };
  const isPending = Object.keys(wanted.value).length > 0;
  return { shown: withTicks(plan, wanted.value), tick, saving, isPending };
}

/** To the receiver and the team; the team sees of what as well. */
function TheirChecklist({ session, plan }: Props) {
  const words = w().theirs;
  const name = nameOf(session.giverId);
  const { done, of } = progressOf(plan);
  const preparing = done === 0 ? words.notBegun(name) : words.preparing(name, done, of);
  return <p class={plan.ready ? 'ready' : ''}>{plan.ready ? words.ready(name) : preparing}</p>;
}
