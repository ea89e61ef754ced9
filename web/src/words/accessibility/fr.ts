import type { AccessibilityWords } from './nl.ts';

export const fr: AccessibilityWords = {
  title: 'Accessibilité',
  lead: 'Tout le monde doit pouvoir utiliser Wederdienst : à la souris, au clavier, avec un lecteur d’écran ou un téléphone.',
  standardTitle: 'Ce que nous respectons',
  standard:
    'Nous suivons les Web Content Accessibility Guidelines (WCAG) 2.2, niveau AA. À chaque changement, chaque page est vérifiée par axe, en clair et en sombre et dans chaque langue. Nous ne connaissons actuellement aucune infraction. Il n’y a pas encore eu d’audit indépendant.',
  doesTitle: 'Ce que cela veut dire',
  does: [
    'Tout fonctionne au clavier seul. Un lien en haut mène directement au contenu.',
    'La page suit les réglages de ton appareil : clair ou sombre, lettres plus grandes, moins de mouvement.',
    'Chaque graphique est accompagné d’un tableau avec les mêmes données.',
    'Ce qui ne va pas dans un formulaire est dit en une phrase près du champ, et pas seulement par une couleur.',
    'Ce que tu as écrit est conservé si la connexion se perd.',
  ],
  limitsTitle: 'Ce qui n’est pas encore bon',
  limits: [
    'Ce que les participants écrivent peut être dans une autre langue que la page, sans que les lecteurs d’écran en soient avertis.',
    'La fenêtre de connexion est celle de Google ; nous n’avons pas de prise sur elle.',
  ],
  contactTitle: 'Quelque chose ne fonctionne pas ?',
  contact: 'Dis-le-nous, et nous chercherons une solution ensemble.',
  whereToWrite: 'L’adresse se trouve sur le site du programme.',
  writeTo: 'Écris à',
  home: 'Vers la page d’accueil',
};
