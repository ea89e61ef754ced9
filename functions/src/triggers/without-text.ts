import type { WriteEvent } from '../store/audit.ts';

/**
 * What the audit keeps of words that some of the team may not read: that they were written, by whom
 * and when. All staff read the audit, whom the words are about perhaps among them, and what is
 * deleted is to be gone.
 */
export const withoutText = ({
  before,
  after,
}: WriteEvent): Pick<WriteEvent, 'before' | 'after'> => ({
  before: before && { ...before, text: 'not kept' },
  after: after && { ...after, text: 'not kept' },
});
