import * as z from 'zod/mini';
import { day, whereMissing, stamps, text, time } from '../base/common.ts';
import { PROGRAMME } from '../base/side.ts';
import { availability } from './availability.ts';
import { ERASED } from '../base/erased.ts';
import { noun } from '../base/noun.ts';

/** participants/{uid}: the profile; written by the person and by staff (design.md, section 4). */
export const LIMIT = {
  displayName: 80,
  organisation: 120,
  pitch: 2000,
  languages: 5,
  topics: 20,
  phone: 40,
  email: 254,
} as const;

export const KINDS = ['innovator', 'entrepreneur'] as const;
export const PARTICIPANT_STATUSES = ['applied', 'active', 'paused', 'alumni'] as const;
export const LOCALES = ['nl', 'fr', 'en'] as const;

const topics = z.array(text(60, 1)).check(z.maxLength(LIMIT.topics));

/** ISO 639-1, two letters. */
export const languageCode = z.string().check(z.regex(/^[a-z]{2}$/));

/** What people fill in about themselves; the rest of the document is for staff and stamps. */
export const profileShape = {
  displayName: text(LIMIT.displayName, 1),
  organisation: text(LIMIT.organisation),
  pitch: text(LIMIT.pitch),
  kind: z.enum(KINDS),
  languages: z.array(languageCode).check(z.minLength(1), z.maxLength(LIMIT.languages)),
  skills: topics,
  needs: topics,
};

export const participantSchema = z.object({
  ...profileShape,
  /** Missing where it has never been told. */
  availability: whereMissing(availability, []),
  status: z.enum(PARTICIPANT_STATUSES),
  startsOn: z.nullable(day),
  endsOn: z.nullable(day),
  createdAt: time,
  ...stamps,
});
export type Participant = z.infer<typeof participantSchema>;
export type ParticipantStatus = Participant['status'];
export type Profile = Pick<Participant, keyof typeof profileShape>;

/** participants/{uid}/private/contact: read by the person and staff only. */
export const contactSchema = z.object({
  email: text(LIMIT.email, 3),
  phone: text(LIMIT.phone),
  locale: z.enum(LOCALES),
  mail: z.boolean(),
  ...stamps,
});
export type Contact = z.infer<typeof contactSchema>;
export type Locale = Contact['locale'];

/** Staff who take part may write these of their own: then too they write as staff. */
const STAFFS = ['startsOn', 'endsOn'] as const;

export const PARTICIPANT = noun({
  pattern: 'participants/{uid}',
  schema: participantSchema,
  persons: {
    found: { by: 'id' },
    exported: 'whole',
    // What is kept is what the programme reports to who pays for it.
    erased: {
      displayName: { becomes: ERASED.name },
      organisation: { becomes: '' },
      pitch: { becomes: '' },
      kind: 'kept',
      languages: { becomes: [ERASED.language] },
      skills: { becomes: [] },
      needs: { becomes: [] },
      availability: { becomes: [] },
      status: { becomes: 'alumni' },
      startsOn: 'kept',
      endsOn: 'kept',
      createdAt: 'kept',
      updatedAt: 'now',
      updatedBy: { becomes: PROGRAMME },
    },
    until: 'erasure',
  },
  audited: {
    own: ([uid], after, before) => {
      const isStaffs = before !== null && STAFFS.some((field) => before[field] !== after?.[field]);
      return isStaffs ? [PROGRAMME] : [uid, PROGRAMME];
    },
  },
});

export const CONTACT = noun({
  pattern: 'participants/{uid}/private/contact',
  schema: contactSchema,
  persons: {
    found: { by: 'parent' },
    exported: 'whole',
    erased: 'emptied-and-deleted',
    until: 'erasure',
  },
  audited: { own: ([uid]) => [uid, PROGRAMME] },
});
