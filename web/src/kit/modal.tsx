import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../words/index.ts';

interface Props {
  title: string;
  /** While something is being saved it stays, to say what became of it. */
  isBusy: boolean;
  /** Whether closing it loses what was typed; not once that has been sent. */
  mayLose?: boolean;
  onClose: () => void;
  children: ComponentChildren;
}

/**
 * A dialog over the page. Closing it gives the focus back to the button that opened it; where
 * something was typed in it, it asks first.
 */
export function Modal({ title, isBusy, mayLose = true, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const state = useSignal<'untouched' | 'touched' | 'asking'>('untouched');
  const id = useId();
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => {
      current?.close();
      // What opened it may be gone by now.
      if (document.activeElement === document.body) {
        document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true });
      }
    };
  }, []);
  const isAsking = mayLose && state.value === 'asking';
  const close = () => {
    if (mayLose && state.value === 'touched') state.value = 'asking';
    else dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onInput={() => (state.value = 'touched')}
      onClose={onClose}
      onCancel={(event) => {
        if (!isBusy && (!mayLose || state.value === 'untouched')) return;
        event.preventDefault();
        if (!isBusy) close();
      }}
    >
      <article>
        <h2 id={id}>{title}</h2>
        {children}
        <p role="alert" class="problem empty-away">
          {isAsking && t().leaving.dialog}
        </p>
        <button type="button" class="outline secondary" disabled={isBusy} onClick={close}>
          {isAsking ? t().leaving.closeAnyway : t().back}
        </button>
      </article>
    </dialog>
  );
}
