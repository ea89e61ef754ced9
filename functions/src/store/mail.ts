import { compose } from '../domain/letters/compose.ts';
import { isForColleague, type Letter, mustArrive } from '../domain/letters/letter.ts';
import { path } from '../schema/collections.ts';
import type { Mail } from '../schema/mail.ts';
import { contactSchema, participantSchema, type Locale } from '../schema/participant.ts';
import { readProgramme } from '../schema/programme.ts';
import { staffSchema } from '../schema/staff.ts';
import type { Transaction } from './database.ts';
import { read, type Store, timeOf, transact } from './store.ts';

/** Who reads where there is nobody's word for it. */
const DEFAULT_LOCALE: Locale = 'nl';

/**
 * How long a letter's words and its address are kept: long enough to answer whether and what somebody
 * was written, half as long as an engagement. That there was a letter is kept for good, so that it
 * is not written a second time.
 */
const KEPT_MS = 90 * 24 * 60 * 60 * 1000;

/**
 * Puts a letter into the outbox, from where it is delivered, unless one of that id has been there:
 * once it is in, it is in, however often the same is posted.
 * Written in the language of who reads it, to the address in their contact details; to a colleague at
 * the address of staff/{uid}. Who wants no mail gets none but what must arrive (see `mustArrive`).
 * @param letter `id` follows from what it is about; `to` is a uid
 * @returns whether it is new in the outbox; false also for who has no address or wants no mail
 * @throws NeedsRepair if the contact details, profile or staff document does not parse
 */
export const post = (store: Store, letter: Letter & { id: string; to: string }): Promise<boolean> =>
  transact(store, [], async (tx) => {
    const ref = store.db.doc(path.mail(letter.id));
    const there = await tx.get(ref);
    if (there.exists) return false;
    const { address, wantsMail, programme, ...addressee } = await readAddressee(store, tx, letter);
    if (address === '' || !(wantsMail || mustArrive(letter))) return false;
    const now = timeOf(store, there);
    const mail: Mail = {
      to: address,
      uid: letter.to,
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
      forgetAt: new Date(now.getTime() + KEPT_MS),
    };
    tx.create(ref, mail);
    return true;
  });

async function readAddressee(store: Store, tx: Transaction, letter: Letter & { to: string }) {
  const [contactAt, personAt, staffAt, settings] = await tx.getAll(
    store.db.doc(path.contact(letter.to)),
    store.db.doc(path.participant(letter.to)),
    store.db.doc(path.staff(letter.to)),
    store.db.doc(path.programme),
  );
  if (!contactAt || !personAt || !staffAt || !settings) {
    throw new TypeError('getAll answers with as many as it was asked');
  }
  const contact = read(contactSchema, contactAt);
  const staff = isForColleague(letter) ? read(staffSchema, staffAt) : null;
  return {
    address: (isForColleague(letter) ? staff?.email : contact?.email) ?? '',
    wantsMail: contact?.mail ?? false,
    name: read(participantSchema, personAt)?.displayName ?? '',
    locale: contact?.locale ?? DEFAULT_LOCALE,
    programme: readProgramme(settings.data()),
  };
}
