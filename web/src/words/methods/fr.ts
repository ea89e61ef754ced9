import type { MethodsWords } from './nl.ts';

const read = 'Lisez la question et le contexte';
const steps = 'Parcourez les étapes de la méthode';
const openQuestions = 'Notez trois questions ouvertes';
const place = 'Vérifiez le lieu ou le lien, et que vous pourrez y parler au calme';
const time = 'Notez l’heure de chaque étape, et gardez une montre à portée de main';
const oneSentence = 'Votre question en une phrase';

const methods: MethodsWords['methods'] = {
  'peer-consulting': {
    name: 'Consultation entre pairs',
    fits: 'Pour presque toute question que l’expérience et les questions d’une autre personne peuvent éclairer.',
    about:
      'La personne qui a la question raconte ; celle qui aide questionne d’abord, puis réfléchit à voix haute. Les conseils ne viennent qu’une fois la question claire, et c’est la personne qui l’a posée qui décide quoi en faire.',
    steps: {
      arrive: {
        title: 'Se poser',
        how: 'Convenez du temps dont vous disposez, que ce qui se dit reste entre vous, et de ce qui ferait de cette séance une réussite.',
      },
      tell: {
        title: 'Exposer la question',
        how: 'Racontez ce qui se passe, ce que vous avez déjà essayé et ce que vous voulez savoir. La personne qui aide écoute et prend des notes, sans interrompre.',
      },
      clarify: {
        title: 'Questionner',
        how: 'Ne posez que des questions ouvertes : quoi, comment, qui, depuis quand ? Pas encore de solutions, même déguisées en questions. Résumez pour finir la question en une phrase.',
      },
      'think-aloud': {
        title: 'Réfléchir à voix haute',
        how: 'Dites ce que vous voyez, ce que cela vous rappelle et ce que vous envisageriez, comme si l’autre n’était pas dans la pièce. L’autre écoute et note.',
      },
      respond: {
        title: 'Répondre',
        how: 'Dites ce qui vous a touché, ce qui sonne juste et ce qui ne convient pas. Approfondissez ensemble une ou deux idées que vous voulez poursuivre.',
      },
      choose: {
        title: 'Choisir',
        how: 'Écrivez votre première étape : quoi, quand, et avec qui.',
      },
      close: {
        title: 'Conclure',
        how: 'Dites à tour de rôle, en une phrase, ce que cela vous a apporté, et si vous en reparlerez.',
      },
    },
    prepares: {
      read,
      steps,
      'open-questions': openQuestions,
      'own-experience':
        'Rappelez-vous quand vous avez vécu quelque chose de semblable, et ce qui n’a pas marché',
      place,
    },
    brings: {
      'one-sentence': oneSentence,
      tried: 'Ce que vous avez déjà essayé, et ce que cela a donné',
      wish: 'Ce que vous voulez savoir ou savoir faire après la séance',
    },
    group:
      'À trois ou quatre, les personnes qui aident réfléchissent entre elles à voix haute, pendant que celle qui a posé la question écoute en leur tournant le dos.',
  },
  intervision: {
    name: 'Intervision',
    fits: 'Quand une situation où vous jouez un rôle vous préoccupe, et que vous voulez la voir autrement.',
    about:
      'Dix étapes, d’une situation à un plan. Vous cherchez d’abord ce qui se passe et quelle est votre part ; les conseils viennent tard, comme des possibilités.',
    steps: {
      arrive: {
        title: 'Se poser',
        how: 'Dites à tour de rôle comment vous arrivez. Convenez de qui surveille le temps, et que ce qui se dit reste ici.',
      },
      bring: {
        title: 'Apporter la situation',
        how: 'Racontez un moment précis : que s’est-il passé, qui a dit et fait quoi, qu’avez-vous pensé et ressenti ? Terminez par votre question.',
      },
      core: {
        title: 'Choisir la question centrale',
        how: 'Faites-en ensemble une seule question, qui porte sur vous : « Comment puis-je… ? » Écrivez-la.',
      },
      ask: {
        title: 'Questionner les faits et le ressenti',
        how: 'Demandez ce qui s’est passé, qui d’autre est concerné et ce que voulait la personne qui apporte la situation. Pas de jugement, pas de conseil.',
      },
      silence: {
        title: 'Réfléchir en silence',
        how: 'Écrivez, chaque personne pour soi, de quoi il s’agit au fond, selon vous.',
      },
      mirror: {
        title: 'Renvoyer ce que l’on voit',
        how: 'Partagez vos images et vos hypothèses : « Je vois… », « Je remarque que… ». La personne qui a apporté la situation écoute et ne réagit pas encore.',
      },
      reframe: {
        title: 'Revoir la question',
        how: 'Dites ce que vous reconnaissez et ce qui vous surprend. Changez la question si elle est devenue autre.',
      },
      advise: {
        title: 'Proposer des possibilités',
        how: 'Donnez-en au moins trois, bien différentes : « À votre place, je… ». Expliquez, sans insister.',
      },
      plan: {
        title: 'Faire un plan',
        how: 'Choisissez ce qui vous convient. Que ferez-vous cette semaine, qu’est-ce qui peut gêner, et qui vous aidera ?',
      },
      'look-back': {
        title: 'Regarder en arrière',
        how: 'Dites à tour de rôle ce que vous avez appris, sur la question et sur votre façon de travailler ensemble.',
      },
    },
    prepares: { read, steps, 'open-questions': openQuestions, time, place },
    brings: {
      situation: 'Une situation précise qui vous préoccupe',
      'own-part': 'Ce que vous y avez vous-même fait, pensé et ressenti',
      'one-sentence': oneSentence,
    },
    group:
      'De quatre à huit, une personne anime et veille aux étapes et au temps ; pour les questions, les images et les possibilités, tout le monde parle à son tour.',
  },
  'case-clinic': {
    name: 'Clinique de cas (case clinic)',
    fits: 'Pour un grand défi, ouvert, où les conseils ordinaires ne suffisent plus.',
    about:
      'Issue de la Théorie U, du Presencing Institute, et décrite ici pour deux. La personne qui aide ne résout rien : elle écoute en profondeur et renvoie ce que le récit évoque.',
    steps: {
      roles: {
        title: 'Les rôles',
        how: 'L’une apporte le défi, l’autre coache. Convenez de qui surveille le temps, et éteignez ce qui peut déranger.',
      },
      intention: {
        title: 'De quoi il s’agit',
        how: 'Racontez ce qui vous attend, comment d’autres le voient, quel avenir vous voulez créer, ce que vous devez lâcher et apprendre, et où vous cherchez de l’aide. La personne qui coache ne demande que ce qu’il faut pour comprendre.',
      },
      stillness: {
        title: 'Le silence',
        how: 'Taisez-vous ensemble. Laissez venir ce que le récit évoque : une image, une émotion, un geste.',
      },
      mirror: {
        title: 'Le miroir',
        how: 'La personne qui coache le partage : « J’ai vu… », « J’ai ressenti… », et montre le geste. L’autre dit ensuite ce que cela éveille.',
      },
      dialogue: {
        title: 'Penser plus loin ensemble',
        how: 'Prolongez ce qui a été renvoyé : que permet-il de voir autrement ? Restez au service du défi, sans vouloir le résoudre.',
      },
      closing: {
        title: 'Le mot de la fin',
        how: 'Dites comment vous voyez le défi maintenant et quelle est votre première étape. La personne qui coache dit ce que cela lui a apporté. Remerciez-vous.',
      },
      journal: {
        title: 'Noter',
        how: 'Notez, chaque personne pour soi, ce que vous voulez retenir.',
      },
    },
    prepares: {
      read,
      steps,
      'set-aside': 'Écrivez ce que vous en pensez déjà, puis mettez-le de côté',
      time,
      'quiet-place': 'Trouvez un lieu où personne ne vous dérangera',
    },
    brings: {
      challenge: 'Un défi actuel et concret, où c’est vous qui faites la différence',
      future: 'L’avenir que vous voulez créer',
      edge: 'Ce que vous devez lâcher, et ce qu’il vous reste à apprendre',
    },
    group:
      'C’est ainsi qu’elle est conçue : à quatre ou cinq. L’une des personnes qui coachent surveille le temps, et chacune renvoie son image à son tour.',
  },
  'walk-through': {
    name: 'Relecture pas à pas',
    fits: 'Quand il y a déjà quelque chose sur papier : un dossier, des statuts, un budget, un plan.',
    about:
      'Vous parcourez ensemble un document, partie par partie, avec les yeux de qui le lira ou l’utilisera. À la fin, il reste une courte liste d’améliorations.',
    steps: {
      aim: {
        title: 'Le but',
        how: 'Dites à quoi il sert, qui le lit, pour quand il doit être prêt et où vous hésitez.',
      },
      overview: {
        title: 'La vue d’ensemble',
        how: 'Montrez le tout et comment il est construit. La personne qui aide n’interrompt pas encore.',
      },
      through: {
        title: 'Partie par partie',
        how: 'Lisez, et dites à voix haute ce que penserait quelqu’un d’extérieur : qu’est-ce qui est clair, que manque-t-il, qu’est-ce qui convainc ? Demandez d’abord l’intention, puis seulement proposez.',
      },
      list: {
        title: 'La liste',
        how: 'Écrivez ensemble ce qui est nécessaire, ce qui est souhaitable et ce qui peut attendre ; en tête, les trois points qui comptent le plus.',
      },
      close: {
        title: 'S’accorder',
        how: 'Qui fait quoi, pour quand ? L’autre y jettera-t-il encore un œil ?',
      },
    },
    prepares: {
      read,
      study: 'Lisez le document à l’avance, la première fois avec un regard extérieur',
      'three-points': 'Notez les trois points qui comptent le plus',
      example: 'Cherchez un exemple à vous que vous pouvez montrer',
      place,
    },
    brings: {
      document: 'Le document lui-même, partagé au moins deux jours à l’avance',
      doubts: 'Les passages où vous hésitez',
      readers: 'Qui le lira, et ce que cette personne en décidera',
    },
    group:
      'À plusieurs, chaque personne lit avec les yeux d’un lecteur : une banque, une voisine, un jury.',
  },
  'skills-demo': {
    name: 'Montrer et faire',
    fits: 'Quand vous voulez apprendre à faire quelque chose : un outil, un entretien, un calcul.',
    about:
      'D’abord voir, puis comprendre, puis faire. La personne qui apprend travaille elle-même la plus grande partie du temps.',
    steps: {
      aim: {
        title: 'Ce que vous voulez savoir faire',
        how: 'Dites ce que vous voulez pouvoir faire sans aide ensuite, et ce que vous savez déjà. Choisissez quelque chose d’assez petit pour cette séance.',
      },
      show: {
        title: 'Montrer',
        how: 'Faites-le une fois du début à la fin, au rythme habituel et sans expliquer.',
      },
      explain: {
        title: 'Montrer en expliquant',
        how: 'Refaites-le, lentement, et dites à chaque étape ce que vous faites, pourquoi, et ce qui rate souvent.',
      },
      try: {
        title: 'Faire à son tour',
        how: 'Faites-le à votre tour, en disant à voix haute ce que vous faites. La personne qui aide ne touche à rien et n’aide qu’en cas de blocage.',
      },
      apply: {
        title: 'Avec votre propre cas',
        how: 'Refaites-le avec quelque chose à vous, pour que demain cela marche sans aide.',
      },
      close: {
        title: 'Conclure',
        how: 'Complétez la feuille avec les étapes, et convenez de qui appeler en cas de blocage.',
      },
    },
    prepares: {
      read,
      rehearse: 'Refaites-le vous-même, et notez les étapes',
      equipment: 'Testez l’appareil, les accès et la connexion',
      exercise: 'Choisissez un exercice qui tient dans le temps prévu',
      handout: 'Préparez une feuille avec les étapes',
    },
    brings: {
      'own-case': 'Un cas à vous pour vous exercer',
      device: 'Votre appareil, avec les accès nécessaires',
      level: 'Ce que vous savez déjà faire, et où vous bloquez',
    },
    group:
      'À plusieurs, exercez-vous par deux : l’une fait, l’autre observe, puis vous échangez à mi-chemin.',
  },
};

export const fr: MethodsWords = {
  title: 'Méthodes pour une séance',
  intro:
    'Une séance se passe mieux quand on convient du comment. La personne qui aide choisit une méthode ; les étapes s’adaptent à la durée de la séance.',
  fits: 'Quand',
  duration: (minutes, least) => `${minutes} ; plus court est possible, dès ${least}`,
  durationLabel: 'Durée',
  steps: 'Étapes',
  lead: { giver: 'qui aide', receiver: 'qui reçoit de l’aide', both: 'ensemble' },
  prepares: 'La personne qui aide prépare',
  brings: 'La personne aidée apporte',
  group: 'À plus de deux',
  all: 'Toutes les méthodes',
  read: 'Voir la fiche',
  print: 'Imprimer',
  unknown: 'Nous ne connaissons pas cette méthode',
  methods,
};
