import type { Words } from './nl.ts';
import { counting, signed, whole } from './number.ts';

const count = counting('en');
const points = (n: number) => count(n, 'point', 'points');
const signedPoints = (n: number) => count(n, 'point', 'points', signed);
const sessions = (n: number) => count(n, 'session', 'sessions');
const questions = (contact: string) => (contact === '' ? '' : ` Questions? Write to ${contact}.`);

export const en = {
  skip: 'Skip to content',
  language: 'Language',
  signOut: 'Sign out',
  loading: 'One moment…',
  saving: 'Saving…',
  saved: 'Saved.',
  back: 'Back',
  accessibility: 'Accessibility',
  outdated: 'There is a new version of this page. What you typed stays.',
  reload: 'Load the new version',
  notSavedAsFile: 'That did not work. See whether you are online and try again.',
  older: 'Show older ones',
  yesNo: (yes) => (yes ? 'yes' : 'no'),
  leaving: {
    title: 'There are changes that have not been saved',
    text: 'If you sign out they are lost: we leave nothing behind on this device.',
    leave: 'Sign out anyway',
    dialog: 'What you typed here will be lost.',
    closeAnyway: 'Close anyway',
  },
  optional: 'optional',
  somebody: 'somebody in the network',
  teamMember: 'Somebody on the team',
  interrupted:
    'No connection. What you see may be out of date; everything goes on by itself once you are back online.',
  notForYou: 'You can’t read this at the moment.',
  needsRepair: 'Something is wrong in our records here. Somebody on the team has to mend it.',
  broken: 'This page could not be shown. What was saved is still there.',
  tryAgain: 'Try again',
  points,
  minutes: (n) => count(n, 'minute', 'minutes'),
  failure: {
    denied: 'This can’t be done (any more). Perhaps something has just changed: look again.',
    offline: 'No connection: nothing was saved. Try again when you are back online.',
    unreadable: 'These records are faulty. Somebody on the team has to mend them first.',
    unknown: 'That did not work. What you typed is still there: try again in a moment.',
    'not-a-party': 'You are neither of the two in this session.',
    'staff-only': 'Only somebody on the team can do this.',
    'not-in-this-status': 'This session has changed in the meantime. Look again.',
    'not-your-turn': 'It is the other’s turn to answer.',
    'own-proposal-only': 'Only the one who proposed it can withdraw it.',
    'same-person': 'Choose two different people.',
    'account-closed': 'One of the two is not taking part at the moment.',
    'give-first': 'Give first: this session would take the balance below the limit.',
    'starts-in-the-past': 'Choose a time in the future.',
    'already-begun': 'The session has already begun. Tell us afterwards how it went.',
    'not-yet-begun': 'The session has not begun yet.',
    'points-not-held': 'The points have not been set aside yet. Try again in a moment.',
    'already-reported': 'You have already told us how it went.',
    'already-overridden': 'There is already an exception for this session.',
    'look-again': 'This has changed meanwhile. Look again.',
    'changed-meanwhile':
      'Somebody else has changed this meanwhile. Choose above which version stays.',
    'note-missing': 'Say why in a few words.',
  },

  record: {
    touched: 'Some changes have not been saved yet.',
    discard: 'Discard changes',
    conflict: (name: string) =>
      `${name} has changed this too, meanwhile. Choose which version stays, then save.`,
    version: { mine: 'Your version', theirs: 'The other version' },
    keep: { mine: 'Keep my version', theirs: 'Take the other version' },
  },

  nav: {
    label: 'Main menu',
    home: 'Home',
    people: 'Find help',
    sessions: 'Sessions',
    points: 'Points',
    profile: 'Profile',
    staff: 'Team',
  },

  missing: {
    title: 'There is no such page',
    text: 'Perhaps it has moved, or there is a slip in the address.',
    home: 'Go to the home page',
  },

  profile: {
    applyTitle: 'Welcome! Tell us about your idea',
    applyIntro:
      'This helps the team to see whether you can take part. You can always change it later.',
    editTitle: 'My profile',
    editIntro: 'Other participants see this, but not how to reach you: only the team sees that.',
    about: 'You and your idea',
    kinds: { innovator: 'a social innovator', entrepreneur: 'a social entrepreneur' },
    kindHint: 'Not every solution has to become a business: both are equally welcome.',
    exchange: 'What you bring and what you look for',
    noTopics: 'There are no topics to choose from yet. That can wait.',
    contact: 'How to reach you',
    contactHint: 'Only you and the team see this.',
    apply: 'Send my application',
    save: 'Save',
    wrong: 'Something still needs your attention: look at the fields above.',
    fields: {
      displayName: 'Name',
      organisation: 'Organisation or project',
      pitch: 'Your idea, in a few sentences',
      kind: 'You are…',
      skills: 'I can help others with',
      needs: 'I am looking for help with',
      languages: 'I can do a session in these languages',
      email: 'E-mail address',
      phone: 'Telephone number',
      locale: 'Language of this page and of our messages',
      mail: 'Send me reminders by e-mail. About my application I get e-mails in any case.',
    },
    preview: 'How others see you',
    colleague: 'Do you work for the programme?',
    colleagueText:
      'Then don’t apply as a participant. Give this code to an administrator, who lets you into the team’s pages:',
    data: {
      title: 'Your data',
      text: 'Save all that is stored about you and that you may read: your profile, your account, your sessions and your points. Do you want to see the rest too, or have everything erased? Write to us.',
      save: 'Save my data (JSON)',
    },
    problem: {
      displayName: 'Fill in your name.',
      organisation: 'Make this a little shorter.',
      pitch: 'Make this a little shorter.',
      kind: 'Choose what suits you best.',
      languages: (most) => `Choose at least one language, and at most ${most}.`,
      skills: (most) => `Choose at most ${most} topics.`,
      needs: (most) => `Choose at most ${most} topics.`,
      email: 'Fill in an e-mail address, with an @.',
      phone: 'Make this a little shorter.',
    },
  },

  standing: {
    applied: {
      title: 'Your application has arrived',
      text: 'Thank you! The team reads it, talks with you, and tells you what it decides. As soon as you can begin, this page changes by itself.',
    },
    paused: {
      title: 'You are taking a break',
      text: 'You can’t ask for or give new sessions at the moment. Your points stay where they are until you come back.',
    },
    alumni: {
      title: 'Your time in the programme is over',
      text: 'Thank you for all you have given and received. New sessions are no longer possible.',
    },
    profile: 'See or change my details',
    write: 'Questions? Write to',
    noContact: 'Questions? Talk to somebody on the team.',
  },

  home: {
    title: (name) => `Hello ${name}`,
    opening: 'Your account is being opened. This takes only a moment.',
    balance: 'Balance',
    receive: ({ left }) =>
      `You can receive ${count(left, 'more session', 'more sessions')} before you give one again.`,
    held: ({ held }) => `Set aside for sessions that are requested or agreed: ${points(held)}.`,
    gauge: ({ balance, floor, held }) =>
      `Balance ${whole(balance)}, limit ${whole(floor)}, set aside ${held}`,
    floor: 'limit',
    ask: 'Ask for help',
    offer: 'Offer help',
    atFloor: {
      title: 'Now it is your turn to give',
      why: ({ balance, held, floor, price }) =>
        held > 0
          ? `Your balance is ${points(balance)}, with ${points(held)} set aside already. One more session costs ${price} and would take you to ${whole(balance - held - price)}, below the limit of ${whole(floor)}.`
          : `Your balance is ${points(balance)}. One more session costs ${price} and would take you to ${whole(balance - price)}, below the limit of ${whole(floor)}.`,
      wayOut: ({ toGive, price }) =>
        toGive === 1
          ? `The way out: give one session. It earns you ${points(price)}, and then you can receive again.`
          : `The way out: give ${sessions(toGive)}, at ${points(price)} each. Then you can receive again.`,
    },
    todo: 'Waiting for you',
    next: 'Your next session',
    ahead: 'Pending',
    allSessions: 'All my sessions',
    moreTodo: 'See all that waits for you',
    nothingWaits: 'Nothing is waiting for you.',
    noSessions: 'You have no sessions under way.',
    toPoints: 'My points',
    toProfile: 'To my profile',
    profileWish: (list) =>
      `Add ${list} to your profile, so that others know what you seek and bring.`,
    wishes: {
      skills: 'what you can help with',
      needs: 'what you seek help with',
      pitch: 'your idea',
    },
    help: {
      title: 'Whom can I help?',
      asks: 'is looking for help with',
      offer: 'Offer help',
      noSkills: 'Say in your profile what you can help with, and you will see here who needs it.',
      nobody: 'At the moment nobody is looking for exactly what you offer.',
      toPeople: 'Whom I can best help, and why',
    },
  },

  sessions: {
    title: 'My sessions',
    past: 'Past',
  },

  people: {
    title: 'Find help',
    intro: 'Everybody who is taking part. Choose a topic, or search by name or idea.',
    seekingTitle: 'Whom can I help?',
    seekingIntro:
      'People who seek help with what you can do. Giving one session is enough to receive one again.',
    find: 'Search by name, organisation or words',
    topic: 'Topic',
    allTopics: 'All topics',
    language: 'Spoken language',
    allLanguages: 'All languages',
    found: (n) => (n === 0 ? 'Nobody found.' : count(n, 'person', 'people')),
    tooMany: (most) => `There are more than the ${most} shown here: choose a topic.`,
    helps: 'Helps with',
    seeks: 'Looks for help with',
    speaks: 'Speaks',
    ask: 'Ask for help',
    offer: 'Offer help',
    nobody: 'Nobody fits what you chose. Choose more widely.',
    everybody: 'See everybody',
    unknown: 'We can’t find this person',
    unknownText: 'Perhaps the address is wrong, or this person does not take part yet.',
    notActive: 'Is not taking part at the moment. New sessions are not possible now.',
  },

  request: {
    title: 'Ask for a session, or offer one',
    side: 'What would you like?',
    receive: (price) => `To receive help (costs ${points(price)})`,
    give: (price) => `To give help (earns ${points(price)})`,
    topic: 'Topic',
    chooseTopic: 'Choose a topic',
    person: 'With whom?',
    choosePerson: 'Choose somebody',
    somebodyElse: 'Choose somebody else',
    matching: { receive: 'Help with this topic', give: 'Look for help with this topic' },
    others: 'Other participants',
    issue: { receive: 'What is your question?', give: 'What do you want to help with?' },
    issueHint: 'A few sentences, so that the other can prepare.',
    startsAt: 'When?',
    timeZone: (zone) => `In ${zone}, not that of where you are now.`,
    duration: 'How many minutes?',
    place: 'Where?',
    placeHint: 'An address, or a link for a video call.',
    send: { receive: 'Ask for this session', give: 'Offer this session' },
    problem: {
      person: 'Choose somebody.',
      personGone: 'This person is not taking part at the moment. Choose somebody else.',
      topic: 'Choose a topic.',
      issue: 'Write in a few sentences what it is about.',
      startsAt: 'Choose a day and time in the future.',
      startedAt: 'Choose a day and time that have passed.',
      durationMinutes: (least, most) => `Choose between ${least} and ${most} minutes.`,
      place: 'Make this a little shorter.',
    },
  },

  session: {
    title: 'Session',
    notYours: 'This session does not exist, or it is between others.',
    when: 'When',
    giver: 'Gives help',
    receiver: 'Receives help',
    call: { answer: 'Look and answer', report: 'Tell how it went' },
    statuses: {
      requested: 'requested',
      accepted: 'agreed',
      disputed: 'being looked into',
      declined: 'declined',
      cancelled: 'cancelled',
      refused: 'refused',
      expired: 'lapsed',
      closed: 'closed',
    },
    calendar: {
      add: 'Add to my calendar',
      remove: 'Remove from my calendar',
      summary: (topic, giver, receiver) => `${topic}: ${giver} helps ${receiver}`,
    },
    history: {
      title: 'Course',
      asked: 'Requested.',
      held: (n) => `${points(n)} set aside.`,
      posted: (n) => `${points(n)} settled.`,
      voided: (n) => `${points(n)} released.`,
      overridden: (reason) => `The team made an exception: ${reason}`,
      recorded: (name) => `${name} recorded this session.`,
      proposed: (name) => `${name} proposed another time.`,
      accepted: (name) => `${name} accepted.`,
      declined: (name) => `${name} declined.`,
      cancelled: (name) => `${name} cancelled.`,
      resolved: (name) => `${name} decided, for the team.`,
      reported: (name) => `${name} told how it went.`,
      reportedAs: (name, report) => `${name} told: ${report}.`,
      reports: {
        'took-place': 'it took place',
        'giver-absent': 'the one to help was absent',
        'receiver-absent': 'the one to be helped was absent',
      },
      refused: 'Did not go ahead.',
      expired: 'Lapsed.',
      unreported: 'Nobody told in time how it went.',
      disputed: 'The two told it differently.',
      closed: 'Closed.',
    },
    with: (name) => `with ${name}`,
    receiving: 'you receive help',
    giving: 'you give help',
    place: 'Where',
    issue: 'Question',
    accept: 'Accept',
    decline: 'Decline',
    withdraw: 'Withdraw',
    cancel: 'Cancel',
    counter: 'Propose another time',
    reschedule: 'Reschedule',
    situation: {
      checking: ({ points: n }) =>
        `We are checking whether ${points(n)} can be set aside. This takes only a moment.`,
      'checking-theirs': ({ name }) =>
        `We are checking whether ${name} has enough points. As soon as that is so, you can accept.`,
      'waiting-for-answer': ({ name }) => `${name} has not answered yet.`,
      'answer-to-give': ({ name, points: n }) =>
        `${name} asks for your help. It earns you ${points(n)}.`,
      'answer-to-receive': ({ name, points: n }) =>
        `${name} would like to help you. If you accept, ${points(n)} are set aside.`,
      'answer-not-active': ({ name }) =>
        `${name} offers you help. You are not taking part at the moment, so you can decline but not accept.`,
      'answer-give-first': ({ name }) =>
        `${name} would like to help you, but your balance does not allow a session now. Give one yourself first; then you can accept.`,
      'start-passed': () => 'The proposed time has passed. The request lapses by itself.',
      agreed: () => 'Agreed. Afterwards, both of you say briefly how it went.',
      report: ({ name }) =>
        `How did it go? As soon as ${name} has answered too, the points are settled.`,
      'report-second': ({ name }) =>
        `How did it go? ${name} has already answered. If you say the same, the points are settled at once.`,
      'waiting-for-report': ({ name }) => `Thank you. Now it is up to ${name} to say how it went.`,
      disputed: ({ contact }) =>
        `The two of you tell it differently. Somebody on the team looks into it and decides; until then the points stay set aside.${questions(contact)}`,
      unreported: ({ contact }) =>
        `Nobody said how it went. Somebody on the team looks into it and decides.${questions(contact)}`,
      'refused-give-first-me': ({ points: n }) =>
        `This could not go ahead: with this session of ${points(n)} you would fall below your limit. Give a session yourself first, and you can receive again.`,
      'refused-give-first-them': ({ name }) =>
        `This could not go ahead: ${name} has to give a session first. Meanwhile you can help somebody else.`,
      'refused-receiver-not-active': ({ contact }) =>
        `This could not go ahead: the one to be helped is not taking part at the moment.${questions(contact)}`,
      'refused-giver-not-active': ({ contact }) =>
        `This could not go ahead: the one who was to help is not taking part at the moment. Ask somebody else.${questions(contact)}`,
      'refused-other': ({ contact }) =>
        `This could not go ahead, through a fault on our side. Ask for the session again.${questions(contact)}`,
      'declined-by-me': () => 'You declined this proposal.',
      'declined-by-other': ({ name }) => `${name} declined this proposal.`,
      'cancelled-by-me': () => 'You cancelled this session.',
      'cancelled-by-other': ({ name }) => `${name} cancelled this session.`,
      'cancelled-by-staff': () => 'Somebody on the team cancelled this session.',
      expired: () => 'No answer came in time. This request has lapsed.',
      earned: ({ points: n }) => `Given: ${signedPoints(n)}.`,
      paid: ({ points: n }) => `Received: ${signedPoints(-n)}.`,
      'giver-absent-me': () => 'You were not there. No points were settled.',
      'giver-absent-them': ({ name }) => `${name} was not there. It cost you nothing.`,
      'receiver-absent-me': ({ name, points: n }) =>
        `You were not there, but ${name} had come prepared: ${signedPoints(-n)}.`,
      'receiver-absent-them': ({ name, points: n }) =>
        `${name} was not there. You had come prepared: ${signedPoints(n)}.`,
    },
    dialog: {
      decline: 'Decline the proposal',
      cancel: 'Cancel the session',
      noteText: 'The other reads what you write here. Points that were set aside are released.',
      note: 'A word of explanation',
      noteMissing: 'Say why in a few words.',
      move: 'Propose another time',
      moveText: 'The other has to accept the new time first.',
      propose: 'Propose',
      reportText:
        'Each of you answers separately, and only once. If you say the same, the points are settled at once.',
      reportLabel: 'What happened?',
      reportSend: 'Send',
      reportMissing: 'Choose what happened.',
    },
    tookPlace: 'The session took place',
    absentMe: 'I was not there',
    absentThem: (name) => `${name} was not there`,
  },
} satisfies Words;
