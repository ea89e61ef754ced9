import type { DoorWords } from './nl.ts';

export const fr = {
  title: 'Se connecter',
  lead: 'Avancer ensemble, d’égal à égal.',
  about:
    'Wederdienst est le réseau où les innovateurs sociaux s’entraident, avec des points plutôt que de l’argent. Qui reçoit de l’aide donne des points. Qui aide en gagne. Et tu peux commencer par recevoir.',
  signIn: 'Se connecter avec Google',
  signingIn: 'Connexion en cours…',
  newcomer:
    'Pas encore dans le programme ? Connecte-toi avec Google ; ensuite, tu nous parleras de ton idée. Google ne nous donne que ton nom et ton adresse e-mail.',
  language: 'Langue',
  loading: 'Un instant, la page se charge…',
  loadFailed: 'La page n’a pas pu se charger. Vérifie ta connexion et réessaie.',
  tryAgain: 'Réessayer',
  accessibility: 'Accessibilité',
  problem: {
    blocked:
      'Ton navigateur a bloqué la fenêtre de Google. Autorise les pop-ups pour cette page et clique encore une fois.',
    closed:
      'La fenêtre de Google s’est fermée avant la fin de la connexion. Clique encore une fois pour recommencer.',
    network: 'Google est injoignable. Vérifie ta connexion et réessaie.',
    unverified:
      'Google n’a pas encore confirmé ton adresse e-mail. Confirme-la d’abord chez Google, puis reconnecte-toi.',
    disabled: 'Ce compte est fermé. Contacte l’équipe du programme.',
    other: 'La connexion a échoué. Réessaie dans un instant.',
  },
} satisfies DoorWords;
