import { t } from '../words/index.ts';

/** Below a list that shows only its latest: the way to what is older. */
export const More = ({ isMore, onMore }: { isMore: boolean; onMore: () => void }) =>
  isMore ? (
    <button class="outline secondary small" onClick={onMore}>
      {t().older}
    </button>
  ) : null;
