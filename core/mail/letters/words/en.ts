import { type DecisionWords, interviewFacts, type LetterWords } from './words.ts';

const facts = interviewFacts({
  when: 'When',
  howLong: 'How long',
  where: 'Where',
  minutes: (n) => `${n} minutes`,
});

const decisions: DecisionWords = {
  accept: {
    subject: (programme) => `Welcome to ${programme}`,
    text: (programme) =>
      `You are taking part in ${programme}! From now on you can ask for sessions and give them yourself.`,
  },
  wait: {
    subject: (programme) => `Your application to ${programme}: please bear with us`,
    text: () =>
      'We would like to help you, but we have no place yet. Your application stands; there is nothing you need to do.',
  },
  refer: {
    subject: (programme) => `Your application to ${programme}`,
    text: () => 'We have looked at your application. We think that others can help you better.',
  },
  decline: {
    subject: (programme) => `Your application to ${programme}`,
    text: () => 'We have looked at your application. Unfortunately we cannot offer you a place.',
  },
};

export const en: LetterWords = {
  greeting: (name) => (name === '' ? 'Hello,' : `Hello ${name},`),
  regards: (programme) => ['Kind regards,', `the team of ${programme}`],
  appointment: (name) => `Interview with ${name}`,
  letters: {
    'interview-invitation': (letter, say) => ({
      subject: `Invitation: interview on ${say.moment(letter.at)}`,
      blocks: [
        `Thank you for applying to ${say.programme}. ${letter.interviewer} is looking forward to meeting you.`,
        facts(letter, say),
        'You need not prepare anything. We will talk about your idea, about what you need, and about what you can offer others.',
        'Open the attached file to put the appointment in your calendar. Doesn’t it suit you? Reply to this message and we will find another time together.',
      ],
    }),
    'interview-planned': (letter, say) => ({
      subject: `Interview with ${letter.applicant} on ${say.moment(letter.at)}`,
      blocks: [
        `You are meeting ${letter.applicant}. The invitation has been sent.`,
        facts(letter, say),
        'Open the attached file to put the appointment in your calendar.',
        { label: 'The application', link: say.page(`/staff/intake/${letter.applicantId}`) },
      ],
    }),
    'interview-cancelled': (letter, say) => ({
      subject: `Cancelled: interview on ${say.moment(letter.at)}`,
      blocks: [
        `The interview with ${letter.with} on ${say.moment(letter.at)} will not take place.`,
        'Open the attached file to take the appointment out of your calendar.',
        ...(letter.reader === 'applicant'
          ? ['Would you like to arrange another time? Reply to this message.']
          : []),
      ],
    }),
    decision: (letter, say) => ({
      subject: decisions[letter.decision].subject(say.programme),
      blocks: [
        decisions[letter.decision].text(say.programme),
        { quote: letter.text },
        ...(letter.decision === 'accept' ? [{ label: 'Get started', link: say.page('/') }] : []),
      ],
    }),
    'engagement-ends': (letter, say) => ({
      subject: `Your time with ${say.programme} ends on ${say.day(letter.endsOn)}`,
      blocks: [
        `Your time with ${say.programme} ends on ${say.day(letter.endsOn)}. ${daysLeft(letter.daysLeft)}`,
        'See which sessions you would still like to give or ask for, and finish what is still open.',
        'Do you need more time? Reply to this message and we will look at it together.',
        { label: 'Your sessions', link: say.page('/sessions') },
      ],
    }),
    'preparation-reminder': (letter, say) => ({
      subject: `${onWhichDay(letter.daysLeft)}: your session with ${letter.with}`,
      blocks: [
        `On ${say.moment(letter.startsAt)} you have a session with ${letter.with}, about ${say.topic(letter.topic)}.`,
        'The page of the session has what helps you prepare for it.',
        { label: 'Prepare your session', link: say.page(`/sessions/${letter.sessionId}`) },
      ],
    }),
  },
  footer: {
    questions: (contact) => `Questions? Write to ${contact}.`,
    why: {
      applicant: (programme) => `You get this message because you applied to ${programme}.`,
      colleague: (programme) => `You get this message because you work for ${programme}.`,
      participant: (programme) => `You get this message because you take part in ${programme}.`,
    },
    switchOff: (profile) => `No more messages, please? Switch them off in your profile: ${profile}`,
  },
};

const daysLeft = (n: number): string => {
  if (n <= 0) return 'That is today.';
  return n === 1 ? 'That is tomorrow.' : `That is in ${n} days.`;
};

const onWhichDay = (n: number): string => {
  if (n <= 0) return 'Today';
  return n === 1 ? 'Tomorrow' : `In ${n} days`;
};
