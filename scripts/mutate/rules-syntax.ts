import { Refusal } from '../lib/project.ts';

/** A piece of the rules, by where it begins and ends in their text. */
export interface Span {
  start: number;
  end: number;
}

export type Expression = Span &
  (
    | { kind: 'and' | 'or'; operands: Expression[] }
    | { kind: 'choice'; test: Expression; yes: Expression; no: Expression }
    | { kind: 'comparison'; operator: Operator; left: Expression; right: Expression }
    | { kind: 'not' | 'negative' | 'group'; inner: Expression }
    | { kind: 'call'; callee: Expression; args: Expression[] }
    | { kind: 'member'; object: Expression }
    | { kind: 'list'; elements: Expression[] }
    | { kind: 'path'; parts: Expression[] }
    | { kind: 'number' | 'text' | 'name' }
  );

export type Operator = Span & { text: string };

export interface RulesFunction {
  name: string;
  /** The path of the `match` in which it stands; empty for that of all documents. */
  match: string;
  lets: Expression[];
  returns: Expression;
}

export interface Allow extends Span {
  match: string;
  operations: (Span & { text: string })[];
  /** Absent where anybody may. */
  condition?: Expression;
}

export interface Rules {
  functions: RulesFunction[];
  allows: Allow[];
}

/** The sub-expressions of one, in the order in which they are written. */
export function childrenOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return expression.operands;
    case 'choice':
      return [expression.test, expression.yes, expression.no];
    case 'comparison':
      return [expression.left, expression.right];
    case 'not':
    case 'negative':
    case 'group':
      return [expression.inner];
    case 'call':
      return [expression.callee, ...expression.args];
    case 'member':
      return [expression.object];
    case 'list':
      return expression.elements;
    case 'path':
      return expression.parts;
    case 'number':
    case 'text':
    case 'name':
      return [];
  }
}

/** It and all below it. */
export const withDescendants = (expression: Expression): Expression[] => [
  expression,
  ...childrenOf(expression).flatMap(withDescendants),
];

/**
 * Reads firestore.rules, as much of their language as ours are written in: no arithmetic, no index,
 * no map. Refuses anything else by its line, so that nothing goes by unseen.
 */
export const parseRules = (text: string): Rules => new Parser(text).rules();

/** The path of the outermost `match`, which all documents lie below. */
const ROOT_MATCH = '/databases/{database}/documents';

const NAME = /[A-Za-z_]\w*/y;
const NUMBER = /\d+(\.\d+)?/y;
const TEXT = /'(\\.|[^'\\])*'/y;
const MATCH_PATH = /(\/(\{\w+(=\*\*)?\}|\w+))+/y;
const BLANK = /(\s|\/\/.*)*/y;
const COMPARISONS = ['==', '!=', '<=', '>=', '<', '>', 'in', 'is'] as const;

class Parser {
  readonly #text: string;
  readonly #functions: RulesFunction[] = [];
  readonly #allows: Allow[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  rules(): Rules {
    for (const part of ['rules_version', '=', "'2'", ';', 'service', 'cloud.firestore', '{'])
      this.#expect(part);
    this.#match('');
    this.#expect('}');
    this.#skipBlank();
    if (this.#at < this.#text.length) this.#refuse('the end');
    return { functions: this.#functions, allows: this.#allows };
  }

  #match(above: string): void {
    this.#expect('match');
    const path = this.#take(MATCH_PATH, 'a path').text;
    const match = path === ROOT_MATCH ? '' : above + path;
    this.#expect('{');
    while (!this.#accept('}')) {
      if (this.#isNext('match')) this.#match(match);
      else if (this.#isNext('function')) this.#function(match);
      else this.#allow(match);
    }
  }

  #function(match: string): void {
    this.#expect('function');
    const name = this.#take(NAME, 'a name').text;
    this.#expect('(');
    this.#until(')', () => this.#take(NAME, 'a parameter'));
    this.#expect('{');
    const lets: Expression[] = [];
    while (this.#accept('let')) {
      this.#take(NAME, 'a name');
      this.#expect('=');
      lets.push(this.#expression());
      this.#expect(';');
    }
    this.#expect('return');
    const returns = this.#expression();
    this.#expect(';');
    this.#expect('}');
    this.#functions.push({ name, match, lets, returns });
  }

  #allow(match: string): void {
    const { start } = this.#expect('allow');
    const operations = [this.#take(NAME, 'an operation')];
    while (this.#accept(',')) operations.push(this.#take(NAME, 'an operation'));
    let condition: Expression | undefined;
    if (this.#accept(':')) {
      this.#expect('if');
      condition = this.#expression();
    }
    const { end } = this.#expect(';');
    this.#allows.push({ start, end, match, operations, ...(condition && { condition }) });
  }

  #expression(): Expression {
    const test = this.#chain('or', '||', () => this.#chain('and', '&&', () => this.#comparison()));
    if (!this.#accept('?')) return test;
    const yes = this.#expression();
    this.#expect(':');
    const no = this.#expression();
    return { kind: 'choice', test, yes, no, start: test.start, end: no.end };
  }

  #chain(kind: 'and' | 'or', sign: string, operand: () => Expression): Expression {
    const first = operand();
    const operands = [first];
    while (this.#accept(sign)) operands.push(operand());
    const last = operands.at(-1) ?? first;
    return operands.length === 1 ? first : { kind, operands, start: first.start, end: last.end };
  }

  #comparison(): Expression {
    const left = this.#unary();
    const sign = COMPARISONS.find((known) => this.#isNext(known));
    if (sign === undefined) return left;
    const operator = { ...this.#expect(sign), text: sign };
    const right = this.#unary();
    return { kind: 'comparison', operator, left, right, start: left.start, end: right.end };
  }

  #unary(): Expression {
    for (const [sign, kind] of [
      ['!', 'not'],
      ['-', 'negative'],
    ] as const) {
      const token = this.#accept(sign);
      if (!token) continue;
      const inner = this.#unary();
      return { kind, inner, start: token.start, end: inner.end };
    }
    return this.#postfix(this.#primary());
  }

  #postfix(object: Expression): Expression {
    const { start } = object;
    if (this.#accept('.')) {
      const { end } = this.#take(NAME, 'a name');
      return this.#postfix({ kind: 'member', object, start, end });
    }
    if (this.#accept('(')) {
      const { items: args, end } = this.#until(')', () => this.#expression());
      return this.#postfix({ kind: 'call', callee: object, args, start, end });
    }
    return object;
  }

  #primary(): Expression {
    const opened = this.#accept('(');
    if (opened) {
      const inner = this.#expression();
      return { kind: 'group', inner, start: opened.start, end: this.#expect(')').end };
    }
    const list = this.#accept('[');
    if (list) {
      const { items: elements, end } = this.#until(']', () => this.#expression());
      return { kind: 'list', elements, start: list.start, end };
    }
    if (this.#isNext('/')) return this.#path();
    for (const [pattern, kind] of [
      [NUMBER, 'number'],
      [TEXT, 'text'],
    ] as const) {
      const token = this.#accept(pattern);
      if (token) return { kind, start: token.start, end: token.end };
    }
    const { start, end } = this.#take(NAME, 'an expression');
    return { kind: 'name', start, end };
  }

  /** `/databases/$(database)/documents/…`, as a look-up is given it. */
  #path(): Expression {
    const { start } = this.#expect('/');
    const parts: Expression[] = [];
    let end = start;
    do {
      if (this.#accept('$(')) {
        parts.push(this.#expression());
        ({ end } = this.#expect(')'));
      } else ({ end } = this.#take(NAME, 'a name'));
    } while (this.#accept('/'));
    return { kind: 'path', parts, start, end };
  }

  #until<T>(closing: string, item: () => T): { items: T[]; end: number } {
    const items: T[] = [];
    for (;;) {
      const closed = this.#accept(closing);
      if (closed) return { items, end: closed.end };
      if (items.length > 0) this.#expect(',');
      items.push(item());
    }
  }

  #skipBlank(): void {
    BLANK.lastIndex = this.#at;
    this.#at += BLANK.exec(this.#text)?.[0].length ?? 0;
  }

  #isNext(word: string): boolean {
    this.#skipBlank();
    if (!this.#text.startsWith(word, this.#at)) return false;
    return !(/\w$/.test(word) && /^\w/.test(this.#text.slice(this.#at + word.length)));
  }

  #accept(wanted: string | RegExp): (Span & { text: string }) | undefined {
    this.#skipBlank();
    const text = typeof wanted === 'string' ? this.#isNext(wanted) && wanted : this.#find(wanted);
    if (text === false) return undefined;
    const start = this.#at;
    this.#at += text.length;
    return { start, end: this.#at, text };
  }

  #find(pattern: RegExp): string | false {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0] ?? false;
  }

  #expect = (word: string): Span & { text: string } => this.#accept(word) ?? this.#refuse(word);

  #take = (pattern: RegExp, what: string): Span & { text: string } =>
    this.#accept(pattern) ?? this.#refuse(what);

  #refuse(wanted: string): never {
    const line = lineOf(this.#text, this.#at);
    const found = this.#text.slice(this.#at).split('\n')[0] ?? '';
    throw new Refusal(`Line ${line} of the rules: ${wanted} was expected instead of "${found}".`);
  }
}

export const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;
