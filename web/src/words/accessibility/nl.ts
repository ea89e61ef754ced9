/** The accessibility statement; signed-out people read it too, so it is loaded by itself. */
export const nl = {
  title: 'Toegankelijkheid',
  lead: 'Iedereen moet Wederdienst kunnen gebruiken: met een muis, een toetsenbord, een schermlezer of een telefoon.',
  standardTitle: 'Waaraan we ons houden',
  standard:
    'We bouwen volgens de Web Content Accessibility Guidelines (WCAG) 2.2, niveau AA. Bij elke wijziging wordt elke pagina automatisch nagekeken met axe, in het licht en in het donker en in elke taal. Wij kennen op dit moment geen overtredingen. Een onafhankelijke audit is er nog niet geweest.',
  doesTitle: 'Wat dat betekent',
  does: [
    'Alles kan met het toetsenbord alleen. Een link bovenaan brengt je meteen naar de inhoud.',
    'De pagina volgt de instellingen van je toestel: licht of donker, grotere letters, minder beweging.',
    'Bij elke grafiek staat een tabel met dezelfde gegevens.',
    'Wat er mis is met een formulier staat in een zin bij het veld, en niet alleen in een kleur.',
    'Wat je typte blijft bewaard als de verbinding wegvalt.',
  ],
  limitsTitle: 'Waar het nog niet goed is',
  limits: [
    'Wat deelnemers zelf schrijven, kan in een andere taal staan dan de pagina, zonder dat dat voor schermlezers is aangeduid.',
    'Het aanmeldvenster is van Google; daar hebben wij geen invloed op.',
  ],
  contactTitle: 'Lukt er iets niet?',
  contact: 'Laat het ons weten, dan zoeken we samen een weg.',
  whereToWrite: 'Het adres vind je op de website van het programma.',
  writeTo: 'Schrijf naar',
  home: 'Naar de startpagina',
};
export type AccessibilityWords = typeof nl;
