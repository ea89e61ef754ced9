import { PROGRAMME } from '../../../core/base/side.ts';
import type { Contact, Participant } from '../../../core/people/participant.ts';
import { NOON } from './moments.ts';

/** Somebody who takes part, and has told nothing but their name. */
export const participant = (change: Partial<Participant> = {}): Participant => ({
  displayName: 'Test (demo)',
  organisation: '',
  pitch: '',
  kind: 'innovator',
  languages: ['nl'],
  skills: [],
  needs: [],
  availability: [],
  status: 'active',
  startsOn: null,
  endsOn: null,
  createdAt: NOON,
  updatedAt: NOON,
  updatedBy: PROGRAMME,
  ...change,
});

/** How somebody is reached, who wants mail. */
export const contact = (uid: string, change: Partial<Contact> = {}): Contact => ({
  email: `${uid}@demo.example`,
  phone: '',
  locale: 'nl',
  mail: true,
  updatedAt: NOON,
  updatedBy: uid,
  ...change,
});
