/**
 * What the page may cost, each bound with the sentence that justifies it. `npm run bench` compares
 * its figures with this table, and so do the tests.
 */
export interface Bound {
  atMost?: number;
  atLeast?: number;
  why: string;
}

export const BUDGET = {
  signedOutJsKb: {
    atMost: 36,
    why: 'Who looks in on a phone sees the sign-in page within two seconds: Auth, and no Firestore.',
  },
  signedOutCssKb: { atMost: 14, why: 'Pico is 11.6 of them; the rest is our own one style sheet.' },
  homeKb: {
    atMost: 185,
    why: 'Firestore and Auth are 165 of them, so that the whole page weighs less than a photograph.',
  },
  earlyChartAndGridKb: {
    atMost: 0,
    why: 'A chart and a table weigh over 100 KB, which only those download who look at one.',
  },
  homeReads: {
    atMost: 30,
    why: 'Each read is billed, and home is opened most: its cost must not grow with the community.',
  },
  staffReads: {
    atMost: 60,
    why: 'The team opens its page all day long, and works through a page of a list at a time.',
  },
  accessibility: {
    atLeast: 100,
    why: 'Everybody can take part; what a machine can check, it does.',
  },
  bestPractices: {
    atLeast: 100,
    why: 'Nothing in the console, nothing that browsers are leaving.',
  },
  sessionLifeReads: {
    atMost: 19,
    why: 'From request to closed, look-ups of the rules included; a trigger believes no payload.',
  },
  sessionLifeWrites: {
    atMost: 9,
    why: 'Four by people, and each change of a transfer, an account or a session once.',
  },
  settleVsRaw: {
    atLeast: 0.95,
    why: 'What decides and checks may not show beside what Firestore itself takes.',
  },
  triggerLatencyVsRaw: {
    atMost: 1.1,
    why: 'What decides and checks may not show beside the same reads and writes in a trigger.',
  },
  hotVsSpread: {
    atLeast: 0.3,
    why: 'Somebody whom everybody asks at once is served, by the queue in front of the locks.',
  },
  hotLost: { atMost: 0, why: 'Nobody’s request may be lost because others asked as well.' },
  duplicateReads: { atMost: 2, why: 'Events come twice every day; a second one looks and goes.' },
  duplicateWrites: { atMost: 0, why: 'A second delivery changes nothing.' },
  coldImport: {
    atMost: 1,
    why: 'A function that wakes up loads no more than it needs, and not before it needs it.',
  },
  coreSlope: { atMost: 1.1, why: 'The millionth session costs what the first did.' },
  performance: { atLeast: 98, why: 'Fast on a mid-range phone on slow 4G, as Lighthouse has it.' },
  roundSeconds: {
    atMost: 2,
    why: 'A round for 1,000 people is planned while staff look on: of a processor, on its own.',
  },
  roundMb: { atMost: 256, why: 'The smallest function that there is holds it.' },
  munkresVsRound: {
    atLeast: 20,
    why: 'The plain Hungarian algorithm would take a minute for what has to take a second.',
  },
  optimumRatio: {
    atLeast: 0.99,
    why: 'The method is exact: nobody is to ask whether a better plan was missed.',
  },
  suggestMs: { atMost: 50, why: 'Suggestions are there with the page that asks for them.' },
  suggestReads10k: {
    atMost: 60,
    why: 'Cards of one topic up to a limit, and one’s own: in a community of any size.',
  },
  suggestReadsGrowth: { atMost: 0, why: 'What it costs to ask must not grow with the community.' },
  stuckShare: {
    atMost: 0.02,
    why: 'Give before receive is fair only if whoever is to give is asked to.',
  },
  unmetVsFcfs: {
    atMost: 0.5,
    why: 'A round has to leave half as many without help as if all had asked for themselves.',
  },
} satisfies Record<string, Bound>;

export type Budgeted = keyof typeof BUDGET;

export const isBudgeted = (name: string): name is Budgeted => Object.hasOwn(BUDGET, name);

/** Whether a figure is within its bound. */
export function isKept(name: Budgeted, figure: number): boolean {
  const { atMost = Infinity, atLeast = -Infinity }: Bound = BUDGET[name];
  return figure <= atMost && figure >= atLeast;
}
