import { type DecisionWords, interviewFacts, type LetterWords } from './words.ts';

const facts = interviewFacts({
  when: 'Wanneer',
  howLong: 'Hoelang',
  where: 'Waar',
  minutes: (n) => `${n} minuten`,
});

const decisions: DecisionWords = {
  accept: {
    subject: (programme) => `Welkom bij ${programme}`,
    text: (programme) =>
      `Je doet mee met ${programme}! Vanaf nu kun je sessies vragen en zelf sessies geven.`,
  },
  wait: {
    subject: (programme) => `Je aanmelding bij ${programme}: nog even geduld`,
    text: () =>
      'We willen je graag helpen, maar nu hebben we nog geen plaats. Je aanmelding blijft staan, je hoeft niets te doen.',
  },
  refer: {
    subject: (programme) => `Je aanmelding bij ${programme}`,
    text: () =>
      'We hebben je aanmelding bekeken. We denken dat je ergens anders beter geholpen bent.',
  },
  decline: {
    subject: (programme) => `Je aanmelding bij ${programme}`,
    text: () => 'We hebben je aanmelding bekeken. We kunnen je helaas geen plaats geven.',
  },
};

export const nl: LetterWords = {
  greeting: (name) => (name === '' ? 'Dag,' : `Dag ${name},`),
  regards: (programme) => ['Met vriendelijke groet,', `het team van ${programme}`],
  appointment: (name) => `Kennismaking met ${name}`,
  letters: {
    'interview-invitation': (letter, say) => ({
      subject: `Uitnodiging: kennismaking op ${say.moment(letter.at)}`,
      blocks: [
        `Dank je voor je aanmelding bij ${say.programme}. ${letter.interviewer} maakt graag kennis met je.`,
        facts(letter, say),
        'Je hoeft niets voor te bereiden. We praten over je idee, over wat je nodig hebt en over wat je anderen te bieden hebt.',
        'Open het bestand bij deze mail om de afspraak in je agenda te zetten. Past het niet? Antwoord op deze mail, dan zoeken we samen een ander moment.',
      ],
    }),
    'interview-planned': (letter, say) => ({
      subject: `Kennismaking met ${letter.applicant} op ${say.moment(letter.at)}`,
      blocks: [
        `Je maakt kennis met ${letter.applicant}. De uitnodiging is verstuurd.`,
        facts(letter, say),
        'Open het bestand bij deze mail om de afspraak in je agenda te zetten.',
        { label: 'De aanmelding', link: say.page(`/staff/intake/${letter.applicantId}`) },
      ],
    }),
    'interview-cancelled': (letter, say) => ({
      subject: `Gaat niet door: kennismaking op ${say.moment(letter.at)}`,
      blocks: [
        `De kennismaking met ${letter.with} op ${say.moment(letter.at)} gaat niet door.`,
        'Open het bestand bij deze mail om de afspraak uit je agenda te halen.',
        ...(letter.reader === 'applicant'
          ? ['Wil je een ander moment afspreken? Antwoord op deze mail.']
          : []),
      ],
    }),
    decision: (letter, say) => ({
      subject: decisions[letter.decision].subject(say.programme),
      blocks: [
        decisions[letter.decision].text(say.programme),
        { quote: letter.text },
        ...(letter.decision === 'accept' ? [{ label: 'Aan de slag', link: say.page('/') }] : []),
      ],
    }),
    'engagement-ends': (letter, say) => ({
      subject: `Je traject bij ${say.programme} loopt tot ${say.day(letter.endsOn)}`,
      blocks: [
        `Je traject bij ${say.programme} loopt tot en met ${say.day(letter.endsOn)}. ${daysLeft(letter.daysLeft)}`,
        'Kijk welke sessies je nog wilt geven of vragen, en rond af wat nog openstaat.',
        'Heb je meer tijd nodig? Antwoord op deze mail, dan bekijken we het samen.',
        { label: 'Je sessies', link: say.page('/sessions') },
      ],
    }),
    'preparation-reminder': (letter, say) => ({
      subject: `${onWhichDay(letter.daysLeft)}: je sessie met ${letter.with}`,
      blocks: [
        `Op ${say.moment(letter.startsAt)} heb je een sessie met ${letter.with}, over ${say.topic(letter.topic)}.`,
        'Op de pagina van de sessie vind je wat helpt om ze voor te bereiden.',
        { label: 'Bereid je sessie voor', link: say.page(`/sessions/${letter.sessionId}`) },
      ],
    }),
  },
  footer: {
    questions: (contact) => `Vragen? Schrijf naar ${contact}.`,
    why: {
      applicant: (programme) => `Je krijgt deze mail omdat je je bij ${programme} hebt aangemeld.`,
      colleague: (programme) => `Je krijgt deze mail omdat je voor ${programme} werkt.`,
      participant: (programme) => `Je krijgt deze mail omdat je deelneemt aan ${programme}.`,
    },
    switchOff: (profile) => `Liever geen mail meer? Zet het uit in je profiel: ${profile}`,
  },
};

const daysLeft = (n: number): string => {
  if (n <= 0) return 'Dat is vandaag.';
  return n === 1 ? 'Dat is morgen.' : `Dat is over ${n} dagen.`;
};

const onWhichDay = (n: number): string => {
  if (n <= 0) return 'Vandaag';
  return n === 1 ? 'Morgen' : `Over ${n} dagen`;
};
