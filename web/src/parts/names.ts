import { parsedAt, refTo } from '../kit/ask.ts';
import { PROGRAMME } from '../../../core/base/side.ts';

import { PARTICIPANT } from '../../../core/people/participant.ts';

import { getDocFromServer } from 'firebase/firestore';
import { participant, programme } from '../data/documents.ts';
import { t } from '../words/index.ts';

/** The name of one side of a session; read while rendering, it stays up to date. */
export const nameOf = (uid: string): string => nameOr(uid, t().somebody);

/** Who has written something: those who take part by name, the others are the team's. */
export const writerOf = (uid: string): string => nameOr(uid, t().teamMember);

/** A name for a file, which does not follow when the name changes. */
export async function nameNow(uid: string): Promise<string> {
  if (uid === PROGRAMME) return programme.value.name;
  const at = PARTICIPANT.at(uid);
  const found = await getDocFromServer(refTo(at)).catch(() => null);
  const parsed = found && parsedAt(at, found);
  return parsed?.ok ? parsed.value.displayName : t().somebody;
}

function nameOr(uid: string, otherwise: string): string {
  if (uid === PROGRAMME) return programme.value.name;
  const live = participant(uid).value;
  return live.state === 'ready' ? live.value.displayName : otherwise;
}
