import type { Language } from './language.ts';

interface DemoWords {
  title: string;
  note: string;
  nobody: string;
  newPerson: string;
  name: string;
  email: string;
  signIn: string;
}

/** Said on the emulators only; in one file, for it is loaded there alone. */
export const DEMO_WORDS: Record<Language, DemoWords> = {
  nl: {
    title: 'Aanmelden als…',
    note: 'Dit is een proefomgeving: iedereen hieronder is verzonnen.',
    nobody: 'Hier is nog niemand. Meld hieronder iemand nieuws aan.',
    newPerson: 'Iemand nieuws',
    name: 'Naam',
    email: 'E-mailadres',
    signIn: 'Aanmelden als iemand nieuws',
  },
  fr: {
    title: 'Se connecter en tant que…',
    note: 'Ceci est un environnement d’essai : toutes ces personnes sont inventées.',
    nobody: 'Il n’y a encore personne ici. Connecte quelqu’un de nouveau ci-dessous.',
    newPerson: 'Quelqu’un de nouveau',
    name: 'Nom',
    email: 'Adresse e-mail',
    signIn: 'Se connecter comme nouvelle personne',
  },
  en: {
    title: 'Sign in as…',
    note: 'This is a place to try things out: everybody below is made up.',
    nobody: 'Nobody is here yet. Sign in somebody new below.',
    newPerson: 'Somebody new',
    name: 'Name',
    email: 'E-mail address',
    signIn: 'Sign in as somebody new',
  },
};
