import { accountSchema } from './points/account.ts';
import { adjustmentSchema } from './points/adjustment.ts';
import { adviceSchema } from './preparation/advice.ts';
import { backgroundSchema } from './preparation/background.ts';
import { COLLECTION } from './base/collections.ts';
import { parse } from './base/common.ts';
import { cardSchema } from './matching/card.ts';
import { intakeSchema } from './intake/intake.ts';
import { mailSchema } from './mail/mail.ts';
import { noteSchema } from './people/note.ts';
import { contactSchema, participantSchema } from './people/participant.ts';
import { planSchema } from './preparation/plan.ts';
import { preparationSchema } from './preparation/preparation.ts';
import { programmeProblems } from './programme/programme.ts';
import { roundSchema } from './matching/round.ts';
import { reflectionSchema } from './preparation/reflection.ts';
import { sessionSchema } from './sessions/session.ts';
import { staffSchema } from './people/staff.ts';
import { transferSchema } from './points/transfer.ts';

const SCHEMA_OF = new Map<string, Parameters<typeof parse>[0]>([
  [COLLECTION.participants, participantSchema],
  [COLLECTION.private, contactSchema],
  [COLLECTION.notes, noteSchema],
  [COLLECTION.accounts, accountSchema],
  [COLLECTION.sessions, sessionSchema],
  [COLLECTION.transfers, transferSchema],
  [COLLECTION.adjustments, adjustmentSchema],
  [COLLECTION.intakes, intakeSchema],
  [COLLECTION.cards, cardSchema],
  [COLLECTION.rounds, roundSchema],
  [COLLECTION.preparations, preparationSchema],
  [COLLECTION.plan, planSchema],
  [COLLECTION.background, backgroundSchema],
  [COLLECTION.advice, adviceSchema],
  [COLLECTION.reflections, reflectionSchema],
  [COLLECTION.staff, staffSchema],
  [COLLECTION.mail, mailSchema],
]);

/**
 * What is wrong with a document of any collection, judged by the collection its path names.
 * @returns the problem in one line without the document's content, or null if it reads
 */
export function problemOf(document: string, data: unknown): string | null {
  const collection = document.split('/').at(-2) ?? '';
  if (collection === COLLECTION.settings) {
    const ignored = programmeProblems(data);
    return ignored.length === 0 ? null : `defaults stand in for ${ignored.join(', ')}`;
  }
  const schema = SCHEMA_OF.get(collection);
  if (!schema) return null;
  const parsed = parse(schema, data);
  return parsed.ok ? null : parsed.problem;
}
