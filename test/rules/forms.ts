import { BACKGROUND } from '../../core/preparation/background.ts';
import { PLAN } from '../../core/preparation/plan.ts';
import { PREPARATION } from '../../core/preparation/preparation.ts';
import { STAFF } from '../../core/people/staff.ts';
import { SETTINGS } from '../../core/programme/programme.ts';
import { REFLECTION } from '../../core/preparation/reflection.ts';
import { NOTE } from '../../core/people/note.ts';
import { INTAKE } from '../../core/intake/intake.ts';
import { PARTICIPANT, CONTACT } from '../../core/people/participant.ts';
import { ADVICE } from '../../core/preparation/advice.ts';
import { ACCOUNT } from '../../core/points/account.ts';

import { SESSION, REPORTS, type Session } from '../../core/sessions/session.ts';
import { TRANSFER, type Transfer } from '../../core/points/transfer.ts';
import { NO_ANSWERS } from '../../core/intake/engagement.ts';
import { SLOTS } from '../../core/people/availability.ts';
import { account } from '../../scripts/lib/builders/account.ts';
import { hold } from '../../scripts/lib/builders/transfer.ts';
import { session } from '../../scripts/lib/builders/session.ts';
import {
  type Bounds,
  CAST,
  type Document,
  type Documents,
  type Form,
  inDays,
  newId,
  NOW,
  otherThan,
  type Person,
} from './support.ts';

// Every kind of write that people may make, valid as it stands. The field tables change one field
// of them at a time.

const signature = (uid: string): Document => ({ updatedAt: NOW, updatedBy: uid });
const signatureAsNew = (uid: string): Document => ({ createdAt: NOW, ...signature(uid) });
/** A collection's document under a name of its own. */
const anew = (collection: string) => (): string => `${collection}/${newId()}`;

export const PROFILE: Document = {
  displayName: 'Sam Peeters (demo)',
  organisation: '',
  pitch: 'Repair cafés in every library',
  kind: 'innovator',
  languages: ['nl', 'fr'],
  skills: ['fundraising'],
  needs: [],
  availability: ['mo-am', 'we-ev'],
};
export const APPLICATION: Document = {
  ...PROFILE,
  status: 'applied',
  startsOn: null,
  endsOn: null,
  ...signatureAsNew('self'),
};
/** As it stands in the database, of somebody who has been let in. */
export const STANDING_PERSON: Document = {
  ...APPLICATION,
  status: 'active',
  startsOn: '2026-01-31',
  endsOn: '2026-07-31',
  createdAt: new Date(0),
  updatedAt: new Date(0),
};
const edit = (by: NonNullable<Person>, at: Form['path'], change: Document): Form => ({
  as: by,
  path: at,
  before: (standing) => ({ [standing]: STANDING_PERSON }),
  valid: { ...STANDING_PERSON, ...change, ...signature(by.uid) },
});
export const PROFILE_FORMS = {
  application: {
    as: CAST.self,
    path: PARTICIPANT.at('self').path,
    before: (at: string): Documents => ({ [at]: null }),
    valid: APPLICATION,
  },
  ownEdit: edit(CAST.self, PARTICIPANT.at('self').path, { pitch: 'Another idea' }),
  staffEdit: edit(CAST.staff, anew('participants'), { status: 'paused' }),
  staffOwnEdit: edit(CAST.staff, PARTICIPANT.at('staff').path, { startsOn: null }),
} satisfies Record<string, Form>;

/** When somebody is free in a usual week, in a profile as in an intake. */
export const AVAILABILITY: Bounds = {
  takes: [[], ['mo-am'], ['su-ev', 'we-pm'], [...SLOTS]],
  refuses: [
    ...otherThan(),
    ['mo'],
    ['mo-am', ''],
    ['mo-amtu-am'],
    ['mo-am,tu-am'],
    ['xx-am'],
    [7],
    ['mo-am', 7],
    Array.from({ length: 22 }, () => 'mo-am'),
  ],
};

const STANDING_CONTACT: Document = {
  email: 'sam@example.org',
  phone: '+32 2 555 01 00',
  locale: 'nl',
  mail: true,
  ...signature('self'),
};
export const CONTACT_FORMS = {
  ownContact: { as: CAST.self, path: CONTACT.at('self').path, valid: STANDING_CONTACT },
  staffContact: {
    as: CAST.staff,
    path: CONTACT.at('other').path,
    valid: { ...STANDING_CONTACT, ...signature('staff') },
  },
} satisfies Record<string, Form>;

/** Written by a member of staff who takes part, about somebody else. */
export const NOTE_FORM: Form = {
  as: CAST.staff,
  path: () => NOTE.at('other', newId()).path,
  valid: { text: 'Prefers mornings', ...signatureAsNew('staff') },
};

const EMPTY_INTAKE: Document = {
  appliedAt: new Date(0),
  interview: null,
  ...NO_ANSWERS,
  decision: null,
  extension: null,
  exit: null,
};
/** As it stands in the database, of `other`. */
export const STANDING_INTAKE: Document = {
  ...EMPTY_INTAKE,
  createdAt: new Date(1),
  updatedAt: new Date(1),
  updatedBy: 'admin',
};
const many = Array.from({ length: 20 }, (_, index) => `topic-${index}`);
const weighed = Object.fromEntries(many.map((topic, index) => [topic, 1 + (index % 3)]));
const signed = (by: string): Document => ({ reason: 'As agreed', by, at: NOW });
/** An edit of the intake of `other` by staff. */
const intakeEdit = (change: Document): Form => ({
  as: CAST.staff,
  path: INTAKE.at('other').path,
  before: (at: string): Documents => ({
    [at]: STANDING_INTAKE,
    [PARTICIPANT.at('other').path]: { ...STANDING_PERSON, createdAt: STANDING_INTAKE['appliedAt'] },
    [ACCOUNT.at('other').path]: account({ balance: -8 }),
  }),
  valid: { ...STANDING_INTAKE, ...change, ...signature('staff') },
});
export const INTAKE_FORMS = {
  newIntake: {
    as: CAST.staff,
    path: INTAKE.at('other').path,
    before: (at: string): Documents => ({
      [at]: null,
      [PARTICIPANT.at('other').path]: {
        ...STANDING_PERSON,
        createdAt: STANDING_INTAKE['appliedAt'],
      },
      [ACCOUNT.at('other').path]: account({ balance: -8 }),
    }),
    valid: { ...EMPTY_INTAKE, ...signatureAsNew('staff') },
  },
  answers: intakeEdit({
    interview: {
      at: inDays(3),
      durationMinutes: 60,
      place: 'At the office',
      by: 'admin',
      isOn: true,
      plannedAt: NOW,
    },
    stage: 'idea',
    aims: ['social', 'environmental'],
    entrepreneurial: 'unsure',
    needs: weighed,
    skills: weighed,
    evidence: Object.fromEntries(many.map((topic) => [topic, 'Ten years, as a volunteer'])),
    languages: ['nl', 'fr', 'en', 'de', 'ar'],
    availability: [...SLOTS],
  }),
  decision: intakeEdit({ decision: { kind: 'accept', message: '', ...signed('staff') } }),
  extension: intakeEdit({ extension: { endsOn: '2027-01-31', ...signed('staff') } }),
  exit: intakeEdit({
    exit: {
      kind: 'kept-open',
      balance: -8,
      adjustmentId: null,
      until: '2027-01-31',
      ...signed('staff'),
    },
  }),
} satisfies Record<string, Form>;

const PROPOSAL: Document = {
  sessionId: newId(),
  giverId: 'other',
  receiverId: 'self',
  topic: 'fundraising',
  startsAt: inDays(7),
  durationMinutes: 60,
  isDropped: false,
};
const ROUND = {
  proposals: [PROPOSAL],
  unmet: [{ receiverId: 'self', topic: 'law', why: 'nobody-can' }],
  sent: [],
  failed: {},
} satisfies Document;
export const ROUND_FORMS = {
  newRound: {
    as: CAST.staff,
    path: anew('rounds'),
    valid: { ...ROUND, ...signatureAsNew('staff') },
  },
  roundEdit: {
    as: CAST.staff,
    path: anew('rounds'),
    before: (at: string): Documents => ({
      [at]: { ...ROUND, sent: ['first'], createdAt: new Date(0), updatedAt: new Date(0) },
    }),
    valid: {
      ...ROUND,
      sent: ['first', 'second'],
      failed: { third: 'give-first' },
      createdAt: new Date(0),
      ...signature('staff'),
    },
  },
} satisfies Record<string, Form>;

export const OVERRIDE: Document = { reason: 'A deadline this week', by: 'staff', at: NOW };

/** `self` asks, `other` gives, and `self` has proposed it for next week. */
export const REQUESTED: Session = session({
  giverId: 'other',
  receiverId: 'self',
  startsAt: inDays(7),
  createdAt: inDays(-1),
  updatedAt: inDays(-1),
  updatedBy: 'self',
});
export const BEGUN = { status: 'accepted', startsAt: inDays(-1) } as const;
const disputed = {
  ...BEGUN,
  status: 'disputed',
  giverReport: REPORTS[0],
  receiverReport: REPORTS[1],
} as const;

export const step = (
  who: 'self' | 'other' | 'staff',
  from: Partial<Session>,
  change: Document,
  points: Partial<Transfer> = {},
): Form => {
  const before: Session = { ...REQUESTED, ...from };
  return {
    as: CAST[who],
    path: anew('sessions'),
    before: (at: string): Documents => ({
      [at]: before,
      [at.replace('sessions/', 'transfers/')]: hold(points),
    }),
    valid: { ...before, ...change, ...signature(who) },
  };
};

export const REQUEST_FORMS = {
  request: {
    as: CAST.self,
    path: anew('sessions'),
    valid: { ...REQUESTED, ...signatureAsNew('self') },
  },
  requestByStaff: {
    as: CAST.staff,
    path: anew('sessions'),
    valid: { ...REQUESTED, override: OVERRIDE, ...signatureAsNew('staff') },
  },
  record: {
    as: CAST.staff,
    path: anew('sessions'),
    valid: {
      ...REQUESTED,
      startsAt: inDays(-1),
      status: 'closed',
      outcome: 'took-place',
      override: OVERRIDE,
      ...signatureAsNew('staff'),
    },
  },
} satisfies Record<string, Form>;

/** One for each row of the table of moves. */
export const STEP_FORMS = {
  counterProposal: step('other', {}, { proposedBy: 'other', place: 'Elsewhere' }),
  acceptance: step('other', {}, { status: 'accepted' }),
  decline: step('other', {}, { status: 'declined', note: 'Not this month' }),
  withdrawal: step('self', {}, { status: 'cancelled', note: 'Solved it' }),
  override: step('staff', {}, { override: OVERRIDE }),
  cancellationOfRequestByStaff: step('staff', {}, { status: 'cancelled', note: 'A double' }),
  cancellationByStaff: step(
    'staff',
    { status: 'accepted' },
    { status: 'cancelled', note: 'A double' },
  ),
  reschedule: step(
    'other',
    { status: 'accepted' },
    { status: 'requested', proposedBy: 'other', startsAt: inDays(9) },
  ),
  cancellation: step('self', { status: 'accepted' }, { status: 'cancelled', note: 'Ill' }),
  firstReport: step('other', BEGUN, { giverReport: 'took-place' }),
  agreeingReport: step(
    'self',
    { ...BEGUN, giverReport: 'took-place' },
    { receiverReport: 'took-place', status: 'closed', outcome: 'took-place' },
  ),
  disagreeingReport: step(
    'self',
    { ...BEGUN, giverReport: 'took-place' },
    { receiverReport: 'giver-absent', status: 'disputed' },
  ),
  resolution: step('staff', disputed, {
    status: 'closed',
    outcome: 'took-place',
    note: 'Both were there',
  }),
} satisfies Record<string, Form>;

/** Moves that take other turns in the rules: other sides, and look-ups that find nothing. */
export const OTHER_STEP_FORMS = {
  acceptanceByReceiver: step('self', { proposedBy: 'other' }, { status: 'accepted' }),
  acceptanceWithoutHold: step(
    'self',
    { proposedBy: 'other' },
    { status: 'accepted' },
    { state: 'voided' },
  ),
  counterProposalWithoutHold: step(
    'self',
    { proposedBy: 'other' },
    { proposedBy: 'self', place: 'Elsewhere' },
    { state: 'voided' },
  ),
  disagreementForTheProgramme: step(
    'staff',
    {
      ...BEGUN,
      receiverId: 'programme',
      participantIds: ['other'],
      proposedBy: 'programme',
      giverReport: 'took-place',
    },
    { receiverReport: 'giver-absent', status: 'disputed' },
  ),
} satisfies Record<string, Form>;

/** `self` receives from `other`; it is agreed for next week, or has begun. */
const AGREED: Session = { ...REQUESTED, status: 'accepted', updatedBy: 'other' };
/** A session of its own for each, by the path of what is written below its preparation. */
const prepared = (
  who: 'self' | 'other' | 'staff',
  pathOf: (sessionId: string) => string,
  valid: Document,
  change: Partial<Session> = {},
): Form => ({
  as: CAST[who],
  path: () => pathOf(newId()),
  before: (at) => ({ [SESSION.at(sessionIdIn(at)).path]: { ...AGREED, ...change } }),
  valid: { ...valid, ...signature(who) },
});
const sessionIdIn = (at: string): string => at.split('/')[1] ?? '';

/** As many as there may be, each as long as it may be. */
export const MATERIALS: readonly string[] = Array.from(
  { length: 10 },
  (_, index) => `https://example.org/${String(index).repeat(599)} ${'x'.repeat(120)}`,
);
export const PREPARATION_FORMS = {
  coach: prepared('staff', (id) => PREPARATION.at(id).path, {
    coachId: 'staff',
    coachName: 'Sofie (demo)',
  }),
  noCoach: prepared('staff', (id) => PREPARATION.at(id).path, { coachId: null, coachName: '' }),
  plan: prepared('other', (id) => PLAN.at(id).path, {
    method: 'case-clinic',
    done: Array.from({ length: 20 }, () => 'x'.repeat(30)),
    materials: MATERIALS,
    ready: true,
  }),
  planForTheProgramme: prepared(
    'staff',
    (id) => PLAN.at(id).path,
    { method: 'peer-consulting', done: [], materials: [], ready: false },
    { giverId: 'programme', participantIds: ['self'] },
  ),
  background: prepared('self', (id) => BACKGROUND.at(id).path, {
    issue: 'Who pays in the first year?',
    background: 'Three of us, and a kitchen for two evenings a week.',
    materials: MATERIALS,
  }),
  adviceByGiver: prepared('other', (id) => ADVICE.at(id, newId()).path, {
    text: 'Where would you begin?',
    side: 'giver',
    createdAt: NOW,
  }),
  adviceByCoach: prepared('staff', (id) => ADVICE.at(id, newId()).path, {
    text: 'With their first year.',
    side: 'coach',
    createdAt: NOW,
  }),
  reflectionOfGiver: prepared(
    'other',
    (id) => REFLECTION.at(id, 'giver').path,
    { text: 'I learned as much.', shared: true },
    BEGUN,
  ),
  reflectionOfReceiver: prepared(
    'self',
    (id) => REFLECTION.at(id, 'receiver').path,
    { text: 'I know whom to call.', shared: false },
    BEGUN,
  ),
} satisfies Record<string, Form>;

export const POSTED: Transfer = hold({
  state: 'posted',
  from: 'self',
  to: 'other',
  participantIds: ['other', 'self'],
});
export const ADJUSTMENT_FORMS = {
  correction: {
    as: CAST.staff,
    path: anew('adjustments'),
    valid: {
      kind: 'correction',
      participantId: 'self',
      direction: 'credit',
      points: 8,
      reason: 'Counted twice',
      ...signatureAsNew('staff'),
    },
  },
  reversal: {
    as: CAST.staff,
    path: anew('adjustments'),
    before: () => ({ [TRANSFER.at('posted').path]: POSTED }),
    valid: {
      kind: 'reversal',
      participantId: 'self',
      direction: null,
      points: null,
      transferId: 'posted',
      reason: 'It never was',
      ...signatureAsNew('staff'),
    },
  },
} satisfies Record<string, Form>;

export const PROGRAMME_FORM: Form = {
  as: CAST.admin,
  path: SETTINGS.at().path,
  valid: {
    name: 'Wederdienst',
    contactEmail: 'hallo@example.org',
    timeZone: 'Europe/Brussels',
    sessionPoints: 8,
    floor: -16,
    requestExpiryDays: 14,
    reportGraceDays: 7,
    engagementMonths: 6,
    topics: [{ id: 'fundraising', nl: 'Fondsenwerving', fr: 'Financement', en: 'Fundraising' }],
    ...signature('admin'),
  },
};

export const STAFF_FORM: Form = {
  as: CAST.admin,
  path: STAFF.at('newcomer').path,
  valid: { role: 'staff', email: 'sam@example.org', ...signature('admin') },
};

export const ALL_FORMS: Record<string, Form> = {
  ...PROFILE_FORMS,
  ...CONTACT_FORMS,
  note: NOTE_FORM,
  ...INTAKE_FORMS,
  ...ROUND_FORMS,
  ...REQUEST_FORMS,
  ...STEP_FORMS,
  ...OTHER_STEP_FORMS,
  ...PREPARATION_FORMS,
  ...ADJUSTMENT_FORMS,
  programme: PROGRAMME_FORM,
  staffDocument: STAFF_FORM,
};
