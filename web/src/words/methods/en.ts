import type { MethodsWords } from './nl.ts';

const read = 'Read the question and the background';
const steps = 'Go through the steps of the method';
const openQuestions = 'Write down three open questions';
const place = 'Check the place or the link, and that you can talk there undisturbed';
const time = 'Write the times beside the steps, and have a clock at hand';
const oneSentence = 'Your question in one sentence';

const methods: MethodsWords['methods'] = {
  'peer-consulting': {
    name: 'Peer consulting',
    fits: 'For nearly any question that somebody else’s experience and questions can help with.',
    about:
      'The one with the question tells; the helper asks first and then thinks aloud. Advice comes only once the question is clear, and whoever asked decides what to do with it.',
    steps: {
      arrive: {
        title: 'Arriving',
        how: 'Agree how much time you have, that what is said stays between you, and what would make this session a good one.',
      },
      tell: {
        title: 'Telling the question',
        how: 'Tell what is going on, what you have tried and what you want to know. The helper listens and takes notes, without interrupting.',
      },
      clarify: {
        title: 'Asking further',
        how: 'Ask open questions only: what, how, who, since when? No solutions yet, not even dressed up as questions. End by putting the question into one sentence.',
      },
      'think-aloud': {
        title: 'Thinking aloud',
        how: 'Say what you see, what it reminds you of and what you would consider, as if the other were not in the room. The other listens and writes.',
      },
      respond: {
        title: 'Responding',
        how: 'Say what struck you, what rings true and what does not fit. Together, go deeper into the one or two ideas you want to take further.',
      },
      choose: {
        title: 'Choosing',
        how: 'Write down your first step: what, when, and whom you need for it.',
      },
      close: {
        title: 'Closing',
        how: 'Each say in one sentence what this brought you, and whether you will talk about it again.',
      },
    },
    prepares: {
      read,
      steps,
      'open-questions': openQuestions,
      'own-experience': 'Recall when you went through something like it, and what went wrong then',
      place,
    },
    brings: {
      'one-sentence': oneSentence,
      tried: 'What you have tried already, and what came of it',
      wish: 'What you want to know or be able to do after the session',
    },
    group:
      'With three or four, the helpers think aloud with each other while the one who asked listens with their back to them.',
  },
  intervision: {
    name: 'Intervision',
    fits: 'When a situation is on your mind in which you play a part yourself, and you want to see it differently.',
    about:
      'Ten steps from a situation to a plan. You first look into what happens and what your own part is; advice comes late, and as possibilities.',
    steps: {
      arrive: {
        title: 'Arriving',
        how: 'Each say how you are. Agree who keeps the time, and that what is said stays here.',
      },
      bring: {
        title: 'Bringing the situation',
        how: 'Tell of one concrete moment: what happened, who said and did what, what did you think and feel? End with your question.',
      },
      core: {
        title: 'Choosing the core question',
        how: 'Turn it together into one question about yourself: “How can I…?” Write it down.',
      },
      ask: {
        title: 'Asking about facts and feelings',
        how: 'Ask what happened, about the others in the situation, and what the one who brought it wanted. No judgement, no advice.',
      },
      silence: {
        title: 'Thinking in silence',
        how: 'Each write down what you think it is really about.',
      },
      mirror: {
        title: 'Giving back what you see',
        how: 'Share your images and hunches: “I see…”, “It strikes me that…”. The one who brought it listens and does not answer yet.',
      },
      reframe: {
        title: 'Looking at the question anew',
        how: 'Say what you recognise and what surprises you. Change the question if it has become another one.',
      },
      advise: {
        title: 'Offering possibilities',
        how: 'Give at least three that differ: “In your place I would…”. Explain, but do not press.',
      },
      plan: {
        title: 'Making a plan',
        how: 'Choose what suits you. What will you do this week, what may stand in the way, and who will help?',
      },
      'look-back': {
        title: 'Looking back',
        how: 'Each say what you learned, about the question and about how you worked together.',
      },
    },
    prepares: { read, steps, 'open-questions': openQuestions, time, place },
    brings: {
      situation: 'One concrete situation that is on your mind',
      'own-part': 'What you did, thought and felt in it yourself',
      'one-sentence': oneSentence,
    },
    group:
      'With four to eight, a facilitator keeps to the steps and the time; for questions, images and possibilities everybody speaks in turn.',
  },
  'case-clinic': {
    name: 'Case clinic',
    fits: 'For a large, open challenge in which ordinary advice does not help any further.',
    about:
      'From Theory U, by the Presencing Institute, written out here for two. The helper solves nothing, but listens deeply and gives back what the story calls up.',
    steps: {
      roles: {
        title: 'Roles',
        how: 'One brings the challenge, the other coaches. Agree who keeps the time, and switch off what may disturb you.',
      },
      intention: {
        title: 'What it is about',
        how: 'Tell what you are facing, how others see it, which future you want to create, what you must let go of and learn, and where you need help. The coach asks only what it takes to understand.',
      },
      stillness: {
        title: 'Stillness',
        how: 'Be silent together. Let come what the story calls up: an image, a feeling, a gesture.',
      },
      mirror: {
        title: 'Mirroring',
        how: 'The coach shares it: “I saw…”, “I felt…”, and shows the gesture. Then the one who brought the challenge says what that sets in motion.',
      },
      dialogue: {
        title: 'Thinking on together',
        how: 'Build on what was mirrored: what else does it let you see? Stay in the service of the challenge, without wanting to solve it.',
      },
      closing: {
        title: 'Closing words',
        how: 'Say how you see the challenge now and what your first step is. The coach says what this brought them. Thank each other.',
      },
      journal: {
        title: 'Writing down',
        how: 'Each write down for yourself what you want to remember.',
      },
    },
    prepares: {
      read,
      steps,
      'set-aside': 'Write down what you already think of it, and then put that aside',
      time,
      'quiet-place': 'Find a place where nobody will disturb you',
    },
    brings: {
      challenge: 'A challenge that is current and concrete, and in which you make the difference',
      future: 'The future that you want to create',
      edge: 'What you must let go of, and what you have yet to learn',
    },
    group:
      'This is how it is meant: with four or five. One of the coaches keeps the time, and each of them mirrors in turn.',
  },
  'walk-through': {
    name: 'Walk-through',
    fits: 'When there is something on paper already: an application, statutes, a budget, a plan.',
    about:
      'You go through a document together, part by part, with the eyes of those who will read or use it. At the end there is a short list of improvements.',
    steps: {
      aim: {
        title: 'Aim',
        how: 'Say what it is for, who reads it, by when it has to be finished and what you are in doubt about.',
      },
      overview: {
        title: 'Overview',
        how: 'Show the whole and how it hangs together. The helper does not interrupt yet.',
      },
      through: {
        title: 'Part by part',
        how: 'Read, and say aloud what a stranger would think: what is clear, what is missing, what convinces? Ask first what was meant, and only then suggest something.',
      },
      list: {
        title: 'The list',
        how: 'Write down together what must, what may and what can wait; the three that matter most at the top.',
      },
      close: {
        title: 'Agreeing',
        how: 'Who does what, by when? Will the other look at it once more?',
      },
    },
    prepares: {
      read,
      study: 'Read the document beforehand, the first time as an outsider',
      'three-points': 'Note the three points that matter most',
      example: 'Find an example of your own that you may show',
      place,
    },
    brings: {
      document: 'The document itself, shared at least two days ahead',
      doubts: 'The places you are in doubt about',
      readers: 'Who will read it, and what they decide by it',
    },
    group: 'With more, each reads with the eyes of one reader: a bank, a neighbour, a jury.',
  },
  'skills-demo': {
    name: 'Skills demo',
    fits: 'When you want to learn to do something: a tool, a conversation, a calculation.',
    about:
      'First see, then understand, then do. Whoever learns it is at work themselves for most of the time.',
    steps: {
      aim: {
        title: 'What you want to be able to do',
        how: 'Say what you want to do on your own afterwards, and what you can do already. Make it small enough for this session.',
      },
      show: {
        title: 'Showing',
        how: 'Do it once from beginning to end, at the usual pace and without explaining.',
      },
      explain: {
        title: 'Showing and explaining',
        how: 'Do it again, slowly, and say at each step what you do, why, and what often goes wrong.',
      },
      try: {
        title: 'Doing it yourself',
        how: 'Do it yourself, and say aloud what you do. The helper keeps their hands still and helps only when you are stuck.',
      },
      apply: {
        title: 'With your own case',
        how: 'Do it once more with something of your own, so that tomorrow it works without help.',
      },
      close: {
        title: 'Closing',
        how: 'Complete the sheet with the steps, and agree whom you call when you are stuck.',
      },
    },
    prepares: {
      read,
      rehearse: 'Do it once more yourself, and write down the steps',
      equipment: 'Test the device, the access and the connection',
      exercise: 'Choose an exercise that fits the time',
      handout: 'Make a sheet with the steps',
    },
    brings: {
      'own-case': 'A case of your own to practise on',
      device: 'Your device, with the access that is needed',
      level: 'What you can do already, and where you get stuck',
    },
    group:
      'With more, practise in pairs: one does it, the other watches, and halfway you change places.',
  },
};

export const en: MethodsWords = {
  title: 'Methods for a session',
  intro:
    'Every session goes better if you agree how. Whoever helps chooses a method; its steps adapt to the length of the session.',
  fits: 'When',
  duration: (minutes, least) => `${minutes}; shorter is possible, from ${least}`,
  durationLabel: 'Duration',
  steps: 'Steps',
  lead: { giver: 'the helper', receiver: 'who receives help', both: 'together' },
  prepares: 'The helper prepares',
  brings: 'Who receives help brings',
  group: 'With more than two',
  all: 'All methods',
  read: 'See the card',
  print: 'Print',
  unknown: 'We don’t know this method',
  methods,
};
