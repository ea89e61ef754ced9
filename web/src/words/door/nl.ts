/** What is said before anybody has signed in: apart from the rest, so that little is downloaded. */
export const nl = {
  title: 'Aanmelden',
  lead: 'Help elkaar vooruit, van gelijke tot gelijke.',
  about:
    'Wederdienst is het netwerk waarin sociale innovatoren elkaar helpen, op punten in plaats van geld. Wie hulp krijgt, geeft punten. Wie hulp geeft, verdient ze. En je mag beginnen met ontvangen.',
  signIn: 'Aanmelden met Google',
  signingIn: 'Bezig met aanmelden…',
  newcomer:
    'Nog geen deelnemer? Meld je aan met Google; daarna vertel je ons over je idee. Google zegt ons alleen je naam en e-mailadres.',
  language: 'Taal',
  loading: 'Even geduld, de pagina wordt geladen…',
  loadFailed: 'De pagina kon niet laden. Kijk of je internet hebt en probeer het opnieuw.',
  tryAgain: 'Opnieuw proberen',
  accessibility: 'Toegankelijkheid',
  problem: {
    blocked:
      'Je browser hield het venster van Google tegen. Sta pop-ups toe voor deze pagina en klik nog eens.',
    closed:
      'Het venster van Google is gesloten voor je was aangemeld. Klik nog eens om te beginnen.',
    network: 'Google is niet bereikbaar. Kijk of je internet hebt en probeer het opnieuw.',
    unverified:
      'Google heeft je e-mailadres nog niet bevestigd. Bevestig het eerst bij Google en meld je dan opnieuw aan.',
    disabled: 'Dit account is afgesloten. Neem contact op met het team van het programma.',
    other: 'Aanmelden is niet gelukt. Probeer het zo meteen opnieuw.',
  },
};
export type DoorWords = typeof nl;
