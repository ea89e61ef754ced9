import * as z from 'zod/mini';
import { side, text, time, whole } from '../base/common.ts';
import { noun } from '../base/noun.ts';

/**
 * mail/{id}: letters on their way, written by functions alone, read by staff. The form is that of
 * Firebase's extension for e-mail, so that whatever knows that form reads this (docs/decisions/17).
 */
export const LIMIT = {
  address: 254,
  subject: 200,
  body: 100_000,
  attachments: 3,
  about: 5,
} as const;

/** Every letter that there is. */
export const LETTER_KINDS = [
  'interview-invitation',
  'interview-planned',
  'interview-cancelled',
  'decision',
  'engagement-ends',
  'preparation-reminder',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Waiting for the trigger or the sweep; the others have come, or never will. */
export const WAITING_STATES = ['PENDING', 'PROCESSING', 'RETRY'] as const;
export const DELIVERY_STATES = [...WAITING_STATES, 'SUCCESS', 'ERROR'] as const;

const attachment = z.object({
  filename: text(100, 1),
  content: text(LIMIT.body),
  contentType: text(100, 1),
});

const messageSchema = z.object({
  subject: text(LIMIT.subject, 1),
  text: text(LIMIT.body, 1),
  html: text(LIMIT.body, 1),
  attachments: z.array(attachment).check(z.maxLength(LIMIT.attachments)),
});
export type Message = z.infer<typeof messageSchema>;

const deliverySchema = z.object({
  state: z.enum(DELIVERY_STATES),
  /** When it was last put into the queue. */
  startTime: time,
  endTime: z.nullable(time),
  /** Until then nobody takes it: somebody is sending it, or a refusal has yet to pass. */
  leaseExpireTime: z.nullable(time),
  attempts: whole(0, 100),
  /** A code (delivery.ts, smtp.ts); never the words of a mail server. */
  error: z.nullable(text(100)),
  info: z.nullable(
    z.object({
      messageId: text(300),
      accepted: z.array(text(LIMIT.address)),
      rejected: z.array(text(LIMIT.address)),
    }),
  ),
});
export type Delivery = z.infer<typeof deliverySchema>;

export const mailSchema = z.object({
  /** One address; empty once the letter is forgotten. */
  to: text(LIMIT.address),
  /** Whom it is for; it goes into their export. */
  uid: side,
  /** Whom it names, its reader among them; it goes with the erasure of any of them. */
  about: z.array(side).check(z.minLength(1), z.maxLength(LIMIT.about)),
  letter: z.enum(LETTER_KINDS),
  /** Null once the letter is forgotten; that there was one stays, so that it is not written again. */
  message: z.nullable(messageSchema),
  delivery: deliverySchema,
  createdAt: time,
  /** When its words and its address go; null when they have. */
  forgetAt: z.nullable(time),
});
export type Mail = z.infer<typeof mailSchema>;

/**
 * How long a letter's words and its address are kept: long enough to answer whether and what somebody
 * was written, half as long as an engagement. That there was a letter is kept for good, so that it
 * is not written a second time.
 */
export const MAIL_KEPT_DAYS = 90;

export const MAIL = noun({
  pattern: 'mail/{id}',
  schema: mailSchema,
  persons: {
    found: { by: 'list', field: 'about' },
    // What others were written that names them holds the addresses of those others.
    exported: { whose: 'uid' },
    erased: 'deleted',
    until: { days: MAIL_KEPT_DAYS },
  },
  audited: 'nothing',
});
