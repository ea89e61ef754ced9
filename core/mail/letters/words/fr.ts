import { type DecisionWords, interviewFacts, type LetterWords } from './words.ts';

const facts = interviewFacts({
  when: 'Quand\u00a0',
  howLong: 'Durée\u00a0',
  where: 'Où\u00a0',
  minutes: (n) => `${n} minutes`,
});

const decisions: DecisionWords = {
  accept: {
    subject: (programme) => `Bienvenue chez ${programme}`,
    text: (programme) =>
      `Vous participez à ${programme} ! Dès maintenant, vous pouvez demander des séances et en donner vous-même.`,
  },
  wait: {
    subject: (programme) => `Votre candidature auprès de ${programme} : encore un peu de patience`,
    text: () =>
      'Nous aimerions vous aider, mais nous n’avons pas encore de place. Votre candidature reste valable, vous n’avez rien à faire.',
  },
  refer: {
    subject: (programme) => `Votre candidature auprès de ${programme}`,
    text: () =>
      'Nous avons examiné votre candidature. Nous pensons que d’autres pourront mieux vous aider.',
  },
  decline: {
    subject: (programme) => `Votre candidature auprès de ${programme}`,
    text: () =>
      'Nous avons examiné votre candidature. Nous ne pouvons malheureusement pas vous donner de place.',
  },
};

export const fr: LetterWords = {
  greeting: (name) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
  regards: (programme) => ['Bien à vous,', `l’équipe de ${programme}`],
  appointment: (name) => `Entretien avec ${name}`,
  letters: {
    'interview-invitation': (letter, say) => ({
      subject: `Invitation : entretien le ${say.moment(letter.at)}`,
      blocks: [
        `Merci pour votre candidature auprès de ${say.programme}. ${letter.interviewer} se réjouit de faire votre connaissance.`,
        facts(letter, say),
        'Vous n’avez rien à préparer. Nous parlerons de votre idée, de ce dont vous avez besoin et de ce que vous pouvez apporter aux autres.',
        'Ouvrez le fichier joint pour ajouter le rendez-vous à votre agenda. Ce moment ne vous convient pas ? Répondez à ce message et nous en trouverons un autre ensemble.',
      ],
    }),
    'interview-planned': (letter, say) => ({
      subject: `Entretien avec ${letter.applicant} le ${say.moment(letter.at)}`,
      blocks: [
        `Vous rencontrez ${letter.applicant}. L’invitation est envoyée.`,
        facts(letter, say),
        'Ouvrez le fichier joint pour ajouter le rendez-vous à votre agenda.',
        { label: 'La candidature', link: say.page(`/staff/intake/${letter.applicantId}`) },
      ],
    }),
    'interview-cancelled': (letter, say) => ({
      subject: `Annulé : entretien du ${say.moment(letter.at)}`,
      blocks: [
        `L’entretien avec ${letter.with} du ${say.moment(letter.at)} n’aura pas lieu.`,
        'Ouvrez le fichier joint pour retirer le rendez-vous de votre agenda.',
        ...(letter.reader === 'applicant'
          ? ['Vous souhaitez fixer un autre moment ? Répondez à ce message.']
          : []),
      ],
    }),
    decision: (letter, say) => ({
      subject: decisions[letter.decision].subject(say.programme),
      blocks: [
        decisions[letter.decision].text(say.programme),
        { quote: letter.text },
        ...(letter.decision === 'accept' ? [{ label: 'Commencer', link: say.page('/') }] : []),
      ],
    }),
    'engagement-ends': (letter, say) => ({
      subject: `Votre parcours chez ${say.programme} se termine le ${say.day(letter.endsOn)}`,
      blocks: [
        `Votre parcours chez ${say.programme} se termine le ${say.day(letter.endsOn)}. ${daysLeft(letter.daysLeft)}`,
        'Voyez quelles séances vous souhaitez encore donner ou demander, et terminez ce qui est en cours.',
        'Vous avez besoin de plus de temps ? Répondez à ce message et nous verrons cela ensemble.',
        { label: 'Vos séances', link: say.page('/sessions') },
      ],
    }),
    'preparation-reminder': (letter, say) => ({
      subject: `${onWhichDay(letter.daysLeft)} : votre séance avec ${letter.with}`,
      blocks: [
        `Le ${say.moment(letter.startsAt)}, vous avez une séance avec ${letter.with}, au sujet de : ${say.topic(letter.topic)}.`,
        'Sur la page de la séance, vous trouverez de quoi la préparer.',
        { label: 'Préparer votre séance', link: say.page(`/sessions/${letter.sessionId}`) },
      ],
    }),
  },
  footer: {
    questions: (contact) => `Des questions ? Écrivez à ${contact}.`,
    why: {
      applicant: (programme) =>
        `Vous recevez ce message parce que vous avez posé votre candidature auprès de ${programme}.`,
      colleague: (programme) =>
        `Vous recevez ce message parce que vous travaillez pour ${programme}.`,
      participant: (programme) =>
        `Vous recevez ce message parce que vous participez à ${programme}.`,
    },
    switchOff: (profile) =>
      `Vous ne souhaitez plus de messages ? Désactivez-les dans votre profil : ${profile}`,
  },
};

const daysLeft = (n: number): string => {
  if (n <= 0) return 'C’est aujourd’hui.';
  return n === 1 ? 'C’est demain.' : `C’est dans ${n} jours.`;
};

const onWhichDay = (n: number): string => {
  if (n <= 0) return 'Aujourd’hui';
  return n === 1 ? 'Demain' : `Dans ${n} jours`;
};
