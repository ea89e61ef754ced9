import { describe, expect, it } from 'vitest';
import { BUDGET } from '../../scripts/bench/budget.ts';
import { downloads, measureSizes } from '../../scripts/bench/sizes.ts';

const sizes = measureSizes();

describe('what has to be downloaded, gzipped, is within its budget', () => {
  it.each(['signedOutJsKb', 'signedOutCssKb', 'homeKb', 'earlyChartAndGridKb'] as const)(
    '%s',
    (name) => {
      expect(sizes[name]).toBeLessThanOrEqual(BUDGET[name].atMost);
    },
  );

  it('signed out: no Firestore; at home: nothing that only staff or the emulators need', () => {
    const { signedOut, home, staff, notForParticipants } = downloads();
    expect([...signedOut].join(' ')).not.toMatch(/firestore|app-/);
    expect([...home].join(' ')).toMatch(/firestore/);
    const withheld = (files: Set<string>) =>
      [...files].filter((file) => notForParticipants.has(file));
    expect(withheld(home)).toEqual([]);
    expect(withheld(staff)).not.toEqual([]);
  });
});
