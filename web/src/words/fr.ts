import type { Words } from './nl.ts';
import { counting, signed, whole } from './number.ts';

const count = counting('fr');
const points = (n: number) => count(n, 'point', 'points');
const signedPoints = (n: number) => count(n, 'point', 'points', signed);
const sessions = (n: number) => count(n, 'séance', 'séances');
const questions = (contact: string) =>
  contact === '' ? '' : ` Des questions ? Écris à ${contact}.`;

export const fr = {
  skip: 'Aller au contenu',
  language: 'Langue',
  signOut: 'Se déconnecter',
  loading: 'Un instant…',
  saving: 'Enregistrement…',
  saved: 'Enregistré.',
  back: 'Retour',
  accessibility: 'Accessibilité',
  outdated: 'Il y a une nouvelle version de cette page. Ce que tu as écrit reste.',
  reload: 'Charger la nouvelle version',
  notSavedAsFile: 'Cela n’a pas marché. Vérifie ta connexion et réessaie.',
  older: 'Afficher les plus anciens',
  yesNo: (yes) => (yes ? 'oui' : 'non'),
  leaving: {
    title: 'Des modifications ne sont pas enregistrées',
    text: 'Si tu te déconnectes, elles sont perdues : nous ne laissons rien sur cet appareil.',
    leave: 'Se déconnecter quand même',
    dialog: 'Ce que tu as écrit ici sera perdu.',
    closeAnyway: 'Fermer quand même',
  },
  optional: 'facultatif',
  somebody: 'quelqu’un du réseau',
  teamMember: 'Quelqu’un de l’équipe',
  interrupted:
    'Pas de connexion. Ce que tu vois n’est peut-être plus à jour ; tout reprendra de soi-même dès que tu seras en ligne.',
  notForYou: 'Tu ne peux pas lire ces données pour le moment.',
  needsRepair: 'Quelque chose ne va pas dans nos données. Quelqu’un de l’équipe doit les réparer.',
  broken: 'Cette page n’a pas pu s’afficher. Ce qui était enregistré est toujours là.',
  tryAgain: 'Réessayer',
  points,
  minutes: (n) => count(n, 'minute', 'minutes'),
  failure: {
    denied:
      'Ce n’est pas (ou plus) possible. Quelque chose vient peut-être de changer : regarde encore une fois.',
    offline: 'Pas de connexion : rien n’a été enregistré. Réessaie quand tu seras en ligne.',
    unreadable: 'Ces données sont incorrectes. Quelqu’un de l’équipe doit d’abord les réparer.',
    unknown: 'Cela n’a pas marché. Ce que tu as écrit est toujours là : réessaie dans un instant.',
    'not-a-party': 'Tu ne fais pas partie de cette séance.',
    'staff-only': 'Seul quelqu’un de l’équipe peut faire cela.',
    'not-in-this-status': 'Cette séance a changé entre-temps. Regarde encore une fois.',
    'not-your-turn': 'C’est maintenant à l’autre de répondre.',
    'own-proposal-only': 'Seule la personne qui l’a proposée peut la retirer.',
    'same-person': 'Choisis deux personnes différentes.',
    'account-closed': 'L’une des deux personnes ne participe pas pour le moment.',
    'give-first': 'D’abord donner : cette séance ferait passer le solde sous la limite.',
    'starts-in-the-past': 'Choisis un moment dans le futur.',
    'already-begun': 'La séance a déjà commencé. Raconte ensuite comment elle s’est passée.',
    'not-yet-begun': 'La séance n’a pas encore commencé.',
    'points-not-held': 'Les points ne sont pas encore réservés. Réessaie dans un instant.',
    'already-reported': 'Tu as déjà raconté comment cela s’est passé.',
    'already-overridden': 'Il y a déjà une exception pour cette séance.',
    'look-again': 'Cela a changé entre-temps. Regarde à nouveau.',
    'changed-meanwhile':
      'Quelqu’un d’autre a modifié ceci entre-temps. Choisis ci-dessus la version à garder.',
    'note-missing': 'Explique pourquoi en quelques mots.',
  },

  record: {
    touched: 'Certaines modifications ne sont pas encore enregistrées.',
    discard: 'Abandonner les modifications',
    conflict: (name: string) =>
      `${name} a aussi modifié ceci entre-temps. Choisis la version à garder, puis enregistre.`,
    version: { mine: 'Ta version', theirs: 'L’autre version' },
    keep: { mine: 'Garder ma version', theirs: 'Prendre l’autre version' },
  },

  nav: {
    label: 'Menu principal',
    home: 'Accueil',
    people: 'Trouver de l’aide',
    sessions: 'Séances',
    points: 'Points',
    profile: 'Profil',
    staff: 'Équipe',
  },

  missing: {
    title: 'Cette page n’existe pas',
    text: 'Elle a peut-être changé de place, ou il y a une erreur dans l’adresse.',
    home: 'Aller à l’accueil',
  },

  profile: {
    applyTitle: 'Bienvenue ! Parle-nous de ton idée',
    applyIntro:
      'Ces données aident l’équipe à voir si tu peux participer. Tu pourras toujours les modifier.',
    editTitle: 'Mon profil',
    editIntro:
      'Les autres participants voient ceci, sauf comment te joindre : seule l’équipe le voit.',
    about: 'Toi et ton idée',
    kinds: { innovator: 'l’innovation sociale', entrepreneur: 'l’entrepreneuriat social' },
    kindHint:
      'Toutes les solutions n’ont pas à devenir une entreprise : les deux sont les bienvenues.',
    exchange: 'Ce que tu apportes et ce que tu cherches',
    noTopics: 'Il n’y a pas encore de thèmes à choisir. Tu pourras le faire plus tard.',
    contact: 'Comment te joindre',
    contactHint: 'Seuls toi et l’équipe voyez ceci.',
    apply: 'Envoyer ma candidature',
    save: 'Enregistrer',
    wrong: 'Il reste quelque chose à corriger : regarde les champs ci-dessus.',
    fields: {
      displayName: 'Nom',
      organisation: 'Organisation ou projet',
      pitch: 'Ton idée, en quelques phrases',
      kind: 'Tu es…',
      skills: 'Je peux aider les autres avec',
      needs: 'Je cherche de l’aide pour',
      languages: 'Je peux faire une séance dans ces langues',
      email: 'Adresse e-mail',
      phone: 'Numéro de téléphone',
      locale: 'Langue de cette page et de nos messages',
      mail: 'Envoyez-moi des rappels par e-mail. Au sujet de ma candidature, j’en reçois de toute façon.',
    },
    preview: 'Comment les autres te voient',
    colleague: 'Tu travailles pour le programme ?',
    colleagueText:
      'Alors ne t’inscris pas comme participant. Donne ce code à un administrateur, qui t’ouvrira les pages de l’équipe :',
    data: {
      title: 'Tes données',
      text: 'Enregistre tout ce qui est conservé à ton sujet et que tu peux lire : ton profil, ton compte, tes séances et tes points. Tu veux aussi voir le reste, ou tout faire effacer ? Écris-nous.',
      save: 'Enregistrer mes données (JSON)',
    },
    problem: {
      displayName: 'Indique ton nom.',
      organisation: 'Fais un peu plus court.',
      pitch: 'Fais un peu plus court.',
      kind: 'Choisis ce qui te correspond le mieux.',
      languages: (most) => `Choisis au moins une langue, et ${most} au plus.`,
      skills: (most) => `Choisis ${most} thèmes au plus.`,
      needs: (most) => `Choisis ${most} thèmes au plus.`,
      email: 'Indique une adresse e-mail, avec un @.',
      phone: 'Fais un peu plus court.',
    },
  },

  standing: {
    applied: {
      title: 'Ta candidature est bien arrivée',
      text: 'Merci ! L’équipe la lit, te parle, et te fait savoir ce qu’elle décide. Dès que tu pourras commencer, cette page changera d’elle-même.',
    },
    paused: {
      title: 'Ta participation est en pause',
      text: 'Tu ne peux pas demander ni donner de nouvelles séances pour le moment. Tes points t’attendent jusqu’à ton retour.',
    },
    alumni: {
      title: 'Ton parcours est terminé',
      text: 'Merci pour tout ce que tu as donné et reçu. De nouvelles séances ne sont plus possibles.',
    },
    profile: 'Voir ou modifier mes données',
    write: 'Des questions ? Écris à',
    noContact: 'Des questions ? Parles-en à quelqu’un de l’équipe.',
  },

  home: {
    title: (name) => `Bonjour ${name}`,
    opening: 'Ton compte est en train de s’ouvrir. Un petit instant.',
    balance: 'Solde',
    receive: ({ left }) =>
      `Tu peux encore recevoir ${sessions(left)} avant d’en donner une à ton tour.`,
    held: ({ held }) => `Réservés pour des séances demandées ou convenues : ${points(held)}.`,
    gauge: ({ balance, floor, held }) =>
      `Solde ${whole(balance)}, limite ${whole(floor)}, réservés ${held}`,
    floor: 'limite',
    ask: 'Demander de l’aide',
    offer: 'Proposer mon aide',
    atFloor: {
      title: 'C’est à ton tour de donner',
      why: ({ balance, held, floor, price }) =>
        held > 0
          ? `Ton solde est de ${points(balance)}, et ${points(held)} sont déjà réservés. Une séance de plus en coûte ${price} et te mènerait à ${whole(balance - held - price)}, sous la limite de ${whole(floor)}.`
          : `Ton solde est de ${points(balance)}. Une séance de plus en coûte ${price} et te mènerait à ${whole(balance - price)}, sous la limite de ${whole(floor)}.`,
      wayOut: ({ toGive, price }) =>
        toGive === 1
          ? `La solution : donne une séance. Elle te rapporte ${points(price)}, et tu pourras de nouveau recevoir.`
          : `La solution : donne ${sessions(toGive)}, à ${points(price)} chacune. Tu pourras alors de nouveau recevoir.`,
    },
    todo: 'À toi de jouer',
    next: 'Ta prochaine séance',
    ahead: 'En attente',
    allSessions: 'Toutes mes séances',
    moreTodo: 'Voir tout ce qui t’attend',
    nothingWaits: 'Rien ne t’attend.',
    noSessions: 'Tu n’as pas de séance en cours.',
    toPoints: 'Mes points',
    toProfile: 'Vers mon profil',
    profileWish: (list) =>
      `Complète ton profil avec ${list} : les autres sauront ce que tu cherches et apportes.`,
    wishes: {
      skills: 'ce avec quoi tu peux aider',
      needs: 'ce pour quoi tu cherches de l’aide',
      pitch: 'ton idée',
    },
    help: {
      title: 'Qui puis-je aider ?',
      asks: 'cherche de l’aide pour',
      offer: 'Proposer mon aide',
      noSkills: 'Indique dans ton profil avec quoi tu peux aider, et tu verras ici qui le cherche.',
      nobody: 'En ce moment, personne ne cherche exactement ce que tu proposes.',
      toPeople: 'Qui je peux aider le mieux, et pourquoi',
    },
  },

  sessions: {
    title: 'Mes séances',
    past: 'Passées',
  },

  people: {
    title: 'Trouver de l’aide',
    intro: 'Tous ceux qui participent en ce moment. Choisis un thème, ou cherche par nom ou idée.',
    seekingTitle: 'Qui puis-je aider ?',
    seekingIntro:
      'Des personnes qui cherchent de l’aide pour ce que tu sais faire. Donner une séance suffit pour en recevoir une à nouveau.',
    find: 'Chercher par nom, organisation ou mots',
    topic: 'Thème',
    allTopics: 'Tous les thèmes',
    language: 'Langue parlée',
    allLanguages: 'Toutes les langues',
    found: (n) => (n === 0 ? 'Personne.' : count(n, 'personne', 'personnes')),
    tooMany: (most) => `Il y en a plus que les ${most} affichées ici : choisis un thème.`,
    helps: 'Aide avec',
    seeks: 'Cherche de l’aide pour',
    speaks: 'Parle',
    ask: 'Demander de l’aide',
    offer: 'Proposer mon aide',
    nobody: 'Personne ne correspond à ton choix. Élargis-le.',
    everybody: 'Voir tout le monde',
    unknown: 'Nous ne trouvons pas cette personne',
    unknownText: 'Peut-être l’adresse est-elle fausse, ou cette personne ne participe pas encore.',
    notActive: 'Ne participe pas en ce moment. Pas de nouvelles séances pour l’instant.',
  },

  request: {
    title: 'Demander ou proposer une séance',
    side: 'Que veux-tu faire ?',
    receive: (price) => `Recevoir de l’aide (coûte ${points(price)})`,
    give: (price) => `Donner de l’aide (rapporte ${points(price)})`,
    topic: 'Thème',
    chooseTopic: 'Choisis un thème',
    person: 'Avec qui ?',
    choosePerson: 'Choisis quelqu’un',
    somebodyElse: 'Choisir quelqu’un d’autre',
    matching: { receive: 'Aident avec ce thème', give: 'Cherchent de l’aide pour ce thème' },
    others: 'Autres participants',
    issue: { receive: 'Quelle est ta question ?', give: 'Avec quoi veux-tu aider ?' },
    issueHint: 'Quelques phrases, pour que l’autre puisse se préparer.',
    startsAt: 'Quand ?',
    timeZone: (zone) => `En ${zone}, et non celle de l’endroit où tu es.`,
    duration: 'Combien de minutes ?',
    place: 'Où ?',
    placeHint: 'Une adresse, ou un lien pour un appel vidéo.',
    send: { receive: 'Demander cette séance', give: 'Proposer cette séance' },
    problem: {
      person: 'Choisis quelqu’un.',
      personGone: 'Cette personne ne participe pas en ce moment. Choisis quelqu’un d’autre.',
      topic: 'Choisis un thème.',
      issue: 'Explique en quelques phrases de quoi il s’agit.',
      startsAt: 'Choisis un jour et une heure dans le futur.',
      startedAt: 'Choisis un jour et une heure passés.',
      durationMinutes: (least, most) => `Choisis entre ${least} et ${most} minutes.`,
      place: 'Fais un peu plus court.',
    },
  },

  session: {
    title: 'Séance',
    notYours: 'Cette séance n’existe pas, ou elle concerne d’autres personnes.',
    when: 'Quand',
    giver: 'Donne de l’aide',
    receiver: 'Reçoit de l’aide',
    call: { answer: 'Voir et répondre', report: 'Raconter comment c’était' },
    statuses: {
      requested: 'demandée',
      accepted: 'convenue',
      disputed: 'en examen',
      declined: 'déclinée',
      cancelled: 'annulée',
      refused: 'refusée',
      expired: 'expirée',
      closed: 'clôturée',
    },
    calendar: {
      add: 'Dans mon agenda',
      remove: 'Retirer de mon agenda',
      summary: (topic, giver, receiver) => `${topic} : ${giver} aide ${receiver}`,
    },
    history: {
      title: 'Déroulement',
      asked: 'Demandée.',
      held: (n) => `${points(n)} réservés.`,
      posted: (n) => `${points(n)} comptés.`,
      voided: (n) => `${points(n)} libérés.`,
      overridden: (reason) => `L’équipe a fait une exception : ${reason}`,
      recorded: (name) => `${name} a noté cette séance.`,
      proposed: (name) => `${name} a proposé un autre moment.`,
      accepted: (name) => `${name} a accepté.`,
      declined: (name) => `${name} a décliné.`,
      cancelled: (name) => `${name} a annulé.`,
      resolved: (name) => `${name} a décidé, au nom de l’équipe.`,
      reported: (name) => `${name} a dit comment ça s’est passé.`,
      reportedAs: (name, report) => `${name} a dit : ${report}.`,
      reports: {
        'took-place': 'elle a eu lieu',
        'giver-absent': 'la personne qui devait aider était absente',
        'receiver-absent': 'la personne à aider était absente',
      },
      refused: 'N’a pas eu lieu.',
      expired: 'Expirée.',
      unreported: 'Personne n’a dit à temps comment ça s’est passé.',
      disputed: 'Les deux l’ont raconté différemment.',
      closed: 'Clôturée.',
    },
    with: (name) => `avec ${name}`,
    receiving: 'tu reçois de l’aide',
    giving: 'tu donnes de l’aide',
    place: 'Où',
    issue: 'Question',
    accept: 'Accepter',
    decline: 'Refuser',
    withdraw: 'Retirer',
    cancel: 'Annuler',
    counter: 'Proposer un autre moment',
    reschedule: 'Déplacer',
    situation: {
      checking: ({ points: n }) =>
        `Nous vérifions si ${points(n)} peuvent être réservés. Un petit instant.`,
      'checking-theirs': ({ name }) =>
        `Nous vérifions si ${name} a assez de points. Tu pourras alors accepter.`,
      'waiting-for-answer': ({ name }) => `${name} n’a pas encore répondu.`,
      'answer-to-give': ({ name, points: n }) =>
        `${name} te demande de l’aide. Cela te rapporte ${points(n)}.`,
      'answer-to-receive': ({ name, points: n }) =>
        `${name} veut t’aider. Si tu acceptes, ${points(n)} seront réservés.`,
      'answer-not-active': ({ name }) =>
        `${name} te propose son aide. Tu ne participes pas en ce moment : tu peux décliner, mais pas accepter.`,
      'answer-give-first': ({ name }) =>
        `${name} veut t’aider, mais ton solde ne le permet pas pour le moment. Donne d’abord une séance ; tu pourras ensuite accepter.`,
      'start-passed': () => 'Le moment proposé est passé. La demande expire d’elle-même.',
      agreed: () => 'C’est convenu. Ensuite, vous raconterez chacun brièvement comment c’était.',
      report: ({ name }) =>
        `Comment c’était ? Dès que ${name} aura répondu aussi, les points seront comptés.`,
      'report-second': ({ name }) =>
        `Comment c’était ? ${name} a déjà répondu. Si tu dis la même chose, les points seront comptés tout de suite.`,
      'waiting-for-report': ({ name }) => `Merci. C’est maintenant à ${name} de raconter.`,
      disputed: ({ contact }) =>
        `Vos récits ne concordent pas. Quelqu’un de l’équipe va regarder et décider ; d’ici là, les points restent réservés.${questions(contact)}`,
      unreported: ({ contact }) =>
        `Personne n’a raconté comment c’était. Quelqu’un de l’équipe va regarder et décider.${questions(contact)}`,
      'refused-give-first-me': ({ points: n }) =>
        `Cela n’a pas pu se faire : avec cette séance de ${points(n)}, tu passerais sous ta limite. Donne d’abord une séance, et tu pourras de nouveau recevoir.`,
      'refused-give-first-them': ({ name }) =>
        `Cela n’a pas pu se faire : ${name} doit d’abord donner une séance. Entre-temps, tu peux aider quelqu’un d’autre.`,
      'refused-receiver-not-active': ({ contact }) =>
        `Cela n’a pas pu se faire : la personne à aider ne participe pas pour le moment.${questions(contact)}`,
      'refused-giver-not-active': ({ contact }) =>
        `Cela n’a pas pu se faire : la personne qui devait aider ne participe pas pour le moment. Demande à quelqu’un d’autre.${questions(contact)}`,
      'refused-other': ({ contact }) =>
        `Cela n’a pas pu se faire, à cause d’une erreur de notre côté. Demande à nouveau cette séance.${questions(contact)}`,
      'declined-by-me': () => 'Tu as refusé cette proposition.',
      'declined-by-other': ({ name }) => `${name} a refusé cette proposition.`,
      'cancelled-by-me': () => 'Tu as annulé cette séance.',
      'cancelled-by-other': ({ name }) => `${name} a annulé cette séance.`,
      'cancelled-by-staff': () => 'Quelqu’un de l’équipe a annulé cette séance.',
      expired: () => 'Il n’y a pas eu de réponse à temps. Cette demande a expiré.',
      earned: ({ points: n }) => `Donnée : ${signedPoints(n)}.`,
      paid: ({ points: n }) => `Reçue : ${signedPoints(-n)}.`,
      'giver-absent-me': () => 'Tu n’étais pas là. Aucun point n’a été compté.',
      'giver-absent-them': ({ name }) => `${name} n’était pas là. Cela ne t’a rien coûté.`,
      'receiver-absent-me': ({ name, points: n }) =>
        `Tu n’étais pas là, mais ${name} avait préparé la séance : ${signedPoints(-n)}.`,
      'receiver-absent-them': ({ name, points: n }) =>
        `${name} n’était pas là. Tu avais préparé la séance : ${signedPoints(n)}.`,
    },
    dialog: {
      decline: 'Refuser la proposition',
      cancel: 'Annuler la séance',
      noteText: 'L’autre lira ce que tu écris ici. Les points réservés sont libérés.',
      note: 'Un mot d’explication',
      noteMissing: 'Explique pourquoi en quelques mots.',
      move: 'Proposer un autre moment',
      moveText: 'L’autre doit d’abord accepter le nouveau moment.',
      propose: 'Proposer',
      reportText:
        'Vous répondez chacun de votre côté, et une seule fois. Si vous dites la même chose, les points sont comptés tout de suite.',
      reportLabel: 'Que s’est-il passé ?',
      reportSend: 'Envoyer',
      reportMissing: 'Choisis ce qui s’est passé.',
    },
    tookPlace: 'La séance a eu lieu',
    absentMe: 'Je n’étais pas là',
    absentThem: (name) => `${name} n’était pas là`,
  },
} satisfies Words;
