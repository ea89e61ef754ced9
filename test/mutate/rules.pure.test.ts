import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/project.ts';
import { EQUIVALENT } from '../../scripts/mutate/rules-equivalent.ts';
import { mutantsOf } from '../../scripts/mutate/rules-mutants.ts';
import { judgementOf } from '../../scripts/mutate/rules-run.ts';
import { parseRules } from '../../scripts/mutate/rules-syntax.ts';

const rulesWith = (condition: string): string => `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    function isOpen(uid) {
      let account = get(/databases/$(database)/documents/accounts/$(uid)).data;
      return account.open == true;
    }
    match /notes/{id} {
      allow read: if ${condition};
    }
  }
}
`;

/** What each mutant makes of the condition, by kind. */
const conditionsOf = (condition: string, kind: string): string[] =>
  mutantsOf(rulesWith(condition))
    .filter((mutant) => mutant.kind === kind && mutant.name.startsWith('/notes'))
    .map(({ rules }) => /allow read: if ([^;]*);/.exec(rules)?.[1] ?? '');

describe('the faults that are planted in the rules', () => {
  it.each([
    [
      'condition dropped',
      'a && b && (c && d)',
      ['b && (c && d)', 'a && (c && d)', 'a && b', 'a && b && (d)', 'a && b && (c)'],
    ],
    ['alternative dropped', 'a || b', ['b', 'a']],
    ['negation dropped', '!(a in b)', ['(a in b)']],
    ['comparison changed', 'a < b', ['a <= b']],
    ['comparison changed', 'a == b', ['a != b']],
    ['number shifted', 'a(1, 80)', ['a(0, 80)', 'a(2, 80)', 'a(1, 79)', 'a(1, 81)']],
    ['element dropped', "a in ['x', 'y']", ["a in ['y']", "a in ['x']"]],
    ['choice decided', 'a ? b : c', ['b', 'c']],
  ])('%s: %s', (kind, condition, expected) => {
    expect(conditionsOf(condition, kind)).toEqual(expected);
  });

  it('reach what is called, and say where they are', () => {
    const mutants = mutantsOf(rulesWith("request.auth.uid == 'x' && isOpen(id)"));
    const inside = mutants.find(({ name }) => name.startsWith('isOpen()'));
    expect(inside).toMatchObject({ line: 6, matches: ['/notes/{id}'] });
  });

  it('leave nothing of our own rules unread', () => {
    const rules = readFileSync(join(ROOT, 'firestore.rules'), 'utf8');
    const { allows, functions } = parseRules(rules);
    expect(allows).toHaveLength(rules.match(/^\s*allow /gm)?.length ?? 0);
    expect(functions).toHaveLength(rules.match(/^\s*function /gm)?.length ?? 0);
    const names = new Set(mutantsOf(rules).map(({ name }) => name));
    for (const listed of EQUIVALENT.flatMap(({ mutants }) => mutants))
      expect(names).toContain(listed);
  });

  it('are refused by their line where the language is another than ours', () => {
    expect(() => parseRules(rulesWith('a + b'))).toThrow('Line 9');
  });
});

describe('a test run', () => {
  const report = (status: string, message = '') => ({
    testResults: [
      {
        message: '',
        assertionResults: [
          { status, fullName: 'a test', failureMessages: message ? [message] : [] },
        ],
      },
    ],
  });

  it('has noticed a fault only by an assertion that failed', () => {
    expect(judgementOf(report('failed', 'AssertionError: no'), 1)).toEqual({
      is: 'red',
      test: 'a test',
    });
    expect(judgementOf(report('failed', 'Error: ECONNREFUSED'), 1)).toMatchObject({ is: 'broken' });
    expect(judgementOf(report('passed'), 0)).toEqual({ is: 'green' });
    expect(judgementOf(report('passed'), 1)).toMatchObject({ is: 'broken' });
    expect(judgementOf(report('skipped'), 0)).toMatchObject({ is: 'broken' });
  });
});
