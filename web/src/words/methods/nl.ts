import type { BringId, CheckId, Lead, StepId } from '../../../../core/preparation/methods.ts';
import type { MethodId } from '../../../../core/preparation/plan.ts';

/** What is said about one method: every step, item and thing of methods.ts, or no compiling. */
export type MethodWords<M extends MethodId = never> = {
  name: string;
  /** When it fits, in one line. */
  fits: string;
  about: string;
  steps: Record<StepId<M>, { title: string; how: string }>;
  prepares: Record<CheckId<M>, string>;
  brings: Record<BringId<M>, string>;
  /** What changes where more than two take part. */
  group: string;
};
type AllMethods = { [M in MethodId]: MethodWords<M> };

const read = 'Lees de vraag en de achtergrond';
const steps = 'Neem de stappen van de methode door';
const openQuestions = 'Noteer drie open vragen';
const place = 'Kijk na of de plaats of de link klopt, en of je er rustig kunt praten';
const time = 'Schrijf de tijden bij de stappen, en zet een klok klaar';
const oneSentence = 'Je vraag in één zin';

const methods: AllMethods = {
  'peer-consulting': {
    name: 'Collegiale consultatie',
    fits: 'Voor bijna elke vraag waarbij de ervaring en de vragen van een ander helpen.',
    about:
      'Wie de vraag heeft, vertelt; wie helpt, vraagt eerst door en denkt dan hardop. Raad komt pas als de vraag helder is, en wie ze stelde kiest zelf wat ermee gebeurt.',
    steps: {
      arrive: {
        title: 'Aankomen',
        how: 'Spreek af hoeveel tijd jullie hebben, dat wat gezegd wordt onder jullie blijft, en wat deze sessie geslaagd maakt.',
      },
      tell: {
        title: 'De vraag vertellen',
        how: 'Vertel wat er speelt, wat je al probeerde en wat je wilt weten. Wie helpt, luistert en noteert, zonder te onderbreken.',
      },
      clarify: {
        title: 'Doorvragen',
        how: 'Stel alleen open vragen: wat, hoe, wie, sinds wanneer? Nog geen oplossingen, ook niet verpakt als vraag. Vat de vraag op het einde in één zin samen.',
      },
      'think-aloud': {
        title: 'Hardop denken',
        how: 'Zeg wat je ziet, waar het je aan doet denken en wat jij zou overwegen, alsof de ander even niet in de kamer is. De ander luistert en schrijft op.',
      },
      respond: {
        title: 'Antwoorden',
        how: 'Zeg wat je raakte, wat klopt en wat niet past. Diep samen de een of twee ideeën uit waar je verder mee wilt.',
      },
      choose: {
        title: 'Kiezen',
        how: 'Schrijf je eerste stap op: wat, wanneer, en wie je erbij nodig hebt.',
      },
      close: {
        title: 'Afronden',
        how: 'Zeg elk in één zin wat dit je bracht, en of jullie elkaar er nog over spreken.',
      },
    },
    prepares: {
      read,
      steps,
      'open-questions': openQuestions,
      'own-experience': 'Bedenk wanneer je zelf iets gelijkaardigs meemaakte, ook wat toen misging',
      place,
    },
    brings: {
      'one-sentence': oneSentence,
      tried: 'Wat je al geprobeerd hebt, en wat dat gaf',
      wish: 'Wat je na de sessie wilt weten of kunnen',
    },
    group:
      'Met drie of vier denken de helpers hardop met elkaar, terwijl wie de vraag stelde met de rug naar hen toe luistert.',
  },
  intervision: {
    name: 'Intervisie',
    fits: 'Als een situatie je bezighoudt waarin je zelf een rol speelt, en je er anders naar wilt leren kijken.',
    about:
      'Tien stappen van een situatie naar een plan. Eerst onderzoeken jullie wat er gebeurt en wat je eigen aandeel is; raad komt laat, en als mogelijkheden.',
    steps: {
      arrive: {
        title: 'Aankomen',
        how: 'Zeg elk hoe je hier zit. Spreek af wie op de tijd let, en dat wat gezegd wordt hier blijft.',
      },
      bring: {
        title: 'De situatie inbrengen',
        how: 'Vertel één concreet moment: wat gebeurde er, wie zei en deed wat, wat dacht en voelde je? Sluit af met je vraag.',
      },
      core: {
        title: 'De kernvraag kiezen',
        how: 'Maak er samen één vraag van die over jezelf gaat: “Hoe kan ik…?” Schrijf ze op.',
      },
      ask: {
        title: 'Vragen naar feiten en gevoel',
        how: 'Vraag naar wat er gebeurde, naar de anderen in de situatie en naar wat de inbrenger wilde. Geen oordeel, geen raad.',
      },
      silence: {
        title: 'Stil nadenken',
        how: 'Schrijf elk voor jezelf op waar het volgens jou om draait.',
      },
      mirror: {
        title: 'Teruggeven wat je ziet',
        how: 'Deel je beelden en vermoedens: “Ik zie…”, “Het valt me op dat…”. Wie inbracht, luistert en reageert nog niet.',
      },
      reframe: {
        title: 'De vraag opnieuw bekijken',
        how: 'Zeg wat je herkent en wat je verrast. Pas de vraag aan als ze intussen anders luidt.',
      },
      advise: {
        title: 'Mogelijkheden aanreiken',
        how: 'Geef minstens drie uiteenlopende mogelijkheden: “In jouw plaats zou ik…”. Leg uit, maar dring niet aan.',
      },
      plan: {
        title: 'Een plan maken',
        how: 'Kies wat bij je past. Wat doe je deze week, wat kan in de weg staan, en wie helpt je?',
      },
      'look-back': {
        title: 'Terugblikken',
        how: 'Zeg elk wat je leerde, over de vraag en over hoe jullie samenwerkten.',
      },
    },
    prepares: { read, steps, 'open-questions': openQuestions, time, place },
    brings: {
      situation: 'Eén concrete situatie die je bezighoudt',
      'own-part': 'Wat je daarin zelf deed, dacht en voelde',
      'one-sentence': oneSentence,
    },
    group:
      'Met vier tot acht bewaakt een begeleider de stappen en de tijd; bij vragen, beelden en mogelijkheden komt iedereen om de beurt aan het woord.',
  },
  'case-clinic': {
    name: 'Case clinic',
    fits: 'Voor een grote, open opgave waarin gewone raad niet verder helpt.',
    about:
      'Uit Theory U, van het Presencing Institute, hier uitgeschreven voor twee. Wie helpt, lost niets op, maar luistert diep en geeft terug wat het verhaal oproept.',
    steps: {
      roles: {
        title: 'Rollen',
        how: 'De een brengt de opgave, de ander coacht. Spreek af wie op de tijd let, en zet uit wat kan storen.',
      },
      intention: {
        title: 'Waar het om gaat',
        how: 'Vertel waar je voor staat, hoe anderen ernaar kijken, welke toekomst je wilt maken, wat je moet loslaten en leren, en waarbij je hulp zoekt. De coach vraagt alleen wat nodig is om te begrijpen.',
      },
      stillness: {
        title: 'Stilte',
        how: 'Zwijg samen. Laat opkomen wat het verhaal oproept: een beeld, een gevoel, een gebaar.',
      },
      mirror: {
        title: 'Spiegelen',
        how: 'De coach deelt het: “Ik zag…”, “Ik voelde…”, en toont het gebaar. Daarna zegt wie de opgave bracht wat dat losmaakt.',
      },
      dialogue: {
        title: 'Samen verder denken',
        how: 'Bouw voort op wat gespiegeld werd: welk ander zicht geeft het? Blijf ten dienste van de opgave, zonder ze te willen oplossen.',
      },
      closing: {
        title: 'Slotwoorden',
        how: 'Zeg hoe je de opgave nu ziet en wat je eerste stap is. De coach zegt wat dit zelf heeft gebracht. Bedank elkaar.',
      },
      journal: {
        title: 'Opschrijven',
        how: 'Schrijf elk voor jezelf op wat je wilt onthouden.',
      },
    },
    prepares: {
      read,
      steps,
      'set-aside': 'Schrijf op wat je er nu al van vindt, en leg dat dan opzij',
      time,
      'quiet-place': 'Zorg voor een plek waar niemand stoort',
    },
    brings: {
      challenge: 'Een opgave die nu speelt, concreet is, en waarin jij het verschil maakt',
      future: 'De toekomst die je wilt maken',
      edge: 'Wat je moet loslaten, en wat je nog moet leren',
    },
    group:
      'Zo is ze bedoeld: met vier of vijf. Eén van de coaches let op de tijd, en elk van hen spiegelt om de beurt.',
  },
  'walk-through': {
    name: 'Samen doornemen',
    fits: 'Als er al iets op papier staat: een dossier, statuten, een begroting, een plan.',
    about:
      'Jullie gaan samen door een stuk, deel per deel, met de ogen van wie het zal lezen of gebruiken. Op het einde ligt er een korte lijst met verbeteringen.',
    steps: {
      aim: {
        title: 'Doel',
        how: 'Zeg waarvoor het dient, wie het leest, tegen wanneer het af moet zijn en waar je over twijfelt.',
      },
      overview: {
        title: 'Overzicht',
        how: 'Toon het geheel en hoe het in elkaar zit. Wie helpt, onderbreekt nog niet.',
      },
      through: {
        title: 'Deel per deel',
        how: 'Lees, en zeg hardop wat een vreemde zou denken: wat is duidelijk, wat ontbreekt, wat overtuigt? Vraag eerst wat de bedoeling is, en stel dan pas iets voor.',
      },
      list: {
        title: 'De lijst',
        how: 'Schrijf samen op wat moet, wat mag en wat kan wachten; bovenaan de drie die het meest uithalen.',
      },
      close: {
        title: 'Afspreken',
        how: 'Wie doet wat, tegen wanneer? Kijkt de ander het nog eens na?',
      },
    },
    prepares: {
      read,
      study: 'Lees het stuk vooraf, een eerste keer als buitenstaander',
      'three-points': 'Noteer de drie punten die het meest uithalen',
      example: 'Zoek een eigen voorbeeld dat je mag tonen',
      place,
    },
    brings: {
      document: 'Het stuk zelf, minstens twee dagen vooraf gedeeld',
      doubts: 'De plekken waar je over twijfelt',
      readers: 'Wie het zal lezen, en wat die ermee beslist',
    },
    group: 'Met meer leest elk met de ogen van één lezer: een bank, een buur, een jury.',
  },
  'skills-demo': {
    name: 'Voordoen en zelf doen',
    fits: 'Als je iets wilt leren doen: een hulpmiddel, een gesprek, een berekening.',
    about:
      'Eerst zien, dan begrijpen, dan zelf doen. Wie het leert, is het grootste deel van de tijd zelf aan het werk.',
    steps: {
      aim: {
        title: 'Wat je wilt kunnen',
        how: 'Zeg wat je straks alleen wilt kunnen, en wat je al kunt. Maak het klein genoeg voor deze sessie.',
      },
      show: {
        title: 'Voordoen',
        how: 'Doe het één keer helemaal voor, op gewoon tempo en zonder uitleg.',
      },
      explain: {
        title: 'Voordoen met uitleg',
        how: 'Doe het opnieuw, traag, en zeg bij elke stap wat je doet, waarom, en wat vaak misgaat.',
      },
      try: {
        title: 'Zelf doen',
        how: 'Doe het zelf, en zeg hardop wat je doet. Wie helpt, houdt de handen stil en helpt pas als je vastzit.',
      },
      apply: {
        title: 'Met je eigen geval',
        how: 'Doe het nog eens met iets van jezelf, zodat het morgen ook alleen lukt.',
      },
      close: {
        title: 'Afronden',
        how: 'Vul het blad met de stappen aan, en spreek af wie je belt als je vastloopt.',
      },
    },
    prepares: {
      read,
      rehearse: 'Doe het zelf nog eens, en schrijf de stappen op',
      equipment: 'Test toestel, toegang en verbinding',
      exercise: 'Kies een oefening die in de tijd past',
      handout: 'Maak een blad met de stappen',
    },
    brings: {
      'own-case': 'Een eigen geval om mee te oefenen',
      device: 'Je toestel, met de toegang die nodig is',
      level: 'Wat je al kunt, en waar je vastloopt',
    },
    group:
      'Met meer oefenen jullie per twee: de een doet, de ander kijkt mee, en halverwege wisselen jullie.',
  },
};

/** The cards of the methods: loaded with the pages that show one. */
export const nl = {
  title: 'Methodes voor een sessie',
  intro:
    'Elke sessie verloopt beter met een afspraak over hoe. Wie helpt, kiest een methode; de stappen passen zich aan de duur van de sessie aan.',
  fits: 'Wanneer',
  duration: (minutes: string, least: string) => `${minutes}; korter kan, vanaf ${least}`,
  durationLabel: 'Duur',
  steps: 'Stappen',
  lead: {
    giver: 'wie helpt',
    receiver: 'wie hulp krijgt',
    both: 'samen',
  } satisfies Record<Lead, string>,
  prepares: 'Wie helpt, bereidt voor',
  brings: 'Wie hulp krijgt, brengt mee',
  group: 'Met meer dan twee',
  all: 'Alle methodes',
  read: 'Bekijk de kaart',
  print: 'Afdrukken',
  unknown: 'Deze methode kennen we niet',
  methods,
};
export type MethodsWords = typeof nl;
