import { expect, it } from 'vitest';
import { shrinks } from '../../core/people/role.ts';
import { NeedsRepair } from '../../core/base/repair.ts';

it.each([
  ['admin', 'staff', true],
  ['admin', 'researcher', true],
  ['admin', null, true],
  ['staff', null, true],
  ['staff', 'researcher', true],
  ['researcher', null, true],
  ['researcher', 'staff', true],
  ['staff', 'admin', false],
  ['admin', 'admin', false],
  ['staff', 'staff', false],
  ['researcher', 'researcher', false],
  [null, 'admin', false],
  [null, null, false],
] as const)('a role that goes from %s to %s takes a power away: %s', (before, after, isLess) => {
  expect(shrinks(before, after)).toBe(isLess);
});

it('what needs repair names the document, the problem and the fault', () => {
  const contradiction = new NeedsRepair('accounts/anna', 'held would be -8');
  expect(contradiction).toMatchObject({
    name: 'NeedsRepair',
    message: 'accounts/anna needs repair: held would be -8',
    document: 'accounts/anna',
    problem: 'held would be -8',
    fault: 'contradiction',
  });
  expect(new NeedsRepair('a/b', 'x', 'unreadable').fault).toBe('unreadable');
});
