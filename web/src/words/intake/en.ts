import { counting } from '../number.ts';
import type { IntakeWords } from './nl.ts';

const count = counting('en');
const days = (n: number): string => count(n, 'day', 'days');
const points = (n: number): string => count(n, 'point', 'points');

export const en: IntakeWords = {
  list: {
    title: 'Who is waiting',
    none: 'Nobody is waiting for an intake.',
    since: (n) => (n === 0 ? 'applied today' : `waiting for ${days(n)}`),
    average: (n, people) =>
      people === 1
        ? `The last person let in waited ${days(n)}.`
        : `People let in waited ${days(n)} on average (the last ${people}).`,
    noAverage: 'Nobody has been let in after an intake yet.',
    planned: (when, who) => `Interview ${when}, with ${who}`,
    unplanned: 'No interview planned yet',
    asked: 'Asked to wait',
    open: 'Open intake',
    most: (n) => `At most ${n} are shown here.`,
    ending: 'Engagements coming to an end',
    endingNone: 'No engagement ends soon.',
    endsIn: (n) => {
      if (n < 0) return `ended ${days(-n)} ago`;
      return n === 0 ? 'ends today' : `ends in ${days(n)}`;
    },
    keptOpen: 'Points kept open',
    keptUntil: (n, until) => `${points(n)}, agreed until ${until}`,
    turnedAway: 'Referred elsewhere or declined',
  },
  title: (name) => `Intake of ${name}`,
  back: 'All intakes',
  toPerson: 'To this person’s page',
  print: 'Print',
  yourself: 'Someone else on the team does your own intake.',
  application: 'The application',
  interview: {
    title: 'The interview',
    none: 'No interview has been planned yet.',
    plan: 'Plan interview',
    move: 'Move interview',
    callOff: 'Call off interview',
    callOffText: 'The applicant is told that the interview will not take place.',
    when: 'When, where and with whom?',
    with: 'Who holds the interview?',
    told: 'You both get a message with a calendar file.',
    file: 'Add to my calendar',
    summary: (name) => `Intake interview with ${name}`,
  },
  answers: {
    title: 'What we ask',
    autosave: 'What you type is saved by itself.',
    takeOver: 'Take over topics and languages from the application',
    saving: 'Saving…',
    undecided: 'Not everything is saved yet: choose above which version stays.',
    afterwards: 'Topics that you add here don’t go into the profile by themselves.',
    saved: 'Saved.',
    story: 'The idea',
    exchange: 'Seeking and giving',
    practical: 'Practical matters',
    fields: {
      idea: 'What is the idea?',
      problem: 'Which problem does it address, and for whom?',
      stage: 'How far along is it?',
      aims: 'What does this person do it for?',
      entrepreneurial: 'Should this become an enterprise?',
      needs: 'What help is needed, and how urgently?',
      skills: 'What can this person help others with, and how well?',
      evidence: 'What shows that?',
      firstGive: 'What would this person like to give first?',
      languages: 'In which languages?',
      availability: 'When does it usually suit?',
    },
    hints: {
      entrepreneurial: 'Not every solution has to be entrepreneurial.',
      skills: 'Everyone can do something. Ask about work, studies, volunteering and home as well.',
      availability: 'This helps us find moments that suit two people.',
    },
    stages: {
      idea: 'an idea',
      trying: 'being tried out',
      running: 'running',
      growing: 'growing',
    },
    aims: { social: 'social', environmental: 'environmental' },
    ventures: { yes: 'yes', no: 'no', unsure: 'not clear yet' },
    urgencies: { 1: 'some day', 2: 'during the engagement', 3: 'now' },
    levels: { 1: 'has done it before', 2: 'does it often', 3: 'teaches others' },
    urgencyOf: (topic) => `How urgent: ${topic}`,
    levelOf: (topic) => `How well: ${topic}`,
    evidenceOf: (topic) => `What shows that: ${topic}`,
    weekdays: {
      mo: 'Monday',
      tu: 'Tuesday',
      we: 'Wednesday',
      th: 'Thursday',
      fr: 'Friday',
      sa: 'Saturday',
      su: 'Sunday',
    },
    parts: { am: 'morning', pm: 'afternoon', ev: 'evening' },
    nothing: 'not filled in',
  },
  decision: {
    title: 'The decision',
    open: 'Nothing has been decided yet.',
    kinds: { accept: 'Accept', wait: 'Let wait', refer: 'Refer elsewhere', decline: 'Decline' },
    made: {
      accept: 'Accepted',
      wait: 'Asked to wait',
      refer: 'Referred elsewhere',
      decline: 'Declined',
    },
    by: (who, when) => `by ${who}, ${when}`,
    texts: {
      accept:
        'The account opens. The topics from the interview go into the profile, and you get a proposal for a first session.',
      wait: 'This person stays on the waiting list.',
      refer: 'This person can be helped better elsewhere.',
      decline: 'This person can’t take part.',
    },
    reason: 'Why? (only the team reads this)',
    missing: 'Explain why.',
    message: 'Message to the applicant',
    messageHint: 'Sent by e-mail. Leave it empty if you get in touch yourself.',
    reopen: 'Decide again',
    noSkills: 'The interview has not found anything yet that this person can give.',
    unsaved:
      'The interview is not all saved yet: wait a moment, or choose one of the versions first.',
  },
  first: {
    title: 'The first sessions',
    waiting: 'As soon as the account is open, proposals appear here.',
  },
  leaving: {
    extend: 'Extend',
    extendTitle: (name) => `Extend the engagement of ${name}`,
    extendText: 'Until when, and why?',
    extended: (until, reason) => `Extended until ${until}: ${reason}`,
    until: 'Up to and including',
    wrongUntil: 'Choose a later day than is agreed now.',
    reason: 'Why?',
    reasonMissing: 'Explain why, in at least 5 characters.',
    notHere: 'To extend takes a reason: use “Extend”.',
    settle: 'Settle points',
    exit: 'End',
    title: (name) => `End the engagement of ${name}`,
    text: 'The account closes. You decide about the points now: nobody leaves with a balance that nobody decided about.',
    balance: (n) => {
      if (n === 0) return 'The balance is 0: there is nothing to settle.';
      return n < 0
        ? `${points(-n)} still owed: received, and not given back.`
        : `${points(n)} left on the account: given, and not received.`;
    },
    kinds: {
      even: 'nothing to settle',
      forgiven: 'forgive them',
      donated: 'donate them to the programme',
      'kept-open': 'keep them open until an agreed day',
    },
    made: {
      even: 'Ended without points',
      forgiven: 'Points forgiven',
      donated: 'Points donated',
      'kept-open': 'Points kept open',
    },
    choose: 'What happens to the points?',
    sessions: (n) =>
      n === 1
        ? '1 session is still under way. Finish or cancel it first: otherwise the points change afterwards.'
        : `${n} sessions are still under way. Finish or cancel them first: otherwise the points change afterwards.`,
    keptUntil: 'Until which day?',
    refusals: {
      'sessions-open': 'Sessions are still under way.',
      'points-held': 'Points are still held for a session.',
      'not-even': 'The balance is not 0: decide what happens to the points.',
      'owes-nothing': 'There is nothing to forgive.',
      'has-nothing': 'There is nothing to donate.',
      'too-many-points':
        'These are more points than one transfer can hold. Correct part of them first.',
      'until-in-the-past': 'Choose a day in the future.',
      'reason-missing': 'Explain why, in at least 5 characters.',
    },
  },
};
