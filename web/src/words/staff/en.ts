import type { Rejection } from '../../../../core/points/adjust.ts';
import { type Failing, isRefused } from '../../../../core/mail/delivery.ts';
import { whole } from '../number.ts';
import type { StaffWords } from './nl.ts';

/** The number itself stands before it, or in it. */
const one = (n: number, single: string, several: string): string => (n === 1 ? single : several);

/** Why functions reject a correction, in words. */
const REJECTIONS: Record<string, string> = {
  'no-account': 'this person has no account yet',
  'own-account': 'nobody corrects their own points',
  'id-taken': 'a transfer of this number exists already',
  'already-reversed': 'this has been reversed already',
  'transfer-not-found': 'the transfer does not exist',
  'transfer-not-posted': 'the transfer has not been settled yet',
  'not-a-party': 'this person is no party of the transfer',
  'is-a-reversal': 'a reversal is not reversed',
} satisfies Record<Rejection, string>;

/** Why a letter has not been sent, in words. */
const FAILURES: Record<string, string> = {
  'bad-address': 'This is not a valid e-mail address.',
  'too-late': 'The e-mail could not leave for three days and is of no use any more.',
  'no-sender':
    'The programme has no e-mail address yet. An administrator can fill it in under Programme.',
  'no-answer': 'Sending broke off each time. Tell whoever looks after the system.',
} satisfies Record<Failing, string>;

export const en = {
  you: 'you',
  colleague: (code) => `somebody on the team (${code})`,
  byProgramme: 'the programme',
  tabs: {
    label: 'Sections',
    start: 'Needs attention',
    intake: 'Intake',
    people: 'People',
    round: 'Matches',
    sessions: 'Sessions',
    request: 'New session',
    mail: 'E-mails',
    programme: 'Programme',
    roles: 'Roles',
  },
  attention: {
    title: 'Needs attention',
    none: 'Nothing: nobody is waiting for the team.',
    applied: (n) => one(n, 'application awaits an answer', 'applications await an answer'),
    ended: (n) =>
      one(n, 'engagement is over, and not ended', 'engagements are over, and not ended'),
    keptOpen: (n) =>
      one(n, 'agreement about points has run out', 'agreements about points have run out'),
    disputed: (n) => one(n, 'session awaits a decision', 'sessions await a decision'),
    unreported: (n) =>
      one(
        n,
        'session is over, and not both have told how it went',
        'sessions are over, and not both have told how it went',
      ),
    coached: 'Sessions that I coach',
    unanswered: (n) =>
      one(n, 'request has waited long for an answer', 'requests have waited long for an answer'),
    stuck: (n, days) =>
      one(
        n,
        `person has been at the limit for over ${days} days`,
        `people have been at the limit for over ${days} days`,
      ),
    mail: (n) => one(n, 'e-mail has not arrived', 'e-mails have not arrived'),
    repairs: 'Records that have to be mended',
    repairsText:
      'As long as they are wrong, what depends on them waits. Tell whoever looks after the system.',
    recount: 'Count again',
    books: {
      title: 'The books',
      balanced: 'The books balance: all balances and holds together are what the transfers say.',
      wrong: (balance, held) =>
        `The books do not balance: the balances differ from the transfers by ${whole(balance)} points, the holds by ${whole(held)}. Have the administrator run “reconcile”.`,
      swept: (when, isLate) =>
        isLate ? `The nightly check has not run since ${when}.` : `Last nightly check: ${when}.`,
      neverSwept: 'The nightly check has not run here yet.',
    },
  },
  mail: {
    all: 'All e-mails to people',
    intro: (most) => `The last ${most} e-mails, the newest first.`,
    none: 'No e-mails have been written yet.',
    forgotten: 'content erased',
    kinds: {
      'interview-invitation': 'Invitation to an interview',
      'interview-planned': 'Interview planned',
      'interview-cancelled': 'Interview cancelled',
      decision: 'Decision',
      'engagement-ends': 'End of the engagement',
      'preparation-reminder': 'Reminder of a session',
    },
    states: {
      PENDING: 'waiting',
      PROCESSING: 'being sent',
      SUCCESS: 'sent',
      ERROR: 'not sent',
      RETRY: 'to be tried again',
    },
    why: (error) =>
      FAILURES[error] ??
      (isRefused(error)
        ? `The receiving mail server refuses this e-mail (${error}). Check the address.`
        : `Our mail server cannot be reached or refuses us (${error}). Tell whoever looks after the system.`),
  },
  grid: {
    find: 'Search in all columns',
    count: (shown, all) =>
      shown === all ? one(all, '1 row', `${all} rows`) : `${shown} of ${all} rows`,
    chosen: (n) => `${n} chosen`,
    columns: 'Columns',
    csv: 'Save as CSV',
    all: (n) => `Show all ${n}`,
    most: (n) => `No more than ${n} are shown here. Choose another status to see the rest.`,
    choose: 'Choose',
    chooseAll: 'Choose all rows',
  },
  bulk: {
    progress: (done, total) => `${done} of ${total}…`,
    ended: (done, total) => `Done: ${done} of ${total} worked.`,
  },
  edits: {
    title: 'What the team has changed',
    none: 'Nothing yet.',
  },
  notes: {
    title: 'Notes of the team',
    about:
      'Only the team reads this. Whoever asks has a right to know what is written about them here.',
    label: 'New note',
    missing: 'Write something first.',
    send: 'Save the note',
    delete: 'Delete',
    deleteText: 'Delete this note? It will be gone for good.',
  },
  adjust: {
    open: 'Correct points',
    title: (name) => `Correct the points of ${name}`,
    text: 'A transfer is added, with your reason. It can’t be erased, only reversed.',
    kind: 'What is it?',
    direction: 'Which way?',
    credit: 'added',
    debit: 'taken off',
    points: 'How many points?',
    wrongPoints: (least, most) => `Fill in a whole number from ${least} to ${most}.`,
    reason: 'Reason',
    reasonHint: 'The participant reads this beside the points.',
    wrongReason: (least) => `Say why, in at least ${least} characters.`,
    send: 'Post',
    reverse: 'Reverse the points',
    reverseText:
      'The points of this session go back. That can be done once; the session itself stays as it is.',
    rejected: (reason, why) => `Not posted: “${reason}” (${REJECTIONS[why] ?? why}).`,
    reversed: (reason) => `Reversed: ${reason}`,
    posting: 'Being posted…',
    posted: 'Posted.',
    rejection: (why) => `Not posted: ${REJECTIONS[why] ?? why}.`,
  },
  people: {
    file: 'participants',
    stuck: (days) => `At the limit for over ${days} days`,
    may: (may) => (may ? 'can receive' : 'has to give first'),
    closed: 'The account is closed.',
    columns: {
      name: 'Name',
      organisation: 'Organisation',
      status: 'Status',
      balance: 'Balance',
      held: 'Set aside',
      may: 'Receiving',
      kind: 'Kind',
      skills: 'Helps with',
      needs: 'Looks for help with',
      languages: 'Languages',
      startsOn: 'From',
      endsOn: 'Until',
      appliedOn: 'Applied',
    },
    pauseAll: (n) => `Pause ${n}`,
    profile: 'Profile',
    edit: 'Edit the profile',
    sessions: 'Sessions',
    transfers: 'Points',
    toAll: 'All people',
    resume: 'Resume',
    periodTitle: (name) => `The period of ${name}`,
    periodText: 'From when until when this person takes part.',
    period: 'Change the period',
    status: 'Status',
    statuses: {
      current: 'all but those who have left',
      applied: 'applied',
      active: 'active',
      paused: 'paused',
      alumni: 'finished',
    },
    noAccount: 'no account yet',
    between: (from, until) => `${from} to ${until}`,
    yourself: 'Your own status is changed by somebody else on the team.',
    activate: 'Activate',
    pause: 'Pause',
    end: 'Finish',
    activateTitle: (name) => `Let ${name} take part`,
    activateText: 'The account opens, and they can ask for sessions and give them.',
    startsOn: 'From',
    endsOn: 'Up to and including',
    wrongPeriod: 'Choose an end after the beginning.',
    pauseTitle: (name) => `Pause ${name}’s participation`,
    pauseText: 'The account closes: no new sessions. The balance stays as it is.',
  },
  sessions: {
    file: 'sessions',
    toAll: 'All sessions',
    columns: {
      when: 'When',
      topic: 'Topic',
      giver: 'Gives help',
      receiver: 'Receives help',
      status: 'Status',
      waits: 'Has to answer',
      outcome: 'Outcome',
      minutes: 'Minutes',
      place: 'Where',
      updated: 'Last changed',
    },
    all: {
      resolve: (n) => `Decide ${n}`,
      cancel: (n) => `Cancel ${n}`,
    },
    cancelText: 'Both parties read your explanation. Points that were set aside are released.',
    show: 'Show',
    statuses: {
      open: 'all under way',
      unreported: 'over, not told',
      unanswered: 'waiting long',
      coached: 'that I coach',
      requested: 'requested',
      accepted: 'agreed',
      disputed: 'disputed',
      declined: 'declined',
      cancelled: 'cancelled',
      refused: 'refused',
      expired: 'lapsed',
      closed: 'closed',
    },
    none: 'No sessions to show.',
    parties: (giver, receiver) => `${giver} helps ${receiver}`,
    waitsFor: (name) => `${name} has to answer.`,
    reports: {
      'took-place': 'it took place',
      'giver-absent': 'the one to help was not there',
      'receiver-absent': 'the one to be helped was not there',
    },
    reportOf: (name, report) => `${name} says: ${report}.`,
    noReport: (name) => `${name} has said nothing yet.`,
    outcome: (outcome) => `Outcome: ${outcome}.`,
    unreported: 'Nobody said in time how it went.',
    refusals: {
      'give-first': 'Refused: the one to be helped has to give first.',
      'receiver-not-active': 'Refused: the one to be helped is not active.',
      'giver-not-active': 'Refused: the one to help is not active.',
      'id-taken': 'Refused: another transfer already has this number.',
      'hold-gone': 'Refused: the points of this session have already been dealt with.',
    },
    points: {
      none: 'No points are set aside.',
      pending: (points) => `Set aside: ${points}.`,
      posted: (points) => `Settled: ${points}.`,
      voided: 'The points were released.',
    },
    override: (reason) => `Exception: ${reason}`,
    giveOverride: 'Allow an exception',
    overrideText:
      'For this one session only, the balance may go below the limit. The limit itself does not change.',
    resolve: 'Decide',
    resolveText:
      'Both parties read your explanation. The points follow at once from what you choose.',
    resolveLabel: 'What happened?',
    resolveMissing: 'Choose what happened.',
    outcomes: {
      'took-place': 'The session took place: the points are settled',
      'giver-absent': 'The one to help was not there: the points are released',
      'receiver-absent': 'The one to be helped was not there: the points are settled',
    },
  },
  request: {
    intro:
      'Ask for a session on behalf of two others or with the programme itself, or record one that has already happened. Then the points are settled at once.',
    giver: 'Who gives help?',
    receiver: 'Who receives help?',
    choose: 'Choose somebody',
    issue: 'What is it about?',
    proposedBy: 'On whose behalf?',
    proposedByHint: 'The other still has to accept.',
    byGiver: 'the one who helps',
    byReceiver: 'the one to be helped',
    override: 'Exception: why may this go below the limit?',
    overrideHint: 'Only needed where the one to be helped would have to give first.',
    mustGive:
      'The one to be helped has to give first. Choose somebody else, or give the reason for an exception.',
    mode: 'What do you want to do?',
    modes: { request: 'ask for a session', record: 'record one that has already happened' },
    sends: { request: 'Ask for this session', record: 'Record this session' },
    problem: { giver: 'Choose somebody.', receiver: 'Choose somebody else.' },
  },
} satisfies StaffWords;
