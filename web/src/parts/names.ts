import { PROGRAMME } from '../../../functions/src/schema/collections.ts';
import { participant, programme } from '../data/documents.ts';
import { t } from '../words/index.ts';

/** The name of one side of a session; read while rendering, it stays up to date. */
export function nameOf(uid: string): string {
  if (uid === PROGRAMME) return programme.value.name;
  const live = participant(uid).value;
  return live.state === 'ready' ? live.value.displayName : t().somebody;
}
