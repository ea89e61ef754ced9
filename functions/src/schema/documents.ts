import { accountSchema } from './account.ts';
import { adjustmentSchema } from './adjustment.ts';
import { adviceSchema } from './advice.ts';
import { backgroundSchema } from './background.ts';
import { COLLECTION } from './collections.ts';
import { parse } from './common.ts';
import { cardSchema } from './card.ts';
import { intakeSchema } from './intake.ts';
import { mailSchema } from './mail.ts';
import { noteSchema } from './note.ts';
import { contactSchema, participantSchema } from './participant.ts';
import { planSchema } from './plan.ts';
import { preparationSchema } from './preparation.ts';
import { programmeProblems } from './programme.ts';
import { roundSchema } from './round.ts';
import { reflectionSchema } from './reflection.ts';
import { sessionSchema } from './session.ts';
import { staffSchema } from './staff.ts';
import { transferSchema } from './transfer.ts';

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
