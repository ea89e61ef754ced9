import { counting } from '../number.ts';
import type { RoundWords } from './nl.ts';

const count = counting('fr');
const sessions = (n: number): string => count(n, 'séance', 'séances');

export const fr: RoundWords = {
  person: {
    about:
      'Selon le sujet, la langue, l’agenda, et qui doit donner à son tour. Les fiches sont mises à jour chaque nuit.',
    receive: 'Qui peut aider',
    give: 'Qui peut être aidé',
    topic: 'Pour quoi ?',
    noNeeds: 'Cette personne ne cherche pas d’aide pour l’instant.',
    none: 'Personne ne convient pour l’instant.',
    propose: 'Proposer',
    proposed: 'Séance proposée',
    noCard: 'Les mises en relation commencent dès que le compte est ouvert.',
  },
  issue: (topic) =>
    `Une proposition du programme : une séance sur ${topic}. Le sujet précis, vous en convenez ensemble.`,
  title: 'Tour de mises en relation',
  about:
    'Un tour cherche la meilleure répartition pour toutes les demandes à la fois, sans faire passer personne sous la limite. Tu relis le plan avant tout envoi.',
  plan: 'Établir un plan',
  planning: 'Lecture en cours…',
  tooMany: (n) => `Un tour lit ${n} personnes et séances au plus ; il y en a davantage ici.`,
  nothing: 'Aucune demande ouverte ne trouve de réponse pour l’instant.',
  earlier: 'Tours précédents',
  none: 'Aucun tour n’a encore été établi.',
  row: (proposals, sent) =>
    sent === 0
      ? `${sessions(proposals)} en projet`
      : `${sent} sur ${sessions(proposals)} : envoi fait`,
  back: 'Tous les tours',
  missing: 'Ce tour n’existe pas.',
  network: {
    caption: 'Qui rencontre qui : à gauche ce qui existe, à droite ce que le tour ajoute.',
    before: 'Maintenant',
    after: 'Avec ce tour',
    ties: (n) => count(n, 'lien', 'liens'),
    legend:
      'Orange : doit d’abord donner. Trait épais : se rencontrent dans ce tour pour la première fois.',
  },
  table: {
    caption: (n) => `Ce plan : ${sessions(n)}`,
    take: 'Retenir',
    receiver: 'Reçoit de l’aide',
    giver: 'Aide',
    topic: 'Sujet',
    when: 'Quand',
    why: 'Pourquoi',
    takeOne: (receiver, giver) => `Retenir : ${giver} aide ${receiver}`,
    whenOf: (receiver, giver) => `Quand ${giver} aide ${receiver}`,
    sent: 'envoyé',
    gone: 'Ne convient plus : quelque chose a changé entre-temps.',
    whyShow: 'Voir pourquoi',
  },
  unmet: {
    title: (n) => `Encore sans réponse : ${count(n, 'demande', 'demandes')}`,
    all: 'Chaque demande ouverte est dans le plan.',
    counts: {
      'nobody-can': (n) => `${n} : personne ne peut aider dans une langue commune`,
      'all-tried': (n) => `${n} : tous ceux qui pourraient aider ont déjà été sollicités`,
      'must-give-first': (n) => `${n} : doit d’abord donner`,
      'enough-at-once': (n) => `${n} : a déjà assez de séances devant soi`,
      'meets-already': (n) =>
        `${n} : les personnes encore disponibles les rencontrent déjà lors de ce tour`,
      'nobody-free': (n) => `${n} : tous ceux qui pourraient aider ont assez à donner`,
      'next-round': (n) => `${n} : pour le prochain tour, celui-ci est plein`,
    },
  },
  send: (n) => (n === 1 ? 'Envoyer cette proposition' : `Envoyer ces ${n} propositions`),
  goOn: (n) => (n === 1 ? 'Continuer avec la dernière' : `Continuer avec les ${n} restantes`),
  sendText:
    'Chaque proposition devient une demande ordinaire, au nom de qui reçoit l’aide. L’autre accepte, propose un autre moment, ou décline.',
  progress: (done, total) => `${done} sur ${total} : envoi en cours…`,
  done: (n) => `Envoi terminé : ${sessions(n)}.`,
  failed: 'Pas d’envoi',
  discard: 'Jeter ce plan',
};
