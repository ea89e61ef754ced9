import { path } from '../../../core/base/collections.ts';

/** The documents that somebody has one of, under their uid, and may read. */
export const ownDocuments = (uid: string): string[] => [
  path.participant(uid),
  path.contact(uid),
  path.account(uid),
  path.card(uid),
];
