import { doc, serverTimestamp } from 'firebase/firestore';
import { path } from '../../../functions/src/schema/collections.ts';
import type { Contact, Profile } from '../../../functions/src/schema/participant.ts';
import { db } from './firestore.ts';
import { me } from './me.ts';
import { type Outcome, stamps, write } from './write.ts';

export type ContactFields = Pick<Contact, 'email' | 'phone' | 'locale' | 'mail'>;

/** A newcomer asks to take part: profile and contact in one go. */
export const apply = (profile: Profile, contact: ContactFields): Promise<Outcome> =>
  write((transaction) => {
    const { uid } = me();
    transaction.set(doc(db, path.participant(uid)), {
      ...profile,
      status: 'applied',
      startsOn: null,
      endsOn: null,
      createdAt: serverTimestamp(),
      ...stamps(),
    });
    transaction.set(doc(db, path.contact(uid)), { ...contact, ...stamps() });
    return Promise.resolve(null);
  });

/** A participant's own edit; the fields for staff stay as they are. */
export const saveProfile = (profile: Profile, contact: ContactFields): Promise<Outcome> =>
  write((transaction) => {
    const { uid } = me();
    transaction.update(doc(db, path.participant(uid)), { ...profile, ...stamps() });
    transaction.set(doc(db, path.contact(uid)), { ...contact, ...stamps() });
    return Promise.resolve(null);
  });
