import type { Rejection } from '../../../../core/points/adjust.ts';
import { type Failing, isRefused } from '../../../../core/mail/delivery.ts';
import { whole } from '../number.ts';
import type { StaffWords } from './nl.ts';

/** The number itself stands before it, or in it. */
const one = (n: number, single: string, several: string): string => (n === 1 ? single : several);

/** Why functions reject a correction, in words. */
const REJECTIONS: Record<string, string> = {
  'no-account': 'cette personne n’a pas encore de compte',
  'own-account': 'personne ne corrige ses propres points',
  'id-taken': 'un transfert de ce numéro existe déjà',
  'already-reversed': 'c’est déjà annulé',
  'transfer-not-found': 'le transfert n’existe pas',
  'transfer-not-posted': 'le transfert n’est pas encore compté',
  'not-a-party': 'cette personne n’est pas partie au transfert',
  'is-a-reversal': 'une annulation ne s’annule pas',
} satisfies Record<Rejection, string>;

/** Why a letter has not been sent, in words. */
const FAILURES: Record<string, string> = {
  'bad-address': 'Ce n’est pas une adresse e-mail valable.',
  'too-late': 'L’e-mail n’a pas pu partir pendant trois jours et n’est plus utile.',
  'no-sender':
    'Le programme n’a pas encore d’adresse e-mail. Un administrateur peut l’ajouter sous Programme.',
  'no-answer':
    'L’envoi s’est chaque fois interrompu. À signaler à la personne qui gère le système.',
} satisfies Record<Failing, string>;

export const fr = {
  you: 'toi',
  colleague: (code) => `quelqu’un de l’équipe (${code})`,
  byProgramme: 'le programme',
  tabs: {
    label: 'Parties',
    start: 'À traiter',
    intake: 'Accueil',
    people: 'Personnes',
    round: 'Mises en relation',
    sessions: 'Séances',
    request: 'Nouvelle séance',
    mail: 'E-mails',
    programme: 'Programme',
    roles: 'Rôles',
  },
  attention: {
    title: 'À traiter',
    none: 'Rien : personne n’attend l’équipe.',
    applied: (n) => one(n, 'inscription attend une réponse', 'inscriptions attendent une réponse'),
    ended: (n) =>
      one(
        n,
        'parcours est arrivé à son terme, sans clôture',
        'parcours sont arrivés à leur terme, sans clôture',
      ),
    keptOpen: (n) => one(n, 'accord sur des points a expiré', 'accords sur des points ont expiré'),
    disputed: (n) => one(n, 'séance attend une décision', 'séances attendent une décision'),
    unreported: (n) =>
      one(
        n,
        'séance est passée sans que les deux aient dit comment',
        'séances sont passées sans que les deux aient dit comment',
      ),
    coached: 'Les séances que je coache',
    unanswered: (n) =>
      one(
        n,
        'demande attend une réponse depuis longtemps',
        'demandes attendent une réponse depuis longtemps',
      ),
    stuck: (n, days) =>
      one(
        n,
        `personne est à la limite depuis plus de ${days} jours`,
        `personnes sont à la limite depuis plus de ${days} jours`,
      ),
    mail: (n) => one(n, 'e-mail n’est pas arrivé', 'e-mails ne sont pas arrivés'),
    repairs: 'Documents à réparer',
    repairsText:
      'Tant qu’ils sont faux, ce qui en dépend attend. Préviens la personne qui gère le système.',
    recount: 'Recompter',
    books: {
      title: 'Les comptes',
      balanced:
        'Les comptes sont justes : tous les soldes et réservations correspondent aux transferts.',
      wrong: (balance, held) =>
        `Les comptes ne sont pas justes : les soldes diffèrent des transferts de ${whole(balance)} points, les réservations de ${whole(held)}. Fais exécuter « reconcile » par l’administrateur.`,
      swept: (when, isLate) =>
        isLate
          ? `Le contrôle de nuit n’a plus tourné depuis ${when}.`
          : `Dernier contrôle de nuit : ${when}.`,
      neverSwept: 'Le contrôle de nuit n’a pas encore tourné ici.',
    },
  },
  mail: {
    all: 'Tous les e-mails envoyés aux personnes',
    intro: (most) => `Les ${most} derniers e-mails, les plus récents en premier.`,
    none: 'Aucun e-mail n’a encore été écrit.',
    forgotten: 'contenu effacé',
    kinds: {
      'interview-invitation': 'Invitation à un entretien',
      'interview-planned': 'Entretien prévu',
      'interview-cancelled': 'Entretien annulé',
      decision: 'Décision',
      'engagement-ends': 'Fin du parcours',
      'preparation-reminder': 'Rappel d’une séance',
    },
    states: {
      PENDING: 'en attente',
      PROCESSING: 'envoi en cours',
      SUCCESS: 'envoyé',
      ERROR: 'pas envoyé',
      RETRY: 'nouvel essai prévu',
    },
    why: (error) =>
      FAILURES[error] ??
      (isRefused(error)
        ? `Le serveur du destinataire refuse cet e-mail (${error}). Il faut vérifier l’adresse.`
        : `Notre serveur de messagerie est injoignable ou nous refuse (${error}). À signaler à la personne qui gère le système.`),
  },
  grid: {
    find: 'Chercher dans toutes les colonnes',
    count: (shown, all) =>
      shown === all ? one(all, '1 ligne', `${all} lignes`) : `${shown} sur ${all} lignes`,
    chosen: (n) => `${n} choisies`,
    columns: 'Colonnes',
    csv: 'Enregistrer en CSV',
    all: (n) => `Afficher les ${n}`,
    most: (n) => `Il n’y en a que ${n} ici. Choisis un autre statut pour voir les autres.`,
    choose: 'Choisir',
    chooseAll: 'Choisir toutes les lignes',
  },
  bulk: {
    progress: (done, total) => `${done} sur ${total}…`,
    ended: (done, total) => `Terminé : ${done} sur ${total} réussis.`,
  },
  edits: {
    title: 'Ce que l’équipe a modifié',
    none: 'Rien encore.',
  },
  notes: {
    title: 'Notes de l’équipe',
    about:
      'Seule l’équipe lit ceci. Qui le demande a le droit de savoir ce qui est écrit ici à son sujet.',
    label: 'Nouvelle note',
    missing: 'Écris d’abord quelque chose.',
    send: 'Enregistrer la note',
    delete: 'Supprimer',
    deleteText: 'Supprimer cette note ? Elle sera perdue pour de bon.',
  },
  adjust: {
    open: 'Corriger les points',
    title: (name) => `Corriger les points de ${name}`,
    text: 'Un transfert s’ajoute, avec ta raison. Il ne peut pas être effacé, seulement annulé par un autre.',
    kind: 'De quoi s’agit-il ?',
    direction: 'Dans quel sens ?',
    credit: 'ajouter',
    debit: 'retirer',
    points: 'Combien de points ?',
    wrongPoints: (least, most) => `Indique un nombre entier de ${least} à ${most}.`,
    reason: 'Raison',
    reasonHint: 'La personne lit ceci à côté de ses points.',
    wrongReason: (least) => `Dis pourquoi, en ${least} caractères au moins.`,
    send: 'Comptabiliser',
    reverse: 'Annuler les points',
    reverseText:
      'Les points de cette séance reviennent. C’est possible une fois ; la séance elle-même reste telle quelle.',
    rejected: (reason, why) => `Pas comptabilisé : « ${reason} » (${REJECTIONS[why] ?? why}).`,
    reversed: (reason) => `Annulé : ${reason}`,
    posting: 'En cours…',
    posted: 'Comptabilisé.',
    rejection: (why) => `Pas comptabilisé : ${REJECTIONS[why] ?? why}.`,
  },
  people: {
    file: 'participants',
    stuck: (days) => `À la limite depuis plus de ${days} jours`,
    may: (may) => (may ? 'peut recevoir' : 'doit d’abord donner'),
    closed: 'Le compte est fermé.',
    columns: {
      name: 'Nom',
      organisation: 'Organisation',
      status: 'Statut',
      balance: 'Solde',
      held: 'Réservé',
      may: 'Recevoir',
      kind: 'Type',
      skills: 'Aide avec',
      needs: 'Cherche de l’aide pour',
      languages: 'Langues',
      startsOn: 'De',
      endsOn: 'À',
      appliedOn: 'Inscription',
    },
    pauseAll: (n) => `En mettre ${n} en pause`,
    profile: 'Profil',
    edit: 'Modifier le profil',
    sessions: 'Séances',
    transfers: 'Points',
    toAll: 'Toutes les personnes',
    resume: 'Reprendre',
    periodTitle: (name) => `La période de ${name}`,
    periodText: 'De quand à quand cette personne participe.',
    period: 'Changer la période',
    status: 'Statut',
    statuses: {
      current: 'tous sauf ceux qui ont terminé',
      applied: 'candidat',
      active: 'actif',
      paused: 'en pause',
      alumni: 'terminé',
    },
    noAccount: 'pas encore de compte',
    between: (from, until) => `du ${from} au ${until}`,
    yourself: 'Ton propre statut est changé par quelqu’un d’autre de l’équipe.',
    activate: 'Activer',
    pause: 'Mettre en pause',
    end: 'Terminer',
    activateTitle: (name) => `Faire participer ${name}`,
    activateText: 'Le compte s’ouvre, et la personne peut demander et donner des séances.',
    startsOn: 'Du',
    endsOn: 'Au',
    wrongPeriod: 'Choisis une fin après le début.',
    pauseTitle: (name) => `Mettre en pause la participation de ${name}`,
    pauseText: 'Le compte se ferme : plus de nouvelles séances. Le solde reste tel quel.',
  },
  sessions: {
    file: 'seances',
    toAll: 'Toutes les séances',
    columns: {
      when: 'Quand',
      topic: 'Thème',
      giver: 'Donne de l’aide',
      receiver: 'Reçoit de l’aide',
      status: 'Statut',
      waits: 'Doit répondre',
      outcome: 'Résultat',
      minutes: 'Minutes',
      place: 'Où',
      updated: 'Dernière modification',
    },
    all: {
      resolve: (n) => `Décider de ${n}`,
      cancel: (n) => `En annuler ${n}`,
    },
    cancelText: 'Les deux lisent ton explication. Les points réservés sont libérés.',
    show: 'Montrer',
    statuses: {
      open: 'tout ce qui est en cours',
      unreported: 'passées, sans récit',
      unanswered: 'attendent depuis longtemps',
      coached: 'que je coache',
      requested: 'demandée',
      accepted: 'convenue',
      disputed: 'contestée',
      declined: 'déclinée',
      cancelled: 'annulée',
      refused: 'refusée',
      expired: 'expirée',
      closed: 'clôturée',
    },
    none: 'Aucune séance à montrer.',
    parties: (giver, receiver) => `${giver} aide ${receiver}`,
    waitsFor: (name) => `${name} doit répondre.`,
    reports: {
      'took-place': 'a eu lieu',
      'giver-absent': 'la personne qui aide n’était pas là',
      'receiver-absent': 'la personne à aider n’était pas là',
    },
    reportOf: (name, report) => `${name} dit : ${report}.`,
    noReport: (name) => `${name} n’a encore rien dit.`,
    outcome: (outcome) => `Résultat : ${outcome}.`,
    unreported: 'Personne n’a raconté à temps comment c’était.',
    refusals: {
      'give-first': 'Refusée : la personne à aider doit d’abord donner.',
      'receiver-not-active': 'Refusée : la personne à aider n’est pas active.',
      'giver-not-active': 'Refusée : la personne qui devait aider n’est pas active.',
      'id-taken': 'Refusée : ce numéro désigne déjà un autre transfert.',
      'hold-gone': 'Refusée : les points de cette séance ont déjà été traités.',
    },
    points: {
      none: 'Aucun point n’est réservé.',
      pending: (points) => `Réservés : ${points}.`,
      posted: (points) => `Comptés : ${points}.`,
      voided: 'La réservation a été levée.',
    },
    override: (reason) => `Exception : ${reason}`,
    giveOverride: 'Autoriser une exception',
    overrideText:
      'Pour cette seule séance, le solde peut passer sous la limite. La limite elle-même ne change pas.',
    resolve: 'Décider',
    resolveText: 'Les deux parties lisent ton explication. Les points suivent aussitôt ton choix.',
    resolveLabel: 'Que s’est-il passé ?',
    resolveMissing: 'Choisis ce qui s’est passé.',
    outcomes: {
      'took-place': 'La séance a eu lieu : les points sont comptés',
      'giver-absent': 'La personne qui aide n’était pas là : les points sont libérés',
      'receiver-absent': 'La personne à aider n’était pas là : les points sont comptés',
    },
  },
  request: {
    intro:
      'Demande une séance au nom de deux autres ou avec le programme lui-même, ou note une séance qui a déjà eu lieu. Les points sont alors comptés tout de suite.',
    giver: 'Qui donne de l’aide ?',
    receiver: 'Qui reçoit de l’aide ?',
    choose: 'Choisis quelqu’un',
    issue: 'De quoi s’agit-il ?',
    proposedBy: 'Au nom de qui ?',
    proposedByHint: 'L’autre personne doit encore accepter.',
    byGiver: 'la personne qui aide',
    byReceiver: 'la personne à aider',
    override: 'Exception : pourquoi passer sous la limite ?',
    overrideHint: 'Seulement si la personne à aider devrait d’abord donner.',
    mustGive:
      'La personne à aider doit d’abord donner. Choisis quelqu’un d’autre, ou donne la raison d’une exception.',
    mode: 'Que veux-tu faire ?',
    modes: { request: 'demander une séance', record: 'noter une séance qui a déjà eu lieu' },
    sends: { request: 'Demander cette séance', record: 'Noter cette séance' },
    problem: { giver: 'Choisis quelqu’un.', receiver: 'Choisis quelqu’un d’autre.' },
  },
} satisfies StaffWords;
