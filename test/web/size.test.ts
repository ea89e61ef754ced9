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
    const { signedOut, home, staff } = downloads();
    const names = (files: Set<string>) => [...files].join(' ');
    expect(names(signedOut)).not.toMatch(/firestore|app-/);
    expect(names(home)).toMatch(/firestore/);
    expect(names(home)).not.toMatch(/staff|emulators|demo/);
    expect(names(staff)).toMatch(/staff/);
  });
});
