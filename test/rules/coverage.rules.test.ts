import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emulatorHost, projectOf, RULES } from './support.ts';

// Runs after the other files of the rules (vitest.config.ts sees to it) and reads what the emulator
// has recorded of their requests. The big tables have emptied their record: see `load` in support.ts.
const STAGES = globSync('test/**/*.rules.test.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/= useStage\((.*)\);/g)].map(([, name = '']) =>
    name.replaceAll("'", ''),
  ),
);

/** As much as is looked at of what the emulator reports: a tree of expressions. */
interface Expression {
  sourcePosition: { line: number; column: number; currentOffset: number; endOffset: number };
  /** Absent where it was never evaluated. */
  values?: unknown[];
  children?: Expression[];
}

async function coverageOf(stage: string): Promise<Expression[]> {
  const address = `http://${emulatorHost()}/emulator/v1/projects/${projectOf(stage)}:ruleCoverage`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`no coverage of ${stage}: ${await response.text()}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the emulator's own format
  return ((await response.json()) as { report?: Expression[] }).report ?? [];
}

const flatten = (expressions: Expression[]): Expression[] =>
  expressions.flatMap((expression) => [expression, ...flatten(expression.children ?? [])]);

const placeOf = ({ sourcePosition }: Expression): string =>
  `${sourcePosition.currentOffset}-${sourcePosition.endOffset}`;

test('every expression of the rules has been evaluated', async () => {
  const known = new Map<string, Expression['sourcePosition']>();
  const evaluated = new Set<string>();
  for (const stage of STAGES) {
    for (const expression of flatten(await coverageOf(stage))) {
      known.set(placeOf(expression), expression.sourcePosition);
      if (expression.values) evaluated.add(placeOf(expression));
    }
  }
  const missed = [...known].filter(([place]) => !evaluated.has(place));
  const share = Math.floor((100 * evaluated.size) / known.size);
  console.log(`Rules coverage: ${share}% (${evaluated.size} of ${known.size} expressions)`);
  const shown = missed.map(
    ([, { line, currentOffset, endOffset }]) =>
      `line ${line}: ${RULES.slice(currentOffset, endOffset)}`,
  );
  expect(shown, 'never evaluated; run all of test/rules, or nothing is known').toEqual([]);
  expect(known.size).toBeGreaterThan(0);
});
