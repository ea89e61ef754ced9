import { useRef } from 'preact/hooks';
import type { LiveList } from './live.ts';
import { t } from '../words/index.ts';

/** Below a list that shows only its latest: the way to what is older. */
export const More = ({ isMore, onMore }: { isMore: boolean; onMore: () => void }) =>
  isMore ? (
    <button class="outline secondary small" onClick={onMore}>
      {t().older}
    </button>
  ) : null;

/** A list that is asked for anew, longer: until it is there, the shorter one stays where it is. */
export function useLasting<T>(list: LiveList<T>): LiveList<T> {
  const last = useRef(list);
  if (list.state !== 'loading') last.current = list;
  return last.current;
}
