import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { recount } from '../../data/attention.ts';
import { doWithAll, type Progress } from '../../kit/bulk.ts';
import type { Outcome } from '../../kit/write.ts';
import { Form } from '../../kit/field.tsx';
import { Modal } from '../../kit/modal.tsx';
import { t } from '../../words/index.ts';
import { s } from './words.ts';

interface Props<T> {
  title: string;
  text: string;
  items: T[];
  idOf: (item: T) => string;
  nameOf: (item: T) => string;
  /** What is to be done with each, or null while the form is not filled in. */
  read: () => ((item: T) => Promise<Outcome>) | null;
  onClose: () => void;
  /** The fields of the form. */
  children?: ComponentChildren;
}

/** Does the same with several: a question, a progress bar, and a list of what failed and why. */
export function BulkDialog<T>(props: Props<T>) {
  const { title, text, items, idOf, nameOf, read, onClose, children } = props;
  const running = useSignal<Signal<Progress> | null>(null);
  const progress = running.value?.value;
  const isBusy = progress !== undefined && progress.done < progress.total;
  const onSend = () => {
    const work = read();
    if (work) running.value = doWithAll(items, idOf, nameOf, work);
    return work !== null;
  };
  const close = () => {
    void recount();
    onClose();
  };
  return (
    <Modal title={title} isBusy={isBusy} mayLose={!progress} onClose={close}>
      <p>{text}</p>
      {progress ? (
        <Report progress={progress} />
      ) : (
        <>
          {/* Long lists scroll in it, by the keyboard too. */}
          <ul class="names" tabIndex={0} aria-label={title}>
            {items.map((item) => (
              <li key={idOf(item)}>{nameOf(item)}</li>
            ))}
          </ul>
          <Form onSend={onSend}>
            {children}
            <button>{title}</button>
          </Form>
        </>
      )}
    </Modal>
  );
}

function Report({ progress: { total, done, failed } }: { progress: Progress }) {
  const words = s().bulk;
  return (
    <>
      <progress value={done} max={total} aria-label={words.progress(done, total)} />
      <p role="status">
        {done < total ? words.progress(done, total) : words.ended(total - failed.length, total)}
      </p>
      {failed.length > 0 && (
        <ul role="alert" class="problem">
          {failed.map(({ id, name, why }) => (
            <li key={id}>
              {name}: {t().failure[why]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
