import { afterAll, describe, expect, test } from 'vitest';
import { ALL_FORMS } from './forms.ts';
import { RULES, submit, useStage } from './support.ts';

const stage = useStage('forms');
const wastefulStage = useStage('wasteful');
const forms = Object.entries(ALL_FORMS);

describe('every kind of write', () => {
  test.each(forms)('%s is allowed', async (_, form) => {
    expect(await submit(stage, form)).toBe('allowed');
  });
});

/**
 * Firestore evaluates no more than 1,000 expressions a request, and denies where that is not
 * enough. With 400 of them wasted, what is allowed is still to be allowed.
 */
describe('every kind of write leaves a margin', () => {
  // Or the coverage would be read by the places of other rules.
  afterAll(() => wastefulStage.load(RULES));
  const TRUE = Array.from({ length: 10 }, () => 'true').join(' && ');
  /** As measured in the emulator: 31 for each, of which the call itself takes one. */
  const wasteful = (calls: number): string =>
    RULES.replaceAll(
      /allow (create|update|create, update): if (?!false)/g,
      'allow $1: if waste() && ',
    ).replace(
      'function isSignedIn()',
      `function ten() { return ${TRUE}; }
        function waste() { return ${Array.from({ length: calls }, () => 'ten()').join(' && ')}; }
        function isSignedIn()`,
    );

  test('the waste is what it is meant to be', async () => {
    const trifle = ALL_FORMS.ownContact;
    if (!trifle) throw new Error('no such form');
    await wastefulStage.load(wasteful(20));
    expect(await submit(wastefulStage, trifle)).toBe('allowed');
    await wastefulStage.load(wasteful(33));
    expect(await submit(wastefulStage, trifle)).toBe('denied');
  });
  test('of 400 expressions', async () => {
    await wastefulStage.load(wasteful(13));
    for (const [name, form] of forms) {
      expect(await submit(wastefulStage, form), name).toBe('allowed');
    }
  });
});
