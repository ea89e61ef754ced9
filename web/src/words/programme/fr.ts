import { counting, whole } from '../number.ts';
import type { ProgrammeWords } from './nl.ts';

const count = counting('fr');
const people = (n: number) => count(n, 'personne', 'personnes');

export const fr = {
  readOnly: 'Seul un admin peut changer ceci. Tu vois les réglages actuels.',
  settings: {
    title: 'Réglages',
    label: {
      name: 'Nom du programme',
      contactEmail: 'Adresse e-mail pour les questions',
      timeZone: 'Fuseau horaire',
      sessionPoints: 'Points pour une séance',
      floor: 'Limite du solde',
      requestExpiryDays: 'Jours avant qu’une demande expire',
      reportGraceDays: 'Jours avant qu’un seul compte rendu suffise',
      engagementMonths: 'Mois d’un parcours',
    },
    hint: {
      name: 'Le nom du programme sur chaque page, et comme partie dans une séance.',
      contactEmail:
        'Les participants y envoient leurs questions. Vide : ils s’adressent à l’équipe.',
      timeZone: 'Toutes les heures sont montrées dans ce fuseau, par exemple Europe/Brussels.',
      sessionPoints: 'La personne aidée les paie, celle qui aide les gagne.',
      floor: 'Un solde peut descendre jusque-là en recevant ; ensuite, il faut d’abord donner.',
      requestExpiryDays: 'Sans réponse, la demande expire alors, et les points sont libérés.',
      reportGraceDays: 'Si un seul des deux raconte, son récit vaut après ce nombre de jours.',
      engagementMonths: 'La durée d’une participation, sauf autre choix lors de l’activation.',
    },
    problem: {
      name: (most) => `Remplis un nom de ${most} caractères au plus.`,
      contactEmail: () => 'Remplis une adresse e-mail, ou laisse ce champ vide.',
      timeZone: () => 'Choisis un fuseau dans la liste, par exemple Europe/Brussels.',
      number: ({ least, most }) => `Remplis un nombre entier de ${whole(least)} à ${whole(most)}.`,
    },
    wrong: 'Quelque chose ne va pas encore : regarde les champs ci-dessus.',
    save: 'Enregistrer les réglages',
    none: 'non rempli',
  },
  price: {
    title: 'Qui remarquera ce changement ?',
    lose: (n) => `${people(n)} : peut recevoir maintenant, et devrait d’abord donner`,
    gain: (n) => `${people(n)} : doit d’abord donner maintenant, et pourrait recevoir`,
    nobody: 'Personne : qui peut recevoir le pourra encore, et qui doit d’abord donner aussi.',
    held: 'Les séances pour lesquelles des points sont réservés gardent leur prix et continuent.',
    unreadable: (n) =>
      `${count(n, 'compte ou nom n’a pas pu être lu', 'comptes ou noms n’ont pas pu être lus')} : cette liste n’est peut-être pas complète.`,
    most: (n) =>
      `Seuls les ${n} premiers comptes ont été regardés : cette liste n’est pas complète.`,
    confirmTitle: 'Changer les points ou la limite ?',
    from: (points, floor) => `Maintenant : ${points} points, limite ${whole(floor)}.`,
    to: (points, floor) => `Ensuite : ${points} points, limite ${whole(floor)}.`,
    confirm: 'Oui, change ceci pour tout le monde',
  },
  topics: {
    title: 'Thèmes',
    intro:
      'Les participants y choisissent avec quoi ils aident et pour quoi ils cherchent de l’aide.',
    none: 'Il n’y a pas encore de thèmes. Ajoutes-en un, pour que les participants puissent choisir.',
    add: 'Ajouter un thème',
    full: (most) => `Il y a ${most} thèmes, c’est le maximum. Enlèves-en d’abord un.`,
    rename: 'Changer',
    remove: 'Enlever',
    up: 'Monter',
    down: 'Descendre',
    of: (action, name) => `${action} : ${name}`,
    moved: (name, place, all) => `${name} est maintenant à la place ${place} sur ${all}.`,
    addTitle: 'Ajouter un thème',
    addText: 'L’identifiant vient du nom en néerlandais et ne change plus jamais ensuite.',
    addSend: 'Mettre dans la liste',
    renameTitle: (name) => `Changer ${name}`,
    renameText: (id) =>
      `Ceux qui ont choisi ce thème le gardent, sous son nouveau nom. L’identifiant reste ${id}.`,
    renameSend: 'Changer dans la liste',
    nameIn: { nl: 'Nom en néerlandais', fr: 'Nom en français', en: 'Nom en anglais' },
    problem: { missing: 'Remplis un nom.', taken: 'Un autre thème porte ce nom.' },
    removeTitle: (name) => `Enlever ${name} ?`,
    removeText: (n, id) =>
      n === 0
        ? `Personne n’a ce thème dans son profil. Les séances passées gardent l’identifiant ${id}.`
        : `${people(n)} ${n === 1 ? 'a' : 'ont'} ce thème dans leur profil. Il y reste, mais sans nom : comme ${id}, jusqu’à ce qu’ils l’enlèvent eux-mêmes. Personne d’autre ne peut plus le choisir.`,
    removeSend: 'Enlever de la liste',
    save: 'Enregistrer les thèmes',
  },
  roles: {
    intro: 'Qui porte le programme avec toi, et ce que chacun peut faire.',
    adminsOnly: 'Seul un admin voit qui a quel rôle, et peut le changer.',
    none: 'Personne n’a encore de rôle.',
    role: 'Rôle',
    roleOf: (name) => `Rôle de ${name}`,
    roles: {
      staff: 'membre de l’équipe',
      admin: 'administrateur',
      researcher: 'chercheur',
      none: 'aucun rôle',
    },
    powers: {
      staff: 'voit et accompagne tout le monde',
      admin: 'peut aussi changer ces réglages et ces rôles',
      researcher: 'ne reçoit que des données sans noms, pour la recherche',
    },
    yourself: 'C’est toi. Ton propre rôle est changé par un autre admin.',
    ofNobody:
      'Personne ne s’est encore connecté avec ce code. Vérifie-le : s’il n’est pas bon, retire le rôle et ajoute ton collègue à nouveau.',
    save: 'Enregistrer',
    takeTitle: (name) => `Changer le rôle de ${name} ?`,
    takeText: (name, before, after) =>
      `${name} a maintenant ce rôle : ${before}. Le nouveau : ${after}. Ce qui n’en fait pas partie ne sera plus possible pour ${name}.`,
    takeSend: 'Oui, change le rôle',
    given: (name, role) =>
      `${name} a maintenant ce rôle : ${role}. Il fonctionne dès que ${name} se reconnecte, ou dans l’heure.`,
    taken: (name, role) =>
      `${name} : ${role}. Les points, les réglages et les rôles sont fermés tout de suite ; la lecture, dans l’heure au plus tard.`,
    add: 'Ajouter un collègue',
    addText:
      'Ton collègue se connecte d’abord une fois sur ce site. La page des nouveaux venus montre alors un code. Demande-lui ce code, et remplis-le ici.',
    code: 'Code de ton collègue',
    email: 'Adresse e-mail',
    choose: 'Choisis un rôle',
    addSend: 'Donner ce rôle',
    problem: {
      code: 'Ce code n’est pas bon. Recopie-le exactement, sans espaces ni barres obliques.',
      known: 'Cette personne est déjà dans la liste ci-dessus. Change son rôle là.',
      yourself: 'C’est ton propre code. Ton propre rôle est changé par un autre admin.',
      email: 'Remplis l’adresse e-mail avec laquelle ton collègue se connecte.',
      role: 'Choisis un rôle.',
    },
  },
} satisfies ProgrammeWords;
