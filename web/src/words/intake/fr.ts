import { counting } from '../number.ts';
import type { IntakeWords } from './nl.ts';

const count = counting('fr');
const days = (n: number): string => count(n, 'jour', 'jours');
const points = (n: number): string => count(n, 'point', 'points');

export const fr: IntakeWords = {
  list: {
    title: 'Qui attend',
    none: 'Personne n’attend un entretien d’accueil.',
    since: (n) => (n === 0 ? 'inscription d’aujourd’hui' : `attend depuis ${days(n)}`),
    average: (n, people) =>
      people === 1
        ? `La dernière personne admise a attendu ${days(n)}.`
        : `Les personnes admises ont attendu ${days(n)} en moyenne (les ${people} dernières).`,
    noAverage: 'Personne n’a encore été admis après un entretien.',
    planned: (when, who) => `Entretien ${when}, avec ${who}`,
    unplanned: 'Aucun entretien prévu pour l’instant',
    asked: 'En attente, d’un commun accord',
    open: 'Ouvrir l’accueil',
    most: (n) => `On en voit ici ${n} au plus.`,
    ending: 'Parcours qui se terminent',
    endingNone: 'Aucun parcours ne se termine bientôt.',
    endsIn: (n) => {
      if (n < 0) return `terminé depuis ${days(-n)}`;
      return n === 0 ? 'se termine aujourd’hui' : `se termine dans ${days(n)}`;
    },
    keptOpen: 'Points laissés ouverts',
    keptUntil: (n, until) => `${points(n)}, convenu jusqu’au ${until}`,
    turnedAway: 'Réorientations et refus',
  },
  title: (name) => `Accueil de ${name}`,
  back: 'Tous les accueils',
  toPerson: 'Vers la page de cette personne',
  print: 'Imprimer',
  yourself: 'Quelqu’un d’autre de l’équipe s’occupe de ton propre accueil.',
  application: 'La candidature',
  interview: {
    title: 'L’entretien',
    none: 'Aucun entretien n’est encore prévu.',
    plan: 'Fixer l’entretien',
    move: 'Déplacer l’entretien',
    callOff: 'Annuler l’entretien',
    callOffText: 'La personne est avertie que l’entretien n’a pas lieu.',
    when: 'Quand, où et avec qui ?',
    with: 'Qui mène l’entretien ?',
    told: 'Vous recevez tous les deux un message avec un fichier d’agenda.',
    file: 'Ajouter à mon agenda',
    summary: (name) => `Entretien d’accueil avec ${name}`,
  },
  answers: {
    title: 'Ce que nous demandons',
    autosave: 'Ce que tu écris est enregistré tout seul.',
    takeOver: 'Reprendre les sujets et les langues de la candidature',
    saving: 'Enregistrement…',
    undecided: 'Tout n’est pas encore enregistré : choisis ci-dessus la version qui reste.',
    afterwards: 'Les sujets ajoutés ici ne passent pas d’eux-mêmes dans le profil.',
    saved: 'Enregistré.',
    story: 'L’idée',
    exchange: 'Chercher et donner',
    practical: 'Côté pratique',
    fields: {
      idea: 'Quelle est l’idée ?',
      problem: 'À quel problème répond-elle, et pour qui ?',
      stage: 'Où en est-elle ?',
      aims: 'Dans quel but cette personne le fait-elle ?',
      entrepreneurial: 'Faut-il en faire une entreprise ?',
      needs: 'Quelle aide faut-il, et avec quelle urgence ?',
      skills: 'En quoi cette personne peut-elle aider les autres, et à quel niveau ?',
      evidence: 'Qu’est-ce qui le montre ?',
      firstGive: 'Qu’aimerait-elle donner en premier ?',
      languages: 'Dans quelles langues ?',
      availability: 'Quand est-ce que cela convient d’habitude ?',
    },
    hints: {
      entrepreneurial: 'Toute solution ne doit pas être entrepreneuriale.',
      skills:
        'Chacun sait faire quelque chose. Parle aussi du travail, des études, du bénévolat et de la maison.',
      availability: 'Cela aide à trouver des moments qui conviennent à deux personnes.',
    },
    stages: {
      idea: 'une idée',
      trying: 'à l’essai',
      running: 'en route',
      growing: 'en croissance',
    },
    aims: { social: 'but social', environmental: 'but écologique' },
    ventures: { yes: 'oui', no: 'non', unsure: 'pas encore clair' },
    urgencies: { 1: 'un jour', 2: 'pendant le parcours', 3: 'maintenant' },
    levels: { 1: 'l’a déjà fait', 2: 'le fait souvent', 3: 'l’apprend aux autres' },
    urgencyOf: (topic) => `Urgence : ${topic}`,
    levelOf: (topic) => `Niveau : ${topic}`,
    evidenceOf: (topic) => `Ce qui le montre : ${topic}`,
    weekdays: {
      mo: 'lundi',
      tu: 'mardi',
      we: 'mercredi',
      th: 'jeudi',
      fr: 'vendredi',
      sa: 'samedi',
      su: 'dimanche',
    },
    parts: { am: 'matin', pm: 'après-midi', ev: 'soir' },
    nothing: 'non rempli',
  },
  decision: {
    title: 'La décision',
    open: 'Rien n’est encore décidé.',
    kinds: { accept: 'Admettre', wait: 'Faire attendre', refer: 'Réorienter', decline: 'Refuser' },
    made: {
      accept: 'Candidature admise',
      wait: 'Candidature en attente',
      refer: 'Candidature réorientée',
      decline: 'Candidature refusée',
    },
    by: (who, when) => `par ${who}, ${when}`,
    texts: {
      accept:
        'Le compte s’ouvre. Les sujets de l’entretien passent dans le profil, et une première séance t’est proposée.',
      wait: 'Cette personne reste sur la liste d’attente.',
      refer: 'Cette personne peut être mieux aidée ailleurs.',
      decline: 'Cette personne ne peut pas participer.',
    },
    reason: 'Pourquoi ? (seule l’équipe le lit)',
    missing: 'Explique pourquoi.',
    message: 'Message à la personne',
    messageHint: 'Envoyé par e-mail. Laisse vide si tu prends contact toi-même.',
    reopen: 'Décider à nouveau',
    noSkills: 'L’entretien n’a encore rien trouvé que cette personne puisse donner.',
    unsaved:
      'L’entretien n’est pas encore tout à fait enregistré : patientez, ou choisissez d’abord une des versions.',
  },
  first: {
    title: 'Les premières séances',
    waiting: 'Dès que le compte est ouvert, des propositions apparaissent ici.',
  },
  leaving: {
    extend: 'Prolonger',
    extendTitle: (name) => `Prolonger le parcours de ${name}`,
    extendText: 'Jusqu’à quand, et pourquoi ?',
    extended: (until, reason) => `Prolongé jusqu’au ${until} : ${reason}`,
    until: 'Jusqu’au (inclus)',
    wrongUntil: 'Choisis un jour plus tardif que celui qui est convenu.',
    reason: 'Pourquoi ?',
    reasonMissing: 'Explique pourquoi, en 5 caractères au moins.',
    notHere: 'Prolonger demande une raison : passe par « Prolonger ».',
    settle: 'Régler les points',
    exit: 'Clôturer',
    title: (name) => `Clôturer le parcours de ${name}`,
    text: 'Le compte se ferme. Tu décides maintenant des points : personne ne part avec un solde dont rien n’a été décidé.',
    balance: (n) => {
      if (n === 0) return 'Le solde est de 0 : il n’y a rien à régler.';
      return n < 0
        ? `Encore ${points(-n)} à rendre : reçus, et pas rendus.`
        : `Encore ${points(n)} sur le compte : donnés, et pas reçus.`;
    },
    kinds: {
      even: 'rien à régler',
      forgiven: 'en faire grâce',
      donated: 'les donner au programme',
      'kept-open': 'les laisser ouverts jusqu’à un jour convenu',
    },
    made: {
      even: 'Clôturé sans points',
      forgiven: 'Grâce des points',
      donated: 'Points donnés',
      'kept-open': 'Points laissés ouverts',
    },
    choose: 'Que deviennent les points ?',
    sessions: (n) =>
      n === 1
        ? 'Une séance est encore en cours. Termine-la ou annule-la d’abord : sinon les points changent encore après.'
        : `${n} séances sont encore en cours. Termine-les ou annule-les d’abord : sinon les points changent encore après.`,
    keptUntil: 'Jusqu’à quel jour ?',
    refusals: {
      'sessions-open': 'Des séances sont encore en cours.',
      'points-held': 'Des points sont encore réservés pour une séance.',
      'not-even': 'Le solde n’est pas de 0 : décide de ce que deviennent les points.',
      'owes-nothing': 'Il n’y a pas de dette à effacer.',
      'has-nothing': 'Il n’y a pas de points à donner.',
      'too-many-points':
        'Ce sont plus de points qu’un transfert ne peut en contenir. Corriges-en d’abord une partie.',
      'until-in-the-past': 'Choisis un jour à venir.',
      'reason-missing': 'Explique pourquoi, en 5 caractères au moins.',
    },
  },
};
