import { describe, expect, it } from 'vitest';
import {
  acknowledged,
  caughtUp,
  conflictsIn,
  decided,
  touchedIn,
} from '../../web/src/kit/merge.ts';

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

  it('does not mind the order of a map’s keys, which is not the one they were typed in', () => {
    const base = { levels: {} };
    const typed = { base, mine: { levels: { water: 2, air: 1 } } };
    const stored = { levels: { air: 1, water: 2 } };
    expect(conflictsIn(typed, stored)).toEqual([]);
    expect(touchedIn(caughtUp(typed, stored))).toEqual([]);
    expect(conflictsIn(typed, { levels: { air: 1, water: 3 } })).toEqual(['levels']);
  });

  it('asks again when the other changes it once more', () => {
    const edit = decided(editing({ name: 'Ann' }), { ...BASE, name: 'Annie' }, 'name', 'mine');
    expect(conflictsIn(edit, { ...BASE, name: 'Anneke' })).toEqual(['name']);
  });

  it('goes on over a version of its own that has been stored meanwhile', () => {
    const sent = { ...BASE, name: 'Ann' };
    const edit = acknowledged(editing({ name: 'Anne' }), sent, sent);
    expect(conflictsIn(edit, sent)).toEqual([]);
    expect(touchedIn(edit)).toEqual(['name']);
    // What is stored is still what was there before: nothing has been acknowledged yet.
    expect(acknowledged(editing({ name: 'Anne' }), sent, BASE)).toEqual(editing({ name: 'Anne' }));
    // Somebody else's version is no version of one's own.
    const theirs = { ...BASE, name: 'Annie' };
    const other = acknowledged(editing({ name: 'Anne' }), sent, theirs);
    expect(conflictsIn(other, theirs)).toEqual(['name']);
  });

  it('does not take what was never touched for what was wiped out', () => {
    const sent = { ...BASE, name: 'Ann', city: 'Brussel' };
    const edit = caughtUp(acknowledged(editing({}), sent, sent), sent);
    expect(touchedIn(edit)).toEqual([]);
    expect(edit.mine).toEqual(sent);
  });

  it('is untouched once what was wanted is what is stored, or was typed back', () => {
    expect(touchedIn(caughtUp(editing({ name: 'Ann' }), { ...BASE, name: 'Ann' }))).toEqual([]);
    expect(touchedIn(editing({ name: 'Anna' }))).toEqual([]);
  });
});
