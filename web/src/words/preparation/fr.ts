import { counting } from '../number.ts';
import type { PreparationWords } from './nl.ts';

const count = counting('fr');
const done = (n: number, of: number) => `${n} sur ${of} faits`;

export const fr: PreparationWords = {
  title: 'Préparation',
  over: 'Comment cette séance a été préparée',
  hint: (n, of) => `Préparation : ${done(n, of)}`,
  hintReady: 'Tu as fini de te préparer.',
  hintReceiver: 'Aide l’autre à se préparer',

  giver: {
    done,
    next: (item) => `D’abord : ${item}`,
    allDone: 'Tout est coché. Dis que ta préparation est prête, pour que l’autre le sache aussi.',
    ready: 'Ta préparation est prête. Ce que tu changes encore, l’autre le voit tout de suite.',
    markReady: 'Ma préparation est prête',
    markNotReady: 'Finalement, pas encore prête',
    checklist: 'Ce que tu fais avant',
  },
  theirs: {
    ready: (name) => `La préparation de ${name} est prête.`,
    preparing: (name, n, of) => `${name} se prépare : ${done(n, of)}.`,
    notBegun: (name) => `${name} n’a pas encore commencé à se préparer.`,
    checklist: (name) => `Ce que ${name} fait avant`,
  },

  method: {
    title: 'Méthode',
    choose: 'Comment allez-vous vous y prendre ?',
    tooLong: (least) => `Cette méthode demande au moins ${least} : les étapes seront serrées.`,
    steps: (minutes) => `Les étapes, en ${minutes}`,
    card: 'La fiche complète',
    all: 'Comparer les méthodes',
  },

  receiver: {
    brings: 'Ce que tu apportes',
    bringsTheirs: (name) => `Ce que ${name} apporte`,
    title: 'Raconte plus sur ta question',
    intro: (name) => `${name} et l’équipe lisent ceci. Tu peux le compléter jusqu’après la séance.`,
    issue: 'Ta question, dans tes propres mots',
    issueHint: 'Laisse vide si la question ci-dessus dit tout.',
    background: 'Que doit savoir l’autre à l’avance ?',
    backgroundHint: 'Où tu en es, ce que tu as déjà essayé, qui est concerné.',
    share: 'Partager',
    tooLong: 'Raccourcis un peu.',
    heading: (name) => `De la part de ${name}`,
    ownWords: 'La question, dans ses propres mots',
    backgroundTitle: 'Contexte',
    none: (name) =>
      `${name} n’a pas encore raconté le contexte. N’hésite pas à demander ce que tu veux savoir.`,
    noneMine: 'Tu n’as pas raconté le contexte.',
  },

  materials: {
    mine: 'Tes documents',
    theirs: (name) => `Documents de ${name}`,
    mineHint: 'Des liens vers ce que l’autre peut lire ou regarder à l’avance.',
    none: (name) => `${name} n’a pas encore partagé de liens.`,
    noneMine: 'Tu n’as pas encore partagé de liens.',
    add: 'Ajouter un lien',
    url: 'Adresse',
    title: 'Qu’est-ce que c’est ?',
    send: 'Ajouter',
    remove: 'Supprimer',
    removeThis: (title) => `Supprimer ${title}`,
    wrong: 'Indique une adresse web qui commence par https://.',
    full: (most) => `Il ne peut pas y avoir plus de ${count(most, 'lien', 'liens')}.`,
  },

  coach: {
    mine: (name) => `${name}, de l’équipe, réfléchit avec toi.`,
    theirs: (name) => `${name}, de l’équipe, coache cette préparation.`,
    none: 'Tu bloques ? Écris à l’équipe, et quelqu’un réfléchira avec toi.',
  },
  advice: {
    title: 'Échanger avec l’équipe',
    who: 'Seules la personne qui aide et l’équipe lisent ceci.',
    label: 'Ton message',
    send: 'Envoyer',
    missing: 'Écris d’abord quelque chose.',
    none: 'Rien n’a encore été écrit.',
    from: { giver: (name) => name, coach: (name) => `${name} (équipe)` },
  },

  reflection: {
    title: 'Qu’est-ce que cela a apporté ?',
    label: 'Que t’a apporté cette séance ?',
    hint: 'Ce que tu as appris, ce que tu en feras, ce que tu voudrais faire autrement la prochaine fois.',
    who: 'Qui peut lire ceci ?',
    private: 'Seulement l’équipe',
    shared: (name) => `L’équipe et ${name}`,
    save: 'Enregistrer',
    edit: 'Modifier',
    missing: 'Écris d’abord ce que cela t’a apporté.',
    isPrivate: 'Seules l’équipe et toi lisez ceci.',
    isShared: (name) => `${name} et l’équipe lisent ceci.`,
    mine: 'Ce que cela t’a apporté',
    of: (name) => `Ce que cela a apporté à ${name}`,
    none: (name) => `${name} n’a encore rien partagé à ce sujet.`,
    noneOf: (name) => `${name} n’a rien écrit à ce sujet.`,
    onlyTeam: 'Pour l’équipe seulement',
    forBoth: 'Pour l’autre aussi',
  },

  team: {
    coach: 'Qui coache ?',
    nobody: 'Personne',
    me: 'Moi',
    name: 'Nom que voient les deux',
    nameMissing: 'Indiquez un nom.',
    save: 'Enregistrer',
    isCoach: (name) => `${name} coache cette préparation.`,
    isNobody: 'Personne ne coache cette préparation.',
    change: 'Choisir une personne',
  },
};
