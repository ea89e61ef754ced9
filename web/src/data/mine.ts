import type { NounName } from '../../../core/nouns.ts';

/**
 * What of each noun somebody may read of their own, and so finds in "my data": the one document under
 * their uid, those whose party they are, or those of their sessions' preparation.
 */
export const MINE = {
  participant: 'one',
  contact: 'one',
  account: 'one',
  card: 'one',
  session: 'as-party',
  transfer: 'as-party',
  preparation: 'of-session',
  plan: 'of-session',
  background: 'of-session',
  reflection: 'of-session',
  advice: 'of-session',
  // The team reads these, and gives them to whoever asks.
  note: 'not-mine-to-read',
  staff: 'not-mine-to-read',
  adjustment: 'not-mine-to-read',
  round: 'not-mine-to-read',
  intake: 'not-mine-to-read',
  mail: 'not-mine-to-read',
  audit: 'not-mine-to-read',
  settings: 'about-nobody',
} as const satisfies Record<NounName, string>;

/** The nouns of which that is so. */
export type MineAs<How extends (typeof MINE)[NounName]> = {
  [Name in NounName]: (typeof MINE)[Name] extends How ? Name : never;
}[NounName];
