import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../words/index.ts';

interface Frame {
  label: string;
  hint?: string | undefined;
  /** What is wrong with it, in a sentence. */
  problem?: string | undefined;
}

interface FieldProps extends Frame {
  optional?: boolean;
  children: (attributes: {
    id: string;
    'aria-describedby': string;
    'aria-invalid': true | undefined;
  }) => VNode;
}

/** A control with its label, and beside it what helps and what is wrong. */
export function Field({ label, hint, problem, optional = false, children }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>
        {label} {optional && <small class="quiet">({t().optional})</small>}
      </label>
      {children({
        id,
        'aria-describedby': `${id}-about`,
        'aria-invalid': problem === undefined ? undefined : true,
      })}
      <About id={`${id}-about`} hint={hint} problem={problem} />
    </div>
  );
}

interface SelectProps<T extends string> extends Frame {
  value: T;
  options: readonly (readonly [value: T, name: string])[];
  onChoose: (value: T) => void;
}

/** One of several values, in a list that opens. */
export const Select = <T extends string>({
  value,
  options,
  onChoose,
  ...frame
}: SelectProps<T>) => (
  <Field {...frame}>
    {(attributes) => (
      <select
        {...attributes}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([one]) => one === currentTarget.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    )}
  </Field>
);

interface ChoicesProps<T extends string> extends Frame {
  type: 'checkbox' | 'radio';
  options: readonly (readonly [value: T, label: string])[];
  chosen: readonly T[];
  onChoose: (chosen: T[]) => void;
}

/** Several values to tick, or one of a few, as chips. */
export function Choices<T extends string>(props: ChoicesProps<T>) {
  const { label, hint, problem, type, options, chosen, onChoose } = props;
  const id = useId();
  const toggled = (value: T): T[] => {
    if (type === 'radio') return [value];
    return chosen.includes(value) ? chosen.filter((v) => v !== value) : [...chosen, value];
  };
  return (
    <fieldset class="chips" aria-describedby={`${id}-about`}>
      <legend>{label}</legend>
      {options.map(([value, name]) => (
        <label key={value}>
          <input
            type={type}
            name={id}
            checked={chosen.includes(value)}
            data-wrong={problem !== undefined}
            onChange={() => onChoose(toggled(value))}
          />
          {name}
        </label>
      ))}
      <About id={`${id}-about`} hint={hint} problem={problem} />
    </fieldset>
  );
}

const About = ({ id, hint, problem }: Pick<Frame, 'hint' | 'problem'> & { id: string }) => (
  <small id={id} class="empty-away">
    {problem === undefined ? hint : <span class="problem">{problem}</span>}
  </small>
);

/** Leads to the first field that is wrong, once the page shows which those are. */
export function focusFirstProblem(form: HTMLFormElement): void {
  requestAnimationFrame(() =>
    form.querySelector<HTMLElement>('[aria-invalid], [data-wrong="true"]')?.focus(),
  );
}

/** A form that speaks for itself: its own sentences, in the page's language, not the browser's. */
export function Form({ onSend, children }: { onSend: () => boolean; children: ComponentChildren }) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!onSend()) focusFirstProblem(event.currentTarget);
      }}
    >
      {children}
    </form>
  );
}
