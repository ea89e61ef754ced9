import { patternChanges } from './rules-patterns.ts';
import {
  type Allow,
  childrenOf,
  type Expression,
  lineOf,
  parseRules,
  type Rules,
  type RulesFunction,
  type Span,
  withDescendants,
} from './rules-syntax.ts';

/** What is done to the rules, and what a test must notice. */
export const KINDS = [
  'condition dropped',
  'alternative dropped',
  'permission opened',
  'permission taken away',
  'negation dropped',
  'comparison changed',
  'number shifted',
  'element dropped',
  'choice decided',
  'function made true',
  'pattern changed',
] as const;
export type Kind = (typeof KINDS)[number];

/** The rules with one fault. */
export interface Mutant {
  kind: Kind;
  line: number;
  /** Where and what, without the line, so that it stays the same while others change. */
  name: string;
  /** The whole text of the faulty rules. */
  rules: string;
  /** The `match`es whose permissions it can change. */
  matches: string[];
}

/** One change of the text, as it is done and as it is told. */
interface Change extends Span {
  kind: Kind;
  becomes: string;
  told: string;
}

/** Every fault that is planted, in the order of the text. Each changes one place. */
export function mutantsOf(text: string): Mutant[] {
  const rules = parseRules(text);
  const matchesOf = reach(rules, text);
  const changer = new Changer(text, rules);
  const mutants = [
    ...rules.allows.flatMap((allow) =>
      changer.ofAllow(allow).map((change) => {
        const operations = allow.operations.map((operation) => operation.text).join(', ');
        return mutantBy(text, change, `${allow.match} ${operations}`, [allow.match]);
      }),
    ),
    ...rules.functions.flatMap((one) =>
      changer
        .ofFunction(one)
        .map((change) =>
          mutantBy(text, change, `${one.match} ${one.name}()`.trim(), matchesOf.get(one) ?? []),
        ),
    ),
  ];
  return withUniqueNames(mutants.toSorted((a, b) => a.line - b.line));
}

function mutantBy(
  text: string,
  { kind, start, end, becomes, told }: Change,
  where: string,
  matches: string[],
): Mutant {
  const rules = text.slice(0, start) + becomes + text.slice(end);
  return { kind, line: lineOf(text, start), name: `${where}: ${told}`, rules, matches };
}

function withUniqueNames(mutants: Mutant[]): Mutant[] {
  const seen = new Map<string, number>();
  return mutants.map((mutant) => {
    const count = (seen.get(mutant.name) ?? 0) + 1;
    seen.set(mutant.name, count);
    return count === 1 ? mutant : { ...mutant, name: `${mutant.name} (${count})` };
  });
}

/** Which `match`es call a function, if only by way of others. */
function reach(rules: Rules, text: string): Map<RulesFunction, string[]> {
  const reached = new Map<RulesFunction, Set<string>>();
  const follow = (expression: Expression, from: string, match: string): void => {
    for (const called of calledBy(expression, from, rules, text)) {
      const matches = reached.get(called) ?? new Set();
      reached.set(called, matches);
      if (matches.has(match)) continue;
      matches.add(match);
      for (const inner of [...called.lets, called.returns]) follow(inner, called.match, match);
    }
  };
  for (const { condition, match } of rules.allows) if (condition) follow(condition, match, match);
  return new Map([...reached].map(([one, matches]) => [one, [...matches]]));
}

function calledBy(
  expression: Expression,
  from: string,
  { functions }: Rules,
  text: string,
): RulesFunction[] {
  return withDescendants(expression).flatMap((part) => {
    if (part.kind !== 'name') return [];
    const name = text.slice(part.start, part.end);
    const inSight = functions.filter((one) => one.name === name && from.startsWith(one.match));
    return inSight.toSorted((a, b) => b.match.length - a.match.length).slice(0, 1);
  });
}

const FULL: Record<string, readonly string[]> = {
  read: ['get', 'list'],
  write: ['create', 'update', 'delete'],
};

const OPPOSITES = {
  '==': '!=',
  '!=': '==',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
} as const;

/** Finds what can be changed. */
class Changer {
  readonly #text: string;
  readonly #rules: Rules;

  constructor(text: string, rules: Rules) {
    this.#text = text;
    this.#rules = rules;
  }

  ofAllow(allow: Allow): Change[] {
    const { start, end, condition, operations } = allow;
    if (!condition) return [];
    const opened = operations
      .flatMap(({ text }) => FULL[text] ?? [text])
      .map((operation) => ({
        kind: 'permission opened' as const,
        start,
        end: start,
        becomes: `allow ${operation}: if true; `,
        told: `allow ${operation}: if true`,
      }));
    // What nobody may cannot be taken away.
    if (this.#source(condition) === 'false') return opened;
    const takenAway = operations.map(({ text }) => {
      const rest = operations.filter((operation) => operation.text !== text);
      const left = rest.map((operation) => operation.text).join(', ');
      return {
        kind: 'permission taken away' as const,
        start,
        end,
        becomes: left === '' ? '' : `allow ${left}: if ${this.#source(condition)};`,
        told: `allow ${text} taken away`,
      };
    });
    return [...opened, ...takenAway, ...this.#within(condition)];
  }

  ofFunction({ lets, returns }: RulesFunction): Change[] {
    const madeTrue = this.#isBoolean(returns)
      ? [{ ...this.#instead('function made true', returns, 'true'), told: 'made true' }]
      : [];
    return [...madeTrue, ...[...lets, returns].flatMap((one) => this.#within(one))];
  }

  /** @param around what it stands in, which says more than a number alone would. */
  #within(expression: Expression, around: Span = expression): Change[] {
    const own = this.#of(expression, around);
    if (expression.kind === 'negative') return own;
    const isTelling = expression.kind === 'call' || expression.kind === 'comparison';
    const children = childrenOf(expression);
    return [
      ...own,
      ...children.flatMap((child) => this.#within(child, isTelling ? expression : child)),
    ];
  }

  #of(expression: Expression, around: Span): Change[] {
    switch (expression.kind) {
      case 'and':
        return this.#each('condition dropped', expression.operands);
      case 'or':
        return this.#each('alternative dropped', expression.operands);
      case 'list':
        return this.#each('element dropped', expression.elements);
      case 'not':
        return [this.#instead('negation dropped', expression, this.#source(expression.inner))];
      case 'choice':
        return [expression.yes, expression.no].map((branch) => ({
          ...this.#instead('choice decided', expression, this.#source(branch)),
          told: `${this.#shown(expression.test)} ? always ${this.#shown(branch)}`,
        }));
      case 'comparison':
        return this.#comparison(expression);
      case 'number':
      case 'negative':
        return this.#number(expression, around);
      case 'call':
        return this.#pattern(expression);
      case 'group':
      case 'member':
      case 'path':
      case 'text':
      case 'name':
        return [];
    }
  }

  /** Each of them left out, with the sign that joins it to a neighbour. */
  #each(kind: Kind, items: readonly Expression[]): Change[] {
    return items.map((item, index) => {
      const [before, after] = [items[index - 1], items[index + 1]];
      const start = after ? item.start : (before?.end ?? item.start);
      const end = after ? after.start : item.end;
      return { kind, start, end, becomes: '', told: `${this.#shown(item)} dropped` };
    });
  }

  #comparison(expression: Expression & { kind: 'comparison' }): Change[] {
    const { operator, left, right } = expression;
    // Values of another type are tried where the comparison is dropped.
    if (operator.text === 'is') return [];
    const opposite = Object.entries(OPPOSITES).find(([sign]) => sign === operator.text)?.[1];
    const becomes =
      opposite === undefined
        ? `!(${this.#source(expression)})`
        : `${this.#source(left)} ${opposite} ${this.#source(right)}`;
    return [this.#instead('comparison changed', expression, becomes)];
  }

  #number(expression: Expression, around: Span): Change[] {
    const value = Number(this.#source(expression));
    return [value - 1, value + 1].map((shifted) =>
      this.#instead('number shifted', expression, String(shifted), around),
    );
  }

  /** Of a call of `matches`, or of a helper that hands its last argument on to it. */
  #pattern({ callee, args }: Expression & { kind: 'call' }): Change[] {
    const pattern = args.at(-1);
    const called = this.#source(callee);
    const isPattern = called.endsWith('.matches') || called === 'isListOf';
    if (pattern?.kind !== 'text' || !isPattern) return [];
    return patternChanges(this.#source(pattern)).map((becomes) =>
      this.#instead('pattern changed', pattern, becomes),
    );
  }

  #instead(kind: Kind, { start, end }: Span, becomes: string, around: Span = { start, end }) {
    const after =
      this.#text.slice(around.start, start) + becomes + this.#text.slice(end, around.end);
    return { kind, start, end, becomes, told: `${this.#shown(around)} → ${oneLine(after)}` };
  }

  #isBoolean(expression: Expression): boolean {
    switch (expression.kind) {
      case 'and':
      case 'or':
      case 'not':
      case 'comparison':
        return true;
      case 'choice':
        return this.#isBoolean(expression.yes);
      case 'call': {
        const called = this.#source(expression.callee);
        if (/\.(matches|hasOnly)$/.test(called)) return true;
        const own = this.#rules.functions.find(({ name }) => name === called);
        return own !== undefined && this.#isBoolean(own.returns);
      }
      case 'group':
        return this.#isBoolean(expression.inner);
      case 'list':
      case 'member':
      case 'path':
      case 'number':
      case 'negative':
      case 'text':
      case 'name':
        return false;
    }
  }

  #source = ({ start, end }: Span): string => this.#text.slice(start, end);
  #shown = (span: Span): string => oneLine(this.#source(span));
}

const LONGEST = 80;

function oneLine(source: string): string {
  const line = source.replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}
