import type { FirestoreStore } from '../../functions/src/store/store.ts';

type Firestore = FirestoreStore['db'];
type Transaction = Parameters<Parameters<Firestore['runTransaction']>[0]>[0];

/** How many documents transactions have read since it was last asked. */
export interface Reads {
  take: () => number;
}

/** The same store, counting the documents that its transactions read. Queries are not counted. */
export function counting(store: FirestoreStore): { store: FirestoreStore; reads: Reads } {
  let count = 0;
  const counted = (tx: Transaction): Transaction =>
    new Proxy(tx, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          if (name === 'getAll') count += args.length;
          if (name === 'get') count += 1;
          const answer: unknown = value.apply(target, args);
          return answer;
        };
      },
    });
  const db = new Proxy<Firestore>(store.db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      if (name !== 'runTransaction') {
        const bound: unknown = value.bind(target);
        return bound;
      }
      return (work: (tx: Transaction) => Promise<unknown>) =>
        target.runTransaction((tx) => work(counted(tx)));
    },
  });
  const take = () => {
    const taken = count;
    count = 0;
    return taken;
  };
  return { store: { ...store, db }, reads: { take } };
}
