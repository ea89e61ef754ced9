import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../words/index.ts';

interface Props {
  title: string;
  /** While something is being saved it stays, to say what became of it. */
  isBusy: boolean;
  onClose: () => void;
  children: ComponentChildren;
}

/** A dialog over the page. Closing it gives the focus back to the button that opened it. */
export function Modal({ title, isBusy, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      onCancel={(event) => isBusy && event.preventDefault()}
    >
      <article>
        <h2 id={id}>{title}</h2>
        {children}
        <button
          type="button"
          class="outline secondary"
          disabled={isBusy}
          onClick={() => dialog.current?.close()}
        >
          {t().back}
        </button>
      </article>
    </dialog>
  );
}
