import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { download } from './download.ts';
import { t } from '../words/index.ts';

interface File {
  name: string;
  type: string;
  content: string;
}

interface Props {
  /** @throws if it can't be made now, for instance offline */
  make: () => Promise<File>;
  class?: string;
  children: ComponentChildren;
}

/** Saves a file that is made when it is asked for, and says so when that fails. */
export function DownloadButton({ make, class: classes = 'outline small', children }: Props) {
  const state = useSignal<'idle' | 'working' | 'failed'>('idle');
  const save = async () => {
    state.value = 'working';
    try {
      const { name, type, content } = await make();
      download(name, type, content);
      state.value = 'idle';
    } catch (error) {
      console.warn(error);
      state.value = 'failed';
    }
  };
  return (
    <>
      <button
        class={classes}
        aria-busy={state.value === 'working'}
        disabled={state.value === 'working'}
        onClick={() => void save()}
      >
        {children}
      </button>
      <small role="alert" class="problem empty-away">
        {state.value === 'failed' && t().notSavedAsFile}
      </small>
    </>
  );
}
