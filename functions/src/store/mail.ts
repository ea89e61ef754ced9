import { type Answer, answered, requeued, step } from '../../../core/mail/delivery.ts';
import { compose } from '../../../core/mail/letters/compose.ts';
import {
  type Addressed,
  isForColleague,
  mustArrive,
  peopleIn,
} from '../../../core/mail/letters/letter.ts';
import { MAIL, MAIL_KEPT_DAYS, type Mail, type Message } from '../../../core/mail/mail.ts';
import { CONTACT, type Locale, PARTICIPANT } from '../../../core/people/participant.ts';
import { PROGRAMME_AT } from '../../../core/programme/programme.ts';
import { STAFF } from '../../../core/people/staff.ts';
import type { Tx } from './documents.ts';
import { type Store, transact } from './store.ts';
import { DAY_MS } from '../../../core/base/time.ts';

/** Who reads where there is nobody's word for it. */
const DEFAULT_LOCALE: Locale = 'nl';

/**
 * Puts a letter into the outbox, from where it is delivered, unless one of that id has been there:
 * once it is in, it is in, however often the same is posted.
 * Written in the language of who reads it, to the address in their contact details; to a colleague at
 * the address of staff/{uid}. Who wants no mail gets none but what must arrive (see `mustArrive`).
 * @returns whether it is new in the outbox; false also for who has no address or wants no mail
 * @throws NeedsRepair if the contact details, profile or staff document does not parse
 */
export const post = (store: Store, letter: Addressed): Promise<boolean> =>
  transact(store, [], async (tx) => {
    const at = MAIL.at(letter.id);
    const { exists, now } = await tx.get(at);
    if (exists) return false;
    const { address, wantsMail, programme, ...addressee } = await readAddressee(tx, letter);
    if (address === '' || !(wantsMail || mustArrive(letter))) return false;
    const mail: Mail = {
      to: address,
      uid: letter.to,
      about: peopleIn(letter),
      letter: letter.kind,
      message: await compose(letter, addressee, programme, store.page),
      delivery: {
        state: 'PENDING',
        startTime: now,
        endTime: null,
        leaseExpireTime: null,
        attempts: 0,
        error: null,
        info: null,
      },
      createdAt: now,
      forgetAt: new Date(now.getTime() + MAIL_KEPT_DAYS * DAY_MS),
    };
    tx.create(at, mail);
    return true;
  });

async function readAddressee(tx: Tx, letter: Addressed) {
  const contactAt = CONTACT.at(letter.to);
  const personAt = PARTICIPANT.at(letter.to);
  const staffAt = STAFF.at(letter.to);
  const read = await tx.getAll(contactAt, personAt, staffAt, PROGRAMME_AT);
  const { value: contact } = read(contactAt);
  const staff = isForColleague(letter) ? read(staffAt).value : null;
  return {
    address: (isForColleague(letter) ? staff?.email : contact?.email) ?? '',
    wantsMail: contact?.mail ?? false,
    name: read(personAt).value?.displayName ?? '',
    locale: contact?.locale ?? DEFAULT_LOCALE,
    programme: read(PROGRAMME_AT).value,
  };
}

/** A letter as it is handed to a mail server. */
export interface Outgoing {
  /** The same for every attempt. */
  id: string;
  /** One plain address. */
  to: string;
  /** The programme's name, and where answers go; empty if it has not said. */
  from: { name: string; replyTo: string };
  message: Message;
}

/** The way to a mail server. A refusal is an answer; it throws only what is a fault of ours. */
export interface Transport {
  send(letter: Outgoing): Promise<Answer>;
}

/** `sent`; `ended`: it never will be; `later`: it waits for its time; `nothing`: it is over, or gone. */
export type Delivered = 'sent' | 'ended' | 'later' | 'nothing';

/**
 * Sends a letter of the outbox, if it is its time, and writes what came of it.
 * Two at once don't send it twice: the first takes it, in a transaction, for longer than it can live.
 * At least once all the same, and not exactly once: a process that dies after the mail server has
 * taken the letter, and before it has written so, leaves one that the next sends again. It then bears
 * the same Message-ID, by which mail programs show it once.
 */
export async function deliver(store: Store, transport: Transport, id: string): Promise<Delivered> {
  const taken = await take(store, id);
  if (typeof taken === 'string') return taken;
  // Outside any transaction: that may run again, and a letter can't be called back.
  const answer = await transport.send(taken.outgoing);
  return conclude(store, id, taken.attempt, answer);
}

const take = (
  store: Store,
  id: string,
): Promise<Exclude<Delivered, 'sent'> | { outgoing: Outgoing; attempt: number }> =>
  transact(store, [], async (tx) => {
    const at = MAIL.at(id);
    const { value: mail, now } = await tx.get(at);
    if (!mail?.message) return 'nothing';
    const next = step(mail, now);
    if (next.do === 'nothing') return 'nothing';
    if (next.do === 'wait') return 'later';
    if (next.do === 'end') {
      tx.update(at, { delivery: next.delivery });
      return 'ended';
    }
    const { name, contactEmail } = (await tx.get(PROGRAMME_AT)).value;
    tx.update(at, { delivery: next.delivery });
    const { to, message } = mail;
    const outgoing = { id, to, from: { name, replyTo: contactEmail }, message };
    return { outgoing, attempt: next.delivery.attempts };
  });

const conclude = (store: Store, id: string, attempt: number, answer: Answer): Promise<Delivered> =>
  transact(store, [], async (tx) => {
    const at = MAIL.at(id);
    const { value: mail, now } = await tx.get(at);
    // Gone with its reader, or so late that another attempt has begun, which decides unless this came through.
    if (!mail) return 'nothing';
    if (mail.delivery.attempts !== attempt && !answer.isAccepted) return 'later';
    const delivery = answered(mail.delivery, answer, now);
    tx.update(at, { delivery });
    if (delivery.state === 'RETRY') return 'later';
    return delivery.state === 'SUCCESS' ? 'sent' : 'ended';
  });

/**
 * Queues a letter anew that nobody looks after any more; the write is the event that sends it.
 * @returns whether anything was written
 */
export const requeue = (store: Store, id: string): Promise<boolean> =>
  transact(store, [], async (tx) => {
    const at = MAIL.at(id);
    const { value: mail, now } = await tx.get(at);
    const delivery = mail && requeued(mail, now);
    if (!delivery) return false;
    tx.update(at, { delivery });
    return true;
  });

/**
 * Takes out of a letter what it said and to which address, once its time is over.
 * @returns whether anything was written
 */
export const forget = (store: Store, id: string): Promise<boolean> =>
  transact(store, [], async (tx) => {
    const at = MAIL.at(id);
    const { value: mail } = await tx.get(at);
    if (!mail) return false;
    const delivery = { ...mail.delivery, info: null };
    tx.update(at, { to: '', message: null, forgetAt: null, delivery });
    return true;
  });
