import { doc, serverTimestamp } from 'firebase/firestore';
import * as z from 'zod/mini';
import { parsedAt } from '../kit/ask.ts';

import {
  PARTICIPANT,
  CONTACT,
  type Contact,
  contactSchema,
  KINDS,
  LOCALES,
  type Participant,
  profileShape,
} from '../../../core/people/participant.ts';
import { db } from '../kit/firestore.ts';
import { me, stamps } from './me.ts';
import { caughtUp, type Edit, touchedIn } from '../kit/merge.ts';
import { isStillAsSeen } from '../kit/record.ts';
import { type Outcome, write } from '../kit/write.ts';

/** A person's profile and contact as they are typed, in one form. */
export const profileFields = z.object({
  displayName: z.string(),
  organisation: z.string(),
  pitch: z.string(),
  kind: z.nullable(z.enum(KINDS)),
  languages: z.array(z.string()),
  skills: z.array(z.string()),
  needs: z.array(z.string()),
  email: z.string(),
  phone: z.string(),
  locale: z.enum(LOCALES),
  mail: z.boolean(),
});
export type ProfileFields = z.infer<typeof profileFields>;

/** What the two documents accept. */
export const filledIn = z.object({
  ...profileShape,
  email: contactSchema.shape.email,
  phone: contactSchema.shape.phone,
  locale: contactSchema.shape.locale,
  mail: contactSchema.shape.mail,
});
type FilledIn = z.infer<typeof filledIn>;

export const fieldsOf = (
  person: Participant,
  contact: Contact | null,
  otherwise: Pick<ProfileFields, 'email' | 'locale'>,
): ProfileFields => ({
  displayName: person.displayName,
  organisation: person.organisation,
  pitch: person.pitch,
  kind: person.kind,
  languages: person.languages,
  skills: person.skills,
  needs: person.needs,
  email: contact?.email ?? otherwise.email,
  phone: contact?.phone ?? '',
  locale: contact?.locale ?? otherwise.locale,
  mail: contact?.mail ?? true,
});

/** Who has written last in either document; a contact is not there before the first save. */
export const lastWriter = (person: Participant, contact: Contact | null): string =>
  contact && contact.updatedAt > person.updatedAt ? contact.updatedBy : person.updatedBy;

const halves = ({ email, phone, locale, mail, ...profile }: FilledIn) => ({
  profile,
  contact: { email, phone, locale, mail },
});

/** A newcomer asks to take part: profile and contact in one go. */
export const apply = ({ mine }: Edit<ProfileFields>): Promise<Outcome> =>
  write((transaction) => {
    const { uid } = me();
    const { profile, contact } = halves(filledIn.parse(mine));
    transaction.set(doc(db, PARTICIPANT.at(uid).path), {
      ...profile,
      status: 'applied',
      startsOn: null,
      endsOn: null,
      createdAt: serverTimestamp(),
      ...stamps(),
    });
    transaction.set(doc(db, CONTACT.at(uid).path), { ...contact, ...stamps() });
    return Promise.resolve(null);
  });

const CONTACT_FIELDS: readonly string[] = ['email', 'phone', 'locale', 'mail'];

/**
 * Saves what was touched of a person's profile and contact, by themselves or by staff; the fields
 * for staff stay as they are, and so does what others have saved in fields that were not touched.
 * @param edit is refused if the server has something else by now in a field that was touched
 */
export const saveProfile = (uid: string, edit: Edit<ProfileFields>): Promise<Outcome> =>
  write(async (transaction) => {
    const places = {
      profile: doc(db, PARTICIPANT.at(uid).path),
      contact: doc(db, CONTACT.at(uid).path),
    };
    const [stored, reach] = await Promise.all([
      transaction.get(places.profile),
      transaction.get(places.contact),
    ]);
    const person = parsedAt(PARTICIPANT.at(uid), stored);
    const contact = parsedAt(CONTACT.at(uid), reach);
    if (!person?.ok) return 'unreadable';
    const onServer = fieldsOf(person.value, contact?.ok ? contact.value : null, edit.base);
    if (!isStillAsSeen(edit, onServer)) return 'changed-meanwhile';
    const touched = touchedIn(edit);
    const next = halves(filledIn.parse(caughtUp(edit, onServer).mine));
    if (touched.some((field) => !CONTACT_FIELDS.includes(field))) {
      transaction.update(places.profile, { ...next.profile, ...stamps() });
    }
    // A missing contact comes with the first save.
    if (!contact?.ok || touched.some((field) => CONTACT_FIELDS.includes(field))) {
      transaction.set(places.contact, { ...next.contact, ...stamps() });
    }
    return null;
  });
