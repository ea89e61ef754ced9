import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Saving } from './write.ts';
import { t } from '../words/index.ts';

export const useSaving = (): Signal<Saving> => useSignal<Saving>({ state: 'idle' });

export const isSaving = (saving: Signal<Saving>): boolean => saving.value.state === 'saving';

/** Beside what is being saved: that it is, or in a sentence why it was not. */
export function SaveStatus({ saving }: { saving: Signal<Saving> }) {
  const { value } = saving;
  return (
    <>
      <p role="status" class="quiet empty-away">
        {value.state === 'saving' && t().saving}
      </p>
      <p role="alert" class="problem empty-away">
        {value.state === 'failed' && t().failure[value.why]}
      </p>
    </>
  );
}

interface ButtonProps {
  saving: Signal<Saving>;
  children: ComponentChildren;
}

/** Sends a form, once. */
export const SubmitButton = ({ saving, children }: ButtonProps) => (
  <button disabled={isSaving(saving)}>{children}</button>
);
