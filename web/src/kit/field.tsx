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
  optional?: boolean | undefined;
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

/** A text that is typed, and where it goes. */
interface Typed {
  value: string;
  onType: (typed: string) => void;
}

/** What is typed goes into a signal. */
export const into = (signal: { value: string }): Typed => ({
  value: signal.value,
  onType: (typed) => (signal.value = typed),
});

/** What is typed goes into one of a draft's texts. */
export const intoKey = <K extends string>(draft: { value: Record<K, string> }, key: K): Typed => ({
  value: draft.value[key],
  onType: (typed) => (draft.value = { ...draft.value, [key]: typed }),
});

interface TextProps extends Omit<FieldProps, 'children'>, Typed {
  type?: 'email' | 'tel' | 'search' | 'number' | 'date' | 'datetime-local';
  autocomplete?: string;
  inputMode?: 'numeric' | 'url';
  spellcheck?: boolean;
  lang?: string;
  list?: string;
  maxLength?: number;
  min?: number | string;
  max?: number | string;
  step?: number;
}

/** A line of text; or, by its type, a number, a day, an address. */
export const Text = ({ label, hint, problem, optional, onType, ...input }: TextProps) => (
  <Field {...{ label, hint, problem, optional }}>
    {(attributes) => (
      <input
        {...attributes}
        {...input}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
    )}
  </Field>
);

interface AreaProps extends Omit<FieldProps, 'children'>, Typed {
  rows: number;
  maxLength: number;
}

/** Some lines of text. */
export const Area = ({ label, hint, problem, optional, onType, ...area }: AreaProps) => (
  <Field {...{ label, hint, problem, optional }}>
    {(attributes) => (
      <textarea
        {...attributes}
        {...area}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
    )}
  </Field>
);

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
