import { describe, expect, it } from 'vitest';
import type { Store } from '../../functions/src/store/store.ts';
import { sweep } from '../../functions/src/sweep/sweep.ts';
import { missingIndex, structuredQuery, type StructuredQuery } from '../indexes.ts';
import { quietProject } from './support.ts';

/** The same database, noting each query that is run. */
function noting(store: Store): { store: Store; queries: StructuredQuery[] } {
  const queries: StructuredQuery[] = [];
  const note = (query: object) => {
    const toProto: unknown = Reflect.get(query, 'toProto');
    if (typeof toProto !== 'function') throw new TypeError('a query turns into what is sent');
    const sent: unknown = toProto.call(query);
    const request = typeof sent === 'object' && sent !== null ? sent : {};
    queries.push(structuredQuery.parse(Reflect.get(request, 'structuredQuery')));
  };
  const watch = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(of, name) {
        const value: unknown = Reflect.get(of, name);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          if (name === 'get') note(of);
          const answer: unknown = value.apply(of, args);
          const isQuery = typeof answer === 'object' && answer !== null && 'startAfter' in answer;
          return isQuery ? watch(answer) : answer;
        };
      },
    });
  const db = new Proxy(store.db, {
    get(of, name) {
      const value: unknown = Reflect.get(of, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        const answer: unknown = value.apply(of, args);
        const isCollection = name === 'collection' && typeof answer === 'object' && answer !== null;
        return isCollection ? watch(answer) : answer;
      };
    },
  });
  return { store: { ...store, db }, queries };
}

describe('every query of the functions', () => {
  it('has its index', async () => {
    const services = quietProject('indexes');
    const { store, queries } = noting(await services.store());
    await store.db.doc('settings/programme').set({ floor: -16 });
    await sweep(store, await services.auth());
    expect(queries.length).toBeGreaterThanOrEqual(8);
    expect(queries.map(missingIndex).filter((missing) => missing !== null)).toEqual([]);
  });

  it('would be missed: the same queries in another order have none', () => {
    const equal = (fieldPath: string) => ({ fieldFilter: { field: { fieldPath }, op: 'EQUAL' } });
    const query = (direction: string): StructuredQuery => ({
      from: [{ collectionId: 'sessions' }],
      where: {
        compositeFilter: { filters: ['status', 'giverReport', 'receiverReport'].map(equal) },
      },
      orderBy: [{ field: { fieldPath: 'updatedAt' }, direction }],
    });
    expect(missingIndex(query('ASCENDING'))).toBeNull();
    expect(missingIndex(query('DESCENDING'))).toContain('updatedAt DESCENDING');
  });
});
