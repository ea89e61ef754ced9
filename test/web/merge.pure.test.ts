import { describe, expect, it } from 'vitest';
import { caughtUp, conflictsIn, decided, touchedIn } from '../../web/src/data/merge.ts';

const BASE = { name: 'Anna', city: 'Gent', topics: ['impact'] };
const editing = (mine: Partial<typeof BASE>) => ({ base: BASE, mine: { ...BASE, ...mine } });

describe('a record that two people edit', () => {
  it('shows at once what the other has stored in fields that are untouched here', () => {
    const edit = caughtUp(editing({ name: 'Ann' }), { ...BASE, city: 'Brussel' });
    expect(edit.mine).toEqual({ name: 'Ann', city: 'Brussel', topics: ['impact'] });
    expect(touchedIn(edit)).toEqual(['name']);
  });

  it('finds a conflict only where both have changed the same field to something else', () => {
    const mine = editing({ name: 'Ann', topics: ['impact', 'legal'] });
    expect(conflictsIn(mine, BASE)).toEqual([]);
    expect(conflictsIn(mine, { ...BASE, city: 'Brussel' })).toEqual([]);
    expect(conflictsIn(mine, { ...BASE, name: 'Annie' })).toEqual(['name']);
    expect(conflictsIn(mine, { ...BASE, name: 'Ann' })).toEqual([]);
    expect(conflictsIn(mine, { ...BASE, topics: [] })).toEqual(['topics']);
  });

  it.each([
    ['mine', 'Ann', ['name']],
    ['theirs', 'Annie', []],
  ] as const)('is decided for %s', (keep, name, touched) => {
    const stored = { ...BASE, name: 'Annie' };
    const edit = decided(editing({ name: 'Ann' }), stored, 'name', keep);
    expect(edit.mine.name).toBe(name);
    expect(conflictsIn(edit, stored)).toEqual([]);
    expect(touchedIn(edit)).toEqual(touched);
  });

  it('asks again when the other changes it once more', () => {
    const edit = decided(editing({ name: 'Ann' }), { ...BASE, name: 'Annie' }, 'name', 'mine');
    expect(conflictsIn(edit, { ...BASE, name: 'Anneke' })).toEqual(['name']);
  });

  it('is untouched once what was wanted is what is stored, or was typed back', () => {
    expect(touchedIn(caughtUp(editing({ name: 'Ann' }), { ...BASE, name: 'Ann' }))).toEqual([]);
    expect(touchedIn(editing({ name: 'Anna' }))).toEqual([]);
  });
});
