// Plants one fault after the other in firestore.rules and sees that a test of test/rules turns red.
//
//   node_modules/.bin/node scripts/mutate/rules.ts                        all of them
//   node_modules/.bin/node scripts/mutate/rules.ts isSession "negation"   those with one of the words
//   node_modules/.bin/node scripts/mutate/rules.ts --list                 only what would be tried
//
// Exits 1 if no test notices a fault that is not listed as equivalent, or one notices a listed one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from '../admin/print.ts';
import { startSuite } from '../lib/emulators.ts';
import { type Interrupts, listenForInterrupts } from '../lib/interrupts.ts';
import { portOffsetFrom } from '../lib/options.ts';
import { Refusal, ROOT } from '../lib/project.ts';
import { runAsScript } from '../lib/script.ts';
import { EQUIVALENT } from './rules-equivalent.ts';
import { KINDS, type Mutant, mutantsOf } from './rules-mutants.ts';
import { Results, testFilesOfRules, type Verdict } from './rules-results.ts';
import { Tester } from './rules-run.ts';

export interface RulesOptions {
  portOffset: number;
  interrupts: Interrupts;
  /** Only mutants with one of these words in their kind, line or name. */
  words?: readonly string[];
}

export interface RulesFinding {
  mutants: number;
  killed: number;
  equivalent: number;
  seconds: number;
  byKind: Record<string, { mutants: number; killed: number; equivalent: number }>;
  /** What has to be mended, each in one line; none if all is well. */
  problems: string[];
}

/** Two processors carry no more. */
const WORKERS = 2;

/** Which test files ask for the documents of a `match`, the likeliest to notice first. */
const ASKING: Record<string, readonly string[]> = {
  '/participants/{uid}': ['participants', 'forms'],
  '/participants/{uid}/private/contact': ['contact', 'forms'],
  '/participants/{uid}/notes/{id}': ['notes', 'forms'],
  '/intakes/{uid}': ['intakes', 'forms'],
  '/rounds/{id}': ['rounds', 'forms'],
  '/cards/{uid}': ['written-by-functions', 'forms'],
  '/sessions/{id}': ['sessions', 'moves', 'forms'],
  '/preparations/{sessionId}': ['preparations', 'forms'],
  '/preparations/{sessionId}/plan/giver': ['preparations', 'forms'],
  '/preparations/{sessionId}/background/receiver': ['preparations', 'forms'],
  '/preparations/{sessionId}/advice/{id}': ['preparations', 'forms'],
  '/preparations/{sessionId}/reflections/{side}': ['preparations', 'forms'],
  '/adjustments/{id}': ['adjustments', 'forms'],
  '/settings/programme': ['programme', 'forms'],
  '/staff/{uid}': ['staff', 'forms'],
};

export async function mutateRules(options: RulesOptions): Promise<RulesFinding> {
  const started = performance.now();
  const rules = readFileSync(join(ROOT, 'firestore.rules'), 'utf8');
  const mutants = mutantsOf(rules).filter((mutant) => isMeant(mutant, options.words ?? []));
  if (mutants.length === 0) throw new Refusal('No mutant has one of these words in its name.');
  const results = new Results();
  const verdicts = new Map<Mutant, Verdict>();
  for (const mutant of mutants) {
    const verdict = results.of(mutant);
    if (verdict) verdicts.set(mutant, verdict);
  }
  const open = mutants.filter((mutant) => !verdicts.has(mutant));
  console.error(`${mutants.length} mutants, ${verdicts.size} of them known from before.`);
  if (open.length > 0) {
    await tryAll(open, rules, options, (mutant, verdict) => {
      results.keep(mutant, verdict);
      verdicts.set(mutant, verdict);
      tell(mutant, verdict, verdicts.size, mutants.length);
    });
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  const isWhole = (options.words ?? []).length === 0;
  return { ...findingOf(mutants, verdicts, isWhole), seconds };
}

const isMeant = ({ kind, line, name }: Mutant, words: readonly string[]): boolean =>
  words.length === 0 || words.some((word) => `${kind}, line ${line}, ${name}`.includes(word));

async function tryAll(
  mutants: readonly Mutant[],
  rules: string,
  { portOffset, interrupts }: RulesOptions,
  done: (mutant: Mutant, verdict: Verdict) => void,
): Promise<void> {
  const suite = await startSuite({ portOffset, only: ['firestore'], interrupts });
  const end = AbortSignal.any([interrupts.first, suite.gone]);
  const testers = Array.from(
    { length: WORKERS },
    (_, index) => new Tester(`mutant-${index + 1}`, suite.env, end),
  );
  /** What has noticed the last fault in a `match`, is likely to notice the next. */
  const lastKiller = new Map<string, string>();
  const filesFor = ({ matches }: Mutant): string[] => {
    const killers = matches.flatMap((match) => lastKiller.get(match) ?? []);
    const asking = matches.flatMap((match) => ASKING[match] ?? []);
    const likely = testFilesOfRules().filter((file) =>
      asking.some((name) => file.endsWith(`/${name}.rules.test.ts`)),
    );
    return [
      ...new Set([...(matches.length === 1 ? killers : []), ...likely, ...testFilesOfRules()]),
    ];
  };
  try {
    await requireGreen(testers, rules, end);
    const queue = mutants.values();
    await Promise.all(
      testers.map(async (tester) => {
        for (const mutant of queue) {
          const verdict = await tester.judge(mutant, filesFor(mutant));
          if (end.aborted) throw new Refusal('Broken off; what was found is kept.');
          if (verdict.is === 'killed') {
            for (const match of mutant.matches) lastKiller.set(match, verdict.by);
          }
          done(mutant, verdict);
        }
      }),
    );
  } finally {
    await suite.stop();
  }
}

/** A test that is red anyway notices nothing. */
async function requireGreen(
  testers: readonly Tester[],
  rules: string,
  end: AbortSignal,
): Promise<void> {
  const queue = testFilesOfRules().values();
  await Promise.all(
    testers.map(async (tester) => {
      for (const file of queue) {
        const verdict = await tester.judge({ rules }, [file]);
        if (end.aborted) throw new Refusal('Broken off before the first mutant.');
        if (verdict.is !== 'survived') {
          throw new Refusal(`${file} is not green to begin with: ${JSON.stringify(verdict)}`);
        }
      }
    }),
  );
}

const EQUIVALENTS = new Set(EQUIVALENT.flatMap(({ mutants }) => mutants));

function tell({ line, name }: Mutant, verdict: Verdict, count: number, total: number): void {
  if (verdict.is === 'survived' && !EQUIVALENTS.has(name)) {
    console.error(`survived: line ${line}, ${name}`);
  }
  if (count % 25 === 0 || count === total) console.error(`${count} of ${total}`);
}

function findingOf(
  mutants: readonly Mutant[],
  verdicts: ReadonlyMap<Mutant, Verdict>,
  isWhole: boolean,
): Omit<RulesFinding, 'seconds'> {
  const isKilled = (mutant: Mutant): boolean => verdicts.get(mutant)?.is === 'killed';
  const isEquivalent = (mutant: Mutant): boolean =>
    verdicts.get(mutant)?.is === 'survived' && EQUIVALENTS.has(mutant.name);
  const count = (some: readonly Mutant[]) => ({
    mutants: some.length,
    killed: some.filter(isKilled).length,
    equivalent: some.filter(isEquivalent).length,
  });
  const byKind = KINDS.map((kind) => {
    const some = mutants.filter((mutant) => mutant.kind === kind);
    return [kind, count(some)] as const;
  });
  const problems = mutants.flatMap((mutant) => problemOf(mutant, verdicts.get(mutant)));
  const names = new Set(mutants.map(({ name }) => name));
  const gone = isWhole ? [...EQUIVALENTS].filter((name) => !names.has(name)) : [];
  return {
    ...count(mutants),
    byKind: Object.fromEntries(byKind),
    problems: [...problems, ...gone.map((name) => `listed, but there is no such mutant: ${name}`)],
  };
}

function problemOf({ line, name }: Mutant, verdict: Verdict | undefined): string[] {
  const isListed = EQUIVALENTS.has(name);
  const told = `line ${line}, ${name}`;
  switch (verdict?.is) {
    case 'killed':
      return isListed ? [`listed as equivalent, but killed by ${verdict.by}: ${told}`] : [];
    case 'survived':
      return isListed ? [] : [`survived: ${told}`];
    case 'invalid':
    case 'broken':
      return [`${verdict.is}: ${told}: ${verdict.why}`];
    case undefined:
      return [`never tried: ${told}`];
  }
}

/** For people: a line for each kind, then what has to be mended. */
export function rulesFindingAsText({ byKind, problems, seconds, ...total }: RulesFinding): string {
  const rows = [...Object.entries(byKind), ['all', total] as const]
    .filter(([, { mutants }]) => mutants > 0)
    .map(([kind, { mutants, killed, equivalent }]) => [kind, mutants, killed, equivalent]);
  return [
    table(['firestore.rules', 'mutants', 'killed', 'equivalent'], rows),
    '',
    ...problems,
    `${seconds} s`,
  ].join('\n');
}

if (import.meta.main) {
  runAsScript(async () => {
    const { values, positionals: words } = parseArgs({
      allowPositionals: true,
      options: {
        list: { type: 'boolean' },
        json: { type: 'boolean' },
        'port-offset': { type: 'string' },
      },
    });
    if (values.list === true) {
      const rules = readFileSync(join(ROOT, 'firestore.rules'), 'utf8');
      for (const mutant of mutantsOf(rules).filter((one) => isMeant(one, words))) {
        console.log(`line ${mutant.line}, ${mutant.kind}: ${mutant.name}`);
      }
      return 0;
    }
    const finding = await mutateRules({
      portOffset: portOffsetFrom(values['port-offset']),
      interrupts: listenForInterrupts(),
      words,
    });
    console.log(
      values.json === true ? JSON.stringify(finding, null, 2) : rulesFindingAsText(finding),
    );
    return finding.problems.length === 0 ? 0 : 1;
  });
}
