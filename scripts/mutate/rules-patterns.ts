const BOUNDS = /\{(\d+)(?:,(\d+))?\}/g;
const REPEATED = /[*+](?=[^\]]*$|[^\]]*\[)/g;
const CLASS = /\[(\^?)((?:\\\\.(?:\{\w+\})?|[^\]])+)\]/g;
const CLASS_ITEM = /\\\\.(?:\{\w+\})?|\\n|[^\\]-[^\\]|[^\\]/g;
const ALTERNATIVES = /\(([^()]*\|[^()]*)\)/g;

/**
 * The faults of a regular expression, written as the rules have it, in quotes: each bound off by
 * one, `*` for `+` and the reverse, each item of a class and each alternative left out. Not its
 * anchors, since `matches` is about the whole text anyway.
 */
export function patternChanges(pattern: string): string[] {
  const changes = [
    ...each(pattern, BOUNDS, ([, least = '', most]) => boundChanges(least, most)),
    ...each(pattern, REPEATED, ([sign]) => [sign === '*' ? '+' : '*']),
    ...each(pattern, CLASS, ([, not = '', items = '']) =>
      allButOne(items.match(CLASS_ITEM) ?? []).map((rest) => `[${not}${rest.join('')}]`),
    ),
    ...each(pattern, ALTERNATIVES, ([, alternatives = '']) =>
      allButOne(alternatives.split('|')).map((rest) => `(${rest.join('|')})`),
    ),
  ];
  return changes;
}

const each = (
  pattern: string,
  part: RegExp,
  change: (match: RegExpExecArray) => string[],
): string[] =>
  [...pattern.matchAll(part)].flatMap((match) =>
    change(match).map(
      (becomes) =>
        pattern.slice(0, match.index) + becomes + pattern.slice(match.index + match[0].length),
    ),
  );

function boundChanges(least: string, most: string | undefined): string[] {
  const from = Number(least);
  if (most === undefined) return [`{${from - 1}}`, `{${from + 1}}`];
  const to = Number(most);
  const bounds: [number, number][] = [
    [from - 1, to],
    [from + 1, to],
    [from, to - 1],
    [from, to + 1],
  ];
  return bounds.flatMap(([low, high]) => (low < 0 || low > high ? [] : [`{${low},${high}}`]));
}

/** Each left out in turn; of one alone, nothing would be left. */
const allButOne = (items: readonly string[]): string[][] =>
  items.length < 2 ? [] : items.map((_, index) => items.filter((__, other) => other !== index));
